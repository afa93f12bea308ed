package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.rule.ImportCycle;
import org.ovmlang.compiler.rule.ImportNotFound;
import org.ovmlang.compiler.rule.UnreadableFile;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.ImportSyntax;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.Parser;

/** The files of a program: those the user named, and all that they import. */
public final class LoadedFiles {

  private final SourceLocator locator;
  private final Diagnostics diagnostics;
  private final Map<String, LoadedFile> byKey = new LinkedHashMap<>();
  private final LoadedFile prelude;
  private int count;

  private LoadedFiles(SourceLocator locator, Diagnostics diagnostics) {
    this.locator = locator;
    this.diagnostics = diagnostics;
    this.prelude = parse(SourceLocator.prelude());
  }

  /**
   * Loads files and, transitively, their imports; reports what cannot be found or read.
   *
   * @param replaced texts to be read in place of what files hold, by their real paths
   */
  public static LoadedFiles load(
      List<Path> files,
      List<Path> roots,
      List<Path> libraries,
      Map<Path, String> replaced,
      Diagnostics diagnostics) {
    for (Path library : libraries) {
      if (!Files.exists(library)) {
        UnreadableFile.library(library, diagnostics);
      }
    }
    try (SourceLocator locator = new SourceLocator(roots, libraries, replaced)) {
      LoadedFiles loaded = new LoadedFiles(locator, diagnostics);
      loaded.loadAll(files);
      loaded.reportCycles();
      return loaded;
    } catch (IOException e) {
      // All that was asked of the jars has been read.
      throw new UncheckedIOException(e);
    }
  }

  /** All files in the order in which they were met. */
  public List<LoadedFile> files() {
    return List.copyOf(byKey.values());
  }

  /** The trees of all files. */
  public List<FileSyntax> syntax() {
    return byKey.values().stream().map(LoadedFile::syntax).toList();
  }

  /** The file that declares the builtin atoms. */
  LoadedFile prelude() {
    return prelude;
  }

  private record Pending(LoadedFile file, SourceLocator.Place place) {}

  private void loadAll(List<Path> files) {
    Deque<Pending> pending = new ArrayDeque<>();
    for (Path file : files) {
      try {
        SourceLocator.Found found = locator.read(file);
        if (!byKey.containsKey(found.key())) {
          pending.add(new Pending(add(found), found.place()));
        }
      } catch (IOException e) {
        UnreadableFile.named(file, diagnostics);
      }
    }
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      for (ImportSyntax syntax : next.file().syntax().imports()) {
        resolve(syntax, next, pending);
      }
    }
  }

  private void resolve(ImportSyntax syntax, Pending importer, Deque<Pending> pending) {
    List<String> path = new ArrayList<>(syntax.path().stream().map(NameSyntax::text).toList());
    if (syntax.name() != null) {
      path.add(syntax.name().text());
    }
    try {
      Optional<SourceLocator.Found> found = locator.find(path, importer.place());
      if (found.isEmpty()) {
        ImportNotFound.report(
            syntax.span(), path, locator.near(path, importer.place()), diagnostics);
        return;
      }
      LoadedFile file = byKey.get(found.get().key());
      if (file == null) {
        file = add(found.get());
        pending.add(new Pending(file, found.get().place()));
      }
      importer.file().imports().add(file);
    } catch (IOException e) {
      UnreadableFile.imported(syntax.span(), String.join(".", path), e.getMessage(), diagnostics);
    }
  }

  private LoadedFile add(SourceLocator.Found found) {
    LoadedFile file = parse(found);
    byKey.put(found.key(), file);
    return file;
  }

  private LoadedFile parse(SourceLocator.Found found) {
    SourceFile source =
        SourceFile.decode(
            found.displayPath(),
            String.join("/", found.namespace()) + SourceLocator.EXTENSION,
            found.bytes(),
            diagnostics);
    return new LoadedFile(
        count++,
        Parser.parse(source, diagnostics),
        found.namespace(),
        found.isForeign(),
        found.key());
  }

  private void reportCycles() {
    Set<LoadedFile> done = new HashSet<>();
    for (LoadedFile file : byKey.values()) {
      reportCycle(file, new LinkedHashSet<>(), done);
    }
  }

  private void reportCycle(LoadedFile file, Set<LoadedFile> open, Set<LoadedFile> done) {
    if (done.contains(file)) {
      return;
    }
    if (!open.add(file)) {
      List<LoadedFile> path = new ArrayList<>(open);
      List<LoadedFile> circle = path.subList(path.indexOf(file), path.size());
      ImportCycle.report(circle.stream().map(LoadedFile::syntax).toList(), diagnostics);
      return;
    }
    for (LoadedFile imported : file.imports()) {
      reportCycle(imported, open, done);
    }
    open.remove(file);
    done.add(file);
  }
}

package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ImportSyntax;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.Parser;

/** The files of a program: those the user named, and all that they import. */
public final class LoadedFiles {

  private final SourceLocator locator;
  private final Diagnostics diagnostics;
  private final Map<String, LoadedFile> byKey = new LinkedHashMap<>();
  private final LoadedFile prelude;

  private LoadedFiles(SourceLocator locator, Diagnostics diagnostics) {
    this.locator = locator;
    this.diagnostics = diagnostics;
    this.prelude = parse(SourceLocator.prelude());
  }

  /** Loads files and, transitively, their imports; reports what cannot be found or read. */
  public static LoadedFiles load(
      List<Path> files, List<Path> roots, List<Path> libraries, Diagnostics diagnostics) {
    LoadedFiles loaded = new LoadedFiles(new SourceLocator(roots, libraries), diagnostics);
    loaded.loadAll(files);
    loaded.reportCycles();
    return loaded;
  }

  /** All files in the order in which they were met. */
  List<LoadedFile> files() {
    return List.copyOf(byKey.values());
  }

  /** The file that declares the builtin atoms. */
  LoadedFile prelude() {
    return prelude;
  }

  private record Pending(LoadedFile file, @Nullable Path path) {}

  private void loadAll(List<Path> files) {
    Deque<Pending> pending = new ArrayDeque<>();
    for (Path file : files) {
      try {
        SourceLocator.Found found = locator.read(file);
        if (!byKey.containsKey(found.key())) {
          pending.add(new Pending(add(found), file));
        }
      } catch (IOException e) {
        Span nowhere = new SourceFile(file.toString().replace('\\', '/'), "").span(0, 0);
        diagnostics.error(
            DiagnosticCode.UNREADABLE_FILE,
            nowhere,
            "the file cannot be read",
            "check the path and that it may be read");
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
    String name = String.join(".", path);
    try {
      Optional<SourceLocator.Found> found = locator.find(path, importer.path());
      if (found.isEmpty()) {
        diagnostics.error(
            DiagnosticCode.IMPORT_NOT_FOUND,
            syntax.span(),
            "the import '" + name + "' names no file",
            "there is no "
                + String.join("/", path)
                + ".ovm beside this file, below a source root or in a library");
        return;
      }
      LoadedFile file = byKey.get(found.get().key());
      if (file == null) {
        file = add(found.get());
        boolean inJar = found.get().key().contains("!/");
        pending.add(new Pending(file, inJar ? null : Path.of(found.get().key())));
      }
      importer.file().imports().add(file);
    } catch (IOException e) {
      diagnostics.error(
          DiagnosticCode.UNREADABLE_FILE,
          syntax.span(),
          "the file that the import '" + name + "' names cannot be read",
          e.getMessage());
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
    return new LoadedFile(Parser.parse(source, diagnostics), found.namespace());
  }

  private void reportCycles() {
    Set<LoadedFile> done = new HashSet<>();
    for (LoadedFile file : byKey.values()) {
      reportCycle(file, new ArrayList<>(), done);
    }
  }

  private void reportCycle(LoadedFile file, List<LoadedFile> path, Set<LoadedFile> done) {
    if (done.contains(file)) {
      return;
    }
    int at = path.indexOf(file);
    if (at >= 0) {
      List<LoadedFile> cycle = path.subList(at, path.size());
      String names =
          cycle.stream()
              .map(f -> f.syntax().span().file().path())
              .collect(Collectors.joining(" → "));
      diagnostics.error(
          DiagnosticCode.IMPORT_CYCLE,
          file.syntax().imports().get(0).span(),
          "files import each other in a circle: "
              + names
              + " → "
              + file.syntax().span().file().path(),
          "move what they share into a file of its own");
      return;
    }
    path.add(file);
    for (LoadedFile imported : file.imports()) {
      reportCycle(imported, path, done);
    }
    path.remove(path.size() - 1);
    done.add(file);
  }
}

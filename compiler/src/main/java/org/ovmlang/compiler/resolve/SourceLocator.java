package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds and reads source files: on disk, below source roots, in folders and jars of libraries. */
final class SourceLocator implements AutoCloseable {

  /**
   * A file that was found.
   *
   * @param key tells whether two finds are the same file
   * @param displayPath how diagnostics name it
   * @param namespace path below its root, without the extension
   * @param content its bytes, read only
   * @param place where imports of the file are looked for first
   */
  record Found(
      String key, String displayPath, List<String> namespace, ByteBuffer content, Place place) {

    /** Whether it belongs to a library, so that its author is somebody else. */
    boolean isForeign() {
      return place instanceof InJar || (place instanceof OnDisk onDisk && onDisk.foreign());
    }

    byte[] bytes() {
      byte[] bytes = new byte[content.remaining()];
      content.duplicate().get(bytes);
      return bytes;
    }
  }

  /** Where a file lies. */
  sealed interface Place {}

  /** On disk; foreign in the folder of a library. */
  record OnDisk(Path file, boolean foreign) implements Place {}

  /** In a jar, in the folder of that path below its top. */
  record InJar(Jar jar, List<String> folder) implements Place {}

  /** A folder or a jar in which imports are looked for from its top. */
  sealed interface Library permits Jar, Folder {}

  /** A library that is a folder. */
  record Folder(Path path) implements Library {}

  /** How the names of source files end. */
  static final String EXTENSION = ".ovm";

  private final SourceRoots roots;
  private final List<Path> sourceFolders;
  private final Map<Path, String> replaced;
  private final List<Path> libraryFolders = new ArrayList<>();

  /** In the order in which they are searched. */
  private final List<Library> libraries = new ArrayList<>();

  /**
   * A locator.
   *
   * @param replaced texts to be read in place of what files hold, by their real paths
   */
  SourceLocator(List<Path> roots, List<Path> libraries, Map<Path, String> replaced) {
    this.replaced = Map.copyOf(replaced);
    for (Path library : libraries) {
      if (Files.isDirectory(library)) {
        libraryFolders.add(SourceRoots.normal(library));
        this.libraries.add(new Folder(library));
      } else if (Files.isRegularFile(library)) {
        this.libraries.add(new Jar(library));
      }
    }
    this.sourceFolders = roots.stream().map(SourceRoots::normal).toList();
    this.roots = new SourceRoots(sourceFolders, libraryFolders);
  }

  /** Reads a file that was named by the user. */
  Found read(Path file) throws IOException {
    return onDisk(file, true);
  }

  /**
   * Finds an import: beside the importing file and below its root, or if that came from a jar, in
   * the jar; below the source roots; in the libraries.
   */
  Optional<Found> find(List<String> path, Place importer) throws IOException {
    if (importer instanceof InJar inJar) {
      List<String> beside = new ArrayList<>(inJar.folder());
      beside.addAll(path);
      Optional<Found> own = inJar(inJar.jar(), beside);
      own = own.isPresent() ? own : inJar(inJar.jar(), path);
      if (own.isPresent()) {
        return own;
      }
    }
    String relative = String.join("/", path) + EXTENSION;
    for (Path folder : foldersFor(importer)) {
      Path candidate = folder.resolve(relative);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(onDisk(candidate, false));
      }
    }
    for (Library library : libraries) {
      Optional<Found> found =
          library instanceof Folder top
              ? inFolder(top.path().resolve(relative))
              : inJar((Jar) library, path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The imports of as many parts as the path that would be found on disk, for suggestions. */
  Set<String> near(List<String> path, Place importer) {
    List<Path> folders = foldersFor(importer);
    folders.addAll(libraryFolders);
    return ImportsOnDisk.below(folders, path.size());
  }

  private List<Path> foldersFor(Place importer) {
    List<Path> folders = new ArrayList<>();
    if (importer instanceof OnDisk onDisk) {
      Path parent = SourceRoots.normal(onDisk.file()).getParent();
      if (parent != null) {
        folders.add(parent);
      }
      folders.add(roots.of(onDisk.file()).root());
    }
    folders.addAll(sourceFolders);
    return folders;
  }

  private Found onDisk(Path file, boolean named) throws IOException {
    SourceRoots.Rooted rooted = roots.of(file);
    boolean foreign =
        !named && libraryFolders.contains(rooted.root()) && !sourceFolders.contains(rooted.root());
    String display = shorter(file).toString().replace('\\', '/');
    Path real = file.toRealPath();
    String instead = replaced.get(real);
    ByteBuffer content =
        instead == null
            ? Jar.content(file)
            : ByteBuffer.wrap(instead.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
    // The real path, so that a file counts once however it was named.
    return new Found(
        real.toString(), display, namespace(rooted.relative()), content, new OnDisk(file, foreign));
  }

  /**
   * As the user named it; a file found by an import, relative to the working folder if below it.
   */
  private static Path shorter(Path file) {
    if (!file.isAbsolute()) {
      return file.normalize();
    }
    Path absolute = SourceRoots.normal(file);
    Path here = SourceRoots.normal(Path.of(""));
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }

  private static List<String> namespace(Path relative) {
    List<String> parts = new ArrayList<>();
    for (Path part : relative) {
      parts.add(part.toString());
    }
    int last = parts.size() - 1;
    String name = parts.get(last);
    if (name.endsWith(EXTENSION)) {
      parts.set(last, name.substring(0, name.length() - EXTENSION.length()));
    }
    return parts;
  }

  private Optional<Found> inFolder(Path candidate) throws IOException {
    return Files.isRegularFile(candidate)
        ? Optional.of(onDisk(candidate.toAbsolutePath(), false))
        : Optional.empty();
  }

  private static Optional<Found> inJar(Jar jar, List<String> path) throws IOException {
    String entry = String.join("/", path) + EXTENSION;
    Optional<ByteBuffer> content = jar.read(entry);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Path name = jar.path().getFileName();
    return Optional.of(
        new Found(
            jar.path().toRealPath() + "!/" + entry,
            name + "!/" + entry,
            path,
            content.get(),
            new InJar(jar, path.subList(0, path.size() - 1))));
  }

  /** The declarations of the builtin atoms. */
  static Found prelude() {
    String resource = "org/ovmlang/stdlib/prelude.ovm";
    try (InputStream in = SourceLocator.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("ovm-stdlib is not on the class path: no " + resource);
      }
      return new Found(
          resource,
          "prelude.ovm",
          List.of("prelude"),
          ByteBuffer.wrap(in.readAllBytes()),
          new OnDisk(Path.of(resource), true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Library library : libraries) {
      if (library instanceof Jar jar) {
        jar.close();
      }
    }
  }
}

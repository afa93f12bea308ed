package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.SourceFile;

/** Finds and reads source files: on disk, below source roots, in folders and jars of libraries. */
final class SourceLocator {

  /**
   * A file that was found.
   *
   * @param key tells whether two finds are the same file
   * @param displayPath how diagnostics name it
   * @param namespace path below its root, without the extension
   * @param content its bytes, read only
   */
  record Found(String key, String displayPath, List<String> namespace, ByteBuffer content) {

    byte[] bytes() {
      byte[] bytes = new byte[content.remaining()];
      content.duplicate().get(bytes);
      return bytes;
    }
  }

  private static ByteBuffer content(Path file) throws IOException {
    // One byte more than is allowed tells that the file is too large, however large it is.
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(SourceFile.MAX_BYTES + 1)).asReadOnlyBuffer();
    }
  }

  /** How the names of source files end. */
  static final String EXTENSION = ".ovm";

  private final List<Path> roots;
  private final List<Path> libraries;
  private final List<Path> libraryFolders;

  SourceLocator(List<Path> roots, List<Path> libraries) {
    this.roots = roots.stream().map(SourceLocator::normal).toList();
    this.libraryFolders =
        libraries.stream().filter(Files::isDirectory).map(SourceLocator::normal).toList();
    this.libraries = libraries;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Reads a file that was named by the user. */
  Found read(Path file) throws IOException {
    return onDisk(file, rootOf(file));
  }

  /**
   * Finds an import: beside the importing file, below its root, below the source roots, in the
   * libraries.
   *
   * @param importer the importing file on disk, or null if it came from a library
   */
  Optional<Found> find(List<String> path, @Nullable Path importer) throws IOException {
    String relative = String.join("/", path) + EXTENSION;
    for (Path folder : foldersFor(importer)) {
      Path candidate = folder.resolve(relative);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(onDisk(candidate, rootOf(candidate)));
      }
    }
    for (Path library : libraries) {
      Optional<Found> found = inLibrary(library, relative, path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Path> foldersFor(@Nullable Path importer) {
    List<Path> folders = new ArrayList<>();
    if (importer != null) {
      Path parent = normal(importer).getParent();
      if (parent != null) {
        folders.add(parent);
      }
      folders.add(rootOf(importer));
    }
    folders.addAll(roots);
    return folders;
  }

  /**
   * The source root or folder of a library that contains the file; {@code src/main/ovm}; else the
   * file's own folder.
   */
  private Path rootOf(Path file) {
    Path absolute = normal(file);
    for (Path root : roots) {
      if (absolute.startsWith(root)) {
        return root;
      }
    }
    for (Path library : libraryFolders) {
      if (absolute.startsWith(library)) {
        return library;
      }
    }
    Path conventional = Path.of("src", "main", "ovm");
    Path parent = absolute.getParent();
    for (Path folder = parent; folder != null; folder = folder.getParent()) {
      if (folder.endsWith(conventional)) {
        return folder;
      }
    }
    return parent == null ? absolute : parent;
  }

  private static Found onDisk(Path file, Path root) throws IOException {
    Path absolute = normal(file);
    String display = shorter(file, absolute).toString().replace('\\', '/');
    return new Found(
        absolute.toString(), display, namespace(root.relativize(absolute)), content(file));
  }

  /**
   * As the user named it; a file found by an import, relative to the working folder if below it.
   */
  private static Path shorter(Path file, Path absolute) {
    if (!file.isAbsolute()) {
      return file.normalize();
    }
    Path here = normal(Path.of(""));
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

  private Optional<Found> inLibrary(Path library, String relative, List<String> path)
      throws IOException {
    if (Files.isDirectory(library)) {
      Path candidate = library.resolve(relative);
      if (!Files.isRegularFile(candidate)) {
        return Optional.empty();
      }
      return Optional.of(onDisk(candidate.toAbsolutePath(), rootOf(candidate)));
    }
    if (!Files.isRegularFile(library)) {
      return Optional.empty();
    }
    try (FileSystem jar = open(library)) {
      Path candidate = jar.getPath(relative);
      if (!Files.isRegularFile(candidate)) {
        return Optional.empty();
      }
      String display = library.getFileName() + "!/" + relative;
      return Optional.of(
          new Found(normal(library) + "!/" + relative, display, path, content(candidate)));
    }
  }

  private static FileSystem open(Path library) throws IOException {
    try {
      return FileSystems.newFileSystem(library);
    } catch (IOException | ProviderNotFoundException e) {
      throw new IOException("'" + library + "' is no jar", e);
    }
  }

  /** The declarations of the builtin atoms. */
  static Found prelude() {
    String resource = "org/ovmlang/stdlib/prelude.ovm";
    try (InputStream in = SourceLocator.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("ovm-stdlib is not on the class path: no " + resource);
      }
      return new Found(
          resource, "prelude.ovm", List.of("prelude"), ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

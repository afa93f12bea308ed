package org.ovmlang.compiler.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.SourceFile;

/** A library that is a jar, opened when it is first looked into. */
final class Jar implements SourceLocator.Library, AutoCloseable {

  private final Path path;
  private @Nullable FileSystem archive;

  Jar(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** The content of the entry with that name, if there is one. */
  Optional<ByteBuffer> read(String entry) throws IOException {
    Path file = archive().getPath(entry);
    return Files.isRegularFile(file) ? Optional.of(content(file)) : Optional.empty();
  }

  /** What a file holds; of one that is too large, enough to tell that it is. */
  static ByteBuffer content(Path file) throws IOException {
    // One byte more than is allowed tells that the file is too large, however large it is.
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(SourceFile.readBytes(in)).asReadOnlyBuffer();
    }
  }

  private FileSystem archive() throws IOException {
    FileSystem open = archive;
    if (open == null) {
      try {
        open = FileSystems.newFileSystem(path);
      } catch (IOException | ProviderNotFoundException e) {
        throw new IOException("'" + path + "' is no jar", e);
      }
      archive = open;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}

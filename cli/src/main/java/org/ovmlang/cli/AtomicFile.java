package org.ovmlang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces files as a whole: whoever reads one sees the old text or the new, never a part. */
final class AtomicFile {

  private AtomicFile() {}

  /** Gives the file that text in UTF-8, with the permissions it had; a link stays a link. */
  static void write(Path file, String text) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, "is no file");
    }
    Files.createDirectories(folder);
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new FileSystemException(file.toString(), null, "may not be written");
    }
    Path beside = folder.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
      keepPermissions(place, beside);
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from)
        && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package org.ovmlang.verification.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of the project, in which mistakes are made. */
final class Repository {

  /** Where the support library is; contracts import it by the names of its files alone. */
  static final String SUPPORT_LIBRARY = "codegen-solidity/src/main/resources/org/ovmlang/solidity/";

  private Repository() {}

  static Path root() {
    return Path.of(System.getProperty("ovm.root.directory"));
  }

  /**
   * The texts of the files that a fault is made in, with the fault.
   *
   * @throws IllegalStateException if the sources are not what the fault expects
   */
  static SortedMap<String, String> edited(List<Edit> edits) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Edit edit : edits) {
      String text = texts.containsKey(edit.file()) ? texts.get(edit.file()) : read(edit.file());
      texts.put(edit.file(), edit.in(text));
    }
    return texts;
  }

  private static String read(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

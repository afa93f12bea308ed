package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that somebody has read and committed. With the system property {@code ovm.fixtures.update}
 * they are written instead of compared.
 */
public final class Recorded {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final Path FOLDER =
      ROOT.resolve("compiler/src/test/resources/org/ovmlang/compiler");
  private static final boolean UPDATE = System.getProperty("ovm.fixtures.update") != null;

  /** Texts, comments, words, signs of two characters, and whatever else there is. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|[\\w$]+|:=|->|==|!=|<=|>=|\\.\\.|\\S");

  private Recorded() {}

  /** Compares a text with the file of that name below the resources of the package. */
  public static void compare(String name, String found) throws IOException {
    Path file = FOLDER.resolve(name);
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }

  /** The sources in a folder of the project, sorted. */
  public static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".ovm")).sorted().toList();
    }
  }

  /** A source of the project. */
  public static String source(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** What a source consists of; each comment is one. */
  public static List<String> tokens(String source) {
    return TOKEN.matcher(source).results().map(MatchResult::group).toList();
  }
}

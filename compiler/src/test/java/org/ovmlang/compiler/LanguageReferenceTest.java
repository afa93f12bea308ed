package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of the language names the test that shows each rule. */
final class LanguageReferenceTest {

  /** What stands between parentheses and backticks and is too long for a word of the language. */
  private static final Pattern MENTION = Pattern.compile("[(,]\\s*`([a-z]\\w{15,})`(?=\\s*[,)])");

  private static final Pattern TEST = Pattern.compile("void (\\w+)\\(");

  @Test
  void everyTestThatTheReferenceNamesExists() throws IOException {
    Set<String> named =
        find(
            MENTION,
            Files.readString(
                Path.of(System.getProperty("ovm.root.directory"), "docs", "language.md")));
    Set<String> tests = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        tests.addAll(find(TEST, Files.readString(source)));
      }
    }
    assertThat(named).hasSizeGreaterThan(80);
    assertThat(tests).containsAll(named);
  }

  private static Set<String> find(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}

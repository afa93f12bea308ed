package org.ovmlang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what docs/guide.md says, from top to bottom.
 *
 * <p>What stands behind the language of a block says what it is: {@code console} is commands with
 * what they print, a path is a file to write, {@code in} and a path is a part of a file that is
 * there. The one block of {@code sh} is the installation, which the build of this module does in
 * its own way.
 */
class GuideTest {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^```(\\w+)(?: (in )?(\\S+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  @Test
  void everyBlockOfTheGuideIsAsItSays() throws IOException {
    String guide = Files.readString(Command.root().resolve("docs/guide.md"));
    Matcher block = BLOCK.matcher(guide);
    int blocks = 0;
    int unchecked = 0;
    while (block.find()) {
      blocks++;
      String language = block.group(1);
      String text = block.group(4);
      if (language.equals("console")) {
        runAll(text);
      } else if (block.group(2) != null) {
        assertThat(folder.resolve(block.group(3))).content().contains(text);
      } else if (block.group(3) != null) {
        Path file = folder.resolve(block.group(3));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } else {
        assertThat(language).isEqualTo("sh");
        unchecked++;
      }
    }
    assertThat(blocks).isGreaterThan(10).isEqualTo(guide.split("\n```\\w").length - 1);
    assertThat(unchecked).isEqualTo(1);
  }

  private void runAll(String console) throws IOException {
    assertThat(console).startsWith("$ ");
    for (String part : console.substring(2).split("\n\\$ ", -1)) {
      String[] lines = part.stripTrailing().split("\n", 2);
      run(lines[0], lines.length == 1 ? "" : lines[1]);
    }
  }

  private void run(String line, String shown) throws IOException {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    List<String> arguments = words.subList(1, words.size());
    switch (words.get(0)) {
      case "cd" -> {
        folder = folder.resolve(arguments.get(0));
        assertThat(folder).isDirectory();
      }
      case "ovmc" -> expect(line, Command.ovmc(folder, arguments), shown);
      case "mvn" -> expect(line, Command.maven(folder, arguments), shown);
      default -> throw new AssertionError("the guide uses " + words.get(0));
    }
  }

  /** An ellipsis stands for any text, on a line of its own for any lines. */
  private static void expect(String line, Command command, String shown) {
    StringBuilder pattern = new StringBuilder();
    for (String expected : shown.split("\n")) {
      if (expected.equals("…")) {
        // Lines, as few as do; not as a repeated group, which takes stack for each of them.
        pattern.append("(?s:.*?)(?<![^\n])");
      } else {
        String quoted = "\\Q" + expected.replace("…", "\\E.*\\Q") + "\\E";
        pattern.append(quoted).append(" *\n");
      }
    }
    assertThat(command.output().replace("\r\n", "\n").replaceAll("\u001B\\[[;\\d]*m", ""))
        .as(line)
        .matches(Pattern.compile(pattern.toString()));
  }
}

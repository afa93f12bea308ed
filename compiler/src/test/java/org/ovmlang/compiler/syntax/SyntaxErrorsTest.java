package org.ovmlang.compiler.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.Recorded;
import org.ovmlang.compiler.source.Diagnostic;

/** Sources in which a token is missing, stands twice, or is another one, and what is said of it. */
final class SyntaxErrorsTest {

  private static final List<String> OTHERS =
      List.of(")", "def", "and", "=", "12", "\"", "]", "->", "where", "@", "x", ".", "}", "record");

  @ParameterizedTest
  @CsvSource({
    "small, compiler/src/test/resources/org/ovmlang/compiler/syntax/small.ovm",
    "legacy, compiler/src/test/resources/org/ovmlang/compiler/syntax/legacy.ovm"
  })
  void whatIsSaidOfASourceWithAMistakeIsWhatIsWrittenDown(String name, String source)
      throws IOException {
    List<String> lines = Recorded.source(source).lines().toList();
    StringBuilder found = new StringBuilder();
    int number = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> tokens = Recorded.tokens(lines.get(i));
      for (int j = 0; j < tokens.size(); j++) {
        number++;
        List<String> changed = new ArrayList<>(tokens);
        switch (number % 3) {
          case 0 -> changed.remove(j);
          case 1 -> changed.add(j, tokens.get(j));
          default -> changed.set(j, OTHERS.get(number % OTHERS.size()));
        }
        List<String> text = new ArrayList<>(lines);
        text.set(i, String.join(" ", changed));
        found.append(i + 1).append(": ").append(text.get(i)).append('\n');
        for (Diagnostic it : Syntax.diagnostics(String.join("\n", text) + "\n")) {
          found.append("    ").append(it).append(" | ").append(it.help()).append('\n');
        }
      }
    }
    Recorded.compare("syntax/" + name + ".txt", found.toString());
  }
}

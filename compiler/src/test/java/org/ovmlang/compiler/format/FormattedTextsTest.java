package org.ovmlang.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.Recorded;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/** Sources with every construct, laid out badly and with comments wherever one may stand. */
final class FormattedTextsTest {

  private static final String EDITION = "edition 1";

  /** What stands between two tokens. */
  enum Between {
    /** As little as separates words. */
    SPACE {
      @Override
      String text(int i) {
        return " ";
      }
    },
    LINES {
      @Override
      String text(int i) {
        return "\n".repeat(1 + i % 4);
      }
    },
    BLOCKS {
      @Override
      String text(int i) {
        return " /* " + i + " */ ";
      }
    },
    COMMENTS {
      @Override
      String text(int i) {
        return " // " + i + "  \r\n";
      }
    },
    SOME {
      @Override
      String text(int i) {
        return switch (i % 23) {
          case 5 -> "  // beside " + i + "\n\n\n  // before " + i + "\n";
          case 9 -> "\n\n/* alone\n   " + i + "  \n*/\n";
          case 14 -> "\n// a\n/* b */ /* c */ // d " + i + "\n";
          case 20 -> "\t/* inline " + i + " */\t";
          default -> " ";
        };
      }
    };

    abstract String text(int i);
  }

  @ParameterizedTest
  @CsvSource({
    "many, compiler/src/test/resources/org/ovmlang/compiler/analysis/edges/many.ovm",
    "old, compiler/src/test/resources/org/ovmlang/compiler/analysis/legacy/old.ovm",
    "odd, compiler/src/test/resources/org/ovmlang/compiler/formatted/odd.ovm"
  })
  void theLayoutOfASourceIsWhatIsWrittenDown(String name, String source) throws IOException {
    String text = Recorded.source(source);
    StringBuilder found = new StringBuilder(formatted(text));
    for (Between between : Between.values()) {
      found.append("\n======== ").append(between).append('\n');
      found.append(formatted(with(between, text)));
    }
    Recorded.compare("formatted/" + name + ".txt", found.toString());
  }

  /** The first line stays, and comments that were there go. */
  private static String with(Between between, String text) {
    StringBuilder changed = new StringBuilder();
    String rest = text;
    if (text.startsWith(EDITION)) {
      changed.append(EDITION).append('\n');
      rest = text.substring(EDITION.length());
    }
    List<String> tokens =
        Recorded.tokens(rest).stream().filter(token -> !token.startsWith("//")).toList();
    for (int i = 0; i < tokens.size(); i++) {
      changed.append(tokens.get(i)).append(between.text(i));
    }
    return changed.toString();
  }

  private static String formatted(String text) {
    Diagnostics diagnostics = new Diagnostics();
    String formatted =
        Formatter.format(new SourceFile("t.ovm", text), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.sorted() + "\n" + text));
    assertThat(Formatter.format(new SourceFile("t.ovm", formatted), diagnostics))
        .hasValue(formatted);
    return formatted;
  }
}

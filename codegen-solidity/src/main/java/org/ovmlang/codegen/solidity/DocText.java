package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * Text of the user for comments of the output. Nothing in it may end the comment, and nothing may
 * mean anything to the Solidity compiler.
 */
final class DocText {

  private DocText() {}

  /** The lines of a doc comment; none if it is empty. */
  private static List<String> lines(String doc) {
    List<String> lines = new ArrayList<>();
    if (doc.isBlank()) {
      return lines;
    }
    // \R is what Java and Solidity take for the end of a line.
    for (String line : doc.strip().split("\\R", -1)) {
      lines.add(clean(line).stripTrailing());
    }
    return lines;
  }

  /** A doc comment as the notice of what follows; nothing if it is empty. */
  static List<String> notice(String doc) {
    List<String> lines = new ArrayList<>();
    for (String line : lines(doc)) {
      lines.add((lines.isEmpty() ? "/// @notice " : "/// ") + line);
    }
    return lines;
  }

  /** {@code file:line:column}. */
  static String place(Span span) {
    return clean(span.file().name() + ":" + span.line() + ":" + span.column());
  }

  /** One line of text. */
  static String clean(String text) {
    StringBuilder cleaned = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              // An @ begins a tag; control and format characters can end or reorder lines.
              if (c == '@') {
                cleaned.append("(at)");
              } else {
                cleaned.appendCodePoint(isPlain(c) ? c : ' ');
              }
            });
    return cleaned.toString().replace("SPDX-License-Identifier", "SPDX license identifier");
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}

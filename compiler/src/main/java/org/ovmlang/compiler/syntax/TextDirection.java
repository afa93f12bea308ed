package org.ovmlang.compiler.syntax;

import java.util.Locale;
import org.ovmlang.compiler.source.SourceFile;

/**
 * Refuses characters that change the order in which text is shown, also in comments and strings:
 * with them a file can look like another program than the one that is compiled ("Trojan Source",
 * CVE-2021-42574).
 */
final class TextDirection {

  private TextDirection() {}

  /** Reports each run of such characters. */
  static void report(SyntaxErrors errors) {
    SourceFile file = errors.file();
    String text = file.text();
    for (int i = 0; i < text.length(); i++) {
      if (isChangedBy(text.charAt(i))) {
        int start = i;
        while (i < text.length() && isChangedBy(text.charAt(i))) {
          i++;
        }
        String number = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(start));
        errors.textDirection(
            file.span(start, i), "the character " + number + " changes the direction of the text");
      }
    }
  }

  /** Whether the character is one of Unicode's marks, embeddings, overrides and isolates. */
  static boolean isChangedBy(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}

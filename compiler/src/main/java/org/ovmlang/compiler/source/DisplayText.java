package org.ovmlang.compiler.source;

/**
 * Text of a program, or the name of one of its files, as it may be shown: a terminal obeys some
 * characters instead of showing them, and a reader cannot see others.
 */
final class DisplayText {

  /** What nobody reads further than that. */
  private static final int MAX_LENGTH = 1_000;

  private DisplayText() {}

  /** The text on one line, cut if it is long, with U+FFFD for what cannot be shown. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
    int points = 0;
    for (int i = 0; i < text.length(); ) {
      if (++points > MAX_LENGTH) {
        return shown.append('…').toString();
      }
      int point = text.codePointAt(i);
      shown.appendCodePoint(isVisible(point) ? point : '\uFFFD');
      i += Character.charCount(point);
    }
    return shown.toString();
  }

  /** Whether the character stands for itself, and does nothing to what stands around it. */
  static boolean isVisible(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}

package org.ovmlang.compiler.check;

import org.ovmlang.compiler.source.Span;

/** Parts of a source in messages. */
final class SourceText {

  private static final int MAX_LENGTH = 40;

  private SourceText() {}

  /** The text on one line, cut if it is long. */
  static String of(Span span) {
    int length = Math.min(span.end() - span.start(), 4 * MAX_LENGTH);
    String text = span.file().text().substring(span.start(), span.start() + length);
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}

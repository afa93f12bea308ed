package org.ovmlang.compiler.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.compiler.source.Span;

/** Compares two parts of a source word by word: spaces, line ends and comments do not count. */
final class SameText {

  private static final Pattern SKIPPED = Pattern.compile("(?:\\s|//[^\\r\\n]*|/\\*(?s:.*?)\\*/)*+");
  private static final Pattern WORD =
      Pattern.compile("[$A-Za-z0-9_]++|\"(?:\\\\.|[^\"\\\\])*+\"|(?s:.)");

  private SameText() {}

  /** Whether both are written with the same words. */
  static boolean of(Span left, Span right) {
    Words first = new Words(left);
    Words second = new Words(right);
    while (true) {
      String one = first.next();
      if (!one.equals(second.next())) {
        return false;
      }
      if (one.isEmpty()) {
        return true;
      }
    }
  }

  private static final class Words {

    private final Matcher skipped;
    private final Matcher word;
    private final int end;
    private int at;

    Words(Span span) {
      this.skipped = SKIPPED.matcher(span.file().text());
      this.word = WORD.matcher(span.file().text());
      this.at = span.start();
      this.end = span.end();
    }

    /** The next word; empty at the end. */
    String next() {
      if (skipped.region(at, end).lookingAt()) {
        at = skipped.end();
      }
      if (at == end || !word.region(at, end).lookingAt()) {
        return "";
      }
      at = word.end();
      return word.group();
    }
  }
}

package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ovmlang.compiler.source.Span;

/** Changes to the text of one file; what is not changed stays, comments too. */
final class Edits {

  /** In the order in which they are made at one offset. */
  private enum Kind {
    BEHIND,
    BEFORE,
    REPLACE
  }

  /** A change at a part of the text; a replacement takes the text of another part, if it says. */
  private record Edit(Kind kind, int start, int end, String text, int otherStart, int otherEnd) {

    int offset() {
      return kind == Kind.BEHIND ? end : start;
    }

    boolean isSwap() {
      return otherEnd >= 0;
    }

    boolean isWithin(int from, int to) {
      return start >= from && end <= to;
    }
  }

  /** The longer part is opened first and closed last. */
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::offset)
          .thenComparing(Edit::kind)
          .thenComparingInt(
              edit ->
                  edit.kind() == Kind.BEHIND
                      ? edit.end() - edit.start()
                      : edit.start() - edit.end());

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  Edits(String text) {
    this.text = text;
  }

  /** Puts text on both sides of a part; around what was put there before. */
  void wrap(Span part, String before, String behind) {
    edits.add(0, new Edit(Kind.BEFORE, part.start(), part.end(), before, -1, -1));
    edits.add(new Edit(Kind.BEHIND, part.start(), part.end(), behind, -1, -1));
  }

  void before(int offset, String inserted) {
    edits.add(new Edit(Kind.BEFORE, offset, offset, inserted, -1, -1));
  }

  /** Before all that is put there so far. */
  void first(int offset, String inserted) {
    edits.add(0, new Edit(Kind.BEFORE, offset, offset, inserted, -1, -1));
  }

  void behind(Span part, String inserted) {
    edits.add(new Edit(Kind.BEHIND, part.start(), part.end(), inserted, -1, -1));
  }

  /** What wraps the part stays around it. */
  void replace(Span part, String by) {
    replace(part.start(), part.end(), by);
  }

  void replace(int start, int end, String by) {
    edits.add(new Edit(Kind.REPLACE, start, end, by, -1, -1));
  }

  /** Exchanges two parts, each with the changes to it. */
  void swap(Span a, Span b) {
    edits.add(new Edit(Kind.REPLACE, a.start(), a.end(), "", b.start(), b.end()));
    edits.add(new Edit(Kind.REPLACE, b.start(), b.end(), "", a.start(), a.end()));
  }

  /** The changed text. */
  String applied() {
    edits.sort(ORDER);
    return render(0, text.length(), false);
  }

  private String render(int from, int to, boolean moved) {
    List<Edit> swaps =
        edits.stream()
            .filter(edit -> edit.isSwap() && edit.isWithin(from, to))
            .filter(edit -> !(moved && edit.start() == from && edit.end() == to))
            .toList();
    StringBuilder result = new StringBuilder();
    int at = from;
    for (Edit edit : edits) {
      boolean isMoving = moved && edit.isSwap() && edit.start() == from && edit.end() == to;
      boolean goesElsewhere =
          !swaps.contains(edit)
              && swaps.stream().anyMatch(swap -> edit.isWithin(swap.start(), swap.end()));
      if (!edit.isWithin(from, to) || isMoving || goesElsewhere || edit.offset() < at) {
        continue;
      }
      result.append(text, at, edit.offset());
      at = edit.offset();
      if (edit.kind() == Kind.REPLACE) {
        result.append(
            edit.isSwap() ? render(edit.otherStart(), edit.otherEnd(), true) : edit.text());
        at = edit.end();
      } else {
        result.append(edit.text());
      }
    }
    return result.append(text, at, to).toString();
  }
}

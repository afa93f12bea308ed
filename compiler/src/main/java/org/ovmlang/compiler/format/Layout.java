package org.ovmlang.compiler.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that is being laid out: words, spaces, and groups with places where a line may end.
 *
 * <p>A group is printed on one line if it fits there; else each of its own places to break ends a
 * line, and the groups within are decided one by one.
 */
final class Layout {

  /** What a step does. */
  enum Kind {
    /** A word, or a comment that may have several lines. */
    TEXT,
    /** A comment to the end of the line, which no line is too short for. */
    LINE_COMMENT,
    /** A space, unless a line begins or ends here. */
    SPACE,
    /** A place to break; {@code text} stands here if it is not used. */
    BREAK,
    /** The end of a line; {@code number} is the count of line feeds. */
    NEW_LINE,
    /** The beginning of a group; {@code number} is how much further its lines are indented. */
    OPEN,
    /** The end of a group. */
    CLOSE
  }

  /**
   * One step.
   *
   * @param text what is printed
   * @param number see {@link Kind}; of a break how its new line is indented beside its group
   */
  record Step(Kind kind, String text, int number) {}

  private static final Step SPACE = new Step(Kind.SPACE, " ", 0);
  private static final Step CLOSE = new Step(Kind.CLOSE, "", 0);

  private final List<Step> steps = new ArrayList<>();

  /** The last break or new line if no text came after it, else -1. */
  private int openBreak = -1;

  private boolean empty = true;

  List<Step> steps() {
    return steps;
  }

  /** Whether nothing was printed yet. */
  boolean isEmpty() {
    return empty;
  }

  void text(String text) {
    add(new Step(Kind.TEXT, text, 0));
  }

  void lineComment(String text) {
    add(new Step(Kind.LINE_COMMENT, text, 0));
  }

  private void add(Step text) {
    steps.add(text);
    openBreak = -1;
    empty = false;
  }

  void space() {
    steps.add(SPACE);
  }

  void open(int indent) {
    steps.add(new Step(Kind.OPEN, "", indent));
  }

  void close() {
    steps.add(CLOSE);
  }

  /** A place to break that is otherwise {@code text}. */
  void mayBreak(String text, int indent) {
    openBreak = steps.size();
    steps.add(new Step(Kind.BREAK, text, indent));
  }

  /** Ends the line, with an empty one behind it if {@code lineFeeds} is two. */
  void newLine(int lineFeeds, int indent) {
    openBreak = steps.size();
    steps.add(new Step(Kind.NEW_LINE, "", indent));
    for (int i = 1; i < lineFeeds; i++) {
      steps.add(new Step(Kind.NEW_LINE, "", indent));
    }
  }

  /** Sees to it that what comes next begins a line. */
  void startLine() {
    if (empty) {
      return;
    }
    if (openBreak < 0) {
      newLine(1, 0);
    } else if (steps.get(openBreak).kind() == Kind.BREAK) {
      steps.set(openBreak, new Step(Kind.NEW_LINE, "", steps.get(openBreak).number()));
    }
  }
}

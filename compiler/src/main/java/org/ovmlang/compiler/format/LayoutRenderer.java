package org.ovmlang.compiler.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Turns a layout into text. Widths are summed up once, so that the time is proportional to the
 * number of steps, however deep groups nest.
 */
final class LayoutRenderer {

  /** The longest line, if there is a place to break it. */
  static final int COLUMNS = 100;

  /**
   * No line begins further to the right, so that there is room for what it says, and so that the
   * output is not the square of a deeply nested input.
   */
  static final int DEEPEST_INDENT = 60;

  /** A group that is open: how far its lines are indented and whether it is broken. */
  private record Group(int indent, boolean broken) {}

  private final List<Layout.Step> steps;

  /** The width of all steps before, on one line. */
  private final long[] width;

  /** The number of steps before that cannot stand on one line with what comes next. */
  private final int[] lineEnds;

  /** The width of what follows up to the next place where a line can end. */
  private final int[] until;

  /** Of the beginning of a group, its end. */
  private final int[] closing;

  private final StringBuilder text = new StringBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private int column;
  private String gap = "";
  private boolean lineBegins;

  private LayoutRenderer(List<Layout.Step> steps) {
    this.steps = steps;
    this.width = new long[steps.size() + 1];
    this.lineEnds = new int[steps.size() + 1];
    this.until = new int[steps.size() + 1];
    this.closing = new int[steps.size()];
    measure();
  }

  /** The text, without a line feed at its end. */
  static String render(Layout layout) {
    return new LayoutRenderer(layout.steps()).render();
  }

  private void measure() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < steps.size(); i++) {
      Layout.Step step = steps.get(i);
      switch (step.kind()) {
        case OPEN -> open.push(i);
        case CLOSE -> closing[open.pop()] = i;
        default -> {}
      }
      width[i + 1] = width[i] + widthOf(step);
      lineEnds[i + 1] = lineEnds[i] + (endsLine(step) ? 1 : 0);
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Layout.Step step = steps.get(i);
      until[i] =
          step.kind() == Layout.Kind.BREAK || endsLine(step) ? 0 : widthOf(step) + until[i + 1];
    }
  }

  private static boolean endsLine(Layout.Step step) {
    return step.kind() == Layout.Kind.NEW_LINE || step.text().indexOf('\n') >= 0;
  }

  private static int widthOf(Layout.Step step) {
    return step.kind() == Layout.Kind.LINE_COMMENT ? 0 : columns(step.text());
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }

  private String render() {
    groups.push(new Group(0, true));
    for (int i = 0; i < steps.size(); i++) {
      Layout.Step step = steps.get(i);
      switch (step.kind()) {
        case TEXT, LINE_COMMENT -> print(step.text());
        case SPACE -> gap = " ";
        case OPEN -> open(i, step);
        case CLOSE -> groups.pop();
        case NEW_LINE -> newLine(step);
        case BREAK -> {
          if (groups.element().broken()) {
            newLine(step);
          } else {
            gap = step.text();
          }
        }
      }
    }
    return text.toString();
  }

  private void open(int index, Layout.Step step) {
    Group outer = groups.element();
    int indent = Math.min(outer.indent() + step.number(), DEEPEST_INDENT);
    groups.push(new Group(indent, outer.broken() && !fits(index)));
  }

  private boolean fits(int index) {
    int end = closing[index];
    long whole = width[end] - width[index] + until[end];
    return lineEnds[end] == lineEnds[index] && column + gap.length() + whole <= COLUMNS;
  }

  private void newLine(Layout.Step step) {
    text.append('\n');
    column = Math.max(0, groups.element().indent() + step.number());
    lineBegins = true;
    gap = "";
  }

  private void print(String word) {
    if (lineBegins) {
      text.append(" ".repeat(column));
      lineBegins = false;
      gap = "";
    }
    text.append(gap).append(word);
    int lastLine = word.lastIndexOf('\n') + 1;
    column =
        lastLine == 0 ? column + gap.length() + columns(word) : columns(word.substring(lastLine));
    gap = "";
  }
}

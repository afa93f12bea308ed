package org.ovmlang.compiler.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows diagnostics to a person: the place and the message, the source line underlined, the help.
 *
 * <pre>
 * plasma.ovm:3:14: error[OVM0001]: expected ')' to close the inputs of 'swap'
 *     def swap(a, b := a()
 *                 ^
 * help: add ')'
 * </pre>
 */
public final class DiagnosticRenderer {

  private static final String INDENT = "    ";
  private static final int TAB_WIDTH = 4;
  private static final int MAX_LINE = 120;
  private static final int CONTEXT_BEFORE = 40;

  private DiagnosticRenderer() {}

  /** All of {@code diagnostics}, each ended by a line feed, in the given order. */
  public static String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticRenderer::render).collect(Collectors.joining());
  }

  /** One diagnostic, ended by a line feed. */
  public static String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(diagnostic.toString()).append('\n');
    appendSource(out, diagnostic.span());
    if (diagnostic.help() != null) {
      out.append("help: ").append(diagnostic.help()).append('\n');
    }
    return out.toString();
  }

  /** The first line of {@code span} and what of it is meant. */
  private static void appendSource(StringBuilder out, Span span) {
    SourceFile file = span.file();
    int line = span.line();
    int[] points = file.lineText(line).codePoints().toArray();
    if (points.length == 0) {
      return;
    }
    int from = span.column() - 1;
    int to = span.endLine() == line ? span.endColumn() - 1 : points.length;
    int first = points.length <= MAX_LINE ? 0 : Math.max(0, from - CONTEXT_BEFORE);
    int last = Math.min(points.length, first + MAX_LINE);

    StringBuilder source = new StringBuilder(first > 0 ? "…" : "");
    StringBuilder underline = new StringBuilder(first > 0 ? " " : "");
    for (int i = first; i < last; i++) {
      String shown = shown(points[i], source.length());
      source.append(shown);
      char mark = i == from ? '^' : i > from && i < to ? '~' : ' ';
      underline.append(mark);
      // A wide place (a tab, a surrogate pair is one) goes on with what its first column has.
      int width = shown.codePointCount(0, shown.length());
      underline.append(String.valueOf(mark == ' ' ? ' ' : '~').repeat(width - 1));
    }
    if (from >= last) {
      underline.append('^');
    }
    out.append(INDENT).append(source.toString().stripTrailing());
    out.append(last < points.length ? "…\n" : "\n");
    out.append(INDENT).append(underline.toString().stripTrailing()).append('\n');
  }

  /** A tab as spaces up to the next stop, control characters harmless to a terminal. */
  private static String shown(int point, int column) {
    if (point == '\t') {
      return " ".repeat(TAB_WIDTH - column % TAB_WIDTH);
    }
    return DisplayText.isVisible(point) ? Character.toString(point) : "\uFFFD";
  }
}

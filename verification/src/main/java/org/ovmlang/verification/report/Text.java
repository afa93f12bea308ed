package org.ovmlang.verification.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Markdown, line by line. */
final class Text {

  private final StringBuilder lines = new StringBuilder();

  Text line(String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  Text heading(String title) {
    return line("").line("## %s", title).line("");
  }

  /** What a shell runs. */
  Text command(String command) {
    return line("```").line("%s", command).line("```").line("");
  }

  Text row(Object... cells) {
    return line("| %s |", String.join(" | ", List.of(cells).stream().map(Text::cell).toList()));
  }

  private static String cell(Object value) {
    return value instanceof Number number && !(value instanceof Double)
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : value.toString();
  }

  /** A table of counts with the share of each in all. */
  Text shares(String title, String unit, Map<String, Long> rows) {
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    row(title, unit, "of a hundred").line("|---|---:|---:|");
    rows.forEach((name, count) -> row(name, count, share(count, all)));
    return line("");
  }

  private static double share(long count, long all) {
    return Math.round(1_000.0 * count / all) / 10.0;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}

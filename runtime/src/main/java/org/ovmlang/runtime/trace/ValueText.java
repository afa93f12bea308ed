package org.ovmlang.runtime.trace;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

/** Values as people read them: short, on one line, addresses with the predicates they are of. */
final class ValueText {

  /** Longer text of a source is shortened. */
  private static final int MAX_SOURCE = 100;

  /** Longer byte strings are shortened; a signature is not. */
  private static final int MAX_BYTES = 65;

  private static final int SHOWN_BYTES = 16;
  private static final int MAX_STRING = 100;
  private static final int MAX_ELEMENTS = 8;
  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_DEPTH = 8;

  private final World world;

  ValueText(World world) {
    this.world = world;
  }

  /** The text of a value of the language, or of none. */
  String of(@Nullable Object value) {
    return shortened(text(value, 0), MAX_LENGTH);
  }

  private String text(@Nullable Object value, int depth) {
    if (value == null) {
      return "no value";
    }
    if (depth > MAX_DEPTH) {
      return "\u2026";
    }
    if (value instanceof Bytes bytes) {
      return bytes(bytes);
    }
    if (value instanceof Address address) {
      String name = world.predicateAt(address);
      return address.toHex() + (name == null ? "" : " (" + name + ")");
    }
    if (value instanceof String string) {
      return '"' + visible(shortened(string, MAX_STRING).replace("\"", "\\\"")) + '"';
    }
    if (value instanceof Range range) {
      return "(" + range.start() + ", " + range.end() + ")";
    }
    if (value instanceof Claim claim) {
      String name = world.predicateAt(claim.predicate());
      return (name == null ? claim.predicate().toHex() : name)
          + elements(claim.inputs(), "(", ")", depth);
    }
    if (value instanceof List<?> list) {
      return elements(list, "[", "]", depth);
    }
    return value instanceof Record record ? fields(record, depth) : visible(value.toString());
  }

  private static String bytes(Bytes bytes) {
    if (bytes.length() <= MAX_BYTES) {
      return bytes.isEmpty() ? "0x (empty)" : bytes.toHex();
    }
    return bytes.slice(0, SHOWN_BYTES).toHex()
        + "\u2026"
        + bytes.slice(bytes.length() - SHOWN_BYTES, bytes.length()).toHex().substring(2)
        + " ("
        + bytes.length()
        + " bytes)";
  }

  private String elements(List<?> list, String open, String close, int depth) {
    StringJoiner text = new StringJoiner(", ", open, close);
    for (Object element : list.subList(0, Math.min(list.size(), MAX_ELEMENTS))) {
      text.add(text(element, depth + 1));
    }
    if (list.size() > MAX_ELEMENTS) {
      text.add("\u2026 (" + list.size() + " in all)");
    }
    return text.toString();
  }

  private String fields(Record record, int depth) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object field = component.getAccessor().invoke(record);
        text.add(component.getName() + ": " + text(field, depth + 1));
      }
    } catch (ReflectiveOperationException e) {
      // The package of the record is not open to us: its own text is less readable, but there.
      return visible(record.toString());
    }
    return text.toString();
  }

  /** A part of a source on one line, shortened. */
  static String oneLine(String source, int start, int end) {
    // Enough to fill the line, however much white space there is in a reasonable program.
    String text = source.substring(start, Math.min(end, start + 8 * MAX_SOURCE));
    String line = visible(text.strip().replaceAll("\\s+", " "));
    return line.length() <= MAX_SOURCE && end - start <= 8 * MAX_SOURCE
        ? line
        : shortened(line, Math.min(MAX_SOURCE, line.length() - 1));
  }

  /** The beginning of a text that is longer, and a sign of the cut. */
  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, Math.max(0, end)) + "\u2026";
  }

  /** The same with escapes for what a terminal would obey or not show. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append(String.format(Locale.ROOT, "\\u{%x}", c));
                default -> shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}

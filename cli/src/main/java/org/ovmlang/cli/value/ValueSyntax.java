package org.ovmlang.cli.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as it is written, before its type is known. {@code toString} writes it again. */
public sealed interface ValueSyntax {

  /** A decimal integer that is not negative. */
  record Decimal(BigInteger value) implements ValueSyntax {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Bytes.
   *
   * @param digits two lower-case hexadecimal digits a byte, without the prefix {@code 0x}
   */
  record Hex(String digits) implements ValueSyntax {
    @Override
    public String toString() {
      return "0x" + digits;
    }
  }

  /** A character string. */
  record Text(String value) implements ValueSyntax {
    @Override
    public String toString() {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements ValueSyntax {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** Values by position: {@code (3, 9)}. */
  record Sequence(List<ValueSyntax> elements) implements ValueSyntax {
    @Override
    public String toString() {
      return "(" + join(elements) + ")";
    }
  }

  /** Values by name, in the order written: {@code {start: 3, end: 9}}. */
  record Fields(Map<String, ValueSyntax> fields) implements ValueSyntax {
    @Override
    public String toString() {
      return fields.entrySet().stream()
          .map(field -> field.getKey() + ": " + field.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** A claim, {@code ownership(0x…)}, or a value whose type is written, {@code Address(0x…)}. */
  record Application(String name, List<ValueSyntax> arguments) implements ValueSyntax {
    @Override
    public String toString() {
      return name + "(" + join(arguments) + ")";
    }
  }

  private static String join(List<ValueSyntax> values) {
    return values.stream().map(ValueSyntax::toString).collect(Collectors.joining(", "));
  }
}

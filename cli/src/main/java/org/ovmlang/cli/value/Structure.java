package org.ovmlang.cli.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values with parts apart, whether the parts are written by position or by name. */
final class Structure {

  private Structure() {}

  /** The parts of {@code value} in the order of {@code names}, or null unless it has just these. */
  static @Nullable List<ValueSyntax> elements(ValueSyntax value, String... names) {
    if (value instanceof ValueSyntax.Sequence sequence) {
      return sequence.elements().size() == names.length ? sequence.elements() : null;
    }
    if (!(value instanceof ValueSyntax.Fields fields)) {
      return null;
    }
    Map<String, ValueSyntax> byName = fields.fields();
    List<ValueSyntax> parts = new ArrayList<>();
    for (String name : names) {
      ValueSyntax part = byName.get(name);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return byName.size() == names.length ? parts : null;
  }
}

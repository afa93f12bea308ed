package org.ovmlang.cli.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.cli.value.ValueEncoder;
import org.ovmlang.cli.value.ValueParser;
import org.ovmlang.cli.value.ValueSyntax;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.runtime.value.Bytes;

/**
 * Values in a world file: JSON numbers, booleans, arrays (by position) and objects (by name) are
 * what they look like; a JSON string holds the notation of the command line, or, where a String is
 * wanted, itself.
 */
final class JsonValues {

  private final ValueEncoder encoder;

  JsonValues(ValueEncoder encoder) {
    this.encoder = encoder;
  }

  /** The canonical encoding of the value at {@code place}. */
  Bytes encode(JsonPlace place, Type type) {
    if (type instanceof RecordType record && place.node().isContainerNode()) {
      return record(place, record);
    }
    if (type instanceof ListType list && place.node().isArray()) {
      List<Bytes> elements = new ArrayList<>();
      place.elements().forEach(element -> elements.add(encode(element, list.element())));
      return encoder.list(list, elements);
    }
    ValueSyntax value =
        type == BasicType.STRING && place.node().isTextual()
            ? new ValueSyntax.Text(place.node().textValue())
            : syntax(place);
    return place.get(() -> encoder.encode(value, type));
  }

  /** A record by the names of its fields, or in an array by their order. */
  private Bytes record(JsonPlace place, RecordType record) {
    List<String> names = record.fields().stream().map(Field::name).toList();
    List<JsonPlace> parts = new ArrayList<>();
    if (place.node().isObject()) {
      Map<String, JsonPlace> members = place.members(names);
      names.forEach(name -> parts.add(place.required(members, name)));
    } else {
      parts.addAll(place.elements());
    }
    if (parts.size() != names.size()) {
      throw place.wrong(
          "expected a " + record.name() + " with the fields " + String.join(", ", names));
    }
    List<Bytes> fields = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      fields.add(encode(parts.get(i), record.fields().get(i).type()));
    }
    return encoder.record(record, fields);
  }

  private static ValueSyntax syntax(JsonPlace place) {
    if (place.node().isTextual()) {
      return place.get(() -> ValueParser.parse(place.node().textValue()));
    } else if (place.node().isBoolean()) {
      return new ValueSyntax.Truth(place.node().booleanValue());
    } else if (place.node().isIntegralNumber() && place.node().bigIntegerValue().signum() >= 0) {
      return new ValueSyntax.Decimal(place.node().bigIntegerValue());
    } else if (place.node().isArray()) {
      List<ValueSyntax> elements = new ArrayList<>();
      place.elements().forEach(element -> elements.add(syntax(element)));
      return new ValueSyntax.Sequence(elements);
    } else if (place.node().isObject()) {
      Map<String, ValueSyntax> fields = new LinkedHashMap<>();
      place.members().forEach((name, member) -> fields.put(name, syntax(member)));
      return new ValueSyntax.Fields(fields);
    }
    throw place.wrong("expected a value, found " + place.node());
  }
}

package org.ovmlang.cli.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.AbiReader;
import org.ovmlang.runtime.codec.AbiType;
import org.ovmlang.runtime.codec.AbiWriter;

/**
 * The layout of a record whose generated class is not at hand: a value is the list of its parts.
 */
final class StructType extends AbiType<List<Object>> {

  private final List<AbiType<Object>> fields;

  StructType(List<AbiType<Object>> fields) {
    // At least a word each: what a nested record takes, its own layout checks.
    super(fields.stream().anyMatch(AbiType::isDynamic), fields.size());
    this.fields = fields;
  }

  @Override
  protected @Nullable List<Object> readParts(AbiReader reader) {
    int start = reader.position();
    int[] offsets = new int[fields.size()];
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      if (fields.get(i).isDynamic()) {
        offsets[i] = reader.offset();
        values.add(null);
      } else {
        values.add(fields.get(i).read(reader));
      }
    }
    for (int i = 0; i < offsets.length; i++) {
      if (fields.get(i).isDynamic()) {
        reader.tail(start, offsets[i]);
        values.set(i, fields.get(i).read(reader));
      }
    }
    return reader.hasFailed() ? null : values.stream().map(Objects::requireNonNull).toList();
  }

  @Override
  public void write(List<Object> value, AbiWriter writer) {
    int start = writer.position();
    int[] places = new int[fields.size()];
    for (int i = 0; i < places.length; i++) {
      if (fields.get(i).isDynamic()) {
        places[i] = writer.offset();
      } else {
        fields.get(i).write(value.get(i), writer);
      }
    }
    for (int i = 0; i < places.length; i++) {
      if (fields.get(i).isDynamic()) {
        writer.tail(start, places[i]);
        fields.get(i).write(value.get(i), writer);
      }
    }
  }
}

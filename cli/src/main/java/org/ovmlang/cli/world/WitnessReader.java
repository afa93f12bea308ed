package org.ovmlang.cli.world;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;

/** Reads the witnesses of one source. */
final class WitnessReader {

  private final String source;
  private final SourceShape shape;
  private final JsonValues values;

  WitnessReader(String source, SourceShape shape, JsonValues values) {
    this.source = source;
    this.shape = shape;
    this.values = values;
  }

  /**
   * The witness at {@code place}. What the program looks by must be there and nothing else: a
   * witness that nobody can find is a mistake.
   */
  Witness read(JsonPlace place) {
    List<String> allowed = new ArrayList<>(List.of("bucket", "value"));
    allowed.addAll(shape.indexes());
    Map<String, JsonPlace> fields = place.members(allowed);
    for (String index : shape.indexes()) {
      if (!fields.containsKey(index)) {
        throw place.wrong(
            "the field '" + index + "' is missing: the program looks here by " + index);
      }
    }
    Bucket bucket = bucket(place, fields.get("bucket"));
    Bytes key = fields.containsKey("key") ? values.encode(at(fields, "key"), shape.key()) : null;
    Range range =
        fields.containsKey("range")
            ? Codec.decodeRange(values.encode(at(fields, "range"), BasicType.RANGE))
            : null;
    BigInteger number =
        fields.containsKey("number")
            ? Codec.decodeUint(values.encode(at(fields, "number"), BasicType.UINT))
            : null;
    Bytes value = values.encode(place.required(fields, "value"), shape.member());
    return place.get(() -> new Witness(bucket, key, range, number, value));
  }

  private Bucket bucket(JsonPlace witness, @Nullable JsonPlace place) {
    List<JsonPlace> elements = place == null ? List.of() : place.elements();
    if (!shape.bucketSizes().contains(elements.size())) {
      String sizes =
          shape.bucketSizes().stream().map(String::valueOf).collect(Collectors.joining(" or "));
      throw (place == null ? witness : place)
          .wrong(
              "the bucket of '"
                  + source
                  + "' is told by "
                  + sizes
                  + " values, not "
                  + elements.size());
    }
    List<Bytes> arguments = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      arguments.add(values.encode(elements.get(i), shape.bucket(i)));
    }
    return new Bucket(source, arguments);
  }

  private static JsonPlace at(Map<String, JsonPlace> fields, String name) {
    JsonPlace place = fields.get(name);
    if (place == null) {
      throw new IllegalStateException("no field " + name);
    }
    return place;
  }
}

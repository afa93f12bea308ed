package org.ovmlang.cli.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.ChainView;

/** Reads the chain state of a world file: asOf, readUpTo, stores and stored. */
final class StoredValues {

  private static final List<String> FIELDS = List.of("contract", "key", "value", "block");

  private final JsonValues values;

  StoredValues(JsonValues values) {
    this.values = values;
  }

  /** The block as of which state is read; unless it is given, the last with a stored value. */
  long asOf(Map<String, JsonPlace> world) {
    JsonPlace asOf = world.get("asOf");
    return asOf == null ? lastWriting(world) : asOf.block();
  }

  /**
   * The view. Unless the file says how far it was read, it was read up to everything the file
   * mentions.
   */
  ChainView chain(Map<String, JsonPlace> world) {
    JsonPlace readUpTo = world.get("readUpTo");
    ChainView.Builder chain =
        ChainView.atBlock(
            readUpTo == null ? Math.max(asOf(world), lastWriting(world)) : readUpTo.block());
    for (JsonPlace store : elements(world.get("stores"))) {
      chain.store(address(store));
    }
    for (JsonPlace stored : elements(world.get("stored"))) {
      Map<String, JsonPlace> fields = stored.members(FIELDS);
      Address contract = address(stored.required(fields, "contract"));
      Bytes key = values.encode(stored.required(fields, "key"), BasicType.BYTES);
      Bytes value = values.encode(stored.required(fields, "value"), BasicType.BYTES);
      long block = stored.required(fields, "block").block();
      stored.get(() -> chain.stored(contract, key, value, block));
    }
    return chain.build();
  }

  private static long lastWriting(Map<String, JsonPlace> world) {
    long last = 0;
    for (JsonPlace stored : elements(world.get("stored"))) {
      last = Math.max(last, stored.required(stored.members(FIELDS), "block").block());
    }
    return last;
  }

  private Address address(JsonPlace place) {
    Address address = Codec.decodeAddress(values.encode(place, BasicType.ADDRESS));
    if (address == null) {
      throw new InputException(place.path() + ": expected an address");
    }
    return address;
  }

  private static List<JsonPlace> elements(@Nullable JsonPlace place) {
    return place == null ? List.of() : place.elements();
  }
}

package org.ovmlang.runtime.dispute;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * The places that a message leaves open, in the order it met them. The opponent picks one of them
 * and goes on there.
 *
 * <p>As bytes, the places stand one after the other; each is the predicate (20 bytes), the node
 * (4), the fuel (1), the number of values (2), and of each value the length (4) and the bytes.
 * Numbers are big-endian. The contract's library {@code Positions} reads the same.
 *
 * @param places none if the message wins at once
 */
public record Position(List<Place> places) {

  private static final int ADDRESS_BYTES = 20;
  private static final int HEAD_BYTES = ADDRESS_BYTES + 4 + 1 + 2;

  /** Copies the list. */
  public Position {
    places = List.copyOf(places);
  }

  /** The bytes of the position; empty if it has no places. */
  public Bytes encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Place place : places) {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      head.put(place.predicate().toBytes().toArray());
      head.putInt((int) place.node());
      head.put((byte) place.fuel());
      head.putShort((short) place.values().size());
      out.writeBytes(head.array());
      for (Bytes value : place.values()) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value.length()).array());
        out.writeBytes(value.toArray());
      }
    }
    return Bytes.of(out.toByteArray());
  }

  /** The position that these bytes are, or null if they are none. Does not throw. */
  public static @Nullable Position decode(Bytes data) {
    ByteBuffer in = ByteBuffer.wrap(data.toArray());
    List<Place> places = new ArrayList<>();
    while (in.hasRemaining()) {
      if (in.remaining() < HEAD_BYTES) {
        return null;
      }
      byte[] predicate = new byte[ADDRESS_BYTES];
      in.get(predicate);
      long node = Integer.toUnsignedLong(in.getInt());
      int fuel = Byte.toUnsignedInt(in.get());
      int count = Short.toUnsignedInt(in.getShort());
      List<Bytes> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Bytes value = value(in);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      places.add(new Place(Address.of(Bytes.of(predicate)), node, fuel, values));
    }
    return new Position(places);
  }

  private static @Nullable Bytes value(ByteBuffer in) {
    if (in.remaining() < 4) {
      return null;
    }
    long length = Integer.toUnsignedLong(in.getInt());
    if (length > in.remaining()) {
      return null;
    }
    byte[] value = new byte[(int) length];
    in.get(value);
    return Bytes.of(value);
  }
}

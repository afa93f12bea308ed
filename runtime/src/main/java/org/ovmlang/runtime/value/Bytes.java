package org.ovmlang.runtime.value;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An immutable string of bytes, ordered lexicographically by unsigned byte. */
public final class Bytes implements Comparable<Bytes>, Serializable {

  private static final long serialVersionUID = 1L;

  /** The byte string of length 0. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] data;

  private Bytes(byte[] data) {
    this.data = data;
  }

  /** A copy of {@code data}. */
  public static Bytes of(byte[] data) {
    return data.length == 0 ? EMPTY : new Bytes(data.clone());
  }

  /** A copy of the {@code length} bytes of {@code data} that start at {@code offset}. */
  public static Bytes of(byte[] data, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, data.length);
    return length == 0 ? EMPTY : new Bytes(Arrays.copyOfRange(data, offset, offset + length));
  }

  /**
   * The bytes that {@code hex} writes, two digits of either case a byte, with or without {@code
   * 0x}.
   *
   * @throws IllegalArgumentException if {@code hex} is not that
   */
  public static Bytes ofHex(String hex) {
    return of(HEX.parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
  }

  /**
   * The ASCII codes of {@code text}, as labels and verifier names are encoded.
   *
   * @throws IllegalArgumentException if {@code text} has a character beyond ASCII
   */
  public static Bytes ascii(String text) {
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw new IllegalArgumentException("not ASCII: " + text);
    }
    return of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** How many bytes there are. */
  public int length() {
    return data.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return data.length == 0;
  }

  /**
   * The byte at {@code index}, from 0.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public byte get(int index) {
    return data[index];
  }

  /**
   * The bytes from {@code start} to before {@code end}.
   *
   * @throws IndexOutOfBoundsException if these are not places in this string
   */
  public Bytes slice(int start, int end) {
    Objects.checkFromToIndex(start, end, data.length);
    return start == 0 && end == data.length ? this : of(data, start, end - start);
  }

  /** These bytes, then those of {@code next}. */
  public Bytes concat(Bytes next) {
    if (next.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return next;
    }
    byte[] joined = Arrays.copyOf(data, Math.addExact(data.length, next.data.length));
    System.arraycopy(next.data, 0, joined, data.length, next.data.length);
    return new Bytes(joined);
  }

  /** Whether {@code part} stands in this string at {@code offset}; false if it does not fit. */
  public boolean hasAt(int offset, Bytes part) {
    return offset >= 0
        && part.data.length <= data.length - offset
        && Arrays.equals(data, offset, offset + part.data.length, part.data, 0, part.data.length);
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return data.clone();
  }

  /** Copies {@code length} bytes from {@code from} on into {@code target} at {@code at}. */
  public void copyTo(int from, byte[] target, int at, int length) {
    System.arraycopy(data, from, target, at, length);
  }

  /** Lower-case hexadecimal digits after {@code 0x}. */
  public String toHex() {
    return "0x" + HEX.formatHex(data);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(data, other.data);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && Arrays.equals(data, bytes.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return toHex();
  }

  /** What is serialized. The factory makes a value of it, so no stream shares its bytes. */
  private record Serialized(String hex) implements Serializable {

    private Object readResolve() {
      return Bytes.ofHex(hex);
    }
  }

  private Object writeReplace() {
    return new Serialized(toHex());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a value is serialized by its bytes");
  }
}

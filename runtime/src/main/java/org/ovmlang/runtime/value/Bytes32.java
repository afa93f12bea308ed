package org.ovmlang.runtime.value;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A word of 32 bytes, such as a hash, ordered lexicographically by unsigned byte. */
public final class Bytes32 implements Comparable<Bytes32>, Serializable {

  private static final long serialVersionUID = 1L;

  /** How many bytes the value has. */
  public static final int LENGTH = 32;

  /** The value whose bytes are all zero. */
  public static final Bytes32 ZERO = new Bytes32(new byte[LENGTH]);

  private final byte[] data;

  private Bytes32(byte[] data) {
    this.data = data;
  }

  /**
   * A copy of {@code data}.
   *
   * @throws IllegalArgumentException unless {@code data} has 32 bytes
   */
  public static Bytes32 of(byte[] data) {
    if (data.length != LENGTH) {
      throw new IllegalArgumentException("a word has 32 bytes, not " + data.length);
    }
    return new Bytes32(data.clone());
  }

  /**
   * The value that is written in {@code data}.
   *
   * @throws IllegalArgumentException unless {@code data} has 32 bytes
   */
  public static Bytes32 of(Bytes data) {
    return of(data.toArray());
  }

  /**
   * The value that 64 hexadecimal digits write, with or without {@code 0x}.
   *
   * @throws IllegalArgumentException if {@code hex} is not that
   */
  public static Bytes32 ofHex(String hex) {
    return of(Bytes.ofHex(hex));
  }

  /** The 32 bytes. */
  public Bytes toBytes() {
    return Bytes.of(data);
  }

  /** A copy of the 32 bytes. */
  public byte[] toArray() {
    return data.clone();
  }

  /** Copies the 32 bytes into {@code target} at {@code at}. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(data, 0, target, at, LENGTH);
  }

  /** Lower-case hexadecimal digits after {@code 0x}. */
  public String toHex() {
    return toBytes().toHex();
  }

  @Override
  public int compareTo(Bytes32 other) {
    return Arrays.compareUnsigned(data, other.data);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes32 value && Arrays.equals(data, value.data);
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
      return Bytes32.ofHex(hex);
    }
  }

  private Object writeReplace() {
    return new Serialized(toHex());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a value is serialized by its bytes");
  }
}

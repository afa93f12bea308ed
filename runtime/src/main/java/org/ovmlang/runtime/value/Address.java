package org.ovmlang.runtime.value;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An account of the chain: 20 bytes, ordered lexicographically by unsigned byte. */
public final class Address implements Comparable<Address>, Serializable {

  private static final long serialVersionUID = 1L;

  /** How many bytes the value has. */
  public static final int LENGTH = 20;

  /** The value whose bytes are all zero. */
  public static final Address ZERO = new Address(new byte[LENGTH]);

  private final byte[] data;

  private Address(byte[] data) {
    this.data = data;
  }

  /**
   * A copy of {@code data}.
   *
   * @throws IllegalArgumentException unless {@code data} has 20 bytes
   */
  public static Address of(byte[] data) {
    if (data.length != LENGTH) {
      throw new IllegalArgumentException("an address has 20 bytes, not " + data.length);
    }
    return new Address(data.clone());
  }

  /**
   * The value that is written in {@code data}.
   *
   * @throws IllegalArgumentException unless {@code data} has 20 bytes
   */
  public static Address of(Bytes data) {
    return of(data.toArray());
  }

  /**
   * The value that 40 hexadecimal digits write, with or without {@code 0x}.
   *
   * @throws IllegalArgumentException if {@code hex} is not that
   */
  public static Address ofHex(String hex) {
    return of(Bytes.ofHex(hex));
  }

  /** The 20 bytes. */
  public Bytes toBytes() {
    return Bytes.of(data);
  }

  /** A copy of the 20 bytes. */
  public byte[] toArray() {
    return data.clone();
  }

  /** Copies the 20 bytes into {@code target} at {@code at}. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(data, 0, target, at, LENGTH);
  }

  /** Lower-case hexadecimal digits after {@code 0x}. */
  public String toHex() {
    return toBytes().toHex();
  }

  @Override
  public int compareTo(Address other) {
    return Arrays.compareUnsigned(data, other.data);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address value && Arrays.equals(data, value.data);
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
      return Address.ofHex(hex);
    }
  }

  private Object writeReplace() {
    return new Serialized(toHex());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a value is serialized by its bytes");
  }
}

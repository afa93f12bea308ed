package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;

import java.math.BigInteger;
import java.util.Arrays;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** Writes a canonical ABI encoding front to back; only offsets are filled in later. */
public final class AbiWriter {

  private byte[] data;
  private int position;

  /** A writer that need not grow for that many bytes. */
  AbiWriter(int length) {
    data = new byte[length];
  }

  /** How many bytes were written. */
  public int position() {
    return position;
  }

  /** Writes a word, 0 or 1. */
  public AbiWriter bool(boolean value) {
    return number(value ? 1 : 0);
  }

  /**
   * Writes a {@code uint256}.
   *
   * @throws IllegalArgumentException unless {@code value} is from 0 to 2^256 - 1
   */
  public AbiWriter uint(BigInteger value) {
    byte[] digits = Uint.check(value).toByteArray();
    int from = digits.length > WORD ? 1 : 0; // a sign byte in front of 32 digits
    int count = digits.length - from;
    int at = skip(WORD);
    System.arraycopy(digits, from, data, at + WORD - count, count);
    return this;
  }

  /** Writes a number that is not negative as a word. */
  AbiWriter number(int value) {
    putNumber(skip(WORD), value);
    return this;
  }

  /** Writes an {@code address}. */
  public AbiWriter address(Address value) {
    int at = skip(WORD);
    value.copyTo(data, at + WORD - Address.LENGTH);
    return this;
  }

  /** Writes a {@code bytes32}. */
  public AbiWriter bytes32(Bytes32 value) {
    int at = skip(WORD);
    value.copyTo(data, at);
    return this;
  }

  /** Writes a range, the words of its start and its end. */
  public AbiWriter range(Range value) {
    return uint(value.start()).uint(value.end());
  }

  /** Writes the length, the bytes, and zeros up to the next word. */
  public AbiWriter bytes(Bytes value) {
    number(value.length());
    int at = skip(AbiReader.paddedLength(value.length()));
    value.copyTo(0, data, at, value.length());
    return this;
  }

  /**
   * Writes a string as {@link #bytes} of its UTF-8.
   *
   * @throws IllegalArgumentException if it has half a surrogate pair
   */
  public AbiWriter string(String value) {
    return bytes(Codec.encode(value));
  }

  /** Leaves a place for an offset, to be given to {@link #tail} where it must point to. */
  public int offset() {
    return skip(WORD);
  }

  /** Leaves places for so many offsets; the result is that of the first. */
  int offsets(int count) {
    return skip(Math.multiplyExact(count, WORD));
  }

  /**
   * Fills in the offset at {@code place}: counted from {@code start}, it points to the next byte.
   */
  public void tail(int start, int place) {
    putNumber(place, position - start);
  }

  /** What was written. */
  Bytes toBytes() {
    return Bytes.of(data, 0, position);
  }

  private void putNumber(int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      data[at + WORD - 1 - i] = (byte) (value >>> (Byte.SIZE * i));
    }
  }

  private int skip(int size) {
    int at = position;
    position = Math.addExact(at, size);
    if (position > data.length) {
      int doubled = (int) Math.min(2L * position, Integer.MAX_VALUE - 8);
      data = Arrays.copyOf(data, Math.max(position, doubled));
    }
    return at;
  }
}

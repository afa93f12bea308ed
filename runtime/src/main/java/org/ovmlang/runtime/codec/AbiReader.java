package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;

/**
 * Reads an ABI encoding front to back, accepting the canonical one only.
 *
 * <p>In a canonical encoding every byte has one place: each offset points to where the part before
 * it ends. So the reader never jumps. It states what an offset must be and moves on, and its work
 * and memory are linear in the length of the data whatever the data say. After a failure it reads
 * zeros and empty strings, and {@link #isComplete} is false for ever.
 */
public final class AbiReader {

  static final int WORD = 32;

  private final byte[] data;
  private final Predicates predicates;
  private int position;
  private boolean failed;

  AbiReader(Bytes data) {
    this(data, Predicates.ANY);
  }

  AbiReader(Bytes data, Predicates predicates) {
    this.data = data.toArray();
    this.predicates = predicates;
  }

  /** Which predicates the claims in the data may name, where their type says. */
  public Predicates predicates() {
    return predicates;
  }

  /** Whether nothing failed and the data are read to their end. */
  boolean isComplete() {
    return !failed && position == data.length;
  }

  /** Whether the data so far are not canonical. */
  public boolean hasFailed() {
    return failed;
  }

  /** How many bytes were read. */
  public int position() {
    return position;
  }

  /** Whether {@code size} bytes are left and nothing failed; else fails. */
  boolean has(long size) {
    require(size <= data.length - position);
    return !failed;
  }

  /** Fails unless {@code condition}. */
  void require(boolean condition) {
    failed |= !condition;
  }

  /** Reads a word that must be the offset {@code expected}. */
  void expect(int expected) {
    require(offset() == expected);
  }

  /** Reads an offset, to be given to {@link #tail} where it must point to. */
  public int offset() {
    return count(data.length);
  }

  /** Reads so many offsets, which the caller knows to be there. */
  int[] offsets(int count) {
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = offset();
    }
    return offsets;
  }

  /** Fails unless {@code offset}, counted from {@code start}, points to the next byte. */
  public void tail(int start, int offset) {
    require(offset == position - start);
  }

  /** Reads a word that is 0 or 1. */
  public boolean bool() {
    return count(1) == 1;
  }

  /** Reads a {@code uint256}. */
  public BigInteger uint() {
    int at = take(WORD);
    return at < 0 ? BigInteger.ZERO : new BigInteger(1, data, at, WORD);
  }

  /** Reads an {@code address}. */
  public Address address() {
    int at = take(WORD);
    if (at < 0 || !isZero(at, WORD - Address.LENGTH)) {
      failed = true;
      return Address.ZERO;
    }
    return Address.of(Bytes.of(data, at + WORD - Address.LENGTH, Address.LENGTH));
  }

  /** Reads a {@code bytes32}. */
  public Bytes32 bytes32() {
    int at = take(WORD);
    return at < 0 ? Bytes32.ZERO : Bytes32.of(Bytes.of(data, at, WORD));
  }

  /** Reads a range, the words of its start and its end. */
  public Range range() {
    return new Range(uint(), uint());
  }

  /** Reads a length of elements that take at least {@code elementSize} bytes each. */
  int length(long elementSize) {
    return count((int) ((data.length - position - WORD) / elementSize));
  }

  /** Reads a length, so many bytes, and zeros up to the next word. */
  public Bytes bytes() {
    int length = count(data.length - position - WORD);
    int padded = paddedLength(length);
    int at = take(padded);
    if (at < 0 || !isZero(at + length, padded - length)) {
      failed = true;
      return Bytes.EMPTY;
    }
    return Bytes.of(data, at, length);
  }

  /** Reads {@code bytes} that are well-formed UTF-8. */
  public String string() {
    String text = Codec.decodeString(bytes());
    require(text != null);
    return text == null ? "" : text;
  }

  /** How many bytes {@code length} bytes take with their padding. */
  static int paddedLength(int length) {
    return Math.addExact(length, WORD - 1) / WORD * WORD;
  }

  /** Reads a number from 0 to {@code maximum}; fails and gives 0 if it is another one. */
  private int count(int maximum) {
    int at = take(WORD);
    if (at >= 0 && isZero(at, WORD - Integer.BYTES)) {
      int value = ByteBuffer.wrap(data).getInt(at + WORD - Integer.BYTES);
      if (value >= 0 && value <= maximum) {
        return value;
      }
    }
    failed = true;
    return 0;
  }

  private int take(int size) {
    if (failed || size > data.length - position) {
      failed = true;
      return -1;
    }
    int at = position;
    position += size;
    return at;
  }

  private boolean isZero(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (data[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code value} if all was read and nothing failed, else null. */
  <T> @Nullable T complete(T value) {
    return isComplete() ? value : null;
  }
}

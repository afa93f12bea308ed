package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * Reads an ABI encoding front to back, accepting the canonical one only.
 *
 * <p>In a canonical encoding every byte has one place: each offset points to where the part before
 * it ends. So the reader never jumps. It states what an offset must be and moves on, and its work
 * and memory are linear in the length of the data whatever the data say. After a failure it reads
 * zeros and empty strings, and {@link #isComplete} is false for ever.
 */
final class AbiReader {

  static final int WORD = 32;

  private final byte[] data;
  private int position;
  private boolean failed;

  AbiReader(Bytes data) {
    this.data = data.toArray();
  }

  /** Whether nothing failed and the data are read to their end. */
  boolean isComplete() {
    return !failed && position == data.length;
  }

  boolean hasFailed() {
    return failed;
  }

  int position() {
    return position;
  }

  /** Fails unless {@code condition}. */
  void require(boolean condition) {
    failed |= !condition;
  }

  /** Reads a word that must be the offset {@code expected}. */
  void expect(int expected) {
    require(offset() == expected);
  }

  /** Reads an offset that the caller will compare with where it must point to. */
  int offset() {
    return count(data.length);
  }

  BigInteger uint() {
    int at = take(WORD);
    return at < 0 ? BigInteger.ZERO : new BigInteger(1, data, at, WORD);
  }

  Address address() {
    int at = take(WORD);
    if (at < 0 || !isZero(at, WORD - Address.LENGTH)) {
      failed = true;
      return Address.ZERO;
    }
    return Address.of(Bytes.of(data, at + WORD - Address.LENGTH, Address.LENGTH));
  }

  Bytes32 bytes32() {
    int at = take(WORD);
    return at < 0 ? Bytes32.ZERO : Bytes32.of(Bytes.of(data, at, WORD));
  }

  /** Reads a length of elements that take at least {@code elementSize} bytes each. */
  int length(int elementSize) {
    return count((data.length - position - WORD) / elementSize);
  }

  /** Reads a length, so many bytes, and zeros up to the next word. */
  Bytes bytes() {
    int length = count(data.length - position - WORD);
    int padded = paddedLength(length);
    int at = take(padded);
    if (at < 0 || !isZero(at + length, padded - length)) {
      failed = true;
      return Bytes.EMPTY;
    }
    return Bytes.of(data, at, length);
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

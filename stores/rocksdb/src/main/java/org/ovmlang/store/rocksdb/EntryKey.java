package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.Arrays;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;

/** Writes keys of entries, from the front, and reads their parts; {@link Index} says which. */
final class EntryKey {

  /** How many bytes a number has. */
  static final int NUMBER_LENGTH = 32;

  /** How many bytes stand before what an index adds: its tag and the name of the bucket. */
  static final int PREFIX_LENGTH = 1 + Bytes32.LENGTH;

  /** Where the start of a range stands, after its class. */
  static final int RANGE_AT = PREFIX_LENGTH + 2;

  private byte[] out;
  private int length;

  private EntryKey(byte tag, Bytes32 name, int capacity) {
    out = new byte[PREFIX_LENGTH + capacity];
    out[0] = tag;
    name.copyTo(out, 1);
    length = PREFIX_LENGTH;
  }

  /** The key that every entry of a bucket or family in {@code index} begins with. */
  static EntryKey of(Index index, Bytes32 name) {
    return of(index, name, 0);
  }

  /** The same, with room for so many bytes. */
  static EntryKey of(Index index, Bytes32 name, int capacity) {
    return new EntryKey(index.tag(), name, capacity);
  }

  /** The class of a range, as {@link Index} has it: from 1 to 256. */
  static int lengthClass(Range range) {
    return range.end().subtract(range.start()).bitLength();
  }

  /** The key that every range of a class begins with, in one of the indexes of ranges. */
  static EntryKey ofClass(Index index, Bytes32 name, int lengthClass) {
    return of(index, name, 2 + NUMBER_LENGTH).lengthClass(lengthClass);
  }

  EntryKey lengthClass(int lengthClass) {
    reserve(2);
    out[length++] = (byte) (lengthClass >>> 8);
    out[length++] = (byte) lengthClass;
    return this;
  }

  /** Refuses, with {@link IllegalArgumentException}, what is no Uint. */
  EntryKey number(BigInteger number) {
    return add(Codec.encode(number));
  }

  EntryKey escaped(Bytes data) {
    return escapedPrefix(data).add(EscapedBytes.END);
  }

  EntryKey escapedPrefix(Bytes data) {
    byte[] escaped = EscapedBytes.open(data);
    reserve(escaped.length);
    System.arraycopy(escaped, 0, out, length, escaped.length);
    length += escaped.length;
    return this;
  }

  EntryKey add(Bytes data) {
    reserve(data.length());
    data.copyTo(0, out, length, data.length());
    length += data.length();
    return this;
  }

  /** What was written; the key must not be written to after that. */
  byte[] toArray() {
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.addExact(length, more));
    }
  }

  /** The first key after all those that begin with {@code prefix}. */
  static byte[] after(byte[] prefix) {
    int last = prefix.length - 1;
    // INVARIANT: a tag is an ASCII letter, so that this ends at the first byte at the latest.
    while (prefix[last] == (byte) 0xff) {
      last--;
    }
    byte[] next = Arrays.copyOf(prefix, last + 1);
    next[last]++;
    return next;
  }

  /** The name of the bucket or family of an entry. */
  static Bytes32 name(byte[] entry) {
    return Bytes32.of(Arrays.copyOfRange(entry, 1, PREFIX_LENGTH));
  }

  static int lengthClass(byte[] entry) {
    return (entry[PREFIX_LENGTH] & 0xff) << 8 | (entry[PREFIX_LENGTH + 1] & 0xff);
  }

  static BigInteger rangeStart(byte[] entry) {
    return new BigInteger(1, entry, RANGE_AT, NUMBER_LENGTH);
  }

  static BigInteger rangeEnd(byte[] entry) {
    return new BigInteger(1, entry, RANGE_AT + NUMBER_LENGTH, NUMBER_LENGTH);
  }
}

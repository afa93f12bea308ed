package org.ovmlang.store.rocksdb;

import java.io.ByteArrayOutputStream;
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

  /** How many bytes stand before what an index adds: its tag and the bucket's id. */
  static final int PREFIX_LENGTH = 1 + Bytes32.LENGTH;

  /** Where the start of a range stands, after its class. */
  static final int RANGE_AT = PREFIX_LENGTH + 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

  private EntryKey(byte tag, Bytes32 bucket) {
    out.write(tag);
    add(bucket.toBytes());
  }

  /** The key that every entry of {@code bucket} in {@code index} begins with. */
  static EntryKey of(Index index, Bytes32 bucket) {
    return new EntryKey(index.tag(), bucket);
  }

  /** The class of a range, as {@link Index} has it: from 1 to 256. */
  static int lengthClass(Range range) {
    return range.end().subtract(range.start()).bitLength();
  }

  /** The key that every range of a class in {@code bucket} begins with. */
  static EntryKey ofClass(Bytes32 bucket, int lengthClass) {
    EntryKey key = of(Index.RANGE, bucket);
    key.out.write(lengthClass >>> 8);
    key.out.write(lengthClass);
    return key;
  }

  EntryKey number(BigInteger number) {
    return add(Codec.encode(number));
  }

  EntryKey escaped(Bytes data) {
    out.writeBytes(EscapedBytes.whole(data));
    return this;
  }

  EntryKey escapedPrefix(Bytes data) {
    out.writeBytes(EscapedBytes.open(data));
    return this;
  }

  EntryKey add(Bytes data) {
    out.writeBytes(data.toArray());
    return this;
  }

  byte[] toArray() {
    return out.toByteArray();
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

  static Bytes32 bucket(byte[] entry) {
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

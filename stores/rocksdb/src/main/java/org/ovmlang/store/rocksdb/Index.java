package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/**
 * What witnesses are found by. An entry's key is the index's tag, the bucket's id (32 bytes), then:
 *
 * <pre>
 * VALUE   value
 * KEY     key, escaped   value
 * ORDER   order (32)     value
 * RANGE   class (2)      start (32)   end (32)   value
 * </pre>
 *
 * <p>Numbers are written most significant byte first, so that RocksDB's order of keys, by unsigned
 * byte, is the order of the answer. The value stands in the key: an answer comes out of one scan in
 * the order that the store promises, and the same witness put twice is one entry. What RocksDB
 * calls the value of an entry is empty.
 *
 * <p>The class of a range is the bit length k of its length: it is shorter than 2^k and at least
 * half of that. One that meets [start, end) starts after start - 2^k, so that a query seeks in each
 * class that is there, and passes few ranges that end too early.
 */
enum Index {
  VALUE('v') {
    @Override
    int valueAt(byte[] entry) {
      return EntryKey.PREFIX_LENGTH;
    }
  },
  KEY('k') {
    @Override
    int valueAt(byte[] entry) {
      return EscapedBytes.endOf(entry, EntryKey.PREFIX_LENGTH);
    }
  },
  ORDER('o') {
    @Override
    int valueAt(byte[] entry) {
      return EntryKey.PREFIX_LENGTH + EntryKey.NUMBER_LENGTH;
    }
  },
  RANGE('r') {
    @Override
    int valueAt(byte[] entry) {
      return EntryKey.RANGE_AT + 2 * EntryKey.NUMBER_LENGTH;
    }

    @Override
    @Nullable String fault(byte[] entry) {
      BigInteger length = EntryKey.rangeEnd(entry).subtract(EntryKey.rangeStart(entry));
      if (length.signum() <= 0) {
        return "its range is empty or inverted";
      }
      return length.bitLength() == EntryKey.lengthClass(entry)
          ? null
          : "its range is not of the length that it is filed under";
    }
  };

  private final byte tag;

  Index(char tag) {
    this.tag = (byte) tag;
  }

  byte tag() {
    return tag;
  }

  /** What its entries are found by, for a message. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the value starts in the key of an entry, or negative if the entry is damaged. */
  abstract int valueAt(byte[] entry);

  /** What is wrong with an entry that is long enough, or null. */
  @Nullable String fault(byte[] entry) {
    return null;
  }

  /** Why the key of an entry of this index is none that this store writes, or null if it is one. */
  final @Nullable String check(byte[] entry) {
    int valueAt = entry.length < EntryKey.PREFIX_LENGTH ? -1 : valueAt(entry);
    if (valueAt < 0 || valueAt > entry.length) {
      return "it ends early";
    }
    return entry.length - valueAt > Limits.MAX_WITNESS_BYTES
        ? "its value is longer than a witness"
        : fault(entry);
  }

  /** The value in the key of an entry without fault. */
  final Bytes value(byte[] entry) {
    int at = valueAt(entry);
    return Bytes.of(entry, at, entry.length - at);
  }
}

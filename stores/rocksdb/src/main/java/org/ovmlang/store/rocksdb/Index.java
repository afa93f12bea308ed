package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/**
 * What witnesses are found by. An entry's key is the index's tag, 32 bytes that name a bucket or,
 * in the indexes of families, a family of buckets, then:
 *
 * <pre>
 * VALUE         value
 * KEY           key, escaped   value
 * ORDER         order (32)     value
 * RANGE         class (2)      start (32)   end (32)   value
 * FAMILY        number (32)
 * FAMILY_KEY    {@link KeyName} (33)   number (32)
 * FAMILY_RANGE  class (2)      start (32)   end (32)   number (32)
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
  VALUE('v', null) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.PREFIX_LENGTH;
    }
  },
  KEY('k', null) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EscapedBytes.endOf(entry, EntryKey.PREFIX_LENGTH, length);
    }
  },
  ORDER('o', null) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.PREFIX_LENGTH + EntryKey.NUMBER_LENGTH;
    }
  },
  RANGE('r', null) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.RANGE_AT + 2 * EntryKey.NUMBER_LENGTH;
    }

    @Override
    @Nullable String fault(byte[] entry) {
      return rangeFault(entry);
    }
  },
  FAMILY('f', VALUE) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.PREFIX_LENGTH;
    }
  },
  FAMILY_KEY('g', KEY) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.PREFIX_LENGTH + KeyName.LENGTH;
    }
  },
  FAMILY_RANGE('h', RANGE) {
    @Override
    int valueAt(byte[] entry, int length) {
      return EntryKey.RANGE_AT + 2 * EntryKey.NUMBER_LENGTH;
    }

    @Override
    @Nullable String fault(byte[] entry) {
      return rangeFault(entry);
    }
  };

  private final byte tag;
  private final @Nullable Index ofBuckets;

  Index(char tag, @Nullable Index ofBuckets) {
    this.tag = (byte) tag;
    this.ofBuckets = ofBuckets;
  }

  byte tag() {
    return tag;
  }

  /** The index of buckets that this one of families follows, or null if this is one of buckets. */
  @Nullable Index ofBuckets() {
    return ofBuckets;
  }

  /** What its entries are found by, for a message. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace("_", " and ");
  }

  /** Where the value starts in the key of an entry, or negative if the entry is damaged. */
  abstract int valueAt(byte[] entry, int length);

  /** What is wrong with an entry that is long enough, or null. */
  @Nullable String fault(byte[] entry) {
    return null;
  }

  /**
   * Why the key of an entry of this index is none that this store writes, or null if it is one.
   *
   * @param length how many bytes of {@code entry} are the key
   */
  final @Nullable String check(byte[] entry, int length) {
    int valueAt = length < EntryKey.PREFIX_LENGTH ? -1 : valueAt(entry, length);
    if (valueAt < 0 || valueAt > length) {
      return "it ends early";
    }
    int valueLength = length - valueAt;
    if (ofBuckets != null && valueLength != EntryKey.NUMBER_LENGTH) {
      return "it does not end with a number";
    }
    return valueLength > Limits.MAX_WITNESS_BYTES
        ? "its value is longer than a witness"
        : fault(entry);
  }

  /** The value in the key of an entry without fault. */
  final Bytes value(byte[] entry, int length) {
    int at = valueAt(entry, length);
    return Bytes.of(entry, at, length - at);
  }

  private static @Nullable String rangeFault(byte[] entry) {
    BigInteger length = EntryKey.rangeEnd(entry).subtract(EntryKey.rangeStart(entry));
    if (length.signum() <= 0) {
      return "its range is empty or inverted";
    }
    return length.bitLength() == EntryKey.lengthClass(entry)
        ? null
        : "its range is not of the length that it is filed under";
  }
}

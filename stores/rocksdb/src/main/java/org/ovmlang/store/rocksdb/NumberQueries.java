package org.ovmlang.store.rocksdb;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** Which numbers there are witnesses for: the answers that have to be gathered, not scanned. */
final class NumberQueries {

  private NumberQueries() {}

  /**
   * The numbers from {@code from} to before {@code to} that a family has ranges for which meet the
   * range from {@code start} to before {@code end}: they come by range and are sorted here. Of one
   * range those that were not asked for are passed at once: coins keep their range from block to
   * block, and most of the blocks may lie beyond.
   */
  static List<Bytes> overlapping(
      ReadView view,
      Bytes32 family,
      BigInteger start,
      BigInteger end,
      BigInteger from,
      BigInteger to) {
    Bytes first = Codec.encode(from);
    Bytes before = Codec.encode(to);
    TreeSet<Bytes> numbers = new TreeSet<>();
    for (Scan scan : view.overlapping(Index.FAMILY_RANGE, family, start, end)) {
      while (scan.isOnEntry()) {
        Bytes number = scan.value();
        if (number.compareTo(first) < 0) {
          scan.seek(Bytes.of(sameRange(scan)).concat(first).toArray());
        } else if (number.compareTo(before) >= 0) {
          scan.advancePast(sameRange(scan));
        } else {
          numbers.add(number);
          scan.advance();
        }
      }
    }
    return List.copyOf(numbers);
  }

  /** What all entries of the range that the scan stands on begin with. */
  private static byte[] sameRange(Scan scan) {
    return Arrays.copyOf(scan.entry(), EntryKey.RANGE_AT + 2 * EntryKey.NUMBER_LENGTH);
  }

  /** The keys in a bucket that are numbers from {@code from} to before {@code to}. */
  static List<Bytes> keys(ReadView view, Bytes32 bucket, BigInteger from, BigInteger to) {
    byte[] first = EntryKey.of(Index.KEY, bucket).escapedPrefix(Codec.encode(from)).toArray();
    byte[] before = EntryKey.of(Index.KEY, bucket).escapedPrefix(Codec.encode(to)).toArray();
    List<Bytes> numbers = new ArrayList<>();
    Scan scan = view.scan(Index.KEY, first, before);
    while (scan.isOnEntry()) {
      int end = EscapedBytes.endOf(scan.entry(), EntryKey.PREFIX_LENGTH, scan.length());
      byte[] sameKey = Arrays.copyOf(scan.entry(), end);
      Bytes key = EscapedBytes.read(sameKey, EntryKey.PREFIX_LENGTH, end);
      if (key.length() == EntryKey.NUMBER_LENGTH) {
        numbers.add(key);
      }
      scan.advancePast(sameKey);
    }
    return numbers;
  }
}

package org.ovmlang.store.rocksdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The entries of witnesses that are put together, one in each index that they are found by. */
final class BatchEntries {

  /** A family by its name, and the encoding of the number that a bucket has in it. */
  record Member(Bytes32 family, Bytes number) {}

  /** The names of a bucket and of its families. */
  private record Names(Bytes32 bucket, List<Member> members) {}

  private final Map<Bucket, Names> names = new HashMap<>();

  /** By index, since most indexes are then in order already: sorting them all costs little. */
  private final Map<Index, List<byte[]>> keys = new EnumMap<>(Index.class);

  BatchEntries(Collection<Witness> witnesses) {
    for (Witness witness : witnesses) {
      add(witness, names.computeIfAbsent(witness.bucket(), this::addBucket));
    }
  }

  /** The families of {@code bucket} by their names. */
  static List<Member> members(Bucket bucket) {
    return BucketFamily.of(bucket).stream()
        .map(member -> new Member(BucketCodec.id(member.family()), member.number()))
        .toList();
  }

  /**
   * All in one, to be closed by the caller.
   *
   * @throws IllegalArgumentException if they have more than 2 GB
   */
  WriteBatch toWriteBatch() throws RocksDBException {
    byte[][] sorted = keys.values().stream().flatMap(List::stream).toArray(byte[][]::new);
    // In order they go into the list in the memory near each other, in half the time.
    Arrays.sort(sorted, Arrays::compareUnsigned);
    WriteBatch batch = new WriteBatch(WriteBatchBytes.ofKeys(sorted));
    try {
      for (Map.Entry<Bucket, Names> name : names.entrySet()) {
        batch.put(
            Format.bucketKey(name.getValue().bucket()),
            BucketCodec.encode(name.getKey()).toArray());
      }
      return batch;
    } catch (RocksDBException | RuntimeException e) {
      batch.close();
      throw e;
    }
  }

  private Names addBucket(Bucket bucket) {
    Names added = new Names(BucketCodec.id(bucket), members(bucket));
    for (Member member : added.members()) {
      add(Index.FAMILY, EntryKey.of(Index.FAMILY, member.family(), 32).add(member.number()));
    }
    return added;
  }

  private void add(Witness witness, Names names) {
    Bytes value = witness.value();
    int room = value.length();
    add(Index.VALUE, EntryKey.of(Index.VALUE, names.bucket(), room).add(value));
    Bytes key = witness.key();
    if (key != null) {
      int escaped = 2 * key.length() + EscapedBytes.END.length();
      add(
          Index.KEY,
          EntryKey.of(Index.KEY, names.bucket(), escaped + room).escaped(key).add(value));
      Bytes keyName = KeyName.of(key);
      for (Member member : names.members()) {
        add(
            Index.FAMILY_KEY,
            EntryKey.of(Index.FAMILY_KEY, member.family(), KeyName.LENGTH + 32)
                .add(keyName)
                .add(member.number()));
      }
    }
    if (witness.order() != null) {
      add(
          Index.ORDER,
          EntryKey.of(Index.ORDER, names.bucket(), 32 + room).number(witness.order()).add(value));
    }
    Range range = witness.range();
    if (range != null) {
      int rangeClass = EntryKey.lengthClass(range);
      Bytes limits = Codec.encode(range);
      add(Index.RANGE, ranged(Index.RANGE, names.bucket(), rangeClass, limits, value));
      for (Member member : names.members()) {
        add(
            Index.FAMILY_RANGE,
            ranged(Index.FAMILY_RANGE, member.family(), rangeClass, limits, member.number()));
      }
    }
  }

  /** The key of a range of a class, whose start and end are {@code limits}. */
  static EntryKey ranged(Index index, Bytes32 name, int rangeClass, Bytes limits, Bytes value) {
    return EntryKey.of(index, name, 2 + limits.length() + value.length())
        .lengthClass(rangeClass)
        .add(limits)
        .add(value);
  }

  private void add(Index index, EntryKey key) {
    keys.computeIfAbsent(index, unused -> new ArrayList<>()).add(key.toArray());
  }
}

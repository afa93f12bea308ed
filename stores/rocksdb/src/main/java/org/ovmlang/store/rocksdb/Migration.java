package org.ovmlang.store.rocksdb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Makes a store of version 1 one of version 2: adds the entries of the indexes of families.
 *
 * <p>It changes and deletes nothing, and what it adds a second time is what is there. So it can be
 * cut off at any moment: as long as the version is 1 the next opening does it again, and a program
 * that knows version 1 only still reads all.
 */
final class Migration {

  private static final List<Index> ADDED =
      List.of(Index.FAMILY, Index.FAMILY_KEY, Index.FAMILY_RANGE);

  private static final long BATCH_BYTES = 1L << 20;

  private final RocksDB database;
  private final Path folder;
  private final Failures failures;

  Migration(RocksDB database, Path folder) {
    this.database = database;
    this.folder = folder;
    this.failures = new Failures(folder, database);
  }

  /** Adds the entries; they are on the disk when the next durable write is. */
  void run() throws RocksDBException {
    try (ReadView view = new ReadView(database, failures);
        WriteBatch batch = new WriteBatch();
        WriteOptions quickly = new WriteOptions()) {
      for (Index added : ADDED) {
        Index source = added.ofBuckets();
        if (source == null) {
          throw new IllegalStateException(added + " follows no index of buckets");
        }
        byte[] all = {source.tag()};
        Scan scan = view.scan(source, all);
        while (scan.isOnEntry()) {
          Bytes32 bucket = EntryKey.name(scan.entry());
          addBucket(added, source, scan, bucket, batch, quickly);
          byte[] rest = EntryKey.of(source, bucket).toArray();
          if (scan.isOnEntry() && scan.beginsWith(rest)) {
            scan.seek(EntryKey.after(rest));
          }
        }
      }
      database.write(quickly, batch);
    }
  }

  /** Adds what is found in the entries of a bucket, on the first of which {@code scan} stands. */
  private void addBucket(
      Index added, Index source, Scan scan, Bytes32 bucket, WriteBatch batch, WriteOptions quickly)
      throws RocksDBException {
    byte[] prefix = EntryKey.of(source, bucket).toArray();
    List<BatchEntries.Member> members = BatchEntries.members(bucket(source, bucket));
    while (!members.isEmpty() && scan.isOnEntry() && scan.beginsWith(prefix)) {
      byte[] foundBy = Arrays.copyOf(scan.entry(), foundByEnd(source, scan));
      Bytes part = part(source, foundBy);
      for (BatchEntries.Member member : members) {
        Bytes rest = part.concat(member.number());
        batch.put(EntryKey.of(added, member.family()).add(rest).toArray(), new byte[0]);
      }
      if (batch.getDataSize() > BATCH_BYTES) {
        database.write(quickly, batch);
        batch.clear();
      }
      scan.advancePast(foundBy);
    }
  }

  /** Where that ends which the entry is found by: all values behind it are passed over. */
  private static int foundByEnd(Index source, Scan scan) {
    return source == Index.VALUE
        ? EntryKey.PREFIX_LENGTH
        : source.valueAt(scan.entry(), scan.length());
  }

  /** What stands in the new entry between the family and the number. */
  private static Bytes part(Index source, byte[] foundBy) {
    int from = EntryKey.PREFIX_LENGTH;
    return source == Index.KEY
        ? KeyName.of(EscapedBytes.read(foundBy, from, foundBy.length))
        : Bytes.of(foundBy, from, foundBy.length - from);
  }

  private Bucket bucket(Index source, Bytes32 id) throws RocksDBException {
    byte[] written = database.get(Format.bucketKey(id));
    Bucket bucket = written == null ? null : BucketCodec.decode(Bytes.of(written));
    if (bucket == null || !BucketCodec.id(bucket).equals(id)) {
      throw Failures.corrupt(
          folder,
          "the index by "
              + source.title()
              + " has entries of bucket "
              + id
              + ", whose name is "
              + (written == null ? "missing" : "damaged"));
    }
    return bucket;
  }
}

package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

/** A query reads what it finds and a few entries more, however much the store holds. */
class WorkOfAQueryTest {

  /** Lengths of the ranges, each of a class of its own. */
  private static final int[] LENGTHS = {1, 2, 8, 100, 5_000};

  /** The places that ranges of every length begin at are as far apart as the longest is long. */
  private static final int STEP = 5_000;

  private static final Bytes TOKEN = Codec.encode(Uint.of(77));
  private static final BucketFamily BLOCKS = new BucketFamily("work", List.of(), List.of(TOKEN));
  private static final Bucket BUCKET = BLOCKS.bucket(Uint.of(5));

  /** What one question cost. */
  private record Work(int found, long seeks, long steps) {}

  @TempDir private Path temporary;

  @Test
  void anOverlapQueryIsTwoSeeksForEachClassOfLengthHoweverManyRangesThereAre() throws Exception {
    Bytes32 id = BucketCodec.id(BUCKET);
    for (int places : new int[] {20, 2_000}) {
      Work work =
          work(
              store(places),
              view -> count(view.overlapping(Index.RANGE, id, at(7 * STEP), at(7 * STEP + 1))));
      assertThat(work.found()).isEqualTo(LENGTHS.length);
      // For each class one to find it and one to its first range, and one past the last class.
      assertThat(work.seeks()).isEqualTo(2 * LENGTHS.length + 1);
      assertThat(work.steps()).isLessThanOrEqualTo(3 * LENGTHS.length);
    }
  }

  @Test
  void whatAnOverlapQueryDoesNotFindCostsAFewStepsForEachClass() throws Exception {
    Bytes32 id = BucketCodec.id(BUCKET);
    for (int places : new int[] {20, 2_000}) {
      BigInteger end = at(STEP * (places - 1) + 4_999);
      Work work =
          work(store(places), view -> count(view.overlapping(Index.RANGE, id, end, at(1 << 30))));
      assertThat(work.found()).isEqualTo(1);
      assertThat(work.seeks()).isEqualTo(2 * LENGTHS.length + 1);
      assertThat(work.steps()).isLessThanOrEqualTo(3 * LENGTHS.length);
    }
  }

  @Test
  void theNumbersOfAFamilyCostWhatTheirRangesCost() throws Exception {
    Bytes32 id = BucketCodec.id(BLOCKS);
    for (int places : new int[] {20, 2_000}) {
      Work work =
          work(
              store(places),
              view ->
                  NumberQueries.overlapping(
                          view, id, at(7 * STEP), at(7 * STEP + 1), at(0), Uint.MAX)
                      .size());
      assertThat(work.found()).isEqualTo(2);
      assertThat(work.seeks()).isEqualTo(2 * LENGTHS.length + 1);
      assertThat(work.steps()).isLessThanOrEqualTo(4 * LENGTHS.length);
    }
  }

  @Test
  void blocksThatWereNotAskedForCostASeekForEachRangeHoweverManyThereAre() throws Exception {
    Path folder = temporary.resolve("one range");
    List<Witness> witnesses = new ArrayList<>();
    for (int block = 0; block < 1_000; block++) {
      witnesses.add(
          Witness.of(BLOCKS.bucket(at(block)), Codec.encode(at(block)))
              .withRange(Range.of(10, 20)));
    }
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.putAll(witnesses);
    }
    Bytes32 id = BucketCodec.id(BLOCKS);
    Work work =
        work(
            folder,
            view -> NumberQueries.overlapping(view, id, at(15), at(16), at(500), at(503)).size());
    assertThat(work.found()).isEqualTo(3);
    assertThat(work.seeks() + work.steps()).isLessThan(12);
  }

  @Test
  void theNumbersThatAreKeysCostTwoSeeksEachHoweverManyValuesEachHas() throws Exception {
    Path folder = temporary.resolve("keys");
    List<Witness> witnesses = new ArrayList<>();
    for (int value = 0; value < 3_000; value++) {
      Bytes key = Codec.encode(at(value % 3));
      witnesses.add(Witness.of(BUCKET, Codec.encode(at(value))).withKey(key));
    }
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.putAll(witnesses);
    }
    Bytes32 id = BucketCodec.id(BUCKET);
    Work work = work(folder, view -> NumberQueries.keys(view, id, at(0), Uint.MAX).size());
    assertThat(work).isEqualTo(new Work(3, 4, 3));
  }

  /** A store with ranges of every length at so many places, of two blocks. */
  private Path store(int places) {
    Path folder = temporary.resolve("places " + places);
    List<Witness> witnesses = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      for (int length : LENGTHS) {
        long start = (long) STEP * place;
        Range range = Range.of(start, start + length);
        Bytes value = Codec.encode(range);
        witnesses.add(Witness.of(BUCKET, value).withRange(range));
        witnesses.add(Witness.of(BLOCKS.bucket(at(9)), value).withRange(range));
      }
    }
    try (RocksDbWitnessStore store = RocksDbWitnessStore.open(folder)) {
      store.putAll(witnesses);
    }
    return folder;
  }

  /** What RocksDB counts while a question is answered from a closed store. */
  private static Work work(Path folder, ToIntFunction<ReadView> question) throws Exception {
    try (Statistics statistics = new Statistics();
        Options options = new Options().setStatistics(statistics);
        RocksDB database = RocksDB.openReadOnly(options, folder.toString())) {
      int found;
      try (ReadView view = new ReadView(database, new Failures(folder, database))) {
        found = question.applyAsInt(view);
      }
      return new Work(
          found,
          statistics.getTickerCount(TickerType.NUMBER_DB_SEEK),
          statistics.getTickerCount(TickerType.NUMBER_DB_NEXT));
    }
  }

  private static int count(List<Scan> scans) {
    int found = 0;
    for (Scan scan : scans) {
      for (; scan.isOnEntry(); scan.advance()) {
        found++;
      }
    }
    return found;
  }

  private static BigInteger at(int number) {
    return Uint.of(number);
  }
}

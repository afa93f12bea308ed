package org.ovmlang.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** What every {@link WitnessStore} does; a test of a store extends this. */
public abstract class WitnessStoreContract extends NumberQueriesContract {

  private static final Bucket BUCKET = Bucket.of("source", Bytes.ascii("argument"));

  private WitnessStore store;

  @BeforeEach
  final void getStore() {
    store = store();
  }

  @Test
  void anEmptyStoreAnswersEveryQueryWithNothing() {
    assertThat(list(store.exact(BUCKET, Bytes.EMPTY))).isEmpty();
    assertThat(list(store.overlapping(BUCKET, BigInteger.ZERO, Uint.MAX))).isEmpty();
    assertThat(list(store.ordered(BUCKET, BigInteger.ZERO, Uint.MAX))).isEmpty();
    assertThat(list(store.prefix(BUCKET, Bytes.EMPTY))).isEmpty();
    assertThat(list(store.all(BUCKET))).isEmpty();
  }

  @Test
  void severalValuesUnderOneKeyAreAllFoundInTheOrderOfTheirBytes() {
    store.putAll(List.of(keyed("k", "b"), keyed("k", "a"), keyed("l", "c"), keyed("k", "a")));
    assertThat(list(store.exact(BUCKET, Bytes.ascii("k")))).isEqualTo(values("a", "b"));
    assertThat(list(store.exact(BUCKET, Bytes.ascii("l")))).isEqualTo(values("c"));
    assertThat(list(store.exact(BUCKET, Bytes.ascii("m")))).isEmpty();
  }

  @Test
  void aPrefixFindsTheKeysThatBeginWithItByKey() {
    store.putAll(List.of(keyed("ab", "2"), keyed("a", "3"), keyed("b", "1"), keyed("abc", "0")));
    assertThat(list(store.prefix(BUCKET, Bytes.ascii("ab")))).isEqualTo(values("2", "0"));
    assertThat(list(store.prefix(BUCKET, Bytes.EMPTY))).isEqualTo(values("3", "2", "0", "1"));
    assertThat(list(store.prefix(BUCKET, Bytes.ascii("abcd")))).isEmpty();
  }

  @Test
  void aPrefixOfHighBytesEndsWithItsKeys() {
    Bytes high = Bytes.ofHex("ffff");
    store.putAll(
        List.of(
            Witness.of(BUCKET, Bytes.ascii("in")).withKey(high.concat(Bytes.ofHex("01"))),
            Witness.of(BUCKET, Bytes.ascii("out")).withKey(Bytes.ofHex("fffe"))));
    assertThat(list(store.prefix(BUCKET, high))).isEqualTo(values("in"));
  }

  @Test
  void orderedGoesUpFromTheLowerBoundToBeforeTheUpper() {
    store.putAll(List.of(ordered(300, "d"), ordered(2, "b"), ordered(1, "a"), ordered(3, "c")));
    assertThat(list(store.ordered(BUCKET, Uint.of(2), Uint.of(300)))).isEqualTo(values("b", "c"));
    assertThat(list(store.ordered(BUCKET, Uint.of(0), Uint.MAX)))
        .isEqualTo(values("a", "b", "c", "d"));
    assertThat(list(store.ordered(BUCKET, Uint.of(2), Uint.of(2)))).isEmpty();
    assertThat(list(store.ordered(BUCKET, Uint.of(3), Uint.of(2)))).isEmpty();
  }

  @Test
  void allGivesEachValueOnceByItsBytes() {
    store.putAll(List.of(keyed("k", "b"), ordered(1, "a"), ranged(0, 1, "c"), keyed("l", "b")));
    assertThat(list(store.all(BUCKET))).isEqualTo(values("a", "b", "c"));
  }

  @Test
  void aWitnessIsFoundByEverythingItHasAndByNothingElse() {
    Witness witness =
        Witness.of(BUCKET, Bytes.ascii("v"))
            .withKey(Bytes.ascii("k"))
            .withRange(Range.of(5, 9))
            .withOrder(Uint.of(7));
    store.put(witness);
    store.put(Witness.of(BUCKET, Bytes.ascii("plain")));
    assertThat(list(store.exact(BUCKET, Bytes.ascii("k")))).isEqualTo(values("v"));
    assertThat(list(store.overlapping(BUCKET, Uint.of(0), Uint.of(6)))).isEqualTo(values("v"));
    assertThat(list(store.ordered(BUCKET, Uint.of(7), Uint.of(8)))).isEqualTo(values("v"));
    assertThat(list(store.prefix(BUCKET, Bytes.EMPTY))).isEqualTo(values("v"));
    assertThat(list(store.all(BUCKET))).isEqualTo(values("plain", "v"));
  }

  @Test
  void witnessesThatAQueryDoesNotTellApartAreGivenOnce() {
    store.putAll(
        List.of(
            keyed("k", "v").withRange(Range.of(0, 4)).withOrder(Uint.of(1)),
            keyed("k", "v").withRange(Range.of(4, 8)).withOrder(Uint.of(1)),
            keyed("l", "v").withRange(Range.of(4, 8)).withOrder(Uint.of(2))));
    assertThat(list(store.exact(BUCKET, Bytes.ascii("k")))).isEqualTo(values("v"));
    assertThat(list(store.prefix(BUCKET, Bytes.EMPTY))).isEqualTo(values("v", "v"));
    assertThat(list(store.ordered(BUCKET, Uint.of(0), Uint.of(9)))).isEqualTo(values("v", "v"));
    assertThat(list(store.overlapping(BUCKET, Uint.of(0), Uint.of(9)))).isEqualTo(values("v", "v"));
    assertThat(list(store.all(BUCKET))).isEqualTo(values("v"));
  }

  @Test
  void keysAreBytesOfAnyValueAndLength() {
    List<Bytes> keys =
        Stream.of("", "00", "0000", "00ff", "0001", "01", "7f", "80", "ff", "ff00", "ffff")
            .map(Bytes::ofHex)
            .collect(Collectors.toCollection(ArrayList::new));
    keys.add(Bytes.of(new byte[700]));
    keys.add(Bytes.of(new byte[701]));
    keys.forEach(key -> store.put(Witness.of(BUCKET, key).withKey(key)));
    List<Bytes> sorted = keys.stream().sorted().toList();
    for (Bytes key : keys) {
      assertThat(list(store.exact(BUCKET, key))).containsExactly(key);
      assertThat(list(store.prefix(BUCKET, key)))
          .isEqualTo(sorted.stream().filter(other -> other.hasAt(0, key)).toList());
    }
  }

  @Test
  void numbersAreComparedAsNumbersUpToTheLargest() {
    List<BigInteger> numbers = new ArrayList<>(List.of(BigInteger.ZERO, Uint.MAX));
    for (int bit = 0; bit < 256; bit += 5) {
      numbers.add(BigInteger.ONE.shiftLeft(bit));
    }
    for (BigInteger number : numbers) {
      store.put(Witness.of(BUCKET, Codec.encode(number)).withOrder(number));
    }
    numbers.sort(Comparator.naturalOrder());
    for (int from = 0; from < numbers.size(); from += 7) {
      assertThat(list(store.ordered(BUCKET, numbers.get(from), Uint.MAX)))
          .isEqualTo(
              numbers.subList(from, numbers.size() - 1).stream().map(Codec::encode).toList());
    }
  }

  @Test
  void aBatchWithOneMoreWitnessThanManyIsKeptWhole() {
    List<Witness> batch = new ArrayList<>();
    for (int i = 0; i < 2_345; i++) {
      batch.add(ordered(i % 2_000, "value " + i % 2_000));
    }
    store.putAll(batch);
    store.putAll(batch);
    assertThat(list(store.ordered(BUCKET, Uint.of(0), Uint.MAX))).hasSize(2_000);
  }

  @Test
  void bucketsDoNotShareWitnesses() {
    store.put(keyed("k", "v"));
    for (Bucket other :
        List.of(
            Bucket.of("source"),
            Bucket.of("other", Bytes.ascii("argument")),
            Bucket.of("source", Bytes.ascii("argumen"), Bytes.ascii("t")),
            Bucket.of("sourceargument"))) {
      assertThat(list(store.exact(other, Bytes.ascii("k")))).as("%s", other).isEmpty();
      assertThat(list(store.all(other))).as("%s", other).isEmpty();
    }
  }

  @Test
  void halfOpenRangesThatOnlyTouchDoNotOverlap() {
    store.put(ranged(10, 20, "v"));
    assertThat(list(store.overlapping(BUCKET, Uint.of(0), Uint.of(10)))).isEmpty();
    assertThat(list(store.overlapping(BUCKET, Uint.of(20), Uint.of(30)))).isEmpty();
    assertThat(list(store.overlapping(BUCKET, Uint.of(0), Uint.of(11)))).isEqualTo(values("v"));
    assertThat(list(store.overlapping(BUCKET, Uint.of(19), Uint.of(30)))).isEqualTo(values("v"));
    assertThat(list(store.overlapping(BUCKET, Uint.of(15), Uint.of(15)))).isEmpty();
    assertThat(list(store.overlapping(BUCKET, Uint.of(16), Uint.of(12)))).isEmpty();
  }

  @Test
  void theWholeLineOverlapsEverything() {
    Witness line =
        Witness.of(BUCKET, Bytes.ascii("line")).withRange(new Range(BigInteger.ZERO, Uint.MAX));
    Witness last =
        Witness.of(BUCKET, Bytes.ascii("last"))
            .withRange(new Range(Uint.MAX.subtract(BigInteger.ONE), Uint.MAX));
    store.putAll(List.of(line, last));
    assertThat(list(store.overlapping(BUCKET, Uint.of(5), Uint.of(6)))).isEqualTo(values("line"));
    assertThat(list(store.overlapping(BUCKET, BigInteger.ZERO, Uint.MAX)))
        .isEqualTo(values("line", "last"));
  }

  @Test
  void overlapsAreThoseOfAScanByStartThenEndThenValue() {
    Random random = new Random(7);
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int start = random.nextInt(1000);
      int length = 1 + random.nextInt(1 << random.nextInt(10));
      witnesses.add(ranged(start, start + length, "value " + random.nextInt(50)));
    }
    store.putAll(witnesses);
    TreeSet<Witness> sorted = new TreeSet<>(BY_RANGE_AND_VALUE);
    sorted.addAll(witnesses);
    for (int query = 0; query < 200; query++) {
      BigInteger start = Uint.of(random.nextInt(1200));
      BigInteger end = start.add(Uint.of(random.nextInt(1 << random.nextInt(9))));
      List<Bytes> scanned =
          sorted.stream()
              .filter(
                  witness ->
                      start.compareTo(end) < 0
                          && witness.range().start().compareTo(end) < 0
                          && start.compareTo(witness.range().end()) < 0)
              .map(Witness::value)
              .toList();
      assertThat(list(store.overlapping(BUCKET, start, end))).isEqualTo(scanned);
    }
  }

  @Test
  void anAnswerIsWhatTheStoreHeldWhenItWasAsked() {
    store.putAll(List.of(keyed("k", "a"), keyed("k", "c")));
    try (WitnessCursor cursor = store.exact(BUCKET, Bytes.ascii("k"))) {
      Iterator<Bytes> values = cursor.iterator();
      assertThat(values.next()).isEqualTo(Bytes.ascii("a"));
      store.put(keyed("k", "b"));
      assertThat(values.next()).isEqualTo(Bytes.ascii("c"));
      assertThat(values.hasNext()).isFalse();
    }
    assertThat(list(store.exact(BUCKET, Bytes.ascii("k")))).isEqualTo(values("a", "b", "c"));
  }

  @Test
  void readersAndWritersOfManyThreadsLoseNothing() {
    int threads = 4;
    int each = 250;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Void>> runs = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "thread " + thread + " ";
        runs.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < each; i++) {
                    store.put(keyed(name, name + i));
                    assertThat(list(store.exact(BUCKET, Bytes.ascii(name)))).hasSize(i + 1);
                  }
                },
                pool));
      }
      runs.forEach(CompletableFuture::join);
    } finally {
      pool.shutdownNow();
    }
    assertThat(list(store.all(BUCKET))).hasSize(threads * each);
  }

  @Test
  void whatNoQueryCouldFindOrNoMessageCarryIsNoWitness() {
    Bytes largest = Bytes.of(new byte[Limits.MAX_WITNESS_BYTES]);
    store.put(Witness.of(BUCKET, largest));
    assertThat(list(store.all(BUCKET))).containsExactly(largest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Witness.of(BUCKET, largest.concat(Bytes.of(new byte[1]))));
    assertThatIllegalArgumentException().isThrownBy(() -> ranged(3, 3, "empty"));
    assertThatIllegalArgumentException().isThrownBy(() -> ranged(4, 3, "inverted"));
    assertThatIllegalArgumentException().isThrownBy(() -> ordered(-1, "negative"));
  }

  private static final Comparator<Witness> BY_RANGE_AND_VALUE =
      Comparator.comparing((Witness witness) -> witness.range().start())
          .thenComparing(witness -> witness.range().end())
          .thenComparing(Witness::value);

  private static Witness keyed(String key, String value) {
    return Witness.of(BUCKET, Bytes.ascii(value)).withKey(Bytes.ascii(key));
  }

  private static Witness ordered(long order, String value) {
    return Witness.of(BUCKET, Bytes.ascii(value)).withOrder(BigInteger.valueOf(order));
  }

  private static Witness ranged(long start, long end, String value) {
    return Witness.of(BUCKET, Bytes.ascii(value)).withRange(Range.of(start, end));
  }

  private static List<Bytes> values(String... values) {
    return Arrays.stream(values).map(Bytes::ascii).toList();
  }

  private static List<Bytes> list(WitnessCursor cursor) {
    try (cursor) {
      List<Bytes> values = new ArrayList<>();
      cursor.forEach(values::add);
      return values;
    }
  }
}

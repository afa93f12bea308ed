package org.ovmlang.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** What every {@link WitnessStore} answers when it is asked for which numbers it has witnesses. */
abstract class NumberQueriesContract {

  private static final Bytes TOKEN = Codec.encode(BigInteger.ZERO);

  /** Blocks of one token; the block is the first argument. */
  private static final BucketFamily BLOCKS = new BucketFamily("updates", List.of(), List.of(TOKEN));

  private static final BigInteger NONE = BigInteger.ZERO;

  /** The store that is tested. */
  private WitnessStore store;

  /** An empty store. */
  protected abstract WitnessStore open();

  @BeforeEach
  final void openStore() {
    store = open();
  }

  @AfterEach
  final void closeStore() {
    store.close();
  }

  final WitnessStore store() {
    return store;
  }

  @Test
  void anEmptyStoreHasWitnessesForNoNumber() {
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.MAX))).isEmpty();
    assertThat(numbers(store.numbersExact(BLOCKS, Bytes.EMPTY, NONE, Uint.MAX))).isEmpty();
    assertThat(numbers(store.numbersOverlapping(BLOCKS, NONE, Uint.MAX, NONE, Uint.MAX))).isEmpty();
    assertThat(numbers(store.numberKeys(BLOCKS.bucket(NONE), NONE, Uint.MAX))).isEmpty();
  }

  @Test
  void aNumberIsGivenOnceHoweverManyWitnessesItsBucketHolds() {
    store.putAll(
        List.of(
            plain(3, "a"),
            plain(3, "b"),
            plain(3, "c").withKey(Bytes.ascii("k")).withOrder(Uint.of(1)),
            plain(3, "d").withKey(Bytes.ascii("k")).withRange(Range.of(0, 9)),
            plain(3, "e").withRange(Range.of(2, 5)),
            plain(1, "a").withOrder(Uint.of(7)),
            plain(300, "a").withRange(Range.of(4, 6))));
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.MAX))).isEqualTo(uints(1, 3, 300));
    assertThat(numbers(store.numbersExact(BLOCKS, Bytes.ascii("k"), NONE, Uint.MAX)))
        .isEqualTo(uints(3));
    assertThat(numbers(store.numbersOverlapping(BLOCKS, Uint.of(4), Uint.of(5), NONE, Uint.MAX)))
        .isEqualTo(uints(3, 300));
  }

  @Test
  void numbersGoUpFromTheLowerBoundToBeforeTheUpper() {
    for (long number : new long[] {256, 0, 255, 2, 1}) {
      store.put(plain(number, "v").withKey(Bytes.ascii("k")).withRange(Range.of(0, 1)));
      store.put(keyed(Uint.of(number)));
    }
    for (Interval interval :
        List.of(interval(0, 300), interval(1, 255), interval(2, 256), interval(3, 255))) {
      List<BigInteger> expected =
          LongStream.of(0, 1, 2, 255, 256)
              .mapToObj(BigInteger::valueOf)
              .filter(interval::contains)
              .toList();
      BigInteger from = interval.from();
      BigInteger to = interval.to();
      assertThat(numbers(store.numbers(BLOCKS, from, to))).isEqualTo(expected);
      assertThat(numbers(store.numbersExact(BLOCKS, Bytes.ascii("k"), from, to)))
          .isEqualTo(expected);
      assertThat(numbers(store.numbersOverlapping(BLOCKS, NONE, Uint.of(9), from, to)))
          .isEqualTo(expected);
      assertThat(numbers(store.numberKeys(KEYS, from, to))).isEqualTo(expected);
    }
  }

  @Test
  void anEmptyOrInvertedIntervalHoldsNoNumber() {
    store.put(plain(5, "v").withKey(Bytes.ascii("k")).withRange(Range.of(0, 9)));
    store.put(keyed(Uint.of(5)));
    for (Interval interval : List.of(interval(5, 5), interval(6, 5), interval(9, 0))) {
      BigInteger from = interval.from();
      BigInteger to = interval.to();
      assertThat(numbers(store.numbers(BLOCKS, from, to))).isEmpty();
      assertThat(numbers(store.numbersExact(BLOCKS, Bytes.ascii("k"), from, to))).isEmpty();
      assertThat(numbers(store.numbersOverlapping(BLOCKS, NONE, Uint.of(9), from, to))).isEmpty();
      assertThat(numbers(store.numberKeys(KEYS, from, to))).isEmpty();
    }
  }

  @Test
  void anEmptyOrInvertedRangeMeetsTheRangesOfNoNumber() {
    store.put(plain(5, "v").withRange(Range.of(0, 9)));
    assertThat(numbers(store.numbersOverlapping(BLOCKS, Uint.of(3), Uint.of(3), NONE, Uint.MAX)))
        .isEmpty();
    assertThat(numbers(store.numbersOverlapping(BLOCKS, Uint.of(5), Uint.of(3), NONE, Uint.MAX)))
        .isEmpty();
    assertThat(numbers(store.numbersOverlapping(BLOCKS, Uint.of(9), Uint.of(99), NONE, Uint.MAX)))
        .isEmpty();
  }

  @Test
  void numbersOfAnySizeAreInTheOrderOfNumbers() {
    List<BigInteger> all = new ArrayList<>();
    for (int bit = 0; bit < 256; bit += 15) {
      all.add(BigInteger.ONE.shiftLeft(bit));
    }
    BigInteger last = Uint.MAX.subtract(BigInteger.ONE);
    all.add(last);
    all.add(Uint.MAX);
    for (BigInteger number : all) {
      store.put(Witness.of(BLOCKS.bucket(number), Bytes.ascii("v")).withRange(Range.of(3, 7)));
      store.put(keyed(number));
    }
    // The greatest number is before no other.
    List<BigInteger> expected = all.subList(0, all.size() - 1);
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.MAX))).isEqualTo(expected);
    assertThat(numbers(store.numbersOverlapping(BLOCKS, Uint.of(6), Uint.of(9), NONE, Uint.MAX)))
        .isEqualTo(expected);
    assertThat(numbers(store.numberKeys(KEYS, NONE, Uint.MAX))).isEqualTo(expected);
    assertThat(numbers(store.numbers(BLOCKS, last, Uint.MAX))).containsExactly(last);
  }

  @Test
  void familiesDoNotShareNumbers() {
    Bytes one = Codec.encode(BigInteger.ONE);
    Bytes two = Codec.encode(BigInteger.TWO);
    store.put(Witness.of(Bucket.of("updates", one, two, TOKEN), Bytes.ascii("v")));
    for (BucketFamily other :
        List.of(
            new BucketFamily("update", List.of(), List.of(two, TOKEN)),
            new BucketFamily("updates", List.of(), List.of(two)),
            new BucketFamily("updates", List.of(), List.of(TOKEN, two)),
            new BucketFamily("updates", List.of(two), List.of(TOKEN)),
            new BucketFamily("updates", List.of(two, TOKEN), List.of()),
            new BucketFamily("updates", List.of(), List.of(two, TOKEN, two)))) {
      assertThat(numbers(store.numbers(other, NONE, Uint.MAX))).as("%s", other).isEmpty();
    }
    assertThat(
            numbers(
                store.numbers(
                    new BucketFamily("updates", List.of(), List.of(two, TOKEN)), NONE, Uint.MAX)))
        .isEqualTo(uints(1));
    assertThat(
            numbers(
                store.numbers(
                    new BucketFamily("updates", List.of(one), List.of(TOKEN)), NONE, Uint.MAX)))
        .isEqualTo(uints(2));
    assertThat(
            numbers(
                store.numbers(
                    new BucketFamily("updates", List.of(one, two), List.of()), NONE, Uint.MAX)))
        .as("so would be an address, of which nobody can tell")
        .isEqualTo(uints(0));
  }

  @Test
  void whatHasNot32BytesIsNoNumber() {
    for (String hex : List.of("", "07", "00".repeat(31), "00".repeat(33), "ff".repeat(64))) {
      Bytes other = Bytes.ofHex(hex);
      store.put(Witness.of(Bucket.of("updates", other, TOKEN), Bytes.ascii("v")));
      store.put(Witness.of(KEYS, Bytes.ascii("v")).withKey(other));
    }
    store.put(keyed(Uint.of(6)));
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.MAX))).isEmpty();
    assertThat(numbers(store.numberKeys(KEYS, NONE, Uint.MAX))).isEqualTo(uints(6));
  }

  @Test
  void aKeyIsGivenOnceHoweverManyWitnessesHaveIt() {
    for (int i = 0; i < 40; i++) {
      store.put(Witness.of(KEYS, Bytes.ascii("v" + i)).withKey(Codec.encode(Uint.of(i % 3))));
    }
    assertThat(numbers(store.numberKeys(KEYS, NONE, Uint.MAX))).isEqualTo(uints(0, 1, 2));
  }

  @Test
  void whatIsPutAfterAQuestionIsInTheNextAnswer() {
    store.put(plain(1, "v").withKey(Bytes.ascii("k")).withRange(Range.of(0, 9)));
    WitnessCursor before = store.numbers(BLOCKS, NONE, Uint.MAX);
    store.put(plain(2, "v").withKey(Bytes.ascii("k")).withRange(Range.of(5, 6)));
    assertThat(numbers(before)).isEqualTo(uints(1));
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.MAX))).isEqualTo(uints(1, 2));
    assertThat(numbers(store.numbersExact(BLOCKS, Bytes.ascii("k"), NONE, Uint.MAX)))
        .isEqualTo(uints(1, 2));
    assertThat(numbers(store.numbersOverlapping(BLOCKS, NONE, Uint.of(9), NONE, Uint.MAX)))
        .isEqualTo(uints(1, 2));
  }

  @Test
  void theNumbersAreThoseWhoseBucketsAnswerWithAnything() {
    Random random = new Random(11);
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Witness witness = plain(random.nextInt(60), "value " + random.nextInt(20));
      if (random.nextInt(3) > 0) {
        int start = random.nextInt(500);
        witness = witness.withRange(Range.of(start, start + 1 + random.nextInt(40)));
      }
      if (random.nextInt(3) > 0) {
        witness = witness.withKey(Bytes.ascii("key " + random.nextInt(12)));
      }
      witnesses.add(witness);
    }
    store.putAll(witnesses.subList(0, 150));
    assertThat(numbers(store.numbers(BLOCKS, NONE, Uint.of(60))))
        .isEqualTo(where(60, bucket -> !isEmpty(store.all(bucket))));
    store.putAll(witnesses.subList(150, 300));
    for (int query = 0; query < 60; query++) {
      BigInteger start = Uint.of(random.nextInt(500));
      BigInteger end = start.add(Uint.of(random.nextInt(20)));
      Bytes key = Bytes.ascii("key " + random.nextInt(14));
      BigInteger to = Uint.of(random.nextInt(60));
      assertThat(numbers(store.numbers(BLOCKS, NONE, to)))
          .isEqualTo(where(to.intValue(), bucket -> !isEmpty(store.all(bucket))));
      assertThat(numbers(store.numbersExact(BLOCKS, key, NONE, to)))
          .isEqualTo(where(to.intValue(), bucket -> !isEmpty(store.exact(bucket, key))));
      assertThat(numbers(store.numbersOverlapping(BLOCKS, start, end, NONE, to)))
          .isEqualTo(
              where(to.intValue(), bucket -> !isEmpty(store.overlapping(bucket, start, end))));
    }
  }

  private record Interval(BigInteger from, BigInteger to) {
    boolean contains(BigInteger number) {
      return from.compareTo(number) <= 0 && number.compareTo(to) < 0;
    }
  }

  private static Interval interval(long from, long to) {
    return new Interval(Uint.of(from), Uint.of(to));
  }

  private static final Bucket KEYS = Bucket.of("roots", TOKEN);

  private static Witness keyed(BigInteger key) {
    return Witness.of(KEYS, Bytes.ascii("v")).withKey(Codec.encode(key));
  }

  private static Witness plain(long number, String value) {
    return Witness.of(BLOCKS.bucket(Uint.of(number)), Bytes.ascii(value));
  }

  private static List<BigInteger> where(int to, Predicate<Bucket> condition) {
    return LongStream.range(0, to)
        .mapToObj(BigInteger::valueOf)
        .filter(number -> condition.test(BLOCKS.bucket(number)))
        .toList();
  }

  private static boolean isEmpty(WitnessCursor cursor) {
    try (cursor) {
      return !cursor.iterator().hasNext();
    }
  }

  private static List<BigInteger> uints(long... numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toList();
  }

  /** The numbers of an answer, which are encoded in 32 bytes, ascending, each once. */
  private static List<BigInteger> numbers(WitnessCursor cursor) {
    try (cursor) {
      List<BigInteger> numbers = new ArrayList<>();
      for (Bytes encoding : cursor) {
        BigInteger number = Codec.decodeUint(encoding);
        assertThat(number).as("%s", encoding).isNotNull();
        numbers.add(number);
      }
      assertThat(numbers).isEqualTo(List.copyOf(new TreeSet<>(numbers)));
      return numbers;
    }
  }
}

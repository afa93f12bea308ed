package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class RelevantNumbersTest {

  private static final BucketFamily FAMILY = new BucketFamily("family", List.of(), List.of());
  private static final Bucket KEYS = Bucket.of("keys");

  private final InMemoryWitnessStore store = new InMemoryWitnessStore();

  @Test
  void oneNumberSpeaksForAllWithoutWitnesses() {
    hold(500, 7, 999_999_999_999L);
    assertThat(numbers(0, 1_000_000_000_000L)).isEqualTo(uints(0, 7, 500, 999_999_999_999L));
  }

  @Test
  void itIsTheLeastWhereverItLies() {
    hold(0, 1, 2, 5);
    assertThat(numbers(0, 10)).isEqualTo(uints(0, 1, 2, 3, 5));
    assertThat(numbers(2, 10)).isEqualTo(uints(2, 3, 5));
    assertThat(numbers(4, 10)).isEqualTo(uints(4, 5));
    assertThat(numbers(6, 10)).isEqualTo(uints(6));
  }

  @Test
  void whereAllAreRelevantThereIsNoOther() {
    hold(3, 4, 5);
    assertThat(numbers(3, 6)).isEqualTo(uints(3, 4, 5));
  }

  @Test
  void anEmptyOrInvertedIntervalHasNoNumbers() {
    hold(3);
    assertThat(numbers(3, 3)).isEmpty();
    assertThat(numbers(4, 2)).isEmpty();
  }

  @Test
  void withoutAQueryOneNumberSpeaksForAll() {
    try (RelevantNumbers numbers = new RelevantNumbers(store, Uint.of(5), Uint.MAX)) {
      assertThat(numbers).containsExactly(Uint.of(5));
    }
  }

  @Test
  void theGreatestNumberIsReached() {
    BigInteger last = Uint.MAX.subtract(BigInteger.ONE);
    store.put(Witness.of(FAMILY.bucket(last), Bytes.EMPTY));
    try (RelevantNumbers numbers = new RelevantNumbers(store, last, Uint.MAX)) {
      numbers.addBuckets(FAMILY);
      assertThat(numbers).containsExactly(last);
    }
  }

  @Test
  void whatOneOfTheQueriesFindsIsRelevant() {
    Bytes key = Bytes.ascii("key");
    store.put(Witness.of(FAMILY.bucket(Uint.of(4)), Bytes.EMPTY).withKey(key));
    store.put(Witness.of(FAMILY.bucket(Uint.of(6)), Bytes.EMPTY).withRange(Range.of(10, 20)));
    store.put(Witness.of(FAMILY.bucket(Uint.of(7)), Bytes.EMPTY).withRange(Range.of(20, 30)));
    store.put(Witness.of(KEYS, Bytes.EMPTY).withKey(Codec.encode(Uint.of(9))));
    store.put(Witness.of(KEYS, Bytes.EMPTY).withKey(Codec.encode(Uint.of(4))));
    try (RelevantNumbers numbers = new RelevantNumbers(store, Uint.of(0), Uint.of(100))) {
      numbers.addBucketsExact(FAMILY, key);
      numbers.addBucketsOverlapping(FAMILY, Uint.of(19), Uint.of(20));
      numbers.addKeys(KEYS);
      assertThat(numbers).containsExactlyElementsOf(uints(0, 4, 6, 9));
    }
  }

  @Test
  void aNumberThatBecomesRelevantWhileItIsLookedAtSpeaksForNoOther() {
    hold(2);
    List<BigInteger> given = new ArrayList<>();
    try (RelevantNumbers numbers = new RelevantNumbers(store, Uint.of(0), Uint.of(100))) {
      numbers.addBuckets(FAMILY);
      for (BigInteger number : numbers) {
        given.add(number);
        if (number.signum() == 0) {
          hold(0);
        }
      }
    }
    assertThat(given).isEqualTo(uints(0, 1, 2));
  }

  @Test
  void askingWhetherThereIsMoreChangesNothing() {
    hold(1);
    try (RelevantNumbers numbers = new RelevantNumbers(store, Uint.of(0), Uint.of(9))) {
      numbers.addBuckets(FAMILY);
      Iterator<BigInteger> walk = numbers.iterator();
      for (BigInteger expected : uints(0, 1)) {
        assertThat(walk.hasNext()).isTrue();
        assertThat(walk.hasNext()).isTrue();
        assertThat(walk.next()).isEqualTo(expected);
      }
      assertThat(walk.hasNext()).isFalse();
      assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void anAnswerThatIsNotAscendingNumbersIsTheStoresFailure() {
    for (List<Bytes> wrong :
        List.of(
            List.of(Bytes.ascii("no number")),
            List.of(Codec.encode(Uint.of(10))),
            List.of(Codec.encode(Uint.of(4))),
            List.of(Codec.encode(Uint.of(6)), Codec.encode(Uint.of(6))),
            List.of(Codec.encode(Uint.of(7)), Codec.encode(Uint.of(6))))) {
      WitnessStore broken = answering(wrong);
      try (RelevantNumbers numbers = new RelevantNumbers(broken, Uint.of(5), Uint.of(10))) {
        numbers.addBuckets(FAMILY);
        assertThatThrownBy(() -> numbers.forEach(number -> {}))
            .isInstanceOf(WitnessStoreException.class)
            .hasMessageContaining("from 5 to before 10");
      }
    }
  }

  /** A store that answers every question with the same. */
  private static WitnessStore answering(List<Bytes> answer) {
    return (WitnessStore)
        Proxy.newProxyInstance(
            WitnessStore.class.getClassLoader(),
            new Class<?>[] {WitnessStore.class},
            (proxy, method, arguments) -> WitnessCursor.over(answer));
  }

  private void hold(long... numbers) {
    for (long number : numbers) {
      store.put(Witness.of(FAMILY.bucket(Uint.of(number)), Bytes.EMPTY));
    }
  }

  private List<BigInteger> numbers(long from, long to) {
    List<BigInteger> given = new ArrayList<>();
    try (RelevantNumbers numbers = new RelevantNumbers(store, Uint.of(from), Uint.of(to))) {
      numbers.addBuckets(FAMILY);
      numbers.forEach(given::add);
    }
    return given;
  }

  private static List<BigInteger> uints(long... numbers) {
    return LongStream.of(numbers).mapToObj(BigInteger::valueOf).toList();
  }
}

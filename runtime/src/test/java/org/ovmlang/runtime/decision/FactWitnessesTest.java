package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.ChainView;

/** What a message brings is read out of it, and what looks like it does no harm. */
class FactWitnessesTest {

  private static final Bucket BUCKET = Bucket.of("any");
  private static final Bytes FIRST = Bytes.ofHex("11".repeat(7));
  private static final Bytes NUMBER = Codec.encode(BigInteger.valueOf(5));
  private static final Bytes INDEX = Bytes.ofHex("0001");

  private static Bytes sized(Bytes value) {
    return Bytes.ofHex("%08x".formatted(value.length())).concat(value);
  }

  private static List<Bytes> found(FactWitnesses witnesses) {
    return list(witnesses.all(BUCKET));
  }

  private static List<Bytes> list(WitnessCursor cursor) {
    List<Bytes> values = new ArrayList<>();
    try (cursor) {
      cursor.forEach(values::add);
    }
    return values;
  }

  @Test
  void everyValueOfAMessageIsFoundWhateverIsAsked() {
    Bytes message =
        INDEX.concat(sized(FIRST)).concat(INDEX).concat(sized(Bytes.EMPTY)).concat(sized(NUMBER));
    FactWitnesses witnesses = new FactWitnesses(message);
    List<Bytes> all = found(witnesses);
    assertThat(all).contains(FIRST, Bytes.EMPTY, NUMBER).doesNotHaveDuplicates();
    BigInteger one = BigInteger.ONE;
    assertThat(list(witnesses.exact(BUCKET, FIRST))).isEqualTo(all);
    assertThat(list(witnesses.prefix(BUCKET, FIRST))).isEqualTo(all);
    assertThat(list(witnesses.ordered(BUCKET, one, one))).isEqualTo(all);
    assertThat(list(witnesses.overlapping(BUCKET, one, one))).isEqualTo(all);
  }

  @Test
  void aMessageWithoutValuesBringsNone() {
    for (Bytes message : List.of(Bytes.EMPTY, INDEX, Bytes.ofHex("00000001"))) {
      assertThat(found(new FactWitnesses(message))).isEmpty();
    }
  }

  @Test
  void ofNumbersThoseAreFoundThatTheMessageBringsAscendingAndWithinTheBounds() {
    Bytes seven = Codec.encode(BigInteger.valueOf(7));
    FactWitnesses witnesses =
        new FactWitnesses(sized(seven).concat(sized(NUMBER)).concat(sized(seven)));
    BucketFamily family = new BucketFamily("any", List.of(), List.of());
    BigInteger five = BigInteger.valueOf(5);
    BigInteger eight = BigInteger.valueOf(8);
    assertThat(list(witnesses.numbers(family, five, eight))).containsExactly(NUMBER, seven);
    assertThat(list(witnesses.numberKeys(BUCKET, five, BigInteger.valueOf(7))))
        .containsExactly(NUMBER);
    assertThat(list(witnesses.numbersExact(family, FIRST, BigInteger.valueOf(6), eight)))
        .containsExactly(seven);
    assertThat(list(witnesses.numbersOverlapping(family, five, eight, eight, eight))).isEmpty();
  }

  @Test
  void whatIsLargerThanAWitnessMayBeIsNone() {
    Bytes large = Bytes.of(new byte[Limits.MAX_WITNESS_BYTES + 1]).concat(FIRST);
    Bytes message = sized(large.slice(0, Limits.MAX_WITNESS_BYTES + 1));
    assertThat(found(new FactWitnesses(message)))
        .allSatisfy(value -> assertThat(Limits.fitsWitness(value)).isTrue());
  }

  /** Three bytes, again and again: nearly every third place looks like a long value. */
  @Test
  void aMessageThatLooksLikeVeryManyValuesGivesSoManyAndNoMore() {
    Bytes message = Bytes.ofHex("001f00".repeat(Limits.MAX_MESSAGE_BYTES / 3));
    FactWitnesses witnesses = new FactWitnesses(message);
    long given = 0;
    for (int walk = 0; walk < 20; walk++) {
      try (WitnessCursor cursor = witnesses.all(BUCKET)) {
        for (Bytes value : cursor) {
          given += value.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(given).isEqualTo(FactWitnesses.CANDIDATES);
    assertThat(found(witnesses)).isEmpty();
  }

  @Test
  void aMessageIsNotAddedTo() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new FactWitnesses(Bytes.EMPTY).putAll(List.of()));
  }

  @Test
  void factsAreFoundByTheirPredicateInTheOrderInWhichTheyWereAdded() {
    Address one = Address.ofHex("aa".repeat(20));
    Address two = Address.ofHex("bb".repeat(20));
    ChainView view =
        ChainView.atBlock(1)
            .fact(Claim.of(one, FIRST), true, NUMBER)
            .fact(Claim.of(two), false, FIRST)
            .fact(Claim.of(one), false, INDEX)
            .build();
    assertThat(view.factsOf(one))
        .containsExactly(new ChainView.Fact(true, NUMBER), new ChainView.Fact(false, INDEX));
    assertThat(view.factsOf(two)).containsExactly(new ChainView.Fact(false, FIRST));
    assertThat(view.factsOf(Address.ofHex("cc".repeat(20)))).isEmpty();
  }
}

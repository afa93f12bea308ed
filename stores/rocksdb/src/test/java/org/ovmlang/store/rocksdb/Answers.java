package org.ovmlang.store.rocksdb;

import static org.ovmlang.store.rocksdb.StoreTesting.list;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;

/** What a store of {@link SampleWitnesses} answers to questions of every kind. */
final class Answers {

  private static final BigInteger ZERO = BigInteger.ZERO;

  private Answers() {}

  /** What the store in memory answers that holds {@code witnesses}. */
  static Map<String, List<Bytes>> expected(List<Witness> witnesses) {
    try (WitnessStore store = new InMemoryWitnessStore()) {
      store.putAll(witnesses);
      return of(store);
    }
  }

  /** All answers by their questions; together they read every entry of every index. */
  static Map<String, List<Bytes>> of(WitnessStore store) {
    Map<String, List<Bytes>> answers = new LinkedHashMap<>();
    for (int number = 0; number < SampleWitnesses.NUMBERS; number++) {
      Bucket bucket = SampleWitnesses.bucket(number);
      answers.put("all " + number, list(store.all(bucket)));
      answers.put("prefix " + number, list(store.prefix(bucket, Bytes.EMPTY)));
      answers.put("ordered " + number, list(store.ordered(bucket, ZERO, Uint.MAX)));
      answers.put("overlapping " + number, list(store.overlapping(bucket, ZERO, Uint.MAX)));
      answers.put("some overlapping " + number, list(store.overlapping(bucket, at(300), at(400))));
      answers.put("keys " + number, list(store.numberKeys(bucket, ZERO, Uint.MAX)));
      for (Bytes key : KEYS) {
        answers.put("exact " + number + " " + key, list(store.exact(bucket, key)));
      }
    }
    var blocks = SampleWitnesses.BLOCKS;
    answers.put("numbers", list(store.numbers(blocks, ZERO, Uint.MAX)));
    answers.put(
        "all ranges", list(store.numbersOverlapping(blocks, ZERO, Uint.MAX, ZERO, Uint.MAX)));
    for (int start = 0; start < 1_000; start += 40) {
      answers.put(
          "ranges " + start,
          list(store.numbersOverlapping(blocks, at(start), at(start + 9), ZERO, Uint.MAX)));
    }
    for (Bytes key : KEYS) {
      answers.put("key " + key, list(store.numbersExact(blocks, key, ZERO, Uint.MAX)));
    }
    return answers;
  }

  private static final List<Bytes> KEYS =
      List.of(
          Bytes.ascii("key 0"),
          Bytes.ascii("key 3"),
          Codec.encode(at(4)),
          Codec.encode(at(8)),
          Codec.encode(at(9)));

  private static BigInteger at(int number) {
    return Uint.of(number);
  }
}

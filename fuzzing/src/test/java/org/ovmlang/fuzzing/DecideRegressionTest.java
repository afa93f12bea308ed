package org.ovmlang.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;

/** Hostile inputs by name, the corpus, and everything that ever broke a decider. */
class DecideRegressionTest {

  private static final Path GIVEN = Path.of("src", "fuzz");
  private static final int PREDICATES = 16;
  private static final int MUTATIONS = 3_000;

  private static final Bytes HUGE = Bytes.ofHex("ff".repeat(32));
  private static final Bytes OFFSET = Codec.encode(BigInteger.valueOf(32));

  private static Bytes word(long number) {
    return Codec.encode(BigInteger.valueOf(number));
  }

  /** A claim within a claim, so deep, the predicate of each the one with that number. */
  private static Bytes nested(int depth, int predicate) {
    byte[] address = new byte[Address.LENGTH];
    address[Address.LENGTH - 1] = (byte) predicate;
    Bytes claim = Bytes.EMPTY;
    for (int i = 0; i < depth; i++) {
      claim = Codec.encode(Claim.of(Address.of(address), claim, word(2)));
    }
    return claim;
  }

  private static Map<String, List<Bytes>> hostile() {
    Map<String, List<Bytes>> hostile = new LinkedHashMap<>();
    hostile.put("nothing at all", List.of());
    hostile.put("empty strings", Collections.nCopies(12, Bytes.EMPTY));
    hostile.put("words", Collections.nCopies(12, word(1)));
    hostile.put(
        "words of ones: each offset and length is 2^256 - 1", Collections.nCopies(12, HUGE));
    hostile.put("a length of 2^256 - 1", Collections.nCopies(8, OFFSET.concat(HUGE).concat(HUGE)));
    hostile.put(
        "a length of 2^31, and of 2^32 - 1",
        List.of(
            OFFSET.concat(word(1L << 31)),
            OFFSET.concat(word((1L << 32) - 1)),
            OFFSET.concat(OFFSET).concat(word(1L << 31)),
            OFFSET.concat(word(1)).concat(word((1L << 32) - 1))));
    hostile.put("an offset that points to itself", Collections.nCopies(8, word(0).concat(word(0))));
    hostile.put(
        "larger than a claim may be", List.of(Bytes.of(new byte[Limits.MAX_CLAIM_BYTES + 1])));
    hostile.put("claims nested deeply", Collections.nCopies(4, nested(25, 3)));
    hostile.put("truncated", List.of(nested(3, 3).slice(0, 190), nested(2, 1).slice(0, 65)));
    for (int predicate = 1; predicate <= PREDICATES; predicate++) {
      Bytes claim = nested(1, predicate);
      Bytes twice = nested(2, predicate);
      hostile.put(
          "a store full of claims of predicate " + predicate,
          List.of(claim, claim, word(3), twice, nested(3, predicate), claim, twice, word(0)));
    }
    return hostile;
  }

  @TestFactory
  Stream<DynamicTest> hostileInputsAreDecidedOrRefusedByName() {
    return hostile().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(60), () -> everyWay(entry.getValue()))));
  }

  /** Of every predicate, with some of the strings as inputs and the others as witnesses. */
  private static void everyWay(List<Bytes> parts) {
    for (int predicate = 0; predicate < PREDICATES; predicate++) {
      for (int count = 0; count <= Math.min(6, parts.size()); count++) {
        for (int node : new int[] {0, 1, 2, 7, 255}) {
          DecideTarget.fuzzerTestOneInput(
              DecideTarget.input(predicate, node, count | 0x10, node % 10, parts));
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> inputsThatAreKept() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("decide-corpus", "decide-findings")) {
      try (Stream<Path> listed = Files.list(GIVEN.resolve(folder))) {
        files.addAll(listed.filter(Files::isRegularFile).sorted().toList());
      }
    }
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> DecideTarget.fuzzerTestOneInput(Files.readAllBytes(file))));
  }

  @Test
  void mutationsOfThemAreDecidedOrRefusedByNameToo() {
    Random random = new Random(1);
    List<List<Bytes>> all = new ArrayList<>(hostile().values());
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] input =
          DecideTarget.input(
              random.nextInt(PREDICATES),
              random.nextInt(40),
              random.nextInt(32),
              random.nextInt(10),
              all.get(random.nextInt(all.size())));
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        input[random.nextInt(input.length)] = (byte) random.nextInt(256);
      }
      DecideTarget.fuzzerTestOneInput(input);
    }
    assertThat(all).hasSizeGreaterThan(20);
  }
}

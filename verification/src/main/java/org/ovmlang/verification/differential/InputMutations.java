package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.verification.interpreter.Octets;

/** Inputs that are no longer what a predicate expects, or only just. */
final class InputMutations {

  private InputMutations() {}

  static void spoil(List<Octets> inputs, Random random) {
    int at = random.nextInt(inputs.size());
    Octets input = inputs.get(at);
    switch (random.nextInt(12)) {
      case 0 -> inputs.remove(at);
      case 1 -> inputs.add(Octets.EMPTY);
      case 2 -> inputs.set(at, input.then(new Octets("00")));
      case 3 -> inputs.set(at, input.slice(0, Math.max(0, input.length() - 1)));
      case 4 -> inputs.set(at, flipped(input, 0));
      case 5 -> inputs.set(at, flipped(input, input.length() - 1));
      case 6 ->
          inputs.set(
              at, input.length() == 0 ? input : flipped(input, random.nextInt(input.length())));
      case 7, 8, 9, 10 -> inputs.set(at, damaged(input, random));
      default -> {
        // The last input is raw bytes in most predicates: fill the claim up to its bound, or over
        // it.
        int others = inputs.stream().mapToInt(Octets::length).sum() - input.length();
        int length = Math.max(0, Limits.MAX_CLAIM_BYTES - others + random.nextInt(2));
        inputs.set(at, new Octets("5a".repeat(length)));
      }
    }
  }

  /** Damage of the kinds that a decoder of nested values might overlook. */
  static Octets damaged(Octets value, Random random) {
    int words = value.length() / 32;
    if (words == 0) {
      return value.then(new Octets(random.nextBoolean() ? "00" : "ff"));
    }
    int at = 32 * random.nextInt(words);
    Octets before = value.slice(0, at);
    Octets word = value.slice(at, at + 32);
    Octets after = value.slice(at + 32, value.length());
    return switch (random.nextInt(9)) {
      case 0 -> value.then(Octets.word(0));
      case 1 -> value.slice(0, value.length() - 1);
      case 2 -> before.then(after);
      case 3 -> before.then(word).then(Octets.word(0)).then(after);
      case 4 -> before.then(Octets.word(BigInteger.ONE.shiftLeft(random.nextInt(256)))).then(after);
      case 5 -> before.then(Octets.word(32L * random.nextInt(words + 2))).then(after);
      case 6 -> before.then(Octets.word(random.nextInt(5))).then(after);
      case 7 -> before.then(new Octets("ff".repeat(32))).then(after);
      default -> before.then(flipped(word, random.nextInt(32))).then(after);
    };
  }

  /**
   * A value damaged in every way that a decoder might overlook, at every word of it: the same for
   * the same value. Bytes behind it, too few bytes, a word more or less; a word that is one more or
   * less, as large as it can be, or has another bit at either of its ends.
   */
  static List<Octets> everyDamage(Octets value) {
    Set<Octets> damaged = new LinkedHashSet<>();
    damaged.add(value.then(new Octets("00")));
    damaged.add(value.then(Octets.word(0)));
    damaged.add(value.slice(0, Math.max(0, value.length() - 1)));
    damaged.add(Octets.EMPTY);
    for (int at = 0; at + 32 <= value.length(); at += 32) {
      Octets before = value.slice(0, at);
      Octets word = value.slice(at, at + 32);
      Octets after = value.slice(at + 32, value.length());
      damaged.add(before.then(after));
      damaged.add(before.then(word).then(Octets.word(0)).then(after));
      for (BigInteger other : neighbours(word.number())) {
        damaged.add(before.then(Octets.word(other)).then(after));
      }
    }
    damaged.remove(value);
    return List.copyOf(damaged);
  }

  private static List<BigInteger> neighbours(BigInteger word) {
    BigInteger largest = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    BigInteger size = largest.add(BigInteger.ONE);
    return List.of(
        word.add(BigInteger.ONE).mod(size),
        word.subtract(BigInteger.ONE).mod(size),
        word.add(BigInteger.valueOf(32)).mod(size),
        word.subtract(BigInteger.valueOf(32)).mod(size),
        word.flipBit(255),
        word.flipBit(160),
        word.flipBit(8),
        largest);
  }

  private static Octets flipped(Octets input, int position) {
    if (input.length() == 0) {
      return new Octets("01");
    }
    byte[] bytes = input.bytes();
    bytes[position] ^= 1;
    return Octets.of(bytes);
  }
}

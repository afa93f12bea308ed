package org.ovmlang.verification.differential;

import java.util.List;
import java.util.Random;
import org.ovmlang.verification.interpreter.Octets;

/** Inputs that are no longer what a predicate expects, or only just. */
final class InputMutations {

  private static final int MAX_CLAIM_BYTES = 65_536;

  private InputMutations() {}

  static void spoil(List<Octets> inputs, Random random) {
    int at = random.nextInt(inputs.size());
    Octets input = inputs.get(at);
    switch (random.nextInt(8)) {
      case 0 -> inputs.remove(at);
      case 1 -> inputs.add(Octets.EMPTY);
      case 2 -> inputs.set(at, input.then(new Octets("00")));
      case 3 -> inputs.set(at, input.slice(0, Math.max(0, input.length() - 1)));
      case 4 -> inputs.set(at, flipped(input, 0));
      case 5 -> inputs.set(at, flipped(input, input.length() - 1));
      case 6 ->
          inputs.set(
              at, input.length() == 0 ? input : flipped(input, random.nextInt(input.length())));
      default -> {
        // The last input is raw bytes in most predicates: fill the claim up to its bound, or over
        // it.
        int others = inputs.stream().mapToInt(Octets::length).sum() - input.length();
        int length = MAX_CLAIM_BYTES - others + random.nextInt(2);
        inputs.set(at, new Octets("5a".repeat(length)));
      }
    }
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

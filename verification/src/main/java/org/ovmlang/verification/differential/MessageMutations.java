package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ovmlang.verification.interpreter.Octets;

/** Messages that are nearly right, and what a message may carry. */
public final class MessageMutations {

  private static final int HEADER = 4;

  private MessageMutations() {}

  /**
   * A byte more, a byte less, nothing but the beginning, and bytes changed in three places; the
   * same for the same message.
   */
  public static List<Octets> of(Octets message) {
    List<Octets> mutations = new ArrayList<>();
    mutations.add(message.then(new Octets("00")));
    int length = message.length();
    if (length > 0) {
      Random random = new Random(message.hashCode());
      mutations.add(message.slice(0, length - 1));
      mutations.add(message.slice(0, random.nextInt(length)));
      for (int i = 0; i < 3; i++) {
        mutations.add(changed(message, random.nextInt(length), 1 + random.nextInt(255)));
      }
      // The first bytes are a branch or a length: the places where a reader decides most.
      mutations.add(changed(message, Math.min(1, length - 1), 1));
      mutations.add(changed(message, Math.min(HEADER - 1, length - 1), 1));
    }
    return mutations;
  }

  private static Octets changed(Octets message, int position, int difference) {
    byte[] bytes = message.bytes();
    bytes[position] ^= (byte) difference;
    return Octets.of(bytes);
  }

  /**
   * Every part of a message that could be a value: whatever stands behind four bytes that say its
   * length, wherever they are. More than the values it does carry, which harms no law about worlds
   * that hold at least those.
   */
  static List<Octets> carriedValues(Octets message) {
    Set<Octets> values = new LinkedHashSet<>();
    for (int position = 0; position + HEADER <= message.length(); position++) {
      BigInteger length = message.slice(position, position + HEADER).number();
      int rest = message.length() - position - HEADER;
      if (length.compareTo(BigInteger.valueOf(rest)) <= 0) {
        int start = position + HEADER;
        values.add(message.slice(start, start + length.intValueExact()));
      }
    }
    return List.copyOf(values);
  }
}

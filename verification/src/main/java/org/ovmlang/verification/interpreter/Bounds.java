package org.ovmlang.verification.interpreter;

import java.util.List;

/** How large claims, witnesses, messages and positions may be. */
final class Bounds {

  static final int MAX_WITNESS_BYTES = 8_192;

  private static final int MAX_CLAIM_BYTES = 8_192;
  private static final int MAX_CLAIM_INPUTS = 128;
  private static final int MAX_NESTED_MESSAGE_BYTES = 33_792;
  private static final int MAX_NESTED_POSITION_BYTES = 24_576;
  private static final int MAX_NESTED_POSITION_PARTS = 512;

  private Bounds() {}

  /** Whether a claim may have these inputs. */
  static boolean fitsClaim(List<Octets> inputs) {
    return inputs.size() <= MAX_CLAIM_INPUTS
        && inputs.stream().mapToLong(Octets::length).sum() <= MAX_CLAIM_BYTES;
  }

  /** Whether a claim value may be proved by that message. */
  static boolean fitsClaimValue(Octets message) {
    return message.length() <= MAX_NESTED_MESSAGE_BYTES;
  }

  /** Whether the proof of a claim value may leave these places open. */
  static boolean fitsClaimValue(List<OpenPlace> open) {
    int parts = open.stream().mapToInt(place -> 1 + place.values().size()).sum();
    return parts <= MAX_NESTED_POSITION_PARTS
        && OpenPlace.position(open).length() <= MAX_NESTED_POSITION_BYTES;
  }
}

package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/** Says why inputs are no claim of a predicate. */
final class Flaws {

  private static final int SHOWN_BYTES = 64;

  private Flaws() {}

  /**
   * The first rule that the inputs break.
   *
   * @param expected the inputs of the predicate; empty if they are not known
   */
  static String of(List<Bytes> inputs, List<Tracing.Input> expected, Predicates predicates) {
    if (!Limits.fitsClaim(inputs)) {
      return "the inputs of a claim have at most " + Limits.MAX_CLAIM_BYTES + " bytes together";
    }
    if (!expected.isEmpty() && inputs.size() != expected.size()) {
      return "there are " + inputs.size() + " inputs for " + names(expected);
    }
    for (int i = 0; i < expected.size(); i++) {
      Tracing.Input input = expected.get(i);
      if (!input.canonical().test(inputs.get(i), predicates)) {
        return "input "
            + (i + 1)
            + ", '"
            + input.name()
            + "', is not the canonical encoding of a "
            + input.type()
            + ": "
            + shown(inputs.get(i));
      }
    }
    // A claim among them is of another predicate, or nobody knows what the predicate expects.
    return expected.isEmpty()
        ? "a list of " + inputs.size()
        : "they are not of the types of " + names(expected);
  }

  private static String names(List<Tracing.Input> expected) {
    return expected.stream().map(Tracing.Input::name).collect(Collectors.joining(", "));
  }

  private static String shown(Bytes bytes) {
    return bytes.length() <= SHOWN_BYTES
        ? bytes.isEmpty() ? "0x (empty)" : bytes.toHex()
        : bytes.slice(0, SHOWN_BYTES).toHex() + "\u2026 (" + bytes.length() + " bytes)";
  }
}

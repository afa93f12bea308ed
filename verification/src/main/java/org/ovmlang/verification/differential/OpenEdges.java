package org.ovmlang.verification.differential;

import java.util.List;
import java.util.stream.IntStream;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Claim values whose proof leaves open as much as the proof of one may, one part or byte less and
 * one more. At a place stand its predicate, its number, its fuel and how many values it has, and of
 * each value its length and its bytes.
 */
final class OpenEdges {

  private static final int MAX_POSITION_BYTES = 24_576;
  private static final int PLACE_BYTES = 27;
  private static final int LENGTH_BYTES = 4;

  /** The proof of a claim value whose quantifiers are all left open: nothing. */
  private static final Octets PROOF = new Octets("00000000");

  private final EdgeCases cases;
  private final Deployment deployment;

  private OpenEdges(EdgeCases cases, Deployment deployment) {
    this.cases = cases;
    this.deployment = deployment;
  }

  static void add(EdgeCases cases, Deployment deployment) {
    OpenEdges edges = new OpenEdges(cases, deployment);
    edges.bytesOfQuantifiers();
    edges.bytesOfDeniedClaims();
    edges.placesAndValues();
    edges.refuted();
  }

  /** Five places have the one input, and one the other; together, or of each of two claims half. */
  private void bytesOfQuantifiers() {
    int first = 4_700;
    int second = MAX_POSITION_BYTES - 5 * first - 6 * (PLACE_BYTES + LENGTH_BYTES);
    Octets half = claim("unrefuted", bytes(1, first / 2), bytes(2, second / 2));
    int rest = second - second / 2 - 6 * (PLACE_BYTES + LENGTH_BYTES);
    for (int more = -1; more < 2; more++) {
      Octets other = claim("unrefuted", bytes(1, first / 2), bytes(3, rest + more));
      ask("both", half, other);
      ask("holds", claim("both", half, other));
      ask("holds", claim("holds", claim("both", half, other)));
      Octets claim = claim("unrefuted", bytes(1, first), bytes(2, second + more));
      ask("holds", claim);
      ask("holds", claim("holds", claim));
      ask("both", claim, claim("place", Octets.word(1)));
      ask("holds", claim("both", claim, claim("place", Octets.word(0))));
    }
  }

  /** Four places have both inputs. */
  private void bytesOfDeniedClaims() {
    int both = MAX_POSITION_BYTES / 4 - PLACE_BYTES - 2 * LENGTH_BYTES;
    for (int more = -1; more < 2; more++) {
      Octets claim = claim("same", bytes(1, both / 2), bytes(2, both - both / 2 + more));
      ask("holds", claim("denied", claim));
      ask("holds", claim("holds", claim("denied", claim)));
    }
    Octets same = claim("same", bytes(1, 9), bytes(1, 9));
    ask("holds", claim("denied", same));
  }

  /** 64 places with seven values each are all there is. */
  private void placesAndValues() {
    Octets[] inputs = IntStream.range(1, 8).mapToObj(Octets::word).toArray(Octets[]::new);
    for (String definition : List.of("places", "placesAndOne")) {
      Octets claim = claim(definition, inputs);
      ask("holds", claim);
      ask("holds", claim("holds", claim));
      ask("both", claim, claim("place", Octets.word(1)));
    }
  }

  /** Where somebody has a witness, what would be left open is false. */
  private void refuted() {
    cases.world().witness("refutations", bytes(1, 8), bytes(1, 8));
    for (Octets a : List.of(bytes(1, 8), bytes(2, 8))) {
      Octets claim = claim("unrefuted", a, a);
      ask("holds", claim);
      ask("both", claim, claim);
      ask("both", claim, claim("denied", claim));
    }
  }

  private void ask(String definition, Octets... inputs) {
    Octets proofs = PROOF;
    for (int i = 1; i < inputs.length; i++) {
      proofs = proofs.then(PROOF);
    }
    cases.add(definition, List.of(proofs, PROOF.then(proofs)), inputs);
  }

  private Octets claim(String definition, Octets... inputs) {
    return cases.claim(deployment, definition, inputs);
  }

  private static Octets bytes(int value, int length) {
    return new Octets(String.format("%02x", value).repeat(length));
  }
}

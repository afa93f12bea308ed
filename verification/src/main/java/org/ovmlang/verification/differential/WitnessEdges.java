package org.ovmlang.verification.differential;

import java.util.List;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/** Arguments that have no value, and claims that lead on until there is no fuel. */
final class WitnessEdges {

  private WitnessEdges() {}

  /** Of 0 there is no number before, of 1 there is the least. */
  static void addAbsent(EdgeCases cases, Deployment deployment) {
    for (int n = 0; n < 4; n++) {
      // The others are left to be true for want of witnesses.
      if (n < 2) {
        cases.world().witness("smaller", Octets.word(n), Octets.word(9));
      }
      cases.world().accepted(Octets.word(n), new Octets("01"));
    }
    for (int n = 0; n < 4; n++) {
      for (int k = 8; k < 10; k++) {
        for (String definition : List.of("anySmaller", "allSmaller", "calls", "callsNot")) {
          cases.add(definition, Octets.word(n), Octets.word(k));
        }
      }
      for (Octets b : List.of(new Octets("01"), Octets.EMPTY)) {
        cases.add("asks", Octets.word(n), b);
        cases.add("asksNot", Octets.word(n), b);
        Octets open = cases.claim(deployment, "takes", b);
        cases.add("applied", open, Octets.word(n));
        cases.add("appliedNot", open, Octets.word(n));
      }
    }
  }

  /** Chains of claims as long as there is fuel for, one shorter and some longer. */
  static void addFuel(EdgeCases cases, Deployment deployment) {
    for (int n = 0; n < 4; n++) {
      Octets even = cases.claim(deployment, "even", Octets.word(n));
      cases.add("either", even, Octets.word(2));
      for (String definition : List.of("holds", "fails")) {
        Octets claim = even;
        for (int hops = 1; hops < Interpreter.FUEL + 3; hops++) {
          cases.add(definition, claim);
          if (hops < 3) {
            cases.add("both", claim, even);
          }
          claim = cases.claim(deployment, definition, claim);
        }
      }
    }
  }
}

package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/** The generated cases are worth comparing. */
final class PlasmaCasesTest {

  private static final int CASES = 300;

  /** A deployment that exists nowhere: the interpreter needs addresses only. */
  private static Deployment imagined() {
    Octets store = Octets.word(0x5701e).slice(12, 32);
    Map<String, Octets> predicates = new HashMap<>();
    for (String name : PlasmaProgram.PREDICATES) {
      predicates.put(
          PlasmaProgram.id(name), Octets.word(0xd0000 + predicates.size()).slice(12, 32));
    }
    return new Deployment(
        predicates,
        Map.of("IsValidStateTransition", Octets.word(0xa70).slice(12, 32)),
        PlasmaProgram.params(store),
        List.of(store));
  }

  @Test
  void everyPredicateGetsTrueAndFalseAndIllFormedClaims() {
    CheckedProgram program = PlasmaProgram.compile();
    Deployment deployment = imagined();
    for (String predicate : PlasmaProgram.PREDICATES) {
      int trueClaims = 0;
      int illFormed = 0;
      for (long seed = 0; seed < CASES; seed++) {
        ClaimCase claimCase = PlasmaCases.of(predicate, deployment, seed);
        boolean truth =
            Interpreter.truth(
                program,
                claimCase.definition(),
                claimCase.inputs(),
                claimCase.world(),
                Interpreter.FUEL);
        trueClaims += truth ? 1 : 0;
        illFormed +=
            Interpreter.isWellFormed(
                    program.definition(claimCase.definition()),
                    claimCase.inputs(),
                    claimCase.world())
                ? 0
                : 1;
      }
      assertThat(trueClaims).as(predicate + " true").isBetween(CASES / 5, CASES * 4 / 5);
      assertThat(illFormed).as(predicate + " ill-formed").isBetween(CASES / 100, CASES / 4);
    }
  }

  @Test
  void theSameSeedGivesTheSameCase() {
    Deployment deployment = imagined();
    for (String predicate : PlasmaProgram.PREDICATES) {
      assertThat(PlasmaCases.of(predicate, deployment, 5))
          .isEqualTo(PlasmaCases.of(predicate, deployment, 5));
    }
  }
}

package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.decision.TestFormula.Not;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/**
 * Random formulas, decided with the patterns of {@link Evaluation}, read back as a contract does.
 */
class MessageRuleTest {

  private static final int FORMULAS = 20_000;

  @Test
  void theMessageOfEveryVerdictAtOnceProvesOrRefutesItsFormulaAndNothingIsLeftOver() {
    Random random = new Random(42);
    Set<Verdict> met = EnumSet.noneOf(Verdict.class);
    int longMessages = 0;
    for (int i = 0; i < FORMULAS; i++) {
      TestFormula formula = TestFormula.random(random, 5, 0);
      Evaluation evaluation = new Evaluation(world());
      Decision decision =
          evaluation.decision(TestDecider.evaluate(formula, new int[0], evaluation));
      Verdict verdict = verdict(formula);
      met.add(verdict);
      assertThat(decision.atOnce()).isEqualTo(verdict.isAtOnce());
      if (decision.atOnce()) {
        Bytes message = decision.message().orElseThrow();
        longMessages += message.length() > 12 ? 1 : 0;
        boolean isTrue = decision.isTrue();
        assertThat(TestContract.proves(formula, message)).as("%s", formula).isEqualTo(isTrue);
        assertThat(TestContract.refutes(formula, message)).as("%s", formula).isEqualTo(!isTrue);
      } else {
        assertThat(evaluation.mark()).as("%s", formula).isZero();
      }
    }
    assertThat(met).containsExactlyInAnyOrder(Verdict.values());
    assertThat(longMessages).isGreaterThan(FORMULAS / 20);
  }

  @Test
  void theVerdictOfANegationIsTheReverseAndItsMessageTheSame() {
    Random random = new Random(43);
    for (int i = 0; i < FORMULAS / 4; i++) {
      TestFormula formula = TestFormula.random(random, 4, 0);
      Evaluation plain = new Evaluation(world());
      Evaluation negated = new Evaluation(world());
      Verdict verdict = TestDecider.evaluate(formula, new int[0], plain);
      Verdict opposite = TestDecider.evaluate(new Not(formula), new int[0], negated);
      assertThat(opposite).isEqualTo(verdict.not());
      assertThat(negated.decision(opposite).message()).isEqualTo(plain.decision(verdict).message());
    }
  }

  private static Verdict verdict(TestFormula formula) {
    return TestDecider.evaluate(formula, new int[0], new Evaluation(world()));
  }

  private static World world() {
    return World.builder().build();
  }
}

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
  void theMessageOfEveryVerdictIsTakenAndLeavesItsSenderAsWellOff() {
    Random random = new Random(42);
    Set<Verdict> met = EnumSet.noneOf(Verdict.class);
    int longMessages = 0;
    int longOpenMessages = 0;
    for (int i = 0; i < FORMULAS; i++) {
      TestFormula formula = TestFormula.random(random, 5, 0);
      Evaluation evaluation = new Evaluation(world());
      Verdict verdict = TestDecider.evaluate(formula, new int[0], evaluation);
      Decision decision = evaluation.decision(verdict);
      met.add(verdict);
      assertThat(decision.atOnce()).isEqualTo(verdict.isAtOnce());
      if (verdict == Verdict.UNDECIDED) {
        assertThat(decision.move()).isEmpty();
        assertThat(evaluation.mark()).as("%s", formula).isZero();
        continue;
      }
      boolean proves = verdict.isTrue();
      Move move = decision.move().orElseThrow();
      Bytes message = move.message();
      assertThat(TestContract.afterwards(formula, message, proves))
          .as("%s", formula)
          .isEqualTo(proves ? verdict : verdict.not());
      Verdict otherWay = TestContract.afterwards(formula, message, !proves);
      // Read the other way its witnesses may be news, which only what is certain withstands.
      assertThat(otherWay != null && otherWay.isTrue() && decision.isCertain())
          .as("%s", formula)
          .isFalse();
      longMessages += decision.atOnce() && message.length() > 12 ? 1 : 0;
      longOpenMessages += !decision.atOnce() && message.length() > 12 ? 1 : 0;
    }
    assertThat(met).containsExactlyInAnyOrder(Verdict.values());
    assertThat(longMessages).isGreaterThan(FORMULAS / 20);
    assertThat(longOpenMessages).isGreaterThan(FORMULAS / 20);
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
      assertThat(negated.decision(opposite).move()).isEqualTo(plain.decision(verdict).move());
    }
  }

  private static World world() {
    return World.builder().build();
  }
}

package org.ovmlang.runtime.decision;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.TestFormula.And;
import org.ovmlang.runtime.decision.TestFormula.Given;
import org.ovmlang.runtime.decision.TestFormula.Less;
import org.ovmlang.runtime.decision.TestFormula.Not;
import org.ovmlang.runtime.decision.TestFormula.Or;
import org.ovmlang.runtime.decision.TestFormula.Quantifier;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/**
 * Reads a message as a predicate contract does, straight from the rules: depth first, left to
 * right, to its exact end. Malformed messages prove and refute nothing.
 */
final class TestContract {

  private final Bytes message;
  private int position;

  /** The worst of what is left open, seen by whoever sent the message. */
  private Verdict left = Verdict.TRUE_AT_ONCE;

  private TestContract(Bytes message) {
    this.message = message;
  }

  /**
   * What the sender of a proof, or of a refutation, has left after it: the worst of the places that
   * it leaves open, at once if there are none. Null if the message is refused.
   */
  static @Nullable Verdict afterwards(TestFormula formula, Bytes message, boolean proving) {
    TestContract contract = new TestContract(message);
    return contract.accepts(formula, proving) ? contract.left : null;
  }

  /** What a ground formula says of {@code values}. */
  static boolean holds(TestFormula formula, int[] values) {
    if (formula instanceof Less less) {
      return values[less.variable()] < less.bound();
    }
    if (formula instanceof Not not) {
      return !holds(not.child(), values);
    }
    if (formula instanceof And and) {
      return and.children().stream().allMatch(child -> holds(child, values));
    }
    return ((Or) formula).children().stream().anyMatch(child -> holds(child, values));
  }

  private boolean accepts(TestFormula formula, boolean proving) {
    try {
      return step(formula, new int[0], proving) && position == message.length();
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  private boolean step(TestFormula formula, int[] values, boolean proving) {
    if (formula.isGround()) {
      return holds(formula, values) == proving;
    }
    if (formula instanceof Given given) {
      return leaveOpen(given.verdict(), proving);
    }
    if (formula instanceof Not not) {
      return step(not.child(), values, !proving);
    }
    if (formula instanceof And and) {
      return proving
          ? and.children().stream().allMatch(child -> step(child, values, true))
          : step(and.children().get(number(2)), values, false);
    }
    if (formula instanceof Or or) {
      return proving
          ? step(or.children().get(number(2)), values, true)
          : or.children().stream().allMatch(child -> step(child, values, false));
    }
    Quantifier quantifier = (Quantifier) formula;
    if (quantifier.any() != proving) {
      Evaluation evaluation = new Evaluation(World.builder().build());
      return leaveOpen(TestDecider.evaluate(quantifier, values, evaluation), proving);
    }
    BigInteger witness = Codec.decodeUint(take(number(4)));
    if (witness == null) {
      return false;
    }
    int[] extended = TestDecider.extended(values, witness.intValueExact());
    return step(quantifier.membership(), extended, true)
        && step(quantifier.body(), extended, proving);
  }

  private boolean leaveOpen(Verdict verdict, boolean proving) {
    left = left.and(proving ? verdict : verdict.not());
    return true;
  }

  private int number(int bytes) {
    return new BigInteger(1, take(bytes).toArray()).intValueExact();
  }

  private Bytes take(int length) {
    position += length;
    return message.slice(position - length, position);
  }
}

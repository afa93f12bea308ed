package org.ovmlang.runtime.decision;

import java.math.BigInteger;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.TestFormula.And;
import org.ovmlang.runtime.decision.TestFormula.Given;
import org.ovmlang.runtime.decision.TestFormula.Less;
import org.ovmlang.runtime.decision.TestFormula.Not;
import org.ovmlang.runtime.decision.TestFormula.Or;
import org.ovmlang.runtime.decision.TestFormula.Quantifier;
import org.ovmlang.runtime.value.Bytes;

/**
 * Reads a message as a predicate contract does, straight from the rules: depth first, left to
 * right, to its exact end. Malformed messages prove and refute nothing.
 */
final class TestContract {

  private final Bytes message;
  private int position;

  private TestContract(Bytes message) {
    this.message = message;
  }

  static boolean proves(TestFormula formula, Bytes message) {
    return new TestContract(message).accepts(formula, true);
  }

  static boolean refutes(TestFormula formula, Bytes message) {
    return new TestContract(message).accepts(formula, false);
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
    if (formula instanceof Given) {
      return false;
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
      return false;
    }
    BigInteger witness = Codec.decodeUint(take(number(4)));
    if (witness == null) {
      return false;
    }
    int[] extended = TestDecider.extended(values, witness.intValueExact());
    return step(quantifier.membership(), extended, true)
        && step(quantifier.body(), extended, proving);
  }

  private int number(int bytes) {
    return new BigInteger(1, take(bytes).toArray()).intValueExact();
  }

  private Bytes take(int length) {
    position += length;
    return message.slice(position - length, position);
  }
}

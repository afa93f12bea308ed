package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A small logic: atoms over numbers 0 to 9 in numbered variables, connectives, quantifiers. */
sealed interface TestFormula {

  /** Variable {@code variable} is less than {@code bound}. */
  record Less(int variable, int bound) implements TestFormula {}

  /** A formula that is a verdict without a message, as an open quantifier without members is. */
  record Given(Verdict verdict) implements TestFormula {}

  /** All of them. */
  record And(List<TestFormula> children) implements TestFormula {}

  /** Some of them. */
  record Or(List<TestFormula> children) implements TestFormula {}

  /** Not it. */
  record Not(TestFormula child) implements TestFormula {}

  /** Some, or all, x with membership, where x is the next variable and {@code known} the store. */
  record Quantifier(boolean any, List<Integer> known, TestFormula membership, TestFormula body)
      implements TestFormula {}

  /** Whether the chain evaluates it by itself. */
  default boolean isGround() {
    if (this instanceof And and) {
      return and.children().stream().allMatch(TestFormula::isGround);
    }
    if (this instanceof Or or) {
      return or.children().stream().allMatch(TestFormula::isGround);
    }
    if (this instanceof Not not) {
      return not.child().isGround();
    }
    return this instanceof Less;
  }

  static TestFormula random(Random random, int depth, int variables) {
    int kind = depth == 0 ? random.nextInt(2) : random.nextInt(9);
    return switch (kind) {
      case 0, 1 ->
          variables == 0 || random.nextInt(8) == 0
              ? new Given(Verdict.values()[1 + random.nextInt(5)])
              : new Less(random.nextInt(variables), random.nextInt(11));
      case 2, 3 -> new And(randomList(random, depth - 1, variables));
      case 4, 5 -> new Or(randomList(random, depth - 1, variables));
      case 6 -> new Not(random(random, depth - 1, variables));
      default ->
          new Quantifier(
              random.nextBoolean(),
              random.ints(random.nextInt(4), 0, 10).boxed().toList(),
              random.nextInt(3) == 0
                  ? random(random, depth - 1, variables + 1)
                  : new Less(variables, 4 + random.nextInt(7)),
              random(random, depth - 1, variables + 1));
    };
  }

  private static List<TestFormula> randomList(Random random, int depth, int variables) {
    return IntStream.range(0, 2 + random.nextInt(2))
        .mapToObj(i -> random(random, depth, variables))
        .toList();
  }
}

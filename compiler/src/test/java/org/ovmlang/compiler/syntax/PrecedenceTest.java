package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.compiler.syntax.Syntax.expression;

import org.junit.jupiter.api.Test;

class PrecedenceTest {

  @Test
  void conjunctionBindsTighterThanDisjunction() {
    assertThat(expression("a or b and c")).isEqualTo("(or a (and b c))");
    assertThat(expression("a and b or c")).isEqualTo("(or (and a b) c)");
  }

  @Test
  void disjunctionBindsTighterThanImplication() {
    assertThat(expression("a or b implies b or c")).isEqualTo("(implies (or a b) (or b c))");
  }

  @Test
  void implicationAssociatesToTheRight() {
    assertThat(expression("a implies b implies c")).isEqualTo("(implies a (implies b c))");
    assertThat(expression("(a implies b) implies c")).isEqualTo("(implies [(implies a b)] c)");
  }

  @Test
  void negationBindsTighterThanConjunction() {
    assertThat(expression("!a and b")).isEqualTo("(and (! a) b)");
    assertThat(expression("a and !!b")).isEqualTo("(and a (! (! b)))");
  }

  @Test
  void comparisonBindsTighterThanNegation() {
    assertThat(expression("!a == b and c")).isEqualTo("(and (! (== a b)) c)");
  }

  @Test
  void sumBindsTighterThanComparison() {
    assertThat(expression("a + b < c - 1")).isEqualTo("(< (+ a b) (- c 1))");
  }

  @Test
  void productBindsTighterThanSum() {
    assertThat(expression("a + b * c == a * b + c")).isEqualTo("(== (+ a (* b c)) (+ (* a b) c))");
  }

  @Test
  void arithmeticAssociatesToTheLeft() {
    assertThat(expression("a - b - c == 0")).isEqualTo("(== (- (- a b) c) 0)");
  }

  @Test
  void pathsAndCallsBindTightest() {
    assertThat(expression("!a.0.b(c) and b")).isEqualTo("(and (! (call a.0.b c)) b)");
    assertThat(expression("a(b)(c)")).isEqualTo("(call (call a b) c)");
  }

  @Test
  void aChainOfOneOperatorIsOneNode() {
    assertThat(expression("a and b and c and a")).isEqualTo("(and a b c a)");
    assertThat(expression("a or b or c or a")).isEqualTo("(or a b c a)");
  }

  @Test
  void parenthesesAreKeptAndEndAChain() {
    assertThat(expression("(a and b) and c")).isEqualTo("(and [(and a b)] c)");
    assertThat(expression("a or (b and c)")).isEqualTo("(or a [(and b c)])");
  }

  @Test
  void aLambdaBodyExtendsAsFarRightAsItCan() {
    assertThat(expression("Q(a).all(x -> a and x or b implies c)"))
        .isEqualTo("(ALL (call Q a) x -> (implies (or (and a x) b) c))");
  }

  @Test
  void aLetBodyExtendsAsFarRightAsItCan() {
    assertThat(expression("a and let x = b or c in x and a or b"))
        .isEqualTo("(and a (let x (or b c) (or (and x a) b)))");
    assertThat(expression("let x = let y = a in y in x implies b"))
        .isEqualTo("(let x (let y a y) (implies x b))");
  }

  @Test
  void aQuantifierIsAnOperandLikeACall() {
    assertThat(expression("!Q(a).any() and Q(b).any(x -> x)"))
        .isEqualTo("(and (! (ANY (call Q a))) (ANY (call Q b) x -> x))");
  }

  @Test
  void everyComparisonHasItsOperator() {
    assertThat(expression("a == 1 and a != 1 and a < 1 and a <= 1 and a > 1 and a >= 1"))
        .isEqualTo("(and (== a 1) (!= a 1) (< a 1) (<= a 1) (> a 1) (>= a 1))");
  }
}

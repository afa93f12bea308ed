package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.compiler.syntax.Syntax.body;
import static org.ovmlang.compiler.syntax.Syntax.expression;

import org.junit.jupiter.api.Test;

class ExpressionTest {

  @Test
  void aPathOfPositionsIsNoDecimalNumber() {
    assertThat(expression("f(a.3.1, a.0.1())")).isEqualTo("(call f a.3.1 (call a.0.1))");
    DefSyntax def = (DefSyntax) Syntax.declaration("def test(a) := a.3.1");
    PathExpression outer = (PathExpression) def.body();
    assertThat(outer.base()).isInstanceOf(PathExpression.class);
    assertThat(outer.span().text()).isEqualTo("a.3.1");
    assertThat(outer.base().span().text()).isEqualTo("a.3");
  }

  @Test
  void pathsHaveNamesAndPositionsOfAnyDepth() {
    assertThat(expression("f(a.address, a.token.0.range.start)"))
        .isEqualTo("(call f a.address a.token.0.range.start)");
  }

  @Test
  void selfIsThePredicateUnlessAnInputHasItsName() {
    assertThat(expression("self.address == a")).isEqualTo("(== <self>.address a)");
    assertThat(body("def test(self) := self.address == 1")).isEqualTo("(== self.address 1)");
  }

  @Test
  void constantsHaveADollarSign() {
    assertThat(expression("f($commitment, ${zero})")).isEqualTo("(call f $commitment $zero)");
  }

  @Test
  void inputsVariablesAndPathsAreCalled() {
    assertThat(expression("a(b) and Q().any(x -> x()) and a.0.1()"))
        .isEqualTo("(and (call a b) (ANY (call Q) x -> (call x)) (call a.0.1))");
  }

  @Test
  void listsAreQuantifiedOver() {
    assertThat(expression("a.all(x -> x) and a.b.any(x -> x)"))
        .isEqualTo("(and (ALL a x -> x) (ANY a.b x -> x))");
  }

  @Test
  void allAndAnyAreFieldsWhereNoQuantifierStands() {
    assertThat(expression("f(a.all, a.any.0)")).isEqualTo("(call f a.all a.any.0)");
    assertThat(expression("a.any(b)")).isEqualTo("(call a.any b)");
  }

  @Test
  void literalsHaveTheirValues() {
    assertThat(expression("f(0, 10, 0xA0ff, 0x, true, false)"))
        .isEqualTo("(call f 0 10 0xA0ff 0x <true> <false>)");
    assertThat(expression("f(\"a \\\"b\\\" \\\\ \\n \uD83D\uDE00\")"))
        .isEqualTo("(call f \"a \"b\" \\ \n \uD83D\uDE00\")");
  }

  @Test
  void decodeTakesATypeOfAnyForm() {
    assertThat(expression("a == decode(b, Bytes32)")).isEqualTo("(== a (decode b Bytes32))");
    assertThat(expression("a == decode(b.1, Claim(Bytes[], Claim)[])"))
        .isEqualTo("(== a (decode b.1 Claim(Bytes[], Claim)[]))");
  }

  @Test
  void decodeOfTwoValuesIsAnOrdinaryCall() {
    assertThat(expression("decode(a, b)")).isEqualTo("(call decode a b)");
    assertThat(expression("decode(a, b.0)")).isEqualTo("(call decode a b.0)");
    assertThat(expression("decode(a)")).isEqualTo("(call decode a)");
    assertThat(body("def test(decode, a) := decode(a, T)")).isEqualTo("(call decode a T)");
  }

  @Test
  void builtinFunctionsArePlainCalls() {
    assertThat(expression("keccak256(concat(a, encode(b))) == c"))
        .isEqualTo("(== (call keccak256 (call concat a (call encode b))) c)");
  }

  @Test
  void everyExpressionKnowsItsPlace() {
    DefSyntax def = (DefSyntax) Syntax.declaration("def test(a) :=\n  (a and  !b(1))");
    ParenthesizedExpression body = (ParenthesizedExpression) def.body();
    assertThat(body.span().text()).isEqualTo("(a and  !b(1))");
    assertThat(body.span()).hasToString("t.ovm:2:3");
    assertThat(body.withoutParentheses().span().text()).isEqualTo("a and  !b(1)");
  }
}

package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.compare;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.numbers;
import static org.ovmlang.codegen.java.Ir.or;
import static org.ovmlang.codegen.java.Ir.param;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;

/** Every cell of the tables of the connectives, with the exact message. */
class ConnectiveTest {

  private static final Variable X = Ir.variable("x", BasicType.UINT, 0);
  private static final Bytes WITNESS = Run.sized(Run.word(1));

  /** A formula with its verdict, its message, and whether it is ground. */
  private record Operand(Formula formula, Verdict verdict, Bytes message, boolean ground) {}

  private static final List<Operand> OPERANDS =
      List.of(
          new Operand(less(uint(2), uint(1)), Verdict.FALSE_AT_ONCE, Bytes.EMPTY, true),
          new Operand(
              all(numbers(X, uint(0), uint(3)), is(ComparisonOperator.NOT_EQUAL, 1)),
              Verdict.FALSE_AT_ONCE,
              WITNESS,
              false),
          new Operand(
              any(numbers(X, uint(0), uint(3)), is(ComparisonOperator.GREATER, 5)),
              Verdict.FALSE_CERTAIN,
              Bytes.EMPTY,
              false),
          new Operand(
              any(Ir.bucket(X, "none", constant(true)), constant(true)),
              Verdict.FALSE_OPTIMISTIC,
              Bytes.EMPTY,
              false),
          new Operand(
              less(uint(1), param("missing", BasicType.UINT)),
              Verdict.UNDECIDED,
              Bytes.EMPTY,
              true),
          new Operand(
              all(Ir.bucket(X, "none", constant(true)), constant(false)),
              Verdict.TRUE_OPTIMISTIC,
              Bytes.EMPTY,
              false),
          new Operand(
              all(numbers(X, uint(0), uint(3)), is(ComparisonOperator.LESS, 5)),
              Verdict.TRUE_CERTAIN,
              Bytes.EMPTY,
              false),
          new Operand(
              any(numbers(X, uint(0), uint(3)), is(ComparisonOperator.EQUAL, 1)),
              Verdict.TRUE_AT_ONCE,
              WITNESS,
              false),
          new Operand(less(uint(1), uint(2)), Verdict.TRUE_AT_ONCE, Bytes.EMPTY, true));

  private static Formula is(ComparisonOperator operator, long value) {
    return compare(operator, Ir.of(X), uint(value));
  }

  @Test
  void eachCellOfTheTablesHasItsVerdictAndMessage() {
    List<Definition> definitions = new ArrayList<>();
    for (int a = 0; a < OPERANDS.size(); a++) {
      for (int b = 0; b < OPERANDS.size(); b++) {
        Formula[] operands = {OPERANDS.get(a).formula(), OPERANDS.get(b).formula()};
        definitions.add(predicate("and" + a + b, List.of(), and(operands)));
        definitions.add(predicate("or" + a + b, List.of(), or(operands)));
        definitions.add(predicate("nand" + a + b, List.of(), not(and(operands))));
      }
    }
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    for (int a = 0; a < OPERANDS.size(); a++) {
      for (int b = 0; b < OPERANDS.size(); b++) {
        List<Operand> operands = List.of(OPERANDS.get(a), OPERANDS.get(b));
        Verdict and = operands.get(0).verdict().and(operands.get(1).verdict());
        Verdict or = operands.get(0).verdict().or(operands.get(1).verdict());
        Bytes andMessage = message(operands, and, and.isFalse());
        Bytes orMessage = message(operands, or, or.isTrue());
        check(generated, "And" + a + b, and, andMessage);
        check(generated, "Or" + a + b, or, orMessage);
        check(generated, "Nand" + a + b, and.not(), andMessage);
      }
    }
  }

  private static void check(Generated generated, String name, Verdict verdict, Bytes message) {
    Run run = Run.of(generated.decider(name), Run.NOTHING);
    assertThat(run.verdict()).as(name).isEqualTo(verdict);
    assertThat(run.message()).as(name).isEqualTo(message);
  }

  /** The message by the rule: the first of the best branches if one decides, else all in order. */
  private static Bytes message(List<Operand> operands, Verdict result, boolean onePart) {
    if (result == Verdict.UNDECIDED || operands.stream().allMatch(Operand::ground)) {
      return Bytes.EMPTY;
    }
    Bytes all = Bytes.EMPTY;
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = operands.get(i);
      if (onePart && operand.verdict() == result) {
        return Run.index(i).concat(operand.message());
      }
      all = all.concat(operand.message());
    }
    return all;
  }

  @Test
  void negationReversesTheVerdictAndKeepsTheMessage() {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < OPERANDS.size(); i++) {
      definitions.add(predicate("not" + i, List.of(), not(OPERANDS.get(i).formula())));
    }
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    for (int i = 0; i < OPERANDS.size(); i++) {
      Operand operand = OPERANDS.get(i);
      check(generated, "Not" + i, operand.verdict().not(), operand.message());
    }
  }

  @Test
  void whatIsBuiltOfAtomsAndConnectivesIsABoolean() {
    Definition library =
        Ir.library("lib", List.of(X), or(is(ComparisonOperator.LESS, 3), constant(false)));
    Definition predicate =
        predicate("main", List.of(X), and(Ir.call(library, Ir.of(X)), constant(true)));
    Generated generated = Generated.compile(Ir.program(library, predicate));
    assertThat(generated.hasMethod("Lib", "holds")).isTrue();
    assertThat(generated.hasMethod("Main", "holds")).isTrue();
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, Run.word(2)).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, Run.word(3)).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aLaterOperandThatDecidesAtOnceIsFoundBehindOneThatIsCertain() {
    Formula certainlyFalse = OPERANDS.get(2).formula();
    Formula falseAtOnce = OPERANDS.get(1).formula();
    Definition main =
        predicate("main", List.of(), and(certainlyFalse, constant(true), falseAtOnce));
    Run run = Run.of(Generated.compile(Ir.program(main)).decider("Main"), Run.NOTHING);
    assertThat(run.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run.message()).isEqualTo(Run.index(2).concat(WITNESS));
  }
}

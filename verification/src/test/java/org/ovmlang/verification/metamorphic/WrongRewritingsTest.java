package org.ovmlang.verification.metamorphic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.compiler.ir.Formula;

/** A rewriting that nearly keeps the meaning is told from one that does: the laws can fail. */
class WrongRewritingsTest {

  private static FormulaRewrites.Counting of(Function<Formula, Optional<Formula>> other) {
    return new FormulaRewrites.Counting() {
      @Override
      Optional<Formula> other(Formula formula) {
        return other.apply(formula);
      }
    };
  }

  private static Formula not(Formula formula) {
    return new Formula.Not(formula.span(), formula);
  }

  static Stream<Function<Formula, Optional<Formula>>> wrong() {
    return Stream.of(
        WrongRewritingsTest::withAnOperandThatIsNotNegated,
        WrongRewritingsTest::withoutTheArguments,
        WrongRewritingsTest::withTheQuantifierOfTheOther,
        WrongRewritingsTest::withoutTheLastOperand);
  }

  private static Optional<Formula> withAnOperandThatIsNotNegated(Formula formula) {
    if (!(formula instanceof Formula.And and)) {
      return Optional.empty();
    }
    List<Formula> operands =
        Stream.concat(
                Stream.of(and.operands().get(0)),
                and.operands().stream().skip(1).map(WrongRewritingsTest::not))
            .toList();
    return Optional.of(not(new Formula.Or(and.span(), operands)));
  }

  /** Right but where an argument has no value. */
  private static Optional<Formula> withoutTheArguments(Formula formula) {
    return formula instanceof Formula.Exists any
        ? Optional.of(not(new Formula.ForAll(any.span(), any.domain(), not(any.body()))))
        : Optional.empty();
  }

  private static Optional<Formula> withTheQuantifierOfTheOther(Formula formula) {
    return formula instanceof Formula.ForAll all
        ? Optional.of(new Formula.Exists(all.span(), all.domain(), all.body()))
        : Optional.empty();
  }

  private static Optional<Formula> withoutTheLastOperand(Formula formula) {
    return formula instanceof Formula.Or or && or.operands().size() > 2
        ? Optional.of(new Formula.Or(or.span(), or.operands().subList(0, or.operands().size() - 1)))
        : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aRewritingThatNearlyKeepsTheMeaningIsNoticed(
      Function<Formula, Optional<Formula>> rewriting) {
    assertThatThrownBy(
            () -> {
              for (Sample sample : Samples.all()) {
                LawCheck.ofPrograms(
                    "WRONG",
                    List.of(sample),
                    made -> Optional.of(of(rewriting).applied(made.program())),
                    Agreement.VERDICT_WHERE_ALL_IS_TOLD);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("there");
  }

  @Test
  void aWorldWithoutItsWitnessesIsNoticed() {
    assertThatThrownBy(
            () ->
                LawCheck.ofWorlds("WRONG", sample -> it -> IrrelevantWitnesses.with(it, List.of())))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("there");
  }
}

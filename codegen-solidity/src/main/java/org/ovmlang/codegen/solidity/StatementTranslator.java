package org.ovmlang.codegen.solidity;

import java.util.List;
import org.ovmlang.codegen.solidity.Condition.Kind;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.ir.Formula;

/**
 * Translates formulas to the last statements of a function, along one path through the formula: a
 * chain of a thousand connectives becomes a row of early returns, not a thousand parentheses or
 * calls. Conjuncts keep their order, which is the order in which the message is read.
 *
 * <p>The path goes through the last operands; in a deep formula through the heaviest, and what
 * stands behind those is {@link Pending} until the end of the path.
 */
final class StatementTranslator {

  /** A longer function goes on in another one. */
  private static final int MOST_LINES = 150;

  /** The same on a path that is so long that its functions would nest too deep. */
  private static final int MOST_LINES_OF_DEEP_PATH = 600;

  private final DefinitionContext context;
  private final Measures measures;
  private final Groundness groundness;
  private final FormulaTranslator formulas;

  StatementTranslator(DefinitionContext context, FormulaTranslator formulas) {
    this.context = context;
    this.measures = context.measures();
    this.groundness = context.program().groundness();
    this.formulas = formulas;
  }

  /** Adds the statements that return the answer for a formula. */
  void translate(Formula formula, Mode mode, FunctionBody body) {
    if (mode == Mode.EVALUATE || !measures.isDeep(formula)) {
      translate(formula, mode, false, Pending.NONE, body);
      return;
    }
    PendingConjuncts conjuncts = new PendingConjuncts(context, mode, formula.span());
    translate(formula, mode, false, conjuncts.none(), body);
    body.use(conjuncts.usage());
    conjuncts.write();
  }

  /** The same with what is to be shown afterwards. */
  void translate(Formula formula, Mode mode, Pending pending, FunctionBody body) {
    translate(formula, mode, false, pending, body);
  }

  private void translate(
      Formula formula, Mode mode, boolean negated, Pending pending, FunctionBody body) {
    boolean evaluated = formulas.isEvaluated(formula, mode);
    if (!pending.isEmpty() && (evaluated || !measures.isDeep(formula))) {
      formulas.require(formula, mode, body);
      body.returns(pending.then(Condition.constant(true)));
      return;
    }
    if (evaluated) {
      translate(formula, Mode.EVALUATE, mode == Mode.REFUTE, pending, body);
      return;
    }
    if (formula instanceof Formula.Not not) {
      if (mode == Mode.EVALUATE) {
        translate(not.operand(), mode, !negated, pending, body);
      } else {
        translate(not.operand(), mode.opposite(), false, pending, body);
      }
      return;
    }
    Connective connective = Connective.of(formula, mode);
    if (body.size() > mostLines(formula) && !FormulaTranslator.isSimple(formula)) {
      Condition answer = function(formula, mode, pending);
      body.returns(negated ? answer.negated() : answer);
    } else if (connective != null && connective.chosen()) {
      choice(connective, measures.isDeep(formula), mode, pending, body);
    } else if (connective != null && isShort(connective)) {
      Condition answer = formulas.expression(formula, mode);
      body.returns(negated ? answer.negated() : answer);
    } else if (connective != null) {
      chain(connective, measures.isDeep(formula), mode, negated, pending, body);
    } else {
      boolean missing = mode.answerForFalse() != negated;
      Condition whenMissing = pending.then(Condition.constant(missing));
      body.use(whenMissing.usage());
      Condition answer = formulas.leaf(formula, mode, pending, body, whenMissing.code());
      if (!answer.isReturned()) {
        body.returns(negated ? answer.negated() : pending.then(answer));
      }
    }
  }

  /** One operand after the other; the first that settles the matter returns. */
  private void chain(
      Connective connective,
      boolean deep,
      Mode mode,
      boolean negated,
      Pending pending,
      FunctionBody body) {
    boolean all = connective.kind() == Kind.AND;
    String settled = String.valueOf(all == negated);
    List<Formula> operands = connective.operands();
    int tail = operands.size() - 1;
    if (deep) {
      tail = measures.heaviest(operands, o -> mode == Mode.EVALUATE || !groundness.isGround(o));
    }
    for (int i = 0; i < operands.size(); i++) {
      // What is evaluated reads no message, so it may be done in any order.
      if (i == tail || (i > tail && mode != Mode.EVALUATE)) {
        continue;
      }
      if (all && !negated) {
        formulas.require(operands.get(i), mode, body);
        continue;
      }
      Condition answer = formulas.expression(operands.get(i), mode);
      body.returnIf(all ? answer.negated() : answer, settled);
    }
    Pending inner = pending;
    if (mode != Mode.EVALUATE) {
      inner =
          pending.push(
              operands.subList(tail + 1, operands.size()).stream()
                  .map(operand -> formulas.expression(operand, mode))
                  .toList());
    }
    translate(operands.get(tail), mode, negated, inner, body);
  }

  /** The message says which operand decides. */
  private void choice(
      Connective connective, boolean deep, Mode mode, Pending pending, FunctionBody body) {
    List<Formula> operands = connective.operands();
    body.use(Usage.ofEvaluation());
    int tail = deep ? measures.heaviest(operands, o -> !groundness.isGround(o)) : last(operands);
    body.block(
        block -> {
          block.line("uint256 index = evaluation.readIndex(" + operands.size() + ");");
          for (int i = 0; i < operands.size(); i++) {
            if (i != tail) {
              Condition answer = pending.then(formulas.expression(operands.get(i), mode));
              block.use(answer.usage());
              block.line("if (index == " + i + ") {");
              block.line("    return " + answer.code() + ";");
              block.line("}");
            }
          }
        });
    translate(operands.get(tail), mode, false, pending, body);
  }

  /** The operand with parts goes last: that place is not nested. */
  private int last(List<Formula> operands) {
    int last = operands.size() - 1;
    while (last > 0 && groundness.isGround(operands.get(last))) {
      last--;
    }
    return groundness.isGround(operands.get(last)) ? operands.size() - 1 : last;
  }

  private Condition function(Formula formula, Mode mode, Pending pending) {
    FunctionBody body = new FunctionBody(false);
    translate(formula, mode, false, pending, body);
    body.use(pending.usage());
    return formulas.part(body, mode, formula);
  }

  private int mostLines(Formula formula) {
    return measures.isDeep(formula) ? MOST_LINES_OF_DEEP_PATH : MOST_LINES;
  }

  private static boolean isShort(Connective connective) {
    return connective.operands().size() <= FormulaTranslator.MOST_INLINE_OPERANDS
        && connective.operands().stream().allMatch(FormulaTranslator::isSimple);
  }
}

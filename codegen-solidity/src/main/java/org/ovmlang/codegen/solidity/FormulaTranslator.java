package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.codegen.solidity.Condition.Kind;
import org.ovmlang.compiler.ir.Formula;

/**
 * Translates formulas, either to one expression or to the last statements of a function.
 *
 * <p>Statements are preferred where a formula is nested in the last place: a chain of a thousand
 * connectives becomes a row of early returns, not a thousand parentheses or calls. Conjuncts keep
 * their order, which is the order in which the message is read.
 */
final class FormulaTranslator {

  /** Solidity parses some 300 nested parentheses; nobody reads so many. */
  private static final int MOST_DEPTH = 16;

  private static final int MOST_INLINE_OPERANDS = 3;

  /** A longer function goes on in another one. */
  private static final int MOST_LINES = 150;

  private final DefinitionContext context;
  private final TermTranslator terms;
  private final LeafTranslator leaves;
  private final QuantifierTranslator quantifiers;

  FormulaTranslator(DefinitionContext context) {
    this.context = context;
    this.terms = new TermTranslator(context);
    this.leaves = new LeafTranslator(context, terms);
    this.quantifiers = new QuantifierTranslator(context, terms, this);
  }

  /** The expression that answers for a formula; of a part with a function of its own, the call. */
  Condition expression(Formula formula, Mode mode) {
    if (isEvaluated(formula, mode)) {
      Condition truth = expression(formula, Mode.EVALUATE);
      return mode == Mode.REFUTE ? truth.negated() : truth;
    }
    if (formula instanceof Formula.Not not) {
      return mode == Mode.EVALUATE
          ? bounded(expression(not.operand(), mode).negated(), mode, formula)
          : expression(not.operand(), mode.opposite());
    }
    Connective connective = Connective.of(formula, mode);
    if (connective != null) {
      if (connective.chosen() || connective.operands().size() > MOST_INLINE_OPERANDS) {
        return function(formula, mode);
      }
      List<Condition> operands = new ArrayList<>();
      for (Formula operand : connective.operands()) {
        operands.add(expression(operand, mode));
      }
      return bounded(Condition.join(connective.kind(), operands), mode, formula);
    }
    FunctionBody body = new FunctionBody(false);
    Condition answer = leaf(formula, mode, body, String.valueOf(mode.answerForFalse()));
    if (body.isEmpty()) {
      return answer;
    }
    if (!answer.isReturned()) {
      body.returns(answer);
    }
    return part(body, mode, formula);
  }

  /** Adds the statements that return the answer for a formula. */
  void statements(Formula formula, Mode mode, FunctionBody body) {
    statements(formula, mode, false, body);
  }

  /** Adds statements that return false unless the formula is proved, or refuted. */
  void require(Formula formula, Mode mode, FunctionBody body) {
    if (isEvaluated(formula, mode) && mode == Mode.PROVE) {
      require(formula, Mode.EVALUATE, body);
      return;
    }
    Connective connective = isEvaluated(formula, mode) ? null : Connective.of(formula, mode);
    if (connective != null && connective.kind() == Kind.AND) {
      connective.operands().forEach(operand -> require(operand, mode, body));
      return;
    }
    if (isSimple(formula) && !(formula instanceof Formula.Not) && mode != Mode.REFUTE) {
      requireLeaf(formula, mode, body);
      return;
    }
    Condition failed = expression(formula, mode).negated();
    if (!failed.code().equals("false")) {
      body.returnIf(failed, "false");
    }
  }

  private void requireLeaf(Formula formula, Mode mode, FunctionBody body) {
    FunctionBody before = body.continuation(true);
    Condition failed = leaf(formula, mode, before, "false").negated();
    if (!before.isEmpty()) {
      before.returnIf(failed, "false");
      body.block(block -> block.append(before));
    } else if (!failed.code().equals("false")) {
      body.returnIf(failed, "false");
    }
  }

  private void statements(Formula formula, Mode mode, boolean negated, FunctionBody body) {
    if (isEvaluated(formula, mode)) {
      statements(formula, Mode.EVALUATE, mode == Mode.REFUTE, body);
      return;
    }
    if (formula instanceof Formula.Not not) {
      if (mode == Mode.EVALUATE) {
        statements(not.operand(), mode, !negated, body);
      } else {
        statements(not.operand(), mode.opposite(), false, body);
      }
      return;
    }
    Connective connective = Connective.of(formula, mode);
    if (body.size() > MOST_LINES && !isSimple(formula)) {
      Condition answer = function(formula, mode);
      body.returns(negated ? answer.negated() : answer);
    } else if (connective != null && connective.chosen()) {
      choice(connective, mode, body);
    } else if (connective != null && isShort(connective)) {
      Condition answer = expression(formula, mode);
      body.returns(negated ? answer.negated() : answer);
    } else if (connective != null) {
      chain(connective, mode, negated, body);
    } else {
      boolean missing = mode.answerForFalse() != negated;
      Condition answer = leaf(formula, mode, body, String.valueOf(missing));
      if (!answer.isReturned()) {
        body.returns(negated ? answer.negated() : answer);
      }
    }
  }

  /** One operand after the other; the first that settles the matter returns. */
  private void chain(Connective connective, Mode mode, boolean negated, FunctionBody body) {
    boolean all = connective.kind() == Kind.AND;
    String settled = String.valueOf(all == negated);
    List<Formula> operands = connective.operands();
    for (Formula operand : operands.subList(0, operands.size() - 1)) {
      if (all && !negated) {
        require(operand, mode, body);
        continue;
      }
      Condition answer = expression(operand, mode);
      body.returnIf(all ? answer.negated() : answer, settled);
    }
    statements(operands.get(operands.size() - 1), mode, negated, body);
  }

  /** The message says which operand decides. */
  private void choice(Connective connective, Mode mode, FunctionBody body) {
    List<Formula> operands = connective.operands();
    body.use(Usage.ofEvaluation());
    // The operand with parts goes last: that place is not nested.
    int last = operands.size() - 1;
    for (int i = 0; i < operands.size(); i++) {
      if (!context.program().groundness().isGround(operands.get(i))) {
        last = i;
      }
    }
    int tail = last;
    body.block(
        block -> {
          block.line("uint256 index = evaluation.reader.readIndex(" + operands.size() + ");");
          for (int i = 0; i < operands.size(); i++) {
            if (i != tail) {
              Condition answer = expression(operands.get(i), mode);
              block.use(answer.usage());
              block.line("if (index == " + i + ") {");
              block.line("    return " + answer.code() + ";");
              block.line("}");
            }
          }
        });
    statements(operands.get(tail), mode, false, body);
  }

  /** The answer of a formula without operands, after what {@code body} gets. */
  private Condition leaf(Formula formula, Mode mode, FunctionBody body, String missing) {
    if (formula instanceof Formula.Constant constant) {
      return Condition.constant(constant.value());
    } else if (formula instanceof Formula.Atom atom) {
      return leaves.atom(atom, missing, body);
    } else if (formula instanceof Formula.Comparison comparison) {
      return leaves.comparison(comparison, missing, body);
    } else if (formula instanceof Formula.Call call) {
      return leaves.call(call, mode, missing, body);
    } else if (formula instanceof Formula.ClaimCall call) {
      return leaves.claimCall(call, mode, missing, body);
    } else if (formula instanceof Formula.Exists exists) {
      return quantifiers.translate(exists.domain(), exists.body(), Mode.PROVE, mode, body);
    } else if (formula instanceof Formula.ForAll forAll) {
      return quantifiers.translate(forAll.domain(), forAll.body(), Mode.REFUTE, mode, body);
    }
    throw new IllegalStateException("not a formula without operands: " + formula.span());
  }

  private boolean isEvaluated(Formula formula, Mode mode) {
    return mode != Mode.EVALUATE && context.program().groundness().isGround(formula);
  }

  private Condition function(Formula formula, Mode mode) {
    FunctionBody body = new FunctionBody(false);
    statements(formula, mode, body);
    return part(body, mode, formula);
  }

  private Condition bounded(Condition condition, Mode mode, Formula formula) {
    if (condition.depth() <= MOST_DEPTH) {
      return condition;
    }
    FunctionBody body = new FunctionBody(false);
    body.returns(condition);
    return part(body, mode, formula);
  }

  private Condition part(FunctionBody body, Mode mode, Formula formula) {
    return Condition.primary(
        context.part(mode.verb(), "Part", formula.span(), "bool", body), body.usage());
  }

  private static boolean isShort(Connective connective) {
    return connective.operands().size() <= MOST_INLINE_OPERANDS
        && connective.operands().stream().allMatch(FormulaTranslator::isSimple);
  }

  private static boolean isSimple(Formula formula) {
    Formula inner = formula instanceof Formula.Not not ? not.operand() : formula;
    return inner instanceof Formula.Atom
        || inner instanceof Formula.Comparison
        || inner instanceof Formula.Call
        || inner instanceof Formula.ClaimCall
        || inner instanceof Formula.Constant;
  }
}

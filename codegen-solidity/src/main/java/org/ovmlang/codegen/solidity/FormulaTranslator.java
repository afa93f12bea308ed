package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.codegen.solidity.Condition.Kind;
import org.ovmlang.compiler.ir.Formula;

/**
 * Translates formulas to expressions, and to statements that return unless they hold. What does not
 * fit into an expression gets a function of its own.
 */
final class FormulaTranslator {

  /** Solidity parses some 300 nested parentheses; nobody reads so many. */
  private static final int MOST_DEPTH = 16;

  /** More operands than these are statements. */
  static final int MOST_INLINE_OPERANDS = 3;

  private final DefinitionContext context;
  private final Measures measures;
  private final LeafTranslator leaves;
  private final QuantifierTranslator quantifiers;
  private final StatementTranslator statements;

  FormulaTranslator(DefinitionContext context) {
    this.context = context;
    this.measures = context.measures();
    TermTranslator terms = new TermTranslator(context);
    this.leaves = new LeafTranslator(context, terms);
    this.statements = new StatementTranslator(context, this);
    this.quantifiers = new QuantifierTranslator(context, terms, this, statements);
  }

  /** Adds the statements that return the answer for a formula. */
  void statements(Formula formula, Mode mode, FunctionBody body) {
    statements.translate(formula, mode, body);
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
    if (measures.isDeep(formula)) {
      return function(formula, mode);
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
    Condition answer =
        leaf(formula, mode, Pending.NONE, body, String.valueOf(mode.answerForFalse()));
    if (body.isEmpty()) {
      return answer;
    }
    if (!answer.isReturned()) {
      body.returns(answer);
    }
    return part(body, mode, formula);
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
    Condition failed = leaf(formula, mode, Pending.NONE, before, "false").negated();
    if (!before.isEmpty()) {
      before.returnIf(failed, "false");
      body.block(block -> block.append(before));
    } else if (!failed.code().equals("false")) {
      body.returnIf(failed, "false");
    }
  }

  /**
   * The answer of a formula without operands, after what {@code body} gets. Only a quantifier looks
   * at what is pending.
   *
   * @param missing what to return if a term of it has no value
   */
  Condition leaf(Formula formula, Mode mode, Pending pending, FunctionBody body, String missing) {
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
      return quantifiers.translate(
          exists, exists.domain(), exists.body(), Mode.PROVE, mode, pending, body);
    } else if (formula instanceof Formula.ForAll forAll) {
      return quantifiers.translate(
          forAll, forAll.domain(), forAll.body(), Mode.REFUTE, mode, pending, body);
    }
    throw new IllegalStateException("not a formula without operands: " + formula.span());
  }

  /** Whether a formula is evaluated where it stands, whatever is done with those around it. */
  boolean isEvaluated(Formula formula, Mode mode) {
    return mode != Mode.EVALUATE && context.program().groundness().isGround(formula);
  }

  private Condition function(Formula formula, Mode mode) {
    FunctionBody body = new FunctionBody(false);
    statements.translate(formula, mode, body);
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

  /** The call of a new function with this body. */
  Condition part(FunctionBody body, Mode mode, Formula formula) {
    return Condition.primary(
        context.part(mode.verb(), "Part", formula.span(), "bool", body), body.usage());
  }

  /** Whether a formula has no parts but perhaps one that it negates. */
  static boolean isSimple(Formula formula) {
    Formula inner = formula instanceof Formula.Not not ? not.operand() : formula;
    return inner instanceof Formula.Atom
        || inner instanceof Formula.Comparison
        || inner instanceof Formula.Call
        || inner instanceof Formula.ClaimCall
        || inner instanceof Formula.Constant;
  }
}

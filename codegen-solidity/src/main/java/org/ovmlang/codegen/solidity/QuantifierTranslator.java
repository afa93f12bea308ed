package org.ovmlang.codegen.solidity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** Translates quantifiers: one witness shows that some member is so, or that not all are. */
final class QuantifierTranslator {

  private final DefinitionContext context;
  private final TermTranslator terms;
  private final FormulaTranslator formulas;
  private final StatementTranslator statements;
  private boolean inShared;

  QuantifierTranslator(
      DefinitionContext context,
      TermTranslator terms,
      FormulaTranslator formulas,
      StatementTranslator statements) {
    this.context = context;
    this.terms = terms;
    this.formulas = formulas;
    this.statements = statements;
  }

  /**
   * Adds the statements for a quantifier. An argument without value makes it false. Where the
   * opponent has the choice, the quantifier is left open.
   *
   * @param witnessed the mode in which a witness decides it: also the mode of its body
   * @param pending what is to be shown besides
   * @return the answer, unless the statements return it
   */
  Condition translate(
      Formula quantifier,
      Domain domain,
      Formula inner,
      Mode witnessed,
      Mode mode,
      Pending pending,
      FunctionBody body) {
    if (mode == witnessed && pending.isEmpty() && isShared(quantifier)) {
      return context.shared(
          context.program().nodes().of(quantifier),
          () -> {
            FunctionBody shared = new FunctionBody(false);
            inShared = true;
            translate(quantifier, domain, inner, witnessed, mode, pending, shared);
            inShared = false;
            return shared;
          });
    }
    Condition whenMissing = pending.then(Condition.constant(mode.answerForFalse()));
    body.use(whenMissing.usage());
    String missing = whenMissing.code();
    requireArguments(domain, missing, body);
    if (mode != witnessed) {
      leaveOpen(quantifier, missing, body);
      return Condition.constant(true);
    }
    Variable variable = domain.variable();
    boolean decoded = !Decoders.takesAllBytes(variable.type());
    FunctionBody rest = body.continuation(decoded);
    if (domain.source() instanceof Source.Numbers numbers) {
      requireBounds(variable, numbers, rest);
    }
    boolean any =
        inner instanceof Formula.Constant constant && constant.value() == (witnessed == Mode.PROVE);
    Measures measures = context.measures();
    boolean membershipLast =
        measures.isDeep(domain.membership())
            && !context.program().groundness().isGround(domain.membership())
            && measures.heaviest(List.of(domain.membership(), inner), formula -> true) == 0;
    if (any) {
      statements.translate(domain.membership(), Mode.PROVE, pending, rest);
    } else if (membershipLast) {
      Pending more = pending.push(List.of(formulas.expression(inner, witnessed)));
      statements.translate(domain.membership(), Mode.PROVE, more, rest);
    } else {
      formulas.require(domain.membership(), Mode.PROVE, rest);
      statements.translate(inner, witnessed, pending, rest);
    }
    // What is pending may use it too.
    boolean used = pending.isPossible() || rest.usage().uses(variable.id());
    readWitness(variable, used, body);
    body.append(rest);
    if (!context.usesStruct()) {
      body.declares(variable.id());
    }
    return Condition.returned();
  }

  /**
   * Whether the player whose quantifier it is comes here both from the root of the definition and
   * from a position: then both go on in one function.
   */
  private boolean isShared(Formula quantifier) {
    return !inShared
        && context.program().demands().of(context.definition().id()).size() > 1
        && !context.measures().isDeep(quantifier);
  }

  private void leaveOpen(Formula quantifier, String missing, FunctionBody body) {
    Nodes.Node node = context.leaveOpen(quantifier);
    List<Value> encodings = new ArrayList<>();
    for (Variable variable : node.values()) {
      encodings.add(terms.encoding(new Term.VariableTerm(variable.span(), variable)));
    }
    Condition values = Assignments.list(encodings, context.local("values"), missing, body);
    body.use(values.usage().and(Usage.ofEvaluation()).and(Usage.ofState()));
    body.line("evaluation.leaveOpen(" + node.number() + ", " + values.code() + ");");
  }

  private void requireArguments(Domain domain, String missing, FunctionBody body) {
    for (Term argument : domain.arguments()) {
      LeafTranslator.requireValue(terms.translate(argument), missing, body);
    }
  }

  private void requireBounds(Variable variable, Source.Numbers numbers, FunctionBody body) {
    boolean fromZero =
        numbers.from() instanceof Term.UintLiteral literal
            && literal.value().equals(BigInteger.ZERO);
    if (!fromZero) {
      requireBound(variable, "<", numbers.from(), body);
    }
    requireBound(variable, ">=", numbers.to(), body);
  }

  private void requireBound(Variable variable, String outside, Term bound, FunctionBody body) {
    Value value = terms.translate(bound);
    Usage usage = value.usage().and(Usage.ofVariable(variable.id()));
    Condition failed =
        Condition.comparison(
            context.reference(variable) + " " + outside + " " + value.code(), usage);
    if (value.isPartial()) {
      body.block(
          block -> {
            block.steps(value, "false");
            block.returnIf(failed, "false");
          });
    } else {
      body.returnIf(failed, "false");
    }
  }

  private void readWitness(Variable variable, boolean used, FunctionBody body) {
    body.use(Usage.ofEvaluation());
    String witness = "evaluation.readWitness()";
    if (Decoders.takesAllBytes(variable.type()) && !used) {
      body.line(witness + ";");
    } else {
      context.decode(variable, witness, used, body);
    }
  }
}

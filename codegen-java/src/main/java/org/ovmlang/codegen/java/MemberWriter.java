package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

/**
 * Writes what a quantifier does with one candidate: skip what is no member, exit with a witness
 * that decides at once, else join its verdict to the result.
 *
 * <p>The verdict on a candidate is {@code membership and body} in an existential quantifier, {@code
 * not membership or body} in a universal one. A part that is a boolean is looked at first.
 */
final class MemberWriter {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final Formula quantifier;
  private final Domain domain;
  private final Formula bodyFormula;
  private final Connective joined;
  private final Local evaluation;
  private final String result;
  private final String verdict;
  private final String node;
  private final String mark;
  private @Nullable Local variable;

  MemberWriter(
      FormulaGenerator generator,
      Scope scope,
      Formula quantifier,
      Domain domain,
      Formula bodyFormula,
      Connective joined) {
    this.generator = generator;
    this.scope = scope;
    this.quantifier = quantifier;
    this.domain = domain;
    this.bodyFormula = bodyFormula;
    this.joined = joined;
    this.evaluation = scope.names().evaluation();
    this.result = scope.names().own("result");
    this.verdict = scope.names().own("verdict");
    this.node = scope.names().own("node");
    this.mark = scope.names().own("mark");
  }

  /** Declares the result before the loop, unless it can only end at once or never changes. */
  void declareResult(Body body, boolean complete) {
    if (!isPlain()) {
      body.statement("int $L = $L.mark()", node, body.use(evaluation));
      body.statement(
          "$1T $2L = $1T.$3L", RuntimeTypes.VERDICT, result, joined.overNothing(complete));
    }
  }

  /**
   * Returns the result after the loop. That no witness decides is for the opponent to meet with
   * one: the message leaves the quantifier open to him.
   */
  Body returnResult(Body body, boolean complete) {
    if (generator.nodes().isLeftOpen(quantifier)) {
      leaveOpen(body);
    }
    return isPlain()
        ? body.statement("return $T.$L", RuntimeTypes.VERDICT, joined.overNothing(complete))
        : body.statement("return $L", result);
  }

  /** Bounded by the compiler but within a claim value. */
  private void leaveOpen(Body body) {
    String local = body.use(evaluation);
    CodeBlock neutral =
        isPlain()
            ? CodeBlock.of("")
            : CodeBlock.of(" && $L.$L()", result, isExistential() ? "isFalse" : "isTrue");
    CodeBlock values =
        generator.nodes().of(quantifier).values().stream()
            .map(free -> encoded(free, body))
            .collect(CodeBlock.joining(",$W"));
    body.begin("if ($L.isNested()$L)", local, neutral);
    body.statement("$L.leaveOpen($T.of($L))", local, RuntimeTypes.LIST, values);
    body.end();
  }

  private CodeBlock encoded(Variable variable, Body body) {
    CodeBlock value = body.use(Expression.of(scope.variable(variable)));
    return generator.types().encoded(variable.type(), value);
  }

  /** The verdict when the loop must stop early. */
  CodeBlock undecided() {
    CodeBlock undecided = CodeBlock.of("$T.UNDECIDED", RuntimeTypes.VERDICT);
    return isPlain() ? undecided : CodeBlock.of("$L.$L($L)", result, joined.method(), undecided);
  }

  /** The bound variable. */
  Variable boundVariable() {
    return domain.variable();
  }

  /** The bound variable, which the loop itself declares. */
  Local declareVariable(Body body) {
    Local local = scope.declare(domain.variable(), generator.types().of(domain.variable().type()));
    body.declare(local);
    variable = local;
    return local;
  }

  /** The encoding of the candidate, which the loop itself declares; of Bytes, the variable. */
  Local declareCandidate(Body body) {
    if (domain.variable().type() == BasicType.BYTES) {
      return declareVariable(body);
    }
    Local local = scope.names().ownLocal("candidate", RuntimeTypes.BYTES);
    body.declare(local);
    return local;
  }

  /** Writes the inside of the loop. */
  void write(Body body, CodeBlock witness) {
    if (generator.tracing() != null) {
      body.statement("$L.candidate($L)", body.use(evaluation), witness);
    }
    if (variable == null) {
      // Boxed: null until it is checked.
      TypeName type = generator.types().nullable(domain.variable().type());
      Local local = scope.declare(domain.variable(), type);
      CodeBlock decoded =
          generator
              .types()
              .decoded(
                  domain.variable().type(), witness, CodeBlock.of("$L.world()", evaluation.name()));
      body.statement("$T $L = $L", type, body.declare(local), decoded);
      body.begin("if ($L == null)", local.name()).statement("continue").end();
      variable = local;
    }
    if (generator.tracing() != null) {
      body.statement("$L.member($L)", body.use(evaluation), variable.name());
    }
    Expression membership = generator.value(domain.membership(), scope);
    Expression inner = generator.value(bodyFormula, scope);
    boolean plainMembership = generator.isPlain(domain.membership());
    boolean plainBody = generator.isPlain(bodyFormula);
    if (plainMembership && plainBody) {
      plain(body, membership, inner, witness);
      return;
    }
    if (plainMembership) {
      skipUnless(body, domain.membership(), membership, true);
    } else if (plainBody) {
      skipUnless(body, bodyFormula, inner, isExistential());
    }
    open(body, membership, plainMembership, inner, plainBody);
    finish(body, witness);
  }

  /** Two booleans: the only verdicts are at once and neutral. */
  private void plain(Body body, Expression membership, Expression inner, CodeBlock witness) {
    List<Expression> conditions = new ArrayList<>();
    if (!isConstant(domain.membership(), true)) {
      conditions.add(membership);
    }
    if (!isConstant(bodyFormula, isExistential())) {
      conditions.add(isExistential() ? inner : negation(inner));
    }
    if (conditions.size() == 1) {
      body.begin("if ($L)", body.use(conditions.get(0)));
    } else {
      CodeBlock both =
          conditions.stream()
              .map(condition -> body.use(condition.asOperand()))
              .collect(CodeBlock.joining("$W&& "));
      body.begin("if ($L)", conditions.isEmpty() ? CodeBlock.of("true") : both);
    }
    body.statement("return $L.$L($L)", body.use(evaluation), joined.endWitness(), witness);
    body.end();
  }

  private static void skipUnless(Body body, Formula formula, Expression value, boolean expected) {
    if (!isConstant(formula, expected)) {
      body.begin("if ($L)", body.use(expected ? negation(value) : value));
      body.statement("continue").end();
    }
  }

  private void open(
      Body body,
      Expression membership,
      boolean plainMembership,
      Expression inner,
      boolean plainBody) {
    CodeBlock member = body.use(membership);
    CodeBlock innerCode = body.use(inner);
    CodeBlock first =
        plainMembership ? innerCode : isExistential() ? member : CodeBlock.of("$L.not()", member);
    body.statement("int $L = $L.mark()", mark, body.use(evaluation));
    body.statement("$T $L = $L", RuntimeTypes.VERDICT, verdict, first);
    if (!plainMembership && !plainBody) {
      // What cannot change the result is not looked into.
      String comparison = isExistential() ? ">" : "<";
      body.begin("if ($L.compareTo($L) $L 0)", verdict, result, comparison);
      body.statement("$1L = $1L.$2L($3L)", verdict, joined.dual().method(), innerCode);
      body.end();
    }
  }

  private void finish(Body body, CodeBlock witness) {
    body.begin("if ($L.$L($L))", verdict, joined.betterThan(), result);
    body.statement("$L.keepWitness($L, $L, $L)", evaluation.name(), node, mark, witness);
    body.begin("if ($L == $T.$L)", verdict, RuntimeTypes.VERDICT, joined.absorbing());
    body.statement("return $L", verdict).end();
    body.otherwise();
    body.statement("$L.truncate($L)", evaluation.name(), mark);
    body.end();
    body.statement("$1L = $1L.$2L($3L)", result, joined.method(), verdict);
  }

  private static Expression negation(Expression value) {
    Expression operand = value.asOperand();
    return Expression.composed(CodeBlock.of("!$L", operand.code()), false, List.of(operand));
  }

  private boolean isPlain() {
    return generator.isPlain(domain.membership()) && generator.isPlain(bodyFormula);
  }

  private boolean isExistential() {
    return joined == Connective.OR;
  }

  private static boolean isConstant(Formula formula, boolean value) {
    return formula instanceof Formula.Constant constant && constant.value() == value;
  }
}

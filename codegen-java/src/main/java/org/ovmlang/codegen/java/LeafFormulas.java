package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * Atoms, comparisons and calls. What they need is loaded first, and a term without a value that the
 * callee does not take makes them false; then they are one expression.
 */
final class LeafFormulas {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final boolean plain;
  private final Body body = new Body();
  private List<Expression> reported = List.of();

  LeafFormulas(FormulaGenerator generator, Scope outer, boolean plain) {
    this.generator = generator;
    this.scope = outer.nested();
    this.plain = plain;
  }

  Fragment atom(Formula.Atom formula) {
    AtomDeclaration atom = formula.declaration();
    load(formula.arguments());
    if (!atom.builtin()) {
      return userAtom(atom, formula.arguments());
    }
    List<Expression> arguments = generator.terms(scope).terms(formula.arguments());
    report(formula.arguments(), arguments);
    if (atom.name().equals(Plainness.IS_STORED)) {
      return finish(onEvaluation(CodeBlock.of("isStored"), arguments));
    }
    return finishBoolean(
        Expression.composed(
            CodeBlock.of(
                "$T.$L($L)",
                RuntimeTypes.ATOMS,
                Identifiers.decapitalized(atom.name()),
                Expression.list(arguments)),
            false,
            arguments));
  }

  private Fragment userAtom(AtomDeclaration atom, List<Term> arguments) {
    report(arguments);
    List<Expression> encodings =
        present(generator.terms(scope).encodings(arguments), names(atom.inputs()), BasicType.BYTES);
    ClassName type = generator.types().names().atom(atom.name());
    CodeBlock list = CodeBlock.of("$T.of($L)", RuntimeTypes.LIST, Expression.list(encodings));
    Expression evaluation = Expression.of(scope.names().evaluation());
    CodeBlock code = CodeBlock.of("$L.userAtom($T.NAME,$W$L)", evaluation.code(), type, list);
    return finish(Expression.composed(code, false, encodings).using(scope.names().evaluation()));
  }

  Fragment comparison(Formula.Comparison formula) {
    List<Term> sides = List.of(formula.left(), formula.right());
    load(sides);
    List<Expression> values = generator.terms(scope).terms(sides);
    report(sides, values);
    boolean nullable = values.stream().anyMatch(Expression::nullable);
    CodeBlock code =
        CodeBlock.of("$L($L)", comparison(formula.operator(), nullable), Expression.list(values));
    return finishBoolean(Expression.composed(code, false, values));
  }

  private static CodeBlock comparison(ComparisonOperator operator, boolean nullable) {
    return switch (operator) {
      case EQUAL -> CodeBlock.of("$T.equal", RuntimeTypes.ATOMS);
      case NOT_EQUAL ->
          nullable
              ? CodeBlock.of("$T.notEqual", RuntimeTypes.TERMS)
              : CodeBlock.of("!$T.equal", RuntimeTypes.ATOMS);
      case LESS -> CodeBlock.of("$T.isLess", RuntimeTypes.UINT);
      case LESS_OR_EQUAL -> CodeBlock.of("$T.isLessOrEqual", RuntimeTypes.UINT);
      case GREATER -> CodeBlock.of("$T.isGreater", RuntimeTypes.UINT);
      case GREATER_OR_EQUAL -> CodeBlock.of("$T.isGreaterOrEqual", RuntimeTypes.UINT);
    };
  }

  Fragment call(Formula.Call formula) {
    load(formula.arguments());
    Definition callee = generator.checked().definition(formula.definition());
    List<Expression> arguments = new ArrayList<>();
    List<Expression> values = generator.terms(scope).terms(formula.arguments());
    if (values.stream().anyMatch(Expression::nullable)) {
      // The callee reports them too, but is not called if one of them has no value.
      report(formula.arguments(), values);
    }
    for (int i = 0; i < values.size(); i++) {
      Variable input = callee.inputs().get(i);
      arguments.addAll(present(List.of(values.get(i)), List.of(input.name()), input.type()));
    }
    ClassName decider = generator.classOf(formula.definition());
    if (generator.isPlain(formula.definition())) {
      if (generator.tracing() != null) {
        arguments.add(Expression.of(scope.names().evaluation()));
      }
      CodeBlock code = CodeBlock.of("$T.holds($L)", decider, Expression.list(arguments));
      return finishBoolean(Expression.composed(code, false, arguments));
    }
    arguments.add(Expression.of(scope.names().evaluation()));
    CodeBlock code = CodeBlock.of("$T.decide($L)", decider, Expression.list(arguments));
    return finish(Expression.composed(code, false, arguments));
  }

  Fragment claimCall(Formula.ClaimCall formula) {
    List<Term> terms = new ArrayList<>(List.of(formula.claim()));
    terms.addAll(formula.extraInputs());
    load(terms);
    report(terms);
    Expression claim = generator.terms(scope).term(formula.claim());
    List<String> names = formula.extraInputs().stream().map(input -> "input").toList();
    List<Expression> encodings =
        present(generator.terms(scope).encodings(formula.extraInputs()), names, BasicType.BYTES);
    List<Expression> parts = new ArrayList<>(List.of(claim));
    parts.addAll(encodings);
    CodeBlock list = CodeBlock.of("$T.of($L)", RuntimeTypes.LIST, Expression.list(encodings));
    String evaluation = scope.names().evaluation().name();
    CodeBlock code = CodeBlock.of("$L.callClaim($L,$W$L)", evaluation, claim.code(), list);
    return finish(Expression.composed(code, false, parts).using(scope.names().evaluation()));
  }

  private void load(List<Term> terms) {
    new ConstantLoader(generator, scope, body).load(terms);
  }

  private static List<String> names(List<Variable> inputs) {
    return inputs.stream().map(Variable::name).toList();
  }

  private void report(List<Term> terms) {
    if (generator.tracing() != null) {
      report(terms, generator.terms(scope).terms(terms));
    }
  }

  /** What a trace shows of the terms. */
  private void report(List<Term> terms, List<Expression> values) {
    if (generator.tracing() != null) {
      reported = FormulaTracing.shown(terms, values);
    }
  }

  private void writeReport() {
    if (!reported.isEmpty()) {
      String evaluation = body.use(scope.names().evaluation());
      CodeBlock values = reported.stream().map(body::use).collect(CodeBlock.joining(",$W"));
      body.statement("$L.values($L)", evaluation, values);
      reported = List.of();
    }
  }

  /** The values, each of which is there once the statements so far have passed. */
  private List<Expression> present(List<Expression> values, List<String> names, Type type) {
    List<Expression> present = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expression value = values.get(i);
      if (!value.nullable()) {
        present.add(value);
        continue;
      }
      writeReport();
      Local local = generator.variable(body, scope, value, names.get(i), type);
      body.begin("if ($L == null)", local.name());
      if (plain) {
        body.statement("return false");
      } else {
        body.statement("return $T.FALSE_AT_ONCE", RuntimeTypes.VERDICT);
      }
      body.end();
      present.add(Expression.of(local));
    }
    return present;
  }

  private Expression onEvaluation(CodeBlock method, List<Expression> arguments) {
    Local evaluation = scope.names().evaluation();
    CodeBlock code =
        CodeBlock.of("$L.$L($L)", evaluation.name(), method, Expression.list(arguments));
    return Expression.composed(code, false, arguments).using(evaluation);
  }

  private Fragment finishBoolean(Expression value) {
    return finish(plain ? value : FormulaGenerator.ground(value));
  }

  private Fragment finish(Expression value) {
    FormulaTracing tracing = generator.tracing();
    if (body.isEmpty()) {
      if (tracing != null) {
        tracing.leaf(reported);
      }
      return value;
    }
    writeReport();
    return body.statement("return $L", body.use(value));
  }
}

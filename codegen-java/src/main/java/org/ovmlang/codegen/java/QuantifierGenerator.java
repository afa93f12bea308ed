package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/** A quantifier: one loop over what its source finds. */
final class QuantifierGenerator {

  private final FormulaGenerator generator;
  private final Formula quantifier;
  private final Domain domain;
  private final Formula bodyFormula;
  private final Connective joined;

  /** Members are joined by OR in an existential quantifier and by AND in a universal one. */
  QuantifierGenerator(
      FormulaGenerator generator,
      Formula quantifier,
      Domain domain,
      Formula bodyFormula,
      Connective joined) {
    this.generator = generator;
    this.quantifier = quantifier;
    this.domain = domain;
    this.bodyFormula = bodyFormula;
    this.joined = joined;
  }

  Body generate(Scope outer) {
    Scope scope = outer.nested();
    Body body = new Body();
    Source source = domain.source().accept(new VisibleSource(scope));
    List<Term> sourceTerms = source.terms();
    new ConstantLoader(generator, scope, body)
        .load(domain.arguments())
        .load(sourceTerms)
        .load(domain.variable().type());
    LoopValues values = new LoopValues(generator.types(), scope);
    reportArguments(scope, body);
    for (Term argument : arguments()) {
      values.require(argument, generator.terms(scope).term(argument), name(argument));
    }
    MemberWriter member =
        new MemberWriter(generator, scope.inLoop(values), quantifier, domain, bodyFormula, joined);
    Body loop = new Body();
    source.accept(new SourceLoop(generator, scope, loop, member, quantifier));
    values.declare(body, loop);
    return body.append(loop);
  }

  private void reportArguments(Scope scope, Body body) {
    if (generator.tracing() != null) {
      List<Expression> shown =
          FormulaTracing.shown(
              domain.arguments(), generator.terms(scope).terms(domain.arguments()));
      if (!shown.isEmpty()) {
        String evaluation = body.use(scope.names().evaluation());
        CodeBlock list = shown.stream().map(body::use).collect(CodeBlock.joining(",$W"));
        body.statement("$L.values($L)", evaluation, list);
      }
    }
  }

  private List<Term> arguments() {
    List<Term> terms = new ArrayList<>();
    domain.arguments().forEach(argument -> addTo(terms, argument));
    if (domain.source() instanceof Source.Numbers numbers) {
      // They are among the arguments, but not always as the same objects.
      addTo(terms, numbers.from());
      addTo(terms, numbers.to());
    }
    return terms;
  }

  /** A list whose length is needed is needed itself: so the loop knows that it is there. */
  private static void addTo(List<Term> terms, Term argument) {
    if (argument instanceof Term.ListLength length) {
      terms.add(length.list());
    }
    terms.add(argument);
  }

  /** The name of the input that the argument is given to, if a definition says who is a member. */
  private String name(Term argument) {
    if (domain.membership() instanceof Formula.Call call) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (call.arguments().get(i) == argument) {
          return generator.checked().definition(call.definition()).inputs().get(i).name();
        }
      }
    }
    return LoopValues.name(argument);
  }
}

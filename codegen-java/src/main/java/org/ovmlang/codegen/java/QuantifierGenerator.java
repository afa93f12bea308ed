package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/** A quantifier: one loop over what its source finds. */
final class QuantifierGenerator {

  private final FormulaGenerator generator;
  private final Domain domain;
  private final Formula bodyFormula;
  private final Connective joined;

  /** Members are joined by OR in an existential quantifier and by AND in a universal one. */
  QuantifierGenerator(
      FormulaGenerator generator, Domain domain, Formula bodyFormula, Connective joined) {
    this.generator = generator;
    this.domain = domain;
    this.bodyFormula = bodyFormula;
    this.joined = joined;
  }

  /** The value of an argument, computed once before the loop. */
  private record Argument(Local local, Expression value) {}

  Body generate(Scope outer) {
    Scope scope = outer.nested();
    Body body = new Body();
    List<Term> sourceTerms = domain.source().accept(new SourceTerms());
    new ConstantLoader(generator.checked(), scope, body).load(domain.arguments()).load(sourceTerms);
    List<Argument> arguments = arguments(scope);
    Body loop = new Body();
    domain.source().accept(new SourceLoop(generator, scope, loop, joined, memberWriter(scope)));
    declare(body, arguments, loop);
    return body.append(loop);
  }

  private MemberWriter memberWriter(Scope scope) {
    return new MemberWriter(generator, scope.nested(), domain, bodyFormula, joined);
  }

  /** Arguments that are more than a name: the loop uses what is computed before it. */
  private List<Argument> arguments(Scope scope) {
    List<Term> terms = new ArrayList<>(domain.arguments());
    if (domain.source() instanceof Source.Numbers numbers) {
      // They are among the arguments, but not always as the same objects.
      terms.addAll(List.of(numbers.from(), numbers.to()));
    }
    List<Argument> arguments = new ArrayList<>();
    for (Term term : terms) {
      Expression value = generator.terms(scope).term(term);
      if (value.isTrivial()) {
        continue;
      }
      TypeName type =
          value.nullable() ? JavaTypes.nullable(term.type()) : JavaTypes.of(term.type());
      Local local = scope.fresh(name(term), type);
      scope.know(term, local);
      arguments.add(new Argument(local, value));
    }
    return arguments;
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
    if (domain.source() instanceof Source.Numbers numbers) {
      return numbers.from() == argument ? "from" : "to";
    }
    return "argument";
  }

  /** Declares the arguments that may lack a value or that the loop uses. */
  private static void declare(Body body, List<Argument> arguments, Body loop) {
    Set<Local> used = new HashSet<>(loop.free());
    for (int i = arguments.size() - 1; i >= 0; i--) {
      Argument argument = arguments.get(i);
      if (argument.value().nullable() || used.contains(argument.local())) {
        used.add(argument.local());
        used.addAll(argument.value().locals());
      }
    }
    for (Argument argument : arguments) {
      if (!used.contains(argument.local())) {
        continue;
      }
      CodeBlock value = body.use(argument.value());
      body.statement("$T $L = $L", argument.local().type(), body.declare(argument.local()), value);
      if (argument.value().nullable()) {
        body.begin("if ($L == null)", argument.local().name());
        body.statement("return $T.FALSE_AT_ONCE", RuntimeTypes.VERDICT).end();
      }
    }
  }
}

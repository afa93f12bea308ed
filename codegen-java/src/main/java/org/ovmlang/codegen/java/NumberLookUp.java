package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.NumberQuery;

/**
 * Writes the head of a loop over the numbers that a witness store answers with, and a method that
 * asks for them: so that what a query needs may be missing without a verdict. Where it is, the
 * quantifier within the loop is decided alike for every number, and no number is relevant for it;
 * but for a condition without a value, which asks for anything.
 */
final class NumberLookUp {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final Formula quantifier;
  private final Local numbers;
  private final Local evaluation;

  NumberLookUp(FormulaGenerator generator, Scope scope, Formula quantifier) {
    this.generator = generator;
    this.scope = scope;
    this.quantifier = quantifier;
    this.numbers = scope.names().ownLocal("numbers", RuntimeTypes.RELEVANT_NUMBERS);
    this.evaluation = scope.names().evaluation();
  }

  /** Opens two blocks: one that closes what the store holds for the answers, and the loop. */
  void begin(NumberPlan.LookUp plan, Body body, Local number, CodeBlock from, CodeBlock to) {
    body.begin(
        "try ($1T $2L =$Wnew $1T($3L.witnesses(), $4L, $5L))",
        RuntimeTypes.RELEVANT_NUMBERS,
        body.declare(numbers),
        body.use(evaluation),
        from,
        to);
    for (NumberQuery query : plan.queries()) {
      ask(query, body);
    }
    body.begin("for ($T $L : $L)", RuntimeTypes.BIG_INTEGER, number.name(), body.use(numbers));
  }

  private void ask(NumberQuery query, Body body) {
    NumberQuery asked = atPlace(query);
    if (!new VisibleSource(scope).sees(asked.terms())) {
      // Where a dispute goes on nobody can tell which bucket: all numbers are undecided alike.
      return;
    }
    int slot = generator.methods().reserve();
    Expression call =
        generator
            .methods()
            .add(
                slot,
                number() + "Numbers",
                TypeName.VOID,
                method(asked),
                "Asks for which numbers there are witnesses to look at in\n"
                    + Docs.formula(generator.definition(), quantifier.span()));
    body.statement("$L", body.use(call));
  }

  /** The query as the quantifier within sees it, which may know less where a dispute goes on. */
  private NumberQuery atPlace(NumberQuery query) {
    return query instanceof NumberQuery.Buckets buckets
            && generator.isAtPlace()
            && !buckets.condition().isCarried()
        ? buckets.withAnything()
        : query;
  }

  private String number() {
    return quantifier instanceof Formula.Exists exists
        ? exists.domain().variable().name()
        : ((Formula.ForAll) quantifier).domain().variable().name();
  }

  private Body method(NumberQuery query) {
    Body body = new Body();
    Scope inner = scope.nested();
    new QuietConstants(generator, inner, body).load(query.terms());
    if (query instanceof NumberQuery.Keys keys) {
      CodeBlock bucket = bucket(keys.bucket().arguments(), body, inner);
      return body.statement(
          "$L.addKeys($T.of($S$L))",
          body.use(numbers),
          RuntimeTypes.BUCKET,
          keys.bucket().name(),
          bucket);
    }
    buckets((NumberQuery.Buckets) query, body, inner);
    return body;
  }

  private CodeBlock bucket(List<Term> arguments, Body body, Scope inner) {
    CodeBlock.Builder code = CodeBlock.builder();
    values(arguments, body, inner).forEach(value -> code.add(",$W$L", value));
    return code.build();
  }

  private void buckets(NumberQuery.Buckets query, Body body, Scope inner) {
    CodeBlock before = list(values(query.before(), body, inner));
    CodeBlock after = list(values(query.after(), body, inner));
    body.statement(
        "$1T $2L =$Wnew $1T($3S,$W$4L,$W$5L)",
        RuntimeTypes.BUCKET_FAMILY,
        family(),
        query.bucket().name(),
        before,
        after);
    NumberQuery.Condition condition = query.condition();
    if (condition instanceof NumberQuery.WithKey key) {
      CodeBlock value = body.use(orAnything(key.key(), "key", body, inner));
      body.statement("$L.addBucketsExact($L,$W$L)", body.use(numbers), family(), value);
    } else if (condition instanceof NumberQuery.Overlapping overlapping) {
      CodeBlock range = range(overlapping.range(), body, inner);
      body.statement(
          "$1L.addBucketsOverlapping($2L,$W$3L.start(),$W$3L.end())",
          body.use(numbers),
          family(),
          range);
    } else {
      askForAnything(body);
    }
  }

  private void askForAnything(Body body) {
    body.statement("$L.addBuckets($L)", body.use(numbers), family());
  }

  private String family() {
    return scope.names().own("family");
  }

  private static CodeBlock list(List<CodeBlock> values) {
    return CodeBlock.of(
        "$T.of($L)", RuntimeTypes.LIST, values.stream().collect(CodeBlock.joining(",$W")));
  }

  private List<CodeBlock> values(List<Term> terms, Body body, Scope inner) {
    List<CodeBlock> values = new ArrayList<>();
    terms.forEach(term -> values.add(value(term, "bucketArgument", body, inner)));
    return values;
  }

  /** A name, since it is written twice. */
  private CodeBlock range(Term term, Body body, Scope inner) {
    Expression value = orAnything(term, "range", body, inner);
    if (value.isTrivial()) {
      return body.use(value);
    }
    Local local = inner.fresh("range", JavaTypes.of(BasicType.RANGE));
    CodeBlock code = body.use(value);
    body.statement("$T $L = $L", local.type(), body.declare(local), code);
    return CodeBlock.of("$L", local.name());
  }

  private CodeBlock value(Term term, String name, Body body, Scope inner) {
    return body.use(present(term, name, body, inner));
  }

  /** An argument of a bucket; where it has no value, nothing is asked. */
  private Expression present(Term term, String name, Body body, Scope inner) {
    Expression value = generator.terms(inner).term(term);
    if (!value.nullable()) {
      return value;
    }
    Local local = generator.variable(body, inner, value, name, term.type());
    body.begin("if ($L == null)", local.name());
    body.statement("return").end();
    return Expression.of(local);
  }

  /** A condition; where it has no value, all of a bucket is looked through. */
  private Expression orAnything(Term term, String name, Body body, Scope inner) {
    Expression value = generator.terms(inner).term(term);
    if (!value.nullable()) {
      return value;
    }
    Local local = generator.variable(body, inner, value, name, term.type());
    body.begin("if ($L == null)", local.name());
    askForAnything(body);
    body.statement("return").end();
    return Expression.of(local);
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.plan.NumberPlan;

/** Writes the loop over what a source finds; the members are written by a {@link MemberWriter}. */
final class SourceLoop implements Source.Visitor<Body> {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final Body body;
  private final MemberWriter member;
  private final Local evaluation;
  private final Formula quantifier;

  SourceLoop(
      FormulaGenerator generator, Scope scope, Body body, MemberWriter member, Formula quantifier) {
    this.generator = generator;
    this.scope = scope;
    this.body = body;
    this.member = member;
    this.evaluation = scope.names().evaluation();
    this.quantifier = quantifier;
  }

  @Override
  public Body visit(Source.Exact source) {
    Hints hints = new Hints();
    CodeBlock key = hints.add(source.key(), "key");
    return stored("exact", source.bucket(), key, hints);
  }

  @Override
  public Body visit(Source.Overlapping source) {
    Hints hints = new Hints();
    CodeBlock range = hints.named(source.range(), "range");
    CodeBlock bounds = CodeBlock.of("$1L.start(),$W$1L.end()", range);
    return stored("overlapping", source.bucket(), bounds, hints);
  }

  @Override
  public Body visit(Source.Ordered source) {
    Hints hints = new Hints();
    CodeBlock bounds =
        CodeBlock.of("$L,$W$L", hints.add(source.from(), "from"), hints.add(source.to(), "to"));
    return stored("ordered", source.bucket(), bounds, hints);
  }

  @Override
  public Body visit(Source.All source) {
    return stored("all", source.bucket(), CodeBlock.of(""), new Hints());
  }

  @Override
  public Body visit(Source.AnyBytes source) {
    // Whoever plays may bring any bytes, and nothing says which: a local engine cannot tell.
    return undecided("no source says where to look for one");
  }

  @Override
  public Body visit(Source.Numbers source) {
    CodeBlock from = body.use(generator.terms(scope).term(source.from()));
    CodeBlock to = body.use(generator.terms(scope).term(source.to()));
    member.declareResult(body, true);
    Optional<NumberPlan.LookUp> plan = generator.lookUp(quantifier);
    Local number = member.declareVariable(body);
    if (plan.isPresent()) {
      new NumberLookUp(generator, scope, quantifier).begin(plan.get(), body, number, from, to);
    } else {
      body.begin(
          "for ($1T $2L = $3L; $2L.compareTo($4L) < 0; $2L = $2L.add($1T.ONE))",
          RuntimeTypes.BIG_INTEGER,
          number.name(),
          from,
          to);
    }
    body.begin("if (!$L.takeNumber($L, $L))", body.use(evaluation), from, to);
    body.statement("return $L", member.undecided());
    body.end();
    Body inside = new Body();
    CodeBlock witness = CodeBlock.of("$T.encode($L)", RuntimeTypes.CODEC, number.name());
    if (source.to() instanceof Term.ListLength length) {
      writeWithElement(inside, length.list(), number, witness);
    } else {
      member.write(inside, witness);
    }
    body.append(inside).end();
    if (plan.isPresent()) {
      body.end();
    }
    return member.returnResult(body, true);
  }

  /** The numbers are places in a list: its element there is got once, if it is used. */
  private void writeWithElement(Body body, Term list, Local number, CodeBlock witness) {
    Expression elements = generator.terms(scope).term(list);
    TypeName type = generator.types().of(((ListType) list.type()).element());
    Local element = scope.fresh(number.name() + "Element", type);
    scope.knowElement(member.boundVariable(), elements, element);
    Body inside = new Body();
    member.write(inside, witness);
    if (inside.free().contains(element)) {
      body.statement(
          "$T $L = $L.get($L.intValue())",
          type,
          body.declare(element),
          body.use(elements),
          number.name());
    }
    body.append(inside);
  }

  private Body stored(String method, Source.BucketTerm bucket, CodeBlock condition, Hints hints) {
    List<CodeBlock> parts = new ArrayList<>(List.of(CodeBlock.of("$S", bucket.name())));
    for (Term argument : bucket.arguments()) {
      parts.add(body.use(present(argument)));
    }
    CodeBlock arguments = parts.stream().collect(CodeBlock.joining(",$W"));
    String bucketName = scope.names().own("bucket");
    body.statement("$1T $2L = $1T.of($3L)", RuntimeTypes.BUCKET, bucketName, arguments);
    String candidates = scope.names().own("candidates");
    member.declareResult(body, false);
    body.begin(
        "try ($T $L =$W$L)",
        RuntimeTypes.CURSOR,
        candidates,
        hints.query(method, bucketName, condition));
    Local candidate = member.declareCandidate(body);
    body.begin("for ($T $L : $L)", RuntimeTypes.BYTES, candidate.name(), candidates);
    member.write(body, CodeBlock.of("$L", candidate.name()));
    body.end();
    body.end();
    return member.returnResult(body, false);
  }

  /** An argument of a bucket; where it has no value, nobody can tell which bucket. */
  private Expression present(Term term) {
    Expression value = generator.terms(scope).term(term);
    if (!value.nullable()) {
      return value;
    }
    Local local = generator.variable(body, scope, value, "bucketArgument", term.type());
    body.begin("if ($L == null)", local.name());
    undecided("the bucket to look in has an argument without a value");
    body.end();
    return Expression.of(local);
  }

  private Body undecided(String reason) {
    String missing = "a value for '" + member.boundVariable().name() + "': " + reason;
    return body.statement("return $L.undecided($S)", body.use(evaluation), missing);
  }

  /**
   * The terms that say where in a bucket to look. That is all they say: where one has no value, all
   * of the bucket is looked through, and membership tells who is meant.
   */
  private final class Hints {

    private final List<Local> nullable = new ArrayList<>();

    /** The value of a hint. */
    CodeBlock add(Term term, String name) {
      Expression value = generator.terms(scope).term(term);
      return value.nullable() ? named(value, term, name) : body.use(value);
    }

    /** The same, as a name that can be written twice. */
    CodeBlock named(Term term, String name) {
      Expression value = generator.terms(scope).term(term);
      return value.isTrivial() && !value.nullable() ? body.use(value) : named(value, term, name);
    }

    private CodeBlock named(Expression value, Term term, String name) {
      Local local =
          value.nullable()
              ? generator.variable(body, scope, value, name, term.type())
              : scope.fresh(name, generator.types().of(term.type()));
      if (value.nullable()) {
        nullable.add(local);
      } else {
        CodeBlock code = body.use(value);
        body.statement("$T $L = $L", local.type(), body.declare(local), code);
      }
      return body.use(Expression.of(local));
    }

    /** What the store is asked. */
    CodeBlock query(String method, String bucket, CodeBlock condition) {
      CodeBlock witnesses = CodeBlock.of("$L.witnesses()", body.use(evaluation));
      CodeBlock query =
          condition.isEmpty()
              ? CodeBlock.of("$L.$L($L)", witnesses, method, bucket)
              : CodeBlock.of("$L.$L($L,$W$L)", witnesses, method, bucket, condition);
      if (nullable.isEmpty()) {
        return query;
      }
      CodeBlock missing =
          nullable.stream()
              .map(local -> CodeBlock.of("$L == null", local.name()))
              .collect(CodeBlock.joining("$W|| "));
      return CodeBlock.of("$L$W? $L.all($L)$W: $L", missing, witnesses, bucket, query);
    }
  }
}

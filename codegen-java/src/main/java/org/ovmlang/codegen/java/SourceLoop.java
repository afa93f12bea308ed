package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
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
  private final Connective joined;
  private final MemberWriter member;
  private final Local evaluation;
  private final Formula quantifier;

  SourceLoop(
      FormulaGenerator generator,
      Scope scope,
      Body body,
      Connective joined,
      MemberWriter member,
      Formula quantifier) {
    this.generator = generator;
    this.scope = scope;
    this.body = body;
    this.joined = joined;
    this.member = member;
    this.evaluation = scope.names().evaluation();
    this.quantifier = quantifier;
  }

  @Override
  public Body visit(Source.Exact source) {
    return stored("exact", source.bucket(), List.of(source.key()));
  }

  @Override
  public Body visit(Source.Overlapping source) {
    Term range = source.range();
    Expression value = present(range, "range");
    if (!value.isTrivial()) {
      Local local = scope.fresh("range", JavaTypes.of(BasicType.RANGE));
      CodeBlock code = body.use(value);
      body.statement("$T $L = $L", local.type(), body.declare(local), code);
      value = Expression.of(local);
    }
    CodeBlock name = body.use(value);
    CodeBlock bounds = CodeBlock.of("$L.start(),$W$L.end()", name, name);
    return stored("overlapping", source.bucket(), bounds);
  }

  @Override
  public Body visit(Source.Ordered source) {
    return stored("ordered", source.bucket(), List.of(source.from(), source.to()));
  }

  @Override
  public Body visit(Source.All source) {
    return stored("all", source.bucket(), List.of());
  }

  @Override
  public Body visit(Source.AnyBytes source) {
    // Whoever plays may bring any bytes, and nothing says which: a local engine cannot tell.
    return body.statement(
        "return $L.undecided($S)",
        body.use(evaluation),
        "a value for '"
            + member.boundVariable().name()
            + "': no source says where to look for one");
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

  private Body stored(String method, Source.BucketTerm bucket, List<Term> terms) {
    List<CodeBlock> values = new ArrayList<>();
    for (Term term : terms) {
      values.add(body.use(present(term, "key")));
    }
    return stored(method, bucket, values.stream().collect(CodeBlock.joining(",$W")));
  }

  private Body stored(String method, Source.BucketTerm bucket, CodeBlock condition) {
    List<CodeBlock> parts = new ArrayList<>(List.of(CodeBlock.of("$S", bucket.name())));
    for (Term argument : bucket.arguments()) {
      parts.add(body.use(present(argument, "bucketArgument")));
    }
    CodeBlock arguments = parts.stream().collect(CodeBlock.joining(",$W"));
    String bucketName = scope.names().own("bucket");
    body.statement("$1T $2L = $1T.of($3L)", RuntimeTypes.BUCKET, bucketName, arguments);
    CodeBlock query =
        condition.isEmpty()
            ? CodeBlock.of("$L($L)", method, bucketName)
            : CodeBlock.of("$L($L,$W$L)", method, bucketName, condition);
    String candidates = scope.names().own("candidates");
    member.declareResult(body, false);
    body.begin(
        "try ($T $L =$W$L.witnesses().$L)",
        RuntimeTypes.CURSOR,
        candidates,
        body.use(evaluation),
        query);
    Local candidate = member.declareCandidate(body);
    body.begin("for ($T $L : $L)", RuntimeTypes.BYTES, candidate.name(), candidates);
    member.write(body, CodeBlock.of("$L", candidate.name()));
    body.end();
    body.end();
    return member.returnResult(body, false);
  }

  /** A term of the source; where it has no value, nothing is found. */
  private Expression present(Term term, String name) {
    Expression value = generator.terms(scope).term(term);
    if (!value.nullable()) {
      return value;
    }
    Local local = generator.variable(body, scope, value, name, term.type());
    body.begin("if ($L == null)", local.name());
    body.statement("return $L", nothing(false));
    body.end();
    return Expression.of(local);
  }

  private CodeBlock nothing(boolean complete) {
    return CodeBlock.of("$T.$L", RuntimeTypes.VERDICT, joined.overNothing(complete));
  }
}

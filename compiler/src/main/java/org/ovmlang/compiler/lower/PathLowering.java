package org.ovmlang.compiler.lower;

import java.math.BigInteger;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.NoSuchField;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.PathStep;
import org.ovmlang.compiler.syntax.SelfExpression;

/** Lowers paths into values: fields, inputs of claims, bounds of ranges, elements of lists. */
final class PathLowering {

  private static final String ADDRESS = "address";

  private final DefinitionContext context;
  private final TermLowering terms;

  PathLowering(DefinitionContext context, TermLowering terms) {
    this.context = context;
    this.terms = terms;
  }

  Term path(PathExpression path) {
    Span span = path.span();
    if (path.base().withoutParentheses() instanceof SelfExpression) {
      if (!(path.step() instanceof PathStep.Field field && field.name().equals(ADDRESS))) {
        NoSuchField.self(path.step(), context.diagnostics());
      }
      return context.self(span);
    }
    Term base = base(path.base(), path.step());
    if (context.isFailed(base)) {
      return context.failed(span);
    }
    return path.step() instanceof PathStep.Index index
        ? byPosition(span, base, index)
        : byName(span, base, (PathStep.Field) path.step());
  }

  /** In a legacy file a claim that is made is a Claim, unless one of its inputs is named. */
  private Term base(ExpressionSyntax expression, PathStep step) {
    Term base = terms.free(expression);
    boolean named = step instanceof PathStep.Field field && !field.name().equals(ADDRESS);
    if (!(base instanceof Term.MakeClaim claim)) {
      return base;
    }
    if (step instanceof PathStep.Index && context.isGradual()) {
      context.convertsImplicitly(base, BasicType.CLAIM);
    }
    return named ? Conversions.known(claim, context) : base;
  }

  /** {@code xs[i]}. */
  Term element(IndexExpression expression) {
    Term list = terms.free(expression.list());
    Term index = terms.lower(expression.index(), BasicType.UINT);
    if (context.isFailed(list)) {
      return context.failed(expression.span());
    }
    if (list.type() instanceof ListType) {
      return new Term.ListElement(expression.span(), list, index);
    }
    NoSuchField.noList(expression.index().span(), list.type(), context.diagnostics());
    return context.failed(expression.span());
  }

  private boolean isOpaque(Term base) {
    return base.type() == BasicType.BYTES && context.isGradual();
  }

  private Term byPosition(Span span, Term base, PathStep.Index step) {
    int index = step.index();
    Type type = base.type();
    if (type == BasicType.RANGE && index < 2) {
      return new Term.RangeBound(span, base, index == 1);
    }
    if (type instanceof ListType) {
      Term position = new Term.UintLiteral(step.span(), BigInteger.valueOf(index));
      return new Term.ListElement(span, base, position);
    }
    List<Field> fields = fields(type);
    if (index < fields.size()) {
      return new Term.FieldValue(span, base, index);
    }
    if (isOpaque(base) || (type.isClaim() && !(type instanceof DefinitionClaimType))) {
      Term claim = Conversions.asClaim(Conversions.claim(base, context));
      return new Term.ClaimInput(span, claim, index);
    }
    return hasNoSuchField(span, base, step);
  }

  private Term byName(Span span, Term base, PathStep.Field step) {
    String name = step.name();
    Type type = base.type();
    if (name.equals(ADDRESS) && (type.isClaim() || isOpaque(base))) {
      return new Term.ClaimAddress(span, Conversions.claim(base, context));
    }
    if (name.equals("length") && type instanceof ListType) {
      return new Term.ListLength(span, base);
    }
    boolean end = name.equals("end");
    if ((end || name.equals("start")) && (type == BasicType.RANGE || isOpaque(base))) {
      return new Term.RangeBound(span, Conversions.convert(base, BasicType.RANGE, context), end);
    }
    List<Field> fields = fields(type);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return new Term.FieldValue(span, base, i);
      }
    }
    return hasNoSuchField(span, base, step);
  }

  private static List<Field> fields(Type type) {
    if (type instanceof RecordType record) {
      return record.fields();
    }
    return type instanceof DefinitionClaimType claim ? claim.fields() : List.of();
  }

  private Term hasNoSuchField(Span span, Term base, PathStep step) {
    NoSuchField.report(step, base.type(), context.diagnostics());
    return context.failed(span);
  }
}

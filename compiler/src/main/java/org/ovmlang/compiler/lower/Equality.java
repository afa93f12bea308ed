package org.ovmlang.compiler.lower;

import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.TypeMismatch;
import org.ovmlang.compiler.syntax.ExpressionSyntax;

/** Brings the two sides of an equality to one type. */
final class Equality {

  private final DefinitionContext context;
  private final Bindings bindings;
  private final TermLowering terms;

  Equality(DefinitionContext context, Bindings bindings) {
    this.context = context;
    this.bindings = bindings;
    this.terms = new TermLowering(context, bindings);
  }

  /** The sides of an equality as values of one type; a literal takes the type of the other side. */
  List<Term> sides(ExpressionSyntax left, ExpressionSyntax right) {
    boolean literalLeft = adapts(left);
    Term first = terms.free(literalLeft ? right : left);
    ExpressionSyntax other = literalLeft ? left : right;
    boolean adapts = adapts(other) && !context.isFailed(first);
    Term second = adapts ? terms.lower(other, first.type()) : terms.free(other);
    List<Term> sides = sameType(first, literalLeft ? right : left, second, other);
    return literalLeft ? List.of(sides.get(1), sides.get(0)) : sides;
  }

  private boolean adapts(ExpressionSyntax expression) {
    return bindings.literal(expression).isPresent();
  }

  /** Both terms as one type: their own, or in a legacy file their encodings. */
  private List<Term> sameType(
      Term first, ExpressionSyntax firstAt, Term second, ExpressionSyntax secondAt) {
    if (first.type().equals(second.type()) || context.isFailed(first) || context.isFailed(second)) {
      return List.of(first, second);
    }
    Term left = asTypeOf(second.type(), first);
    Term right = asTypeOf(first.type(), second);
    if (left.type().equals(second.type())) {
      return List.of(left, second);
    }
    if (right.type().equals(first.type())) {
      return List.of(first, right);
    }
    if (isClaimAnyway(first, second) || (context.isGradual() && bothClaims(first, second))) {
      return List.of(
          context.converted(first, firstAt, BasicType.CLAIM),
          context.converted(second, secondAt, BasicType.CLAIM));
    }
    if (first.type() == BasicType.BYTES || second.type() == BasicType.BYTES) {
      return List.of(
          context.converted(first, firstAt, BasicType.BYTES),
          context.converted(second, secondAt, BasicType.BYTES));
    }
    TypeMismatch.compared(first, second, context.diagnostics());
    return List.of(first, Conversions.placeholder(second, first.type()));
  }

  /** A claim that is made here, if it turns out to be of the type of the other side. */
  private Term asTypeOf(Type type, Term term) {
    return term instanceof Term.MakeClaim claim && context.claimType(claim).equals(type)
        ? Conversions.known(claim, context)
        : term;
  }

  private static boolean bothClaims(Term first, Term second) {
    return first.type().isClaim() && second.type().isClaim();
  }

  /** Whether one side is a Claim and the other becomes one without being asked to. */
  private static boolean isClaimAnyway(Term first, Term second) {
    return (first.type() == BasicType.CLAIM && second.type() instanceof DefinitionClaimType)
        || (second.type() == BasicType.CLAIM && first.type() instanceof DefinitionClaimType);
  }
}

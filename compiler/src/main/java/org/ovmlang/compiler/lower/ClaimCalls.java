package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.WrongArity;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;

/**
 * Lowers calls of claim values. The claim of a definition is complete, {@code Claim(T)} takes just
 * a T. A Claim is complete in edition 1; in a legacy file it takes whatever it is given.
 */
final class ClaimCalls {

  private final DefinitionContext context;
  private final TermLowering terms;

  ClaimCalls(DefinitionContext context, TermLowering terms) {
    this.context = context;
    this.terms = terms;
  }

  Formula lower(CallExpression call) {
    Term claim = Conversions.claim(terms.free(call.callee()), context);
    Type type = claim.type();
    if (type instanceof OpenClaimType open) {
      return called(call, claim, open.missing(), type);
    }
    if (type instanceof DefinitionClaimType || !context.isGradual()) {
      return called(call, claim, List.of(), type);
    }
    List<Term> extra = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (ExpressionSyntax argument : call.arguments()) {
      Term term = terms.free(argument);
      context.forgetsOpenInputs(term);
      types.add(term.type());
      extra.add(Conversions.encode(term));
    }
    if (extra.isEmpty() && claim instanceof Term.MakeClaim) {
      context.convertsImplicitly(claim, BasicType.CLAIM);
    } else if (!extra.isEmpty()) {
      Span at = call.callee().withoutParentheses().span();
      context.implicit().call(at, terms.free(call.callee()).type(), types);
    }
    return new Formula.ClaimCall(call.span(), claim, extra);
  }

  private Formula called(CallExpression call, Term claim, List<Type> missing, Type type) {
    List<ExpressionSyntax> arguments = call.arguments();
    if (arguments.size() != missing.size()) {
      arguments.forEach(terms::free);
      WrongArity.claimValue(call, type, missing, context.diagnostics());
      return new Formula.Constant(call.span(), false);
    }
    List<Term> extra = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      extra.add(Conversions.encode(terms.lower(arguments.get(i), missing.get(i))));
    }
    return new Formula.ClaimCall(call.span(), claim, extra);
  }
}

package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.resolve.SignatureArguments;
import org.ovmlang.compiler.resolve.Verifiers;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;

/** Lowers what an atom says, and the two atoms that are written in more than one way. */
final class AtomLowering {

  private final DefinitionContext context;
  private final Bindings bindings;
  private final FormulaLowering formulas;
  private final TermLowering terms;

  AtomLowering(DefinitionContext context, Bindings bindings, FormulaLowering formulas) {
    this.context = context;
    this.bindings = bindings;
    this.formulas = formulas;
    this.terms = new TermLowering(context, bindings);
  }

  Formula lower(CallExpression expression, AtomDeclaration atom) {
    context.use(atom);
    List<Type> types = atom.inputs().stream().map(Variable::type).toList();
    if (atom.name().equals(SignatureArguments.ATOM) && expression.arguments().size() == 3) {
      return signatureAtom(expression, atom);
    }
    if (atom.name().equals("Equal") && expression.arguments().size() == 2) {
      ExpressionSyntax left = expression.arguments().get(0);
      ExpressionSyntax right = expression.arguments().get(1);
      List<Term> sides =
          context.isGradual()
              ? new Equality(context, bindings).sides(left, right)
              : List.of(terms.free(left), terms.free(right));
      List<Term> bytes =
          List.of(
              context.converted(sides.get(0), left, BasicType.BYTES),
              context.converted(sides.get(1), right, BasicType.BYTES));
      return new Formula.Atom(expression.span(), atom, bytes);
    }
    List<Term> arguments = formulas.arguments(expression, atom.name(), types, false);
    if (arguments.size() != types.size()) {
      return new Formula.Constant(expression.span(), false);
    }
    return new Formula.Atom(expression.span(), atom, arguments);
  }

  private Formula signatureAtom(CallExpression expression, AtomDeclaration atom) {
    List<Type> own = new ArrayList<>();
    expression.arguments().forEach(argument -> own.add(terms.free(argument).type()));
    List<Integer> positions =
        SignatureArguments.positions(Optional.of(own.get(1)), Optional.of(own.get(2)));
    context.implicit().signature(expression, positions);
    List<ExpressionSyntax> ordered = SignatureArguments.inOrder(expression.arguments(), positions);
    Term verifier =
        new Term.BytesLiteral(expression.span(), BasicType.BYTES, Verifiers.hex("secp256k1"));
    return new Formula.Atom(
        expression.span(),
        atom,
        List.of(
            terms.lower(ordered.get(0), BasicType.BYTES),
            terms.lower(ordered.get(1), BasicType.BYTES),
            terms.lower(ordered.get(2), BasicType.ADDRESS),
            verifier));
  }
}

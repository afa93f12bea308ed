package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.AndExpression;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.BooleanLiteral;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.HexLiteral;
import org.ovmlang.compiler.syntax.ImpliesExpression;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NotExpression;
import org.ovmlang.compiler.syntax.OrExpression;
import org.ovmlang.compiler.syntax.ParenthesizedExpression;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SelfExpression;
import org.ovmlang.compiler.syntax.StringLiteral;

/** Lowers what is true or false. */
final class FormulaLowering implements ExpressionSyntax.Visitor<Formula> {

  private final DefinitionContext context;
  private final Bindings bindings;
  private final TermLowering terms;

  FormulaLowering(DefinitionContext context, Bindings bindings) {
    this.context = context;
    this.bindings = bindings;
    this.terms = new TermLowering(context, bindings);
  }

  Formula lower(ExpressionSyntax expression) {
    return expression.accept(this);
  }

  private List<Formula> lowerAll(List<ExpressionSyntax> expressions) {
    List<Formula> formulas = new ArrayList<>();
    expressions.forEach(expression -> formulas.add(lower(expression)));
    return formulas;
  }

  @Override
  public Formula visitAnd(AndExpression expression) {
    return new Formula.And(expression.span(), lowerAll(expression.operands()));
  }

  @Override
  public Formula visitOr(OrExpression expression) {
    if (context.isGradual()) {
      MixedConnectives.report(expression, context);
    }
    return new Formula.Or(expression.span(), lowerAll(expression.operands()));
  }

  @Override
  public Formula visitNot(NotExpression expression) {
    return new Formula.Not(expression.span(), lower(expression.operand()));
  }

  @Override
  public Formula visitImplies(ImpliesExpression expression) {
    Formula premise = lower(expression.premise());
    Formula negated = new Formula.Not(expression.premise().span(), premise);
    return new Formula.Or(expression.span(), List.of(negated, lower(expression.conclusion())));
  }

  @Override
  public Formula visitParenthesized(ParenthesizedExpression expression) {
    return lower(expression.inner());
  }

  @Override
  public Formula visitLet(LetExpression expression) {
    Term value = terms.free(expression.value());
    String name = expression.variable().text();
    Bindings inner =
        bindings
            .literal(expression.value())
            .map(literal -> bindings.withLiteral(name, value, literal))
            .orElseGet(() -> bindings.with(name, value));
    return new FormulaLowering(context, inner).lower(expression.body());
  }

  @Override
  public Formula visitQuantifier(QuantifierExpression expression) {
    return new QuantifierLowering(context, bindings, expression).lower();
  }

  @Override
  public Formula visitComparison(ComparisonExpression expression) {
    ComparisonOperator operator = ComparisonOperator.valueOf(expression.operator().name());
    if (operator.isOrdering()) {
      return new Formula.Comparison(
          expression.span(),
          operator,
          terms.lower(expression.left(), BasicType.UINT),
          terms.lower(expression.right(), BasicType.UINT));
    }
    List<Term> sides = new Equality(context, bindings).sides(expression.left(), expression.right());
    if (sides.get(0).type() == BasicType.CLAIM) {
      sides.forEach(context::forgetsOpenInputs);
    }
    return new Formula.Comparison(expression.span(), operator, sides.get(0), sides.get(1));
  }

  @Override
  public Formula visitCall(CallExpression expression) {
    ExpressionSyntax callee = expression.callee().withoutParentheses();
    if (!(callee instanceof NameExpression name) || bindings.contains(name.name())) {
      return new ClaimCalls(context, terms).lower(expression);
    }
    Optional<DefinitionSymbol> definition = context.definition(name.name());
    if (definition.isPresent()) {
      return callDefinition(expression, definition.get());
    }
    Optional<AtomDeclaration> atom = context.atom(name.name());
    if (atom.isPresent()) {
      return new AtomLowering(context, bindings, this).lower(expression, atom.get());
    }
    if (context.scope().record(name.name()).isPresent()) {
      return notAFormula(expression, "a record is a value: compare it with something");
    }
    unknownPredicate(name);
    return new Formula.Constant(expression.span(), false);
  }

  private Formula callDefinition(CallExpression expression, DefinitionSymbol definition) {
    List<Type> types = definition.inputs().stream().map(input -> input.type()).toList();
    List<Term> arguments = arguments(expression, definition.name(), types, false);
    if (arguments.size() != types.size()) {
      return new Formula.Constant(expression.span(), false);
    }
    return call(definition, arguments, expression.span());
  }

  /** A call with arguments of the right number and types. */
  Formula call(DefinitionSymbol definition, List<Term> arguments, Span span) {
    if (definition.kind() == DefinitionKind.EXTERN) {
      Term claim = new Term.MakeClaim(span, definition.id(), arguments);
      return new Formula.ClaimCall(span, claim, List.of());
    }
    List<Term> all = new ArrayList<>(arguments);
    if (definition.usesSelf()) {
      all.add(context.self(span));
    }
    return new Formula.Call(span, definition.id(), all);
  }

  /** The arguments of a call, converted; fewer or more than wanted after a report. */
  List<Term> arguments(CallExpression call, String name, List<Type> types, boolean asQuantifier) {
    if (call.arguments().size() != types.size()) {
      int count = types.size();
      context.error(
          DiagnosticCode.WRONG_ARITY,
          call.span(),
          "'"
              + name
              + "' takes "
              + count
              + (count == 1 ? " argument" : " arguments")
              + (asQuantifier ? " as a quantifier" : "")
              + ", not "
              + call.arguments().size(),
          asQuantifier
              ? "its first input is the bound variable and is left out"
              : "its inputs are " + describe(name));
      List<Term> none = new ArrayList<>();
      call.arguments().forEach(argument -> none.add(terms.free(argument)));
      return none;
    }
    List<Term> arguments = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arguments.add(terms.lower(call.arguments().get(i), types.get(i)));
    }
    return arguments;
  }

  private String describe(String name) {
    List<String> inputs = new ArrayList<>();
    context
        .definition(name)
        .ifPresent(
            definition ->
                definition
                    .inputs()
                    .forEach(i -> inputs.add(i.name() + ": " + i.type().displayName())));
    context
        .atom(name)
        .ifPresent(
            atom ->
                atom.inputs().forEach(i -> inputs.add(i.name() + ": " + i.type().displayName())));
    return inputs.isEmpty() ? "none" : "(" + String.join(", ", inputs) + ")";
  }

  void unknownPredicate(NameExpression name) {
    Set<String> candidates = new TreeSet<>(context.scope().callables());
    // A variable is called if it is a claim.
    candidates.addAll(bindings.names());
    context.error(
        DiagnosticCode.UNKNOWN_PREDICATE,
        name.span(),
        "nothing defines the predicate '" + name.name() + "'",
        Suggestion.didYouMean(name.name(), candidates)
            .orElse(
                "import the file that defines it, or declare 'extern def "
                    + name.name()
                    + "(…)' if it is deployed elsewhere"));
  }

  @Override
  public Formula visitBooleanLiteral(BooleanLiteral expression) {
    return new Formula.Constant(expression.span(), expression.value());
  }

  @Override
  public Formula visitName(NameExpression expression) {
    return truthOf(expression, true);
  }

  @Override
  public Formula visitConstant(ConstantExpression expression) {
    return truthOf(expression, false);
  }

  @Override
  public Formula visitPath(PathExpression expression) {
    return truthOf(expression, true);
  }

  @Override
  public Formula visitIndex(IndexExpression expression) {
    return truthOf(expression, true);
  }

  @Override
  public Formula visitDecode(DecodeExpression expression) {
    return truthOf(expression, false);
  }

  /** A value of type Bool is a formula; anything else is reported. */
  private Formula truthOf(ExpressionSyntax expression, boolean callable) {
    Term term = terms.free(expression);
    if (context.isFailed(term)) {
      return new Formula.Constant(expression.span(), false);
    }
    if (term.type() == BasicType.BOOL) {
      return new Formula.Comparison(
          expression.span(),
          ComparisonOperator.EQUAL,
          term,
          new Term.BoolLiteral(expression.span(), true));
    }
    boolean claim =
        callable
            && (term.type().isClaim() || (context.isGradual() && term.type() == BasicType.BYTES));
    return notAFormula(
        expression,
        claim
            ? "call the claim: '" + expression.span().text() + "()'"
            : "compare it with something, as in '" + expression.span().text() + " == …'");
  }

  private Formula notAFormula(ExpressionSyntax expression, String help) {
    context.error(
        DiagnosticCode.NOT_A_FORMULA,
        expression.span(),
        "this is a value, but something true or false is needed",
        help);
    return new Formula.Constant(expression.span(), false);
  }

  @Override
  public Formula visitSelf(SelfExpression expression) {
    return notAFormula(expression, "a predicate cannot call itself");
  }

  @Override
  public Formula visitIntegerLiteral(IntegerLiteral expression) {
    return notAFormula(expression, "compare it with something");
  }

  @Override
  public Formula visitHexLiteral(HexLiteral expression) {
    return notAFormula(expression, "compare it with something");
  }

  @Override
  public Formula visitStringLiteral(StringLiteral expression) {
    return notAFormula(expression, "compare it with something");
  }

  @Override
  public Formula visitArithmetic(ArithmeticExpression expression) {
    return notAFormula(expression, "compare it with something");
  }
}

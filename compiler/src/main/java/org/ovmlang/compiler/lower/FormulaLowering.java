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
import org.ovmlang.compiler.rule.NotAFormula;
import org.ovmlang.compiler.rule.UnknownPredicate;
import org.ovmlang.compiler.rule.WrongArity;
import org.ovmlang.compiler.source.Span;
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
      MixedConnectives.report(expression, context.diagnostics());
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
      NotAFormula.record(expression.span(), context.diagnostics());
      return new Formula.Constant(expression.span(), false);
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
      if (asQuantifier) {
        WrongArity.quantifier(call, name, types.size(), context.diagnostics());
      } else {
        WrongArity.call(call, name, types.size(), describe(name), context.diagnostics());
      }
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

  /** The inputs of what has that name, with their types. */
  private List<String> describe(String name) {
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
    return inputs;
  }

  void unknownPredicate(NameExpression name) {
    Set<String> candidates = new TreeSet<>(context.scope().callables());
    // A variable is called if it is a claim.
    candidates.addAll(bindings.names());
    UnknownPredicate.report(name, candidates, context.diagnostics());
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
    if (claim) {
      NotAFormula.claim(expression.span(), context.diagnostics());
    } else {
      NotAFormula.value(expression.span(), context.diagnostics());
    }
    return new Formula.Constant(expression.span(), false);
  }

  private Formula literal(ExpressionSyntax expression) {
    NotAFormula.literal(expression.span(), context.diagnostics());
    return new Formula.Constant(expression.span(), false);
  }

  @Override
  public Formula visitSelf(SelfExpression expression) {
    NotAFormula.self(expression.span(), context.diagnostics());
    return new Formula.Constant(expression.span(), false);
  }

  @Override
  public Formula visitIntegerLiteral(IntegerLiteral expression) {
    return literal(expression);
  }

  @Override
  public Formula visitHexLiteral(HexLiteral expression) {
    return literal(expression);
  }

  @Override
  public Formula visitStringLiteral(StringLiteral expression) {
    return literal(expression);
  }

  @Override
  public Formula visitArithmetic(ArithmeticExpression expression) {
    return literal(expression);
  }
}

package org.ovmlang.compiler.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.rule.UnboundedQuantifier;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Lowers a quantifier: finds out what it ranges over, and binds its variable in its body. */
final class QuantifierLowering {

  private final DefinitionContext context;
  private final Bindings bindings;
  private final QuantifierExpression quantifier;
  private final FormulaLowering formulas;

  QuantifierLowering(
      DefinitionContext context, Bindings bindings, QuantifierExpression quantifier) {
    this.context = context;
    this.bindings = bindings;
    this.quantifier = quantifier;
    this.formulas = new FormulaLowering(context, bindings);
  }

  private Span span() {
    return quantifier.span();
  }

  private boolean isAll() {
    return quantifier.kind() == QuantifierExpression.Kind.ALL;
  }

  Formula lower() {
    ExpressionSyntax domain = quantifier.domain().withoutParentheses();
    if (!(domain instanceof CallExpression call)) {
      return overList(domain);
    }
    if (!(call.callee().withoutParentheses() instanceof NameExpression callee)
        || bindings.contains(callee.name())) {
      UnboundedQuantifier.overClaim(call.callee().span(), context.diagnostics());
      return failed();
    }
    Optional<DefinitionSymbol> definition = context.definition(callee.name());
    if (definition.isPresent()) {
      return overDefinition(call, definition.get());
    }
    Optional<AtomDeclaration> atom = context.atom(callee.name());
    if (atom.isPresent()) {
      return overAtom(call, atom.get());
    }
    if (callee.name().equals(BasicType.BYTES.displayName()) && call.arguments().isEmpty()) {
      Variable variable = variable(BasicType.BYTES, "bytes");
      return quantify(
          variable, List.of(), new Source.AnyBytes(), new Formula.Constant(call.span(), true));
    }
    formulas.unknownPredicate(callee);
    return failed();
  }

  /** Over the positions of the list; the variable stands for the element at the position. */
  private Formula overList(ExpressionSyntax domain) {
    Term list = new TermLowering(context, bindings).free(domain);
    if (context.isFailed(list)) {
      return failed();
    }
    if (!(list.type() instanceof ListType)) {
      UnboundedQuantifier.overValue(domain.span(), list.type(), context.diagnostics());
      return failed();
    }
    Variable position = variable(BasicType.UINT, "position");
    Term zero = new Term.UintLiteral(domain.span(), BigInteger.ZERO);
    Term length = new Term.ListLength(domain.span(), list);
    Span at = position.span();
    Term element = new Term.ListElement(at, list, new Term.VariableTerm(at, position));
    Domain positions =
        new Domain(
            domain.span(),
            position,
            List.of(length),
            new Source.Numbers(zero, length),
            new Formula.Constant(domain.span(), true));
    Formula body = body(bindings.with(position.name(), element));
    return isAll()
        ? new Formula.ForAll(span(), positions, body)
        : new Formula.Exists(span(), positions, body);
  }

  private Formula failed() {
    return new Formula.Constant(span(), false);
  }

  private Variable variable(Type type, String fallbackName) {
    NameSyntax name = quantifier.variable();
    return name == null
        ? context.newVariable(span(), fallbackName, type)
        : context.newVariable(name.span(), name.text(), type);
  }

  private Formula quantify(
      Variable variable, List<Term> arguments, Source source, Formula membership) {
    Domain domain = new Domain(quantifier.domain().span(), variable, arguments, source, membership);
    Formula body = body(bindings.with(variable.name(), variable));
    return isAll()
        ? new Formula.ForAll(span(), domain, body)
        : new Formula.Exists(span(), domain, body);
  }

  private Formula body(Bindings inner) {
    ExpressionSyntax body = quantifier.body();
    if (body == null) {
      return new Formula.Constant(span(), true);
    }
    Bindings visible = quantifier.variable() == null ? bindings : inner;
    return new FormulaLowering(context, visible).lower(body);
  }

  private Formula overAtom(CallExpression call, AtomDeclaration atom) {
    context.use(atom);
    List<Type> types = atom.inputs().stream().map(Variable::type).toList();
    if (types.isEmpty()) {
      UnboundedQuantifier.overAtomWithoutInput(call.span(), atom.name(), context.diagnostics());
      return failed();
    }
    List<Term> arguments =
        formulas.arguments(call, atom.name(), types.subList(1, types.size()), true);
    if (arguments.size() != types.size() - 1) {
      return failed();
    }
    if (atom.builtin() && atom.name().equals("IsLessThan")) {
      Variable number = variable(BasicType.UINT, atom.inputs().get(0).name());
      Term zero = new Term.UintLiteral(call.span(), BigInteger.ZERO);
      Source numbers = new Source.Numbers(zero, arguments.get(0));
      return quantify(number, arguments, numbers, new Formula.Constant(call.span(), true));
    }
    Variable variable = variable(types.get(0), atom.inputs().get(0).name());
    List<Term> all = withMember(variable, types.get(0), arguments, call.span());
    return quantify(
        variable, arguments, new Source.AnyBytes(), new Formula.Atom(call.span(), atom, all));
  }

  private List<Term> withMember(Variable variable, Type type, List<Term> arguments, Span at) {
    List<Term> all = new ArrayList<>();
    Term member = new Term.VariableTerm(at, variable);
    all.add(
        member.type().equals(type) ? member : Conversions.decode(Conversions.encode(member), type));
    all.addAll(arguments);
    return all;
  }

  private Formula overDefinition(CallExpression call, DefinitionSymbol symbol) {
    if (symbol.inputs().isEmpty()) {
      UnboundedQuantifier.overDefinitionWithoutInput(
          call.span(), symbol.name(), context.diagnostics());
      return failed();
    }
    List<Type> types = symbol.inputs().stream().map(input -> input.type()).toList();
    List<Term> arguments =
        formulas.arguments(call, symbol.name(), types.subList(1, types.size()), true);
    if (arguments.size() != types.size() - 1) {
      return failed();
    }
    SourceSyntax source = symbol.source();
    if (source != null) {
      return overSource(
          call, symbol, arguments, new TypedSource(context, symbol, source, arguments));
    }
    if (symbol.hint() == null && symbol.kind() == DefinitionKind.EXTERN) {
      return overExtern(call, symbol, arguments);
    }
    if (symbol.hint() == null) {
      UnboundedQuantifier.withoutHint(call.span(), symbol.name(), context.diagnostics());
      return failed();
    }
    Optional<Hint> hint = context.hint(symbol);
    if (hint.isEmpty()) {
      return failed();
    }
    Map<String, Term> holes = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      holes.put(symbol.inputs().get(i + 1).name(), arguments.get(i));
    }
    HintInstance instance = new HintInstance(context, hint.get(), holes, call.span());
    return overHint(call, symbol, arguments, hint.get().kind(), instance);
  }

  private Formula overHint(
      CallExpression call,
      DefinitionSymbol symbol,
      List<Term> arguments,
      Hint.Kind kind,
      HintInstance hint) {
    return switch (kind) {
      case KEY -> member(call, symbol, arguments, new Source.Exact(hint.bucket(), hint.key()));
      case RANGE -> {
        Term range = hint.side(0, BasicType.RANGE);
        yield member(call, symbol, arguments, new Source.Overlapping(hint.bucket(), range));
      }
      case ITER -> member(call, symbol, arguments, new Source.All(hint.bucket()));
      case NUMBER -> {
        Term from = hint.side(0, BasicType.UINT);
        yield overNumbers(call, symbol, arguments, from, hint.side(1, BasicType.UINT));
      }
      case CONCAT -> {
        List<Term> parts = List.of(hint.side(0, BasicType.BYTES), hint.side(1, BasicType.BYTES));
        yield overOneValue(call, symbol, arguments, new Term.Concat(call.span(), parts));
      }
      case HASH ->
          overOneValue(call, symbol, arguments, new Term.Keccak256(call.span(), hint.key()));
    };
  }

  private Formula overNumbers(
      CallExpression call, DefinitionSymbol symbol, List<Term> arguments, Term from, Term to) {
    Variable number = variable(BasicType.UINT, symbol.inputs().get(0).name());
    List<Term> needed = new ArrayList<>(arguments);
    if (!needed.contains(from)) {
      needed.add(from);
    }
    if (!needed.contains(to)) {
      needed.add(to);
    }
    Formula membership = membership(call, symbol, number, arguments);
    return quantify(number, needed, new Source.Numbers(from, to), membership);
  }

  private Formula member(
      CallExpression call, DefinitionSymbol symbol, List<Term> arguments, Source source) {
    Variable variable = variable(symbol.inputs().get(0).type(), symbol.inputs().get(0).name());
    return quantify(variable, arguments, source, membership(call, symbol, variable, arguments));
  }

  private Formula membership(
      CallExpression call, DefinitionSymbol symbol, Variable variable, List<Term> arguments) {
    Type type = symbol.inputs().get(0).type();
    return formulas.call(symbol, withMember(variable, type, arguments, call.span()), call.span());
  }

  /**
   * The only member there can be is known (CONCAT, HASH), so that nothing is quantified: any says
   * that the value is a member and the body holds, all that the body holds if it is a member.
   */
  private Formula overOneValue(
      CallExpression call, DefinitionSymbol symbol, List<Term> arguments, Term value) {
    Type type = symbol.inputs().get(0).type();
    Term member =
        value.type().equals(type) ? value : Conversions.decode(Conversions.encode(value), type);
    List<Term> all = new ArrayList<>();
    all.add(member);
    all.addAll(arguments);
    Formula membership = formulas.call(symbol, all, call.span());
    NameSyntax name = quantifier.variable();
    Formula body = body(name == null ? bindings : bindings.with(name.text(), member));
    if (!isAll()) {
      return new Formula.And(span(), List.of(membership, body));
    }
    List<Formula> operands = new ArrayList<>();
    for (Term argument : arguments) {
      if (Conversions.mayLackValue(argument)) {
        // A quantifier with an argument that has no value is false; x == x says that it has one.
        operands.add(
            new Formula.Comparison(argument.span(), ComparisonOperator.EQUAL, argument, argument));
      }
    }
    Formula implication =
        new Formula.Or(span(), List.of(new Formula.Not(call.span(), membership), body));
    operands.add(implication);
    return operands.size() == 1 ? implication : new Formula.And(span(), operands);
  }

  /** An extern without a hint: its members are looked for in a source of its name. */
  private Formula overExtern(CallExpression call, DefinitionSymbol symbol, List<Term> arguments) {
    List<Term> bucket = arguments.stream().map(Conversions::encode).toList();
    Source source = new Source.All(new Source.BucketTerm(symbol.name(), bucket));
    return member(call, symbol, arguments, source);
  }

  private Formula overSource(
      CallExpression call, DefinitionSymbol symbol, List<Term> arguments, TypedSource typed) {
    Source source = typed.source();
    if (source instanceof Source.Numbers numbers) {
      return overNumbers(call, symbol, arguments, numbers.from(), numbers.to());
    }
    return member(call, symbol, arguments, source);
  }
}

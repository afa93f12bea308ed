package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.InputSymbol;
import org.ovmlang.compiler.rule.MalformedHint;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.PathStep;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/**
 * A typed {@code source} with the arguments of one call. The arguments that its clauses do not
 * mention tell its buckets apart, in the order of the inputs.
 */
final class TypedSource {

  private final DefinitionContext context;
  private final DefinitionSymbol symbol;
  private final SourceSyntax syntax;
  private final List<Term> arguments;

  /** The source with the arguments that a quantifier in {@code caller} gives it. */
  TypedSource(
      DefinitionContext caller,
      DefinitionSymbol symbol,
      SourceSyntax syntax,
      List<Term> arguments) {
    this.context = caller.ofSource(symbol);
    this.symbol = symbol;
    this.syntax = syntax;
    this.arguments = arguments;
  }

  /** Reports what is wrong with the clauses of a source, where it is declared. */
  static void check(DefinitionContext context, SourceSyntax syntax, Bindings inputs) {
    TermLowering terms = new TermLowering(context, withoutMember(context, inputs));
    syntax.kinds().forEach(clause -> terms(clause, terms));
    for (SourceKindSyntax further : syntax.kinds().subList(1, syntax.kinds().size())) {
      if (!(further instanceof SourceKindSyntax.Ordered)) {
        MalformedHint.secondWay(further, context.diagnostics());
      }
    }
  }

  private static Bindings withoutMember(DefinitionContext context, Bindings inputs) {
    Bindings withoutMember = Bindings.EMPTY;
    List<InputSymbol> all = context.symbol().inputs();
    for (InputSymbol input : all.subList(1, all.size())) {
      Term value = inputs.find(input.name(), input.span()).orElseThrow();
      withoutMember = withoutMember.with(input.name(), value);
    }
    return withoutMember;
  }

  /**
   * What the clauses say about a member besides where it is found: {@code ordered by f a..b} says
   * {@code a <= member.f and member.f < b}, which the chain must check as it checks the formula.
   */
  static List<Formula> bounds(DefinitionContext context, SourceSyntax syntax, Bindings inputs) {
    TermLowering terms = new TermLowering(context, withoutMember(context, inputs));
    TermLowering members = new TermLowering(context, inputs);
    List<Formula> bounds = new ArrayList<>();
    for (SourceKindSyntax clause : syntax.kinds()) {
      if (clause instanceof SourceKindSyntax.Ordered ordered) {
        Term field = members.lower(field(syntax, ordered), BasicType.UINT);
        Term from = terms.lower(ordered.from(), BasicType.UINT);
        Term to = terms.lower(ordered.to(), BasicType.UINT);
        bounds.add(
            new Formula.Comparison(clause.span(), ComparisonOperator.LESS_OR_EQUAL, from, field));
        bounds.add(new Formula.Comparison(clause.span(), ComparisonOperator.LESS, field, to));
      }
    }
    return bounds;
  }

  private static ExpressionSyntax field(SourceSyntax syntax, SourceKindSyntax.Ordered ordered) {
    NameSyntax member = syntax.member().name();
    ExpressionSyntax path = new NameExpression(member.span(), member.text());
    for (PathStep step : ordered.field()) {
      path = new PathExpression(step.span(), path, step);
    }
    return path;
  }

  Source source() {
    SourceKindSyntax clause = clause(syntax);
    Bindings named = Bindings.EMPTY;
    for (int i = 0; i < arguments.size(); i++) {
      named = named.with(symbol.inputs().get(i + 1).name(), arguments.get(i));
    }
    List<Term> terms = terms(clause, new TermLowering(context, named));
    if (clause instanceof SourceKindSyntax.Key) {
      return new Source.Exact(bucket(), terms.get(0));
    } else if (clause instanceof SourceKindSyntax.Overlapping) {
      return new Source.Overlapping(bucket(), terms.get(0));
    } else if (clause instanceof SourceKindSyntax.Ordered) {
      return new Source.Ordered(bucket(), terms.get(0), terms.get(1));
    } else if (clause instanceof SourceKindSyntax.Numbers) {
      return new Source.Numbers(terms.get(0), terms.get(1));
    }
    return new Source.All(bucket());
  }

  private static @Nullable SourceKindSyntax clause(SourceSyntax syntax) {
    return syntax.kinds().isEmpty() ? null : syntax.kinds().get(0);
  }

  /** The terms of a clause: a key as bytes, a range, or two bounds. */
  private static List<Term> terms(@Nullable SourceKindSyntax clause, TermLowering terms) {
    if (clause instanceof SourceKindSyntax.Key key) {
      return List.of(terms.encoded(key.key()));
    } else if (clause instanceof SourceKindSyntax.Overlapping overlapping) {
      return List.of(terms.lower(overlapping.range(), BasicType.RANGE));
    } else if (clause instanceof SourceKindSyntax.Ordered ordered) {
      return List.of(
          terms.lower(ordered.from(), BasicType.UINT), terms.lower(ordered.to(), BasicType.UINT));
    } else if (clause instanceof SourceKindSyntax.Numbers numbers) {
      return List.of(
          terms.lower(numbers.from(), BasicType.UINT), terms.lower(numbers.to(), BasicType.UINT));
    }
    return List.of();
  }

  /**
   * The bucket of this call. Which inputs the clauses mention depends on the source alone, not on
   * the arguments, two of which may be one term.
   */
  private Source.BucketTerm bucket() {
    Bindings inputs = Bindings.EMPTY;
    for (InputSymbol input : symbol.inputs()) {
      inputs =
          inputs.with(input.name(), context.newVariable(input.span(), input.name(), input.type()));
    }
    Set<String> mentioned = new TreeSet<>();
    TermLowering terms = new TermLowering(context, inputs);
    for (SourceKindSyntax clause : syntax.kinds()) {
      terms(clause, terms).forEach(term -> collect(term, mentioned));
    }
    List<Term> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (!mentioned.contains(symbol.inputs().get(i + 1).name())) {
        values.add(Conversions.encode(arguments.get(i)));
      }
    }
    return new Source.BucketTerm(symbol.name(), values);
  }

  private static void collect(Term term, Set<String> variables) {
    if (term instanceof Term.VariableTerm variable) {
      variables.add(variable.variable().name());
    }
    term.parts().forEach(part -> collect(part, variables));
  }
}

package org.ovmlang.compiler.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;

/**
 * Finds out whether a formula is decided alike for all numbers for which a store finds nothing, and
 * how the store is asked for the others. That is so if the number matters to nothing but where
 * quantifiers look for witnesses: in one argument of the bucket, or as the key. Each of its methods
 * gives the reason why it is not so, or nothing.
 */
final class NumberPlanner implements Formula.Visitor<Optional<NumberPlan.Count>> {

  /** How many different queries one loop makes at most. */
  static final int MAX_QUERIES = 16;

  private static final int MAX_FORMULAS = 10_000;

  /** What all places share, since a definition that is called is looked into for each call. */
  private static final class Findings {
    private final Map<String, NumberQuery> queries = new LinkedHashMap<>();
    private int formulas;
  }

  private final CheckedProgram program;
  private final Nodes nodes;
  private final Frame frame;
  private final Bounds bounds;
  private final Findings findings;
  private final List<Formula> within;

  private NumberPlanner(
      CheckedProgram program,
      Nodes nodes,
      Frame frame,
      Bounds bounds,
      Findings findings,
      List<Formula> within) {
    this.program = program;
    this.nodes = nodes;
    this.frame = frame;
    this.bounds = bounds;
    this.findings = findings;
    this.within = within;
  }

  /** The plan for a quantifier with that domain, over numbers, and that body. */
  static NumberPlan plan(CheckedProgram program, Nodes nodes, Domain domain, Formula body) {
    Frame frame = Frame.around(domain.variable());
    Findings findings = new Findings();
    NumberPlanner planner =
        new NumberPlanner(
            program,
            nodes,
            frame,
            new Bounds((Source.Numbers) domain.source()),
            findings,
            new ArrayList<>());
    Optional<NumberPlan.Count> reason = planner.all(List.of(domain.membership(), body));
    if (reason.isPresent()) {
      return reason.get();
    }
    return new NumberPlan.LookUp(List.copyOf(findings.queries.values()));
  }

  private static Optional<NumberPlan.Count> because(Span span, String reason) {
    return Optional.of(new NumberPlan.Count(span, reason));
  }

  private Optional<NumberPlan.Count> look(Formula formula) {
    if (++findings.formulas > MAX_FORMULAS) {
      return because(formula.span(), "the formula is too large");
    }
    return formula.accept(this);
  }

  private Optional<NumberPlan.Count> all(List<Formula> formulas) {
    for (Formula formula : formulas) {
      Optional<NumberPlan.Count> reason = look(formula);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private boolean dependsOnNumber(List<Term> terms) {
    return terms.stream().anyMatch(term -> frame.dependence(term).onNumber());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Constant formula) {
    return Optional.empty();
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.And formula) {
    return all(formula.operands());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Or formula) {
    return all(formula.operands());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Not formula) {
    return look(formula.operand());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Atom formula) {
    return !dependsOnNumber(formula.arguments()) || bounds.settle(formula, frame)
        ? Optional.empty()
        : because(formula.span(), "something is said about the number itself");
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Comparison formula) {
    return !dependsOnNumber(List.of(formula.left(), formula.right()))
            || bounds.settle(formula, frame)
        ? Optional.empty()
        : because(formula.span(), "something is said about the number itself");
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Call formula) {
    if (!dependsOnNumber(formula.arguments())) {
      return Optional.empty();
    }
    Definition callee = program.definition(formula.definition());
    if (callee.kind() == DefinitionKind.EXTERN || computes(formula.arguments())) {
      return because(formula.span(), "an argument is computed from the number");
    }
    return new NumberPlanner(
            program, nodes, frame.of(callee, formula.arguments()), bounds, findings, within)
        .look(callee.body());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.ClaimCall formula) {
    List<Term> terms = new ArrayList<>(formula.extraInputs());
    terms.add(formula.claim());
    return dependsOnNumber(terms)
        ? because(formula.span(), "a claim value is given the number")
        : Optional.empty();
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.Exists formula) {
    return quantifier(formula, formula.domain(), formula.body());
  }

  @Override
  public Optional<NumberPlan.Count> visit(Formula.ForAll formula) {
    return quantifier(formula, formula.domain(), formula.body());
  }

  /** Whether a term is made of the number, so that it may lack a value for some and not others. */
  private boolean computes(List<Term> terms) {
    return terms.stream().anyMatch(term -> frame.dependence(term) == Dependence.OTHER);
  }

  private Optional<NumberPlan.Count> quantifier(Formula quantifier, Domain domain, Formula body) {
    if (computes(domain.arguments())) {
      return because(quantifier.span(), "an argument is computed from the number");
    }
    if (frame.isOwn()) {
      within.add(quantifier);
    }
    try {
      if (dependsOnNumber(domain.source().terms())) {
        // Where it finds nothing, neither membership nor body are looked at.
        return add(quantifier.span(), domain.source());
      }
      frame.bind(domain.variable());
      return all(List.of(domain.membership(), body));
    } finally {
      if (frame.isOwn()) {
        within.remove(within.size() - 1);
      }
    }
  }

  private Optional<NumberPlan.Count> add(Span span, Source source) {
    SourceQuery asked = SourceQuery.of(source, frame, this::isCarried);
    if (asked.query().isEmpty()) {
      return because(span, asked.reason());
    }
    findings.queries.putIfAbsent(asked.key(), asked.query().get());
    return findings.queries.size() > MAX_QUERIES
        ? because(span, "more than " + MAX_QUERIES + " sources depend on the number")
        : Optional.empty();
  }

  /**
   * Whether each quantifier around here that a dispute may go on at knows all that a term needs.
   */
  private boolean isCarried(Term term) {
    Set<Integer> needed = new HashSet<>();
    addVariables(term, needed);
    return within.stream()
        .map(quantifier -> nodes.of(quantifier).values().stream().map(Variable::id))
        .allMatch(carried -> carried.collect(Collectors.toSet()).containsAll(needed));
  }

  private static void addVariables(Term term, Set<Integer> variables) {
    if (term instanceof Term.VariableTerm variable) {
      variables.add(variable.variable().id());
    }
    term.parts().forEach(part -> addVariables(part, variables));
  }
}

package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/**
 * Which facts follow from a formula that is true, or that is false. They are few: a formula that
 * says more than {@value #MAX_FACTS} things is not followed in all of them, so that the work stays
 * linear.
 */
final class Facts implements Formula.Visitor<Facts.Following> {

  static final int MAX_FACTS = 64;

  /** What follows from the truth of a formula, and what from its being false. */
  record Following(Set<Fact> ifTrue, Set<Fact> ifFalse) {
    static final Following NOTHING = new Following(Set.of(), Set.of());

    Following negated() {
      return new Following(/* ifTrue= */ ifFalse, /* ifFalse= */ ifTrue);
    }
  }

  private final IdentityHashMap<Formula, Following> known = new IdentityHashMap<>();
  private final Map<String, Set<Fact>> ofDefinitions = new HashMap<>();

  /** Notes what follows from a call of the definition; callees come before their callers. */
  void learn(Definition definition) {
    Set<Fact> aboutInputs = new HashSet<>();
    if (definition.kind() != DefinitionKind.EXTERN) {
      for (Fact fact : of(definition.body()).ifTrue()) {
        if (fact instanceof Fact.Compared compared
            && definition.inputs().contains(compared.claim().root())) {
          aboutInputs.add(fact);
        }
      }
    }
    ofDefinitions.put(definition.id(), aboutInputs);
  }

  /** What follows from a formula. */
  Following of(Formula formula) {
    Following following = known.get(formula);
    if (following == null) {
      following = formula.accept(this);
      known.put(formula, following);
    }
    return following;
  }

  private static Set<Fact> few(Set<Fact> facts) {
    if (facts.size() <= MAX_FACTS) {
      return facts;
    }
    return new HashSet<>(new ArrayList<>(facts).subList(0, MAX_FACTS));
  }

  private static Set<Fact> all(List<Set<Fact>> sets) {
    Set<Fact> union = new HashSet<>();
    for (Set<Fact> set : sets) {
      if (union.size() <= MAX_FACTS) {
        union.addAll(set);
      }
    }
    return few(union);
  }

  private static Set<Fact> common(List<Set<Fact>> sets) {
    Set<Fact> common = new HashSet<>(sets.get(0));
    sets.forEach(common::retainAll);
    return common;
  }

  private List<Set<Fact>> ifTrue(List<Formula> formulas) {
    return formulas.stream().map(formula -> of(formula).ifTrue()).toList();
  }

  private List<Set<Fact>> ifFalse(List<Formula> formulas) {
    return formulas.stream().map(formula -> of(formula).ifFalse()).toList();
  }

  @Override
  public Following visit(Formula.Constant formula) {
    return Following.NOTHING;
  }

  @Override
  public Following visit(Formula.And formula) {
    return new Following(all(ifTrue(formula.operands())), common(ifFalse(formula.operands())));
  }

  @Override
  public Following visit(Formula.Or formula) {
    return new Following(common(ifTrue(formula.operands())), all(ifFalse(formula.operands())));
  }

  @Override
  public Following visit(Formula.Not formula) {
    Following operand = of(formula.operand());
    return operand.negated();
  }

  @Override
  public Following visit(Formula.Atom formula) {
    Set<Fact> facts = values(formula.arguments());
    if (formula.declaration().builtin() && formula.arguments().size() == 2) {
      Term first = formula.arguments().get(0);
      Term second = formula.arguments().get(1);
      if (formula.declaration().name().equals("IsLessThan")) {
        less(first, second, facts);
      } else if (formula.declaration().name().equals("Equal")) {
        equal(first, second, facts);
      }
    }
    return new Following(few(facts), Set.of());
  }

  @Override
  public Following visit(Formula.Comparison formula) {
    Set<Fact> facts = values(List.of(formula.left(), formula.right()));
    Term left = formula.left();
    Term right = formula.right();
    switch (formula.operator()) {
      case EQUAL -> equal(left, right, facts);
      case LESS -> less(left, right, facts);
      case GREATER -> less(right, left, facts);
      case LESS_OR_EQUAL -> Fact.notGreater(left, right).ifPresent(facts::add);
      case GREATER_OR_EQUAL -> Fact.notGreater(right, left).ifPresent(facts::add);
      case NOT_EQUAL -> {}
    }
    return new Following(few(facts), ifFalse(formula));
  }

  /** An ordering of two numbers that are there is false because the opposite holds. */
  private static Set<Fact> ifFalse(Formula.Comparison formula) {
    if (!Failing.in(formula.left()).isEmpty() || !Failing.in(formula.right()).isEmpty()) {
      return Set.of();
    }
    boolean leftGreater =
        formula.operator() == ComparisonOperator.LESS
            || formula.operator() == ComparisonOperator.LESS_OR_EQUAL;
    Optional<Fact> opposite =
        !formula.operator().isOrdering()
            ? Optional.empty()
            : leftGreater
                ? Fact.notGreater(formula.right(), formula.left())
                : Fact.notGreater(formula.left(), formula.right());
    return opposite.map(Set::of).orElse(Set.of());
  }

  private static void less(Term smaller, Term greater, Set<Fact> facts) {
    Fact.notGreater(smaller, greater).ifPresent(facts::add);
    Fact.notGreatest(smaller).ifPresent(facts::add);
  }

  private static void equal(Term left, Term right, Set<Fact> facts) {
    Fact.notGreater(left, right).ifPresent(facts::add);
    Fact.notGreater(right, left).ifPresent(facts::add);
    compared(left, right).ifPresent(facts::add);
    compared(right, left).ifPresent(facts::add);
  }

  /** The address of a claim is compared, or the claim with one that the program makes. */
  private static Optional<Fact> compared(Term one, Term other) {
    Term inner = Places.withoutConversions(one);
    if (inner instanceof Term.ClaimAddress address) {
      return Places.of(address.claim()).map(Fact.Compared::new);
    }
    boolean made = Places.of(other).isEmpty();
    return made ? Places.of(inner).map(Fact.Compared::new) : Optional.empty();
  }

  private static Set<Fact> values(List<Term> terms) {
    Set<Fact> facts = new HashSet<>();
    for (Term term : terms) {
      for (Term failing : Failing.in(term)) {
        Fact.hasValue(failing).ifPresent(facts::add);
      }
    }
    return facts;
  }

  @Override
  public Following visit(Formula.Call formula) {
    Set<Fact> facts = values(formula.arguments());
    for (Fact fact : ofDefinitions.getOrDefault(formula.definition(), Set.of())) {
      Places.Place input = ((Fact.Compared) fact).claim();
      Term argument = formula.arguments().get(input.root().id());
      Places.of(argument)
          .map(place -> new Places.Place(place.root(), place.steps() + input.steps()))
          .ifPresent(place -> facts.add(new Fact.Compared(place)));
    }
    return new Following(few(facts), Set.of());
  }

  @Override
  public Following visit(Formula.ClaimCall formula) {
    List<Term> terms = new ArrayList<>(formula.extraInputs());
    terms.add(formula.claim());
    return new Following(few(values(terms)), Set.of());
  }

  @Override
  public Following visit(Formula.Exists formula) {
    List<Set<Fact>> sets =
        List.of(
            values(formula.domain().arguments()),
            ofMember(formula.domain()),
            of(formula.body()).ifTrue());
    return new Following(all(sets), Set.of());
  }

  @Override
  public Following visit(Formula.ForAll formula) {
    return new Following(few(values(formula.domain().arguments())), Set.of());
  }

  /** What is known of a member of a domain. */
  Set<Fact> ofMember(Domain domain) {
    Set<Fact> facts = new HashSet<>(of(domain.membership()).ifTrue());
    if (domain.source() instanceof Source.Numbers numbers) {
      Term member = new Term.VariableTerm(domain.span(), domain.variable());
      less(member, numbers.to(), facts);
      Fact.notGreater(numbers.from(), member).ifPresent(facts::add);
    }
    return few(facts);
  }
}

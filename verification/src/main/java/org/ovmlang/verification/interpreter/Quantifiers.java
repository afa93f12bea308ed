package org.ovmlang.verification.interpreter;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * The numbers of the quantifiers of a program: definitions as the program lists them, a quantifier
 * before what is in it, the membership of its domain before its body, everything from left to
 * right. The first is number 2.
 */
final class Quantifiers {

  private static final int FIRST = 2;

  /** A quantifier and the definition in whose body it stands. */
  record Quantifier(int number, Definition definition, Formula formula) {

    Domain domain() {
      return formula instanceof Formula.Exists exists
          ? exists.domain()
          : ((Formula.ForAll) formula).domain();
    }

    /** The variables that are free in it, by id. */
    List<Variable> values() {
      Map<Integer, Variable> free = new TreeMap<>();
      freeIn(formula, free);
      return List.copyOf(free.values());
    }
  }

  private final CheckedProgram program;
  private final List<Quantifier> all = new ArrayList<>();
  private final IdentityHashMap<Formula, Quantifier> first = new IdentityHashMap<>();

  Quantifiers(CheckedProgram program) {
    this.program = program;
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        number(definition, definition.body());
      }
    }
  }

  private void number(Definition definition, Formula formula) {
    if (formula instanceof Formula.Exists || formula instanceof Formula.ForAll) {
      Quantifier quantifier = new Quantifier(FIRST + all.size(), definition, formula);
      all.add(quantifier);
      first.putIfAbsent(formula, quantifier);
    }
    parts(formula).forEach(part -> number(definition, part));
  }

  /** The number of a quantifier of the program. */
  int of(Formula formula) {
    Quantifier quantifier = first.get(formula);
    if (quantifier == null) {
      throw new NoSuchElementException("no quantifier of the program: " + formula);
    }
    return quantifier.number();
  }

  /** The quantifier with a number, if the predicate has it in its formula. */
  Optional<Quantifier> of(Definition predicate, int number) {
    if (number < FIRST || number >= FIRST + all.size()) {
      return Optional.empty();
    }
    Quantifier quantifier = all.get(number - FIRST);
    Set<String> called = new LinkedHashSet<>();
    called(predicate, called);
    return called.contains(quantifier.definition().id())
        ? Optional.of(quantifier)
        : Optional.empty();
  }

  /** The variables that are free in the quantifier with that number, by id. */
  List<Variable> freeIn(int number) {
    return all.get(number - FIRST).values();
  }

  /** A number that no quantifier has. */
  int none() {
    return FIRST + all.size();
  }

  private void called(Definition definition, Set<String> found) {
    if (definition.kind() != DefinitionKind.EXTERN && found.add(definition.id())) {
      calls(definition.body(), found);
    }
  }

  private void calls(Formula formula, Set<String> found) {
    if (formula instanceof Formula.Call call) {
      called(program.definition(call.definition()), found);
    }
    parts(formula).forEach(part -> calls(part, found));
  }

  private static List<Formula> parts(Formula formula) {
    if (formula instanceof Formula.And and) {
      return and.operands();
    } else if (formula instanceof Formula.Or or) {
      return or.operands();
    } else if (formula instanceof Formula.Not not) {
      return List.of(not.operand());
    } else if (formula instanceof Formula.Exists exists) {
      return List.of(exists.domain().membership(), exists.body());
    } else if (formula instanceof Formula.ForAll forAll) {
      return List.of(forAll.domain().membership(), forAll.body());
    }
    return List.of();
  }

  private static void freeIn(Formula formula, Map<Integer, Variable> free) {
    parts(formula).forEach(part -> freeIn(part, free));
    if (formula instanceof Formula.Exists exists) {
      freeIn(exists.domain(), free);
    } else if (formula instanceof Formula.ForAll forAll) {
      freeIn(forAll.domain(), free);
    } else if (formula instanceof Formula.Atom atom) {
      freeIn(atom.arguments(), free);
    } else if (formula instanceof Formula.Comparison comparison) {
      freeIn(List.of(comparison.left(), comparison.right()), free);
    } else if (formula instanceof Formula.Call call) {
      freeIn(call.arguments(), free);
    } else if (formula instanceof Formula.ClaimCall call) {
      freeIn(List.of(call.claim()), free);
      freeIn(call.extraInputs(), free);
    }
  }

  /** What the membership and the body mention of the bound variable is not free. */
  private static void freeIn(Domain domain, Map<Integer, Variable> free) {
    free.remove(domain.variable().id());
    freeIn(domain.arguments(), free);
    if (domain.source() instanceof Source.Numbers numbers) {
      freeIn(List.of(numbers.from(), numbers.to()), free);
    }
  }

  private static void freeIn(List<Term> terms, Map<Integer, Variable> free) {
    for (Term term : terms) {
      if (term instanceof Term.VariableTerm variable) {
        free.put(variable.variable().id(), variable.variable());
      }
      freeIn(term.parts(), free);
    }
  }
}

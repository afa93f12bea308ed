package org.ovmlang.verification.laws;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;

/**
 * Adds to a program the negation of each predicate, written in two ways: around the whole formula,
 * and moved inwards as far as it goes.
 */
final class Negations {

  private Negations() {}

  static CheckedProgram in(CheckedProgram program) {
    List<Definition> definitions = new ArrayList<>(program.definitions());
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        Formula body = definition.body();
        definitions.add(
            like(definition, outer(definition.name()), new Formula.Not(body.span(), body)));
        definitions.add(like(definition, inner(definition.name()), inwards(body)));
      }
    }
    return new CheckedProgram(
        definitions, program.params(), program.userAtoms(), program.records());
  }

  /** The ids of the negations of a predicate. */
  static List<String> of(Definition definition) {
    return List.of(
        Definition.id(definition.namespace(), outer(definition.name())),
        Definition.id(definition.namespace(), inner(definition.name())));
  }

  private static String outer(String name) {
    return "negation_" + name;
  }

  private static String inner(String name) {
    return "inwards_" + name;
  }

  private static Definition like(Definition definition, String name, Formula body) {
    return new Definition(
        definition.span(),
        name,
        definition.namespace(),
        definition.kind(),
        definition.inputs(),
        body,
        definition.doc());
  }

  private static Formula inwards(Formula formula) {
    if (formula instanceof Formula.And and) {
      return new Formula.Or(and.span(), all(and.operands()));
    }
    if (formula instanceof Formula.Or or) {
      return new Formula.And(or.span(), all(or.operands()));
    }
    if (formula instanceof Formula.Not not) {
      return not.operand();
    }
    if (formula instanceof Formula.Constant constant) {
      return new Formula.Constant(constant.span(), !constant.value());
    }
    // A quantifier is false if an argument of its domain has no value, and so would its dual be.
    if (formula instanceof Formula.Exists exists && exists.domain().arguments().isEmpty()) {
      return new Formula.ForAll(exists.span(), exists.domain(), inwards(exists.body()));
    }
    if (formula instanceof Formula.ForAll forAll && forAll.domain().arguments().isEmpty()) {
      return new Formula.Exists(forAll.span(), forAll.domain(), inwards(forAll.body()));
    }
    return new Formula.Not(formula.span(), formula);
  }

  private static List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(Negations::inwards).toList();
  }
}

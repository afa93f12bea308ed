package org.ovmlang.codegen.java;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;

/**
 * Which formulas are <em>plain</em>: ground, and made of what an engine always knows, so that they
 * are a boolean. Not plain is what may be missing in a world: stored values, deployment constants,
 * addresses of predicates, and the user's atoms.
 */
final class Plainness implements Formula.Visitor<Boolean> {

  /** The builtin atom that reads chain state. */
  static final String IS_STORED = "IsStored";

  private final Map<String, Boolean> definitions = new HashMap<>();
  private final IdentityHashMap<Formula, Boolean> formulas = new IdentityHashMap<>();

  private final ConstantUse constants;

  private Plainness(ConstantUse constants) {
    this.constants = constants;
  }

  /** Analyses a program in time linear in its size. */
  static Plainness of(CheckedProgram program, ConstantUse constants) {
    Plainness plainness = new Plainness(constants);
    for (Definition definition : program.definitions()) {
      plainness.definitions.put(
          definition.id(),
          definition.kind() != DefinitionKind.EXTERN && plainness.isPlain(definition.body()));
    }
    return plainness;
  }

  /** Whether the body of the definition with that id is plain. */
  boolean isPlain(String definitionId) {
    return definitions.getOrDefault(definitionId, false);
  }

  /** Whether the formula, a part of the analysed program, is plain. */
  boolean isPlain(Formula formula) {
    Boolean known = formulas.get(formula);
    if (known == null) {
      known = formula.accept(this);
      formulas.put(formula, known);
    }
    return known;
  }

  // Every operand is looked at, so that all of them are remembered.
  private boolean all(List<Formula> operands) {
    boolean plain = true;
    for (Formula operand : operands) {
      plain &= isPlain(operand);
    }
    return plain;
  }

  @Override
  public Boolean visit(Formula.Constant formula) {
    return true;
  }

  @Override
  public Boolean visit(Formula.And formula) {
    return all(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Or formula) {
    return all(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Not formula) {
    return isPlain(formula.operand());
  }

  @Override
  public Boolean visit(Formula.Atom formula) {
    return formula.declaration().builtin()
        && !formula.declaration().name().equals(IS_STORED)
        && !constants.in(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.Comparison formula) {
    return !constants.in(List.of(formula.left(), formula.right()));
  }

  @Override
  public Boolean visit(Formula.Call formula) {
    return isPlain(formula.definition()) && !constants.in(formula.arguments());
  }

  @Override
  public Boolean visit(Formula.ClaimCall formula) {
    return false;
  }

  @Override
  public Boolean visit(Formula.Exists formula) {
    return quantifier(formula.domain().membership(), formula.body());
  }

  @Override
  public Boolean visit(Formula.ForAll formula) {
    return quantifier(formula.domain().membership(), formula.body());
  }

  private boolean quantifier(Formula membership, Formula body) {
    all(List.of(membership, body));
    return false;
  }
}

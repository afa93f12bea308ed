package org.ovmlang.compiler.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;

/**
 * Which formulas are <em>ground</em>: made of atoms, comparisons, connectives and calls of ground
 * definitions only. A ground formula is evaluated where it is met; it takes nothing from a message.
 */
public final class Groundness {

  private final Map<String, Boolean> definitions = new HashMap<>();

  private Groundness() {}

  /** Analyses a program in time linear in its size. */
  public static Groundness of(CheckedProgram program) {
    Groundness groundness = new Groundness();
    for (Definition definition : program.definitions()) {
      groundness.definitions.put(
          definition.id(),
          definition.kind() != DefinitionKind.EXTERN && groundness.isGround(definition.body()));
    }
    return groundness;
  }

  /** Whether the body of the definition with that id is ground. */
  public boolean isGround(String definitionId) {
    return definitions.getOrDefault(definitionId, false);
  }

  /** Whether the formula, a part of the analysed program, is ground. */
  public boolean isGround(Formula formula) {
    return formula.accept(new GroundVisitor());
  }

  private final class GroundVisitor implements Formula.Visitor<Boolean> {

    private boolean all(List<Formula> formulas) {
      for (Formula formula : formulas) {
        if (!formula.accept(this)) {
          return false;
        }
      }
      return true;
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
      return formula.operand().accept(this);
    }

    @Override
    public Boolean visit(Formula.Atom formula) {
      return true;
    }

    @Override
    public Boolean visit(Formula.Comparison formula) {
      return true;
    }

    @Override
    public Boolean visit(Formula.Call formula) {
      return isGround(formula.definition());
    }

    @Override
    public Boolean visit(Formula.ClaimCall formula) {
      return false;
    }

    @Override
    public Boolean visit(Formula.Exists formula) {
      return false;
    }

    @Override
    public Boolean visit(Formula.ForAll formula) {
      return false;
    }
  }
}

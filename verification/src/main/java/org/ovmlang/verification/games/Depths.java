package org.ovmlang.verification.games;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ovmlang.compiler.game.Ranks;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;

/** How many posts may follow each other in a dispute about a definition, where that is known. */
public final class Depths {

  private final CheckedProgram program;
  private final Ranks ranks;

  /** Of the definitions of a program. */
  public Depths(CheckedProgram program) {
    this.program = program;
    this.ranks = Ranks.of(program);
  }

  /**
   * The most posts of a line in a dispute about a definition (named by its id): one less than the
   * depth, whose last message is at once. Nothing if a claim value decides how long it takes.
   */
  public OptionalInt posts(String definition, boolean bare) {
    Set<String> seen = new HashSet<>();
    if (!isFixed(program.definition(definition), seen)) {
      return OptionalInt.empty();
    }
    int depth = bare ? ranks.of(definition).depthBare() : ranks.of(definition).depth();
    return OptionalInt.of(depth - 1);
  }

  private boolean isFixed(Definition definition, Set<String> seen) {
    return !seen.add(definition.id()) || isFixed(definition.body(), seen);
  }

  private boolean isFixed(Formula formula, Set<String> seen) {
    if (formula instanceof Formula.And and) {
      return areFixed(and.operands(), seen);
    } else if (formula instanceof Formula.Or or) {
      return areFixed(or.operands(), seen);
    } else if (formula instanceof Formula.Not not) {
      return isFixed(not.operand(), seen);
    } else if (formula instanceof Formula.Exists exists) {
      return areFixed(List.of(exists.domain().membership(), exists.body()), seen);
    } else if (formula instanceof Formula.ForAll all) {
      return areFixed(List.of(all.domain().membership(), all.body()), seen);
    } else if (formula instanceof Formula.Call call) {
      return isFixed(program.definition(call.definition()), seen);
    } else if (formula instanceof Formula.ClaimCall call) {
      return ranks.knownBody(call).isPresent()
          && isFixed(program.definition(ranks.knownBody(call).orElseThrow()), seen);
    }
    return true;
  }

  private boolean areFixed(List<Formula> formulas, Set<String> seen) {
    return formulas.stream().allMatch(formula -> isFixed(formula, seen));
  }
}

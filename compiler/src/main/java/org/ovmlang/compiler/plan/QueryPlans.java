package org.ovmlang.compiler.plan;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Source;

/**
 * How the quantifiers of a program find their members where that is not said by their source alone:
 * those over numbers.
 *
 * <p>A plan changes nothing of what is decided, nor of the message: {@code docs/semantics.md} says
 * why.
 */
public final class QueryPlans {

  private final IdentityHashMap<Formula, NumberPlan> numbers = new IdentityHashMap<>();

  private QueryPlans() {}

  /** The plans of a program. */
  public static QueryPlans of(CheckedProgram program) {
    QueryPlans plans = new QueryPlans();
    Nodes nodes = Nodes.of(program);
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        new IrWalker() {
          private void plan(Formula quantifier, Domain domain, Formula body) {
            if (domain.source() instanceof Source.Numbers) {
              plans.numbers.computeIfAbsent(
                  quantifier, unused -> NumberPlanner.plan(program, nodes, domain, body));
            }
          }

          @Override
          public @Nullable Void visit(Formula.Exists formula) {
            plan(formula, formula.domain(), formula.body());
            super.visit(formula);
            return null;
          }

          @Override
          public @Nullable Void visit(Formula.ForAll formula) {
            plan(formula, formula.domain(), formula.body());
            super.visit(formula);
            return null;
          }
        }.walk(definition.body());
      }
    }
    return plans;
  }

  /** No plans: whoever follows them looks at each number. */
  public static QueryPlans none() {
    return new QueryPlans();
  }

  /** The plan for a quantifier of the program; nothing if it is not one over numbers. */
  public Optional<NumberPlan> ofNumbers(Formula quantifier) {
    return Optional.ofNullable(numbers.get(quantifier));
  }
}

package org.ovmlang.verification.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Sides;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.TooMuchException;

/** Random formulas with their deciders and their negations', and random cases for them. */
final class Stock {

  private static final long MAX_STEPS = 3_000;

  private final CheckedProgram program;
  private final List<Definition> formulas;
  private final Deployment deployment;
  private final JavaSide deciders;
  private final RandomWorlds worlds;

  /** The predicates of a program; those that it would not deploy are only called. */
  Stock(CheckedProgram program) {
    this.program = Negations.in(program);
    this.formulas =
        program.definitions().stream()
            .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
            .toList();
    this.deployment = RandomWorlds.imagined(this.program);
    this.deciders = JavaSide.of(this.program, Sides.JAVA);
    this.worlds = new RandomWorlds(this.program, deployment);
  }

  CheckedProgram program() {
    return program;
  }

  JavaSide deciders() {
    return deciders;
  }

  List<Definition> formulas() {
    return formulas;
  }

  /**
   * A claim and engines that know more and more of one world.
   *
   * @param claim the claim in the world as it is
   * @param engines the last one knows all of it
   */
  record Case(ClaimCase claim, List<Knowledge> engines) {

    Case {
      engines = List.copyOf(engines);
    }

    /** The world in which the witnesses are those that an engine knows. */
    InterpretedWorld closed(Knowledge engine) {
      return engine.closed(claim.world());
    }
  }

  /** The same for the same number. */
  Case caseOf(Definition formula, long number) {
    ClaimCase claim = worlds.caseOf(formula, 2 * number);
    List<InterpretedWorld.Witness> others =
        worlds.caseOf(formula, 2 * number + 1).world().witnesses();
    Random random = new Random(number * 31 + formula.id().hashCode());
    Knowledge all =
        Knowledge.all(claim.world(), deployment.stores())
            .with(random.nextBoolean() ? others : List.of());
    Knowledge more = all.some(random);
    List<Knowledge> engines = new ArrayList<>(List.of(more.some(random), more, all));
    return new Case(claim, engines);
  }

  /** What the decider of a predicate says; nothing if it finds the claim ill-formed. */
  Optional<Decision> decide(String predicate, ClaimCase claim, World world) {
    return deciders.decide(predicate, claim.inputs(), world);
  }

  /** What is so where there are no other witnesses; nothing if that takes very long to tell. */
  Optional<Boolean> truth(Case it, Knowledge engine) {
    ClaimCase claim = it.claim();
    try {
      return Optional.of(
          Interpreter.truthWithin(
              MAX_STEPS, program, claim.definition(), claim.inputs(), it.closed(engine)));
    } catch (TooMuchException e) {
      return Optional.empty();
    }
  }

  boolean isWellFormed(ClaimCase claim) {
    return Interpreter.isWellFormed(
        program.definition(claim.definition()), claim.inputs(), claim.world());
  }
}

package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.verification.campaign.ProgramText;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomText;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.TooMuchException;

/** A random program, what was asked of it, and what was said. */
final class Sample {

  private static final long MAX_STEPS = 20_000;

  private final Program made;
  private final JavaSide deciders;
  private final Set<Octets> stores;
  private final List<Told> told = new ArrayList<>();

  /**
   * A case and what is said of it.
   *
   * @param truth what the interpreter says
   */
  record Told(ClaimCase it, boolean wellFormed, boolean truth, Optional<Decision> decision) {}

  /**
   * Who is to be asked.
   *
   * @param text how it is written, if it is
   */
  record Program(long seed, Optional<ProgramText> text, CheckedProgram program) {}

  /** Asks so many cases of each of the predicates that are of interest. */
  Sample(Program made, JavaSide deciders, Predicate<Definition> interest, int cases) {
    this.made = made;
    this.deciders = deciders;
    Deployment deployment = RandomWorlds.imagined(made.program());
    this.stores = Set.copyOf(deployment.stores());
    RandomWorlds worlds = new RandomWorlds(made.program(), deployment);
    for (Definition predicate : RandomText.predicates(made.program())) {
      if (interest.test(predicate)) {
        for (int number = 0; number < cases; number++) {
          told(worlds.caseOf(predicate, number)).ifPresent(told::add);
        }
      }
    }
  }

  /** Who was asked. */
  Program made() {
    return made;
  }

  /** What was asked; without what takes very long to find out. */
  List<Told> told() {
    return told;
  }

  /** What the program's own deciders say of another case. */
  Optional<Told> told(ClaimCase it) {
    return told(made.program(), deciders, stores, it);
  }

  /** What another program says of a case; nothing if that takes very long to find out. */
  Optional<Told> told(CheckedProgram other, JavaSide others, ClaimCase it) {
    return told(other, others, stores, it);
  }

  private static Optional<Told> told(
      CheckedProgram program, JavaSide deciders, Set<Octets> stores, ClaimCase it) {
    boolean truth;
    try {
      truth = Interpreter.truthWithin(MAX_STEPS, program, it.definition(), it.inputs(), it.world());
    } catch (TooMuchException e) {
      return Optional.empty();
    }
    boolean wellFormed =
        Interpreter.isWellFormed(program.definition(it.definition()), it.inputs(), it.world());
    return Optional.of(new Told(it, wellFormed, truth, deciders.decide(it, stores)));
  }
}

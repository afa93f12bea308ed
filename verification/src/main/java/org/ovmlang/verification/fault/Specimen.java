package org.ovmlang.verification.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.EdgeCases;
import org.ovmlang.verification.differential.EdgeProgram;
import org.ovmlang.verification.differential.PlasmaCases;
import org.ovmlang.verification.differential.PlasmaProgram;
import org.ovmlang.verification.differential.RandomText;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A program to compare the implementations on, with as many cases as one wants.
 *
 * @param kind what kind of program
 * @param names if of the plasma example, which of its predicates; if about edges, which program
 * @param number the seed of what is random, or which part that is written by hand
 */
record Specimen(Kind kind, List<String> names, long number) {

  /** Of so many cases of a random program one has an input that is damaged. */
  private static final int CASES_PER_DAMAGED_ONE = 4;

  /** How many random definitions a large program has on each surface. */
  private static final int DEFINITIONS = 1;

  /** Where a program comes from. */
  enum Kind {
    /** A few random definitions. */
    RANDOM,
    /** Random ones, and all that are written by hand. */
    LARGE,
    /** Some that are written by hand. */
    PART,
    /** The plasma example. */
    PLASMA,
    /** Small ones about what has edges. */
    EDGES
  }

  Specimen {
    names = List.copyOf(names);
  }

  /** The random program with this seed. */
  static Specimen random(long seed) {
    return new Specimen(Kind.RANDOM, List.of(), seed);
  }

  /** The large random program with this seed. */
  static Specimen large(long seed) {
    return new Specimen(Kind.LARGE, List.of(), seed);
  }

  /** The part with this number of those that are written by hand. */
  static Specimen part(int number) {
    return new Specimen(Kind.PART, List.of(), number);
  }

  /** Some predicates of the plasma example. */
  static Specimen plasma(String... predicates) {
    return new Specimen(Kind.PLASMA, List.of(predicates), 0);
  }

  /** A program about what has edges, with the cases that stand there. */
  static Specimen edges(EdgeProgram program) {
    return new Specimen(Kind.EDGES, List.of(program.name()), 0);
  }

  /** From the text that {@link #toString} gives. */
  static Specimen of(String text) {
    String[] parts = text.split(" ", -1);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return switch (kind) {
      case PLASMA -> plasma(parts[1].split(",", -1));
      case EDGES -> edges(EdgeProgram.valueOf(parts[1]));
      case RANDOM, LARGE, PART -> new Specimen(kind, List.of(), Long.parseLong(parts[1]));
    };
  }

  @Override
  public String toString() {
    String which =
        switch (kind) {
          case PLASMA -> String.join(",", names);
          case EDGES -> edges().name();
          case RANDOM, LARGE, PART -> Long.toString(number);
        };
    return kind.name().toLowerCase(Locale.ROOT) + " " + which;
  }

  CheckedProgram program() {
    return switch (kind) {
      case PLASMA -> PlasmaProgram.compile(names);
      case EDGES -> edges().compile();
      case RANDOM, LARGE, PART -> inFolder();
    };
  }

  private EdgeProgram edges() {
    return EdgeProgram.valueOf(names.get(0));
  }

  private CheckedProgram inFolder() {
    try {
      Path folder = Files.createTempDirectory("ovm-specimen");
      try {
        return switch (kind) {
          case LARGE -> RandomText.of(folder, number, DEFINITIONS);
          case PART -> RandomText.part(folder, (int) number);
          case RANDOM, PLASMA, EDGES -> RandomText.small(folder, number);
        };
      } finally {
        for (String file : RandomText.fileNames()) {
          Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Octets> params(Octets store) {
    return switch (kind) {
      case PLASMA -> PlasmaProgram.params(store);
      case EDGES -> Map.of();
      case RANDOM, LARGE, PART -> RandomWorlds.params(store);
    };
  }

  /**
   * The first so many cases, the predicates by turns, each made when it is asked for; of a program
   * about what has edges all.
   */
  Cases cases(CheckedProgram program, Deployment deployment, int count) {
    if (kind == Kind.EDGES) {
      List<ClaimCase> all = EdgeCases.of(edges(), deployment);
      return new Cases(program, all.size(), all::get);
    }
    if (kind == Kind.PLASMA) {
      return new Cases(
          program,
          count,
          i -> PlasmaCases.of(names.get(i % names.size()), deployment, i / names.size()));
    }
    List<Definition> predicates = RandomText.predicates(program);
    RandomWorlds worlds = new RandomWorlds(program, deployment);
    return new Cases(
        program,
        count,
        i -> {
          Definition predicate = predicates.get(i % predicates.size());
          int turn = i / predicates.size();
          return turn % CASES_PER_DAMAGED_ONE == 1
              ? worlds.damagedCaseOf(predicate, turn)
              : worlds.caseOf(predicate, turn);
        });
  }
}

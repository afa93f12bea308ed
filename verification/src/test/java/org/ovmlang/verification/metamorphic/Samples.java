package org.ovmlang.verification.metamorphic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.campaign.ProgramText;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomProgram;
import org.ovmlang.verification.differential.RandomText;

/** The random programs that the laws are tried on, the same ones each time. */
final class Samples {

  /** Whether many are tried: where continuous integration runs. */
  static final boolean MANY = Boolean.getBoolean("ovm.tests.required");

  /** To look further than a build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  private static final int WHOLE_TEXTS = MANY ? 1 : 0;
  private static final int SMALL_TEXTS = MANY ? 5 : 3;
  private static final int PROGRAMS = MANY ? 2 : 1;
  private static final int CASES = MANY ? 80 : 30;
  private static final int DEFINITIONS = 5;
  private static final int DEFINITIONS_PER_SURFACE = 2;

  private Samples() {}

  /** Programs of both kinds. They are made once for all tests. */
  static List<Sample> all() {
    return All.SAMPLES;
  }

  /** The holder of what all tests share. */
  private static final class All {

    static final List<Sample> SAMPLES = compiled(programs(), definition -> true);
  }

  private static List<Sample.Program> programs() {
    List<Sample.Program> made = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SMALL_TEXTS; seed++) {
      made.add(text(seed, RandomText::small));
    }
    for (long seed = FIRST_SEED; seed < FIRST_SEED + WHOLE_TEXTS; seed++) {
      made.add(wholeText(seed));
    }
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      made.add(untexted(seed, RandomProgram.quick(seed, DEFINITIONS, false)));
      made.add(untexted(seed, RandomProgram.quick(seed, DEFINITIONS, true)));
    }
    return made;
  }

  /** A program with all parts that are written by hand. */
  static Sample.Program wholeText(long seed) {
    return text(seed, (folder, it) -> RandomText.of(folder, it, DEFINITIONS_PER_SURFACE));
  }

  /** Programs with deciders, and what they say of cases. */
  static List<Sample> compiled(List<Sample.Program> made, Predicate<Definition> interest) {
    List<JavaSide> sides =
        JavaSide.of(made.stream().map(Sample.Program::program).toList(), BackEnds.JAVA);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      samples.add(new Sample(made.get(i), sides.get(i), interest, CASES));
    }
    return samples;
  }

  private static Sample.Program untexted(long seed, CheckedProgram program) {
    return new Sample.Program(seed, Optional.empty(), program);
  }

  private static Sample.Program text(long seed, BiFunction<Path, Long, CheckedProgram> writing) {
    return ProgramText.inFolder(
        folder -> {
          CheckedProgram program = writing.apply(folder, seed);
          try {
            ProgramText text = ProgramText.read(folder, RandomText.fileNames());
            return new Sample.Program(seed, Optional.of(text), program);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

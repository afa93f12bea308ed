package org.ovmlang.verification.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.Severity;
import org.ovmlang.verification.differential.IrSurvey;
import org.ovmlang.verification.differential.RandomText;

/**
 * The programs of a campaign: most are made to be accepted; some are what the checker took of texts
 * that were broken on purpose.
 */
final class Samples {

  static final String KINDS = "programs by origin";
  static final String BROKEN = "broken texts";
  static final String CODES = "what broken texts were refused for";

  /** Of so many programs one is a broken one that was accepted. */
  private static final int PROGRAMS_PER_BROKEN_ONE = 5;

  private static final int TRIES = 16;

  private final Counts counts;
  private final List<Finding> findings;
  private final Setting setting;

  Samples(Setting setting, Counts counts, List<Finding> findings) {
    this.setting = setting;
    this.counts = counts;
    this.findings = findings;
  }

  /** The program with a seed. */
  Sample of(long seed) {
    Sample good =
        ProgramText.inFolder(
            folder -> {
              CheckedProgram program = RandomText.small(folder, seed);
              try {
                return new Sample(seed, ProgramText.read(folder, RandomText.fileNames()), program);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    if (seed % PROGRAMS_PER_BROKEN_ONE == 0) {
      Optional<Sample> broken = broken(good);
      if (broken.isPresent()) {
        counts.add(KINDS, "broken on purpose and accepted", 1);
        return broken.get();
      }
    }
    counts.add(KINDS, "random", 1);
    return good;
  }

  /** The last that was accepted of several broken ones, if one is something else than before. */
  private Optional<Sample> broken(Sample good) {
    BrokenTexts breaking = new BrokenTexts(good.seed());
    Optional<Sample> accepted = Optional.empty();
    for (int i = 0; i < TRIES; i++) {
      ProgramText text = breaking.of(good.text());
      Optional<CheckedProgram> program = check(good.seed(), text);
      if (program.isPresent()
          && !program.get().definitions().equals(good.program().definitions())
          && !RandomText.predicates(program.get()).isEmpty()
          && countsFewNumbers(program.get())) {
        accepted = Optional.of(new Sample(good.seed(), text, program.get()));
      }
    }
    return accepted;
  }

  /** Diagnostics or a program, whatever was written. */
  private Optional<CheckedProgram> check(long seed, ProgramText text) {
    CompilationResult result;
    try {
      result = text.compile();
    } catch (RuntimeException | StackOverflowError e) {
      counts.add(BROKEN, "crashed the checker", 1);
      findings.add(
          new Finding(
              seed,
              setting,
              "the checker says what is wrong",
              e.toString(),
              text.files().toString()));
      return Optional.empty();
    }
    counts.add(BROKEN, result.isAccepted() ? "accepted" : "refused", 1);
    result.diagnostics().stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .distinct()
        .forEach(code -> counts.add(CODES, code.code(), 1));
    return result.program();
  }

  /** Numbers up to what somebody brings cannot be looked at one by one. */
  private static boolean countsFewNumbers(CheckedProgram program) {
    return IrSurvey.of(program).domains().stream()
        .map(Domain::source)
        .filter(Source.Numbers.class::isInstance)
        .flatMap(source -> source.terms().stream())
        .allMatch(Samples::isFixedAndSmall);
  }

  private static boolean isFixedAndSmall(Term term) {
    if (term instanceof Term.UintLiteral literal) {
      return literal.value().bitLength() < 6;
    }
    return (term instanceof Term.Arithmetic || term instanceof Term.ParamTerm)
        && term.parts().stream().allMatch(Samples::isFixedAndSmall);
  }
}

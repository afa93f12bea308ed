package org.ovmlang.verification.metamorphic;

import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.campaign.ProgramText;

/** In which ways a program may be written differently, and how much of what it says stays. */
enum ProgramLaw {
  DE_MORGAN(Agreement.DECISION, formulas((it, random) -> FormulaRewrites.deMorgan(it))),
  DUAL_QUANTIFIERS(
      Agreement.VERDICT, formulas((it, random) -> FormulaRewrites.dualQuantifiers(it))),
  DOUBLE_NEGATION(Agreement.DECISION, formulas(FormulaRewrites::doubleNegation)),
  ORDER_OF_OPERANDS(Agreement.VERDICT, formulas(FormulaRewrites::otherOrderOfOperands)),
  INLINING(Agreement.VERDICT_WHERE_ALL_IS_TOLD, formulas((it, random) -> Inlining.of(it))),
  IMPLICATION(Agreement.DECISION, texts((it, random) -> Implications.asDisjunctions(it))),
  RENAMING(Agreement.DECISION, texts(Renaming::of)),
  ORDER_OF_DECLARATIONS(Agreement.DECISION, texts(FileRewrites::otherOrderOfDeclarations)),
  SPLIT_FILES(Agreement.DECISION, texts(FileRewrites::splitFiles));

  private final Agreement agreement;
  private final BiFunction<Sample.Program, Random, Optional<Variant>> rewriting;

  ProgramLaw(Agreement agreement, BiFunction<Sample.Program, Random, Optional<Variant>> rewriting) {
    this.agreement = agreement;
    this.rewriting = rewriting;
  }

  private static BiFunction<Sample.Program, Random, Optional<Variant>> formulas(
      BiFunction<CheckedProgram, Random, Variant> rewriting) {
    return (it, random) -> Optional.of(rewriting.apply(it.program(), random));
  }

  private static BiFunction<Sample.Program, Random, Optional<Variant>> texts(
      BiFunction<ProgramText, Random, Variant> rewriting) {
    return (it, random) -> it.text().map(text -> rewriting.apply(text, random));
  }

  Agreement agreement() {
    return agreement;
  }

  /** The program written differently; nothing if it has no place for that. */
  Optional<Variant> variant(Sample.Program program) {
    return rewriting
        .apply(program, new Random(program.seed()))
        .filter(variant -> variant.sites() > 0);
  }
}

package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.JavaSide;

/** Tries laws by the reference interpreter and by generated deciders. */
final class LawCheck {

  private LawCheck() {}

  /** Whether programs and the same ones written differently say the same of the same cases. */
  static Tally ofPrograms(
      String law,
      List<Sample> samples,
      Function<Sample.Program, Optional<Variant>> rewriting,
      Agreement agreement) {
    List<Sample> rewritten = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    for (Sample sample : samples) {
      Optional<Variant> variant = rewriting.apply(sample.made());
      if (variant.isPresent()) {
        rewritten.add(sample);
        variants.add(variant.get());
      }
    }
    List<JavaSide> sides =
        JavaSide.of(variants.stream().map(Variant::program).toList(), BackEnds.JAVA);
    Tally tally = new Tally(law);
    for (int i = 0; i < variants.size(); i++) {
      Variant variant = variants.get(i);
      tally.program(variant.sites());
      for (Sample.Told told : rewritten.get(i).told()) {
        ClaimCase there = variant.translation().of(told.it());
        compare(
            told, rewritten.get(i).told(variant.program(), sides.get(i), there), agreement, tally);
      }
    }
    return tally;
  }

  /** Whether the same is said of a claim in worlds that differ in nothing that matters. */
  static Tally ofWorlds(String law, Function<Sample, Function<ClaimCase, ClaimCase>> change) {
    Tally tally = new Tally(law);
    for (Sample sample : Samples.all()) {
      Function<ClaimCase, ClaimCase> other = change.apply(sample);
      int changed = 0;
      for (Sample.Told told : sample.told()) {
        ClaimCase there = other.apply(told.it());
        if (!there.equals(told.it())) {
          changed++;
          compare(told, sample.told(there), Agreement.DECISION, tally);
        }
      }
      if (changed > 0) {
        tally.program(changed);
      }
    }
    return tally;
  }

  private static void compare(
      Sample.Told here, Optional<Sample.Told> there, Agreement agreement, Tally tally) {
    if (there.isEmpty()) {
      tally.tooLong();
      return;
    }
    tally.add(here);
    boolean agree =
        here.truth() == there.get().truth()
            && here.wellFormed() == there.get().wellFormed()
            && agreement.holds(
                here.decision(), there.get().decision(), here.it().missing().isEmpty());
    if (!agree) {
      throw new AssertionError("%s: here\n%s\nthere\n%s".formatted(tally, here, there.get()));
    }
  }
}

package org.ovmlang.verification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.Fault;
import org.ovmlang.verification.differential.RandomWorlds;

/** A difference is found, made small, kept, and comes again from what was kept. */
class ShrinkingTest {

  private static final String TYPED =
      """
      edition 1
      import common

      def first(x: Uint, b: Bytes) := x == 1 or accepts(x, b)

      def second(x: Uint, y: Uint, b: Bytes, p: Pair) :=
        (held(b).any(m -> m.p0 <= x) or accepts(y, encode(p)))
        and (x <= y + p.p0 or !(b == 0x01 and first(x, b)))

      """;

  private static final String COMMON =
      """
      edition 1

      param limit: Uint

      atom accepts(n: Uint, b: Bytes)

      record Pair { p0: Uint, p1: Bytes }

      source held(k: Bytes) -> m: Pair key k where m.p0 < limit

      """;

  private static final Workbench FAULTY =
      new Workbench(
          Fault.OFF_BY_ONE.in(BackEnds.JAVA),
          BackEnds.SOLIDITY,
          Setting.OPTIMISER_OFF,
          new Stopwatch(new Counts()));

  @TempDir private Path folder;

  @Test
  void aDifferenceIsFoundMadeSmallKeptAndComesAgain() {
    ProgramText text =
        new ProgramText(new TreeMap<>(Map.of("common.ovm", COMMON, "typed.ovm", TYPED)));
    Shrinker.Broken large = find(text);

    Shrinker.Broken small = new Shrinker(FAULTY).shrink(large).orElseThrow();

    assertThat(small.difference().law()).isEqualTo(large.difference().law());
    assertThat(small.text().files().get("typed.ovm")).doesNotContain("def first", "accepts", "<");
    assertThat(small.text().files().get("common.ovm")).doesNotContain("accepts");
    assertThat(length(small.text())).isLessThan(2 * length(text) / 3);
    assertThat(size(small.claimCase())).isLessThan(size(large.claimCase()) / 2);

    KeptRegressions regressions = new KeptRegressions(folder);
    regressions.save(
        small.text(),
        new Regression(
            1,
            Setting.OPTIMISER_OFF,
            small.difference().law(),
            small.difference().detail(),
            small.claimCase(),
            small.deployment()));
    KeptRegressions.Kept kept = regressions.all().get(0);
    assertThat(kept.text()).isEqualTo(small.text());
    assertThat(breaks(FAULTY, kept)).isTrue();
    Workbench sound = new Workbench(Setting.OPTIMISER_OFF, new Stopwatch(new Counts()));
    assertThat(breaks(sound, kept)).isFalse();
  }

  private static Shrinker.Broken find(ProgramText text) {
    try (Reproduction reproduction = new ReproductionByDeciders(FAULTY)) {
      Reproduction.Running running = reproduction.start(List.of(text)).get(0);
      Definition second = running.program().definition("typed.second");
      RandomWorlds worlds = new RandomWorlds(running.program(), running.deployment());
      List<ClaimCase> cases =
          LongStream.range(0, 60).mapToObj(number -> worlds.caseOf(second, number)).toList();
      Reproduction.Broken broken =
          reproduction.firstBroken(running, cases, running.deployment()).orElseThrow();
      return new Shrinker.Broken(
          text, broken.claimCase(), running.deployment(), broken.difference());
    }
  }

  private static boolean breaks(Workbench workbench, KeptRegressions.Kept kept) {
    Regression regression = kept.regression();
    try (Reproduction reproduction = new ReproductionOnChain(workbench, regression.law())) {
      return reproduction
          .firstBroken(
              reproduction.start(List.of(kept.text())).get(0),
              List.of(Objects.requireNonNull(regression.claimCase())),
              Objects.requireNonNull(regression.deployment()))
          .map(Reproduction.Broken::difference)
          .map(Difference::law)
          .isPresent();
    }
  }

  private static int length(ProgramText text) {
    return text.files().values().stream().mapToInt(String::length).sum();
  }

  private static int size(ClaimCase claimCase) {
    return claimCase.toString().length();
  }
}

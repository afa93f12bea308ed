package org.ovmlang.verification.gas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.verification.differential.Sides;

/** What generated contracts cost beside those written by hand for the same predicates. */
class GasBesideByHandTest {

  /** What a proof or step of generated code may cost, beside the same by hand. */
  private static final double MOST_TIMES_BY_HAND = 1.15;

  /** Gas of the transaction that deploys ownership, by way of Yul, optimised for 200 runs. */
  private static final long MOST_FOR_DEPLOYING_OWNERSHIP = 450_000;

  /** The same of checkpoint. */
  private static final long MOST_FOR_DEPLOYING_CHECKPOINT = 1_300_000;

  /** How the contracts are compiled, the optimiser always on for 200 runs. */
  enum Pipeline {
    VIA_IR("Via IR", SoliditySettings.VIA_IR),
    LEGACY("Legacy pipeline", SoliditySettings.OPTIMIZED);

    final String label;
    final SoliditySettings settings;

    Pipeline(String label, SoliditySettings settings) {
      this.label = label;
      this.settings = settings;
    }
  }

  private record Pair(GasMeasurement generated, GasMeasurement byHand) {}

  private static final Map<Pipeline, Pair> MEASURED = new LinkedHashMap<>();

  @BeforeAll
  static void measure() throws IOException {
    GasTable table = new GasTable();
    try (GasBench bench = new GasBench()) {
      for (Pipeline pipeline : Pipeline.values()) {
        Pair pair =
            new Pair(
                GasMeasurement.of(bench, Sides.SOLIDITY, pipeline.settings),
                GasMeasurement.of(bench, new ByHandBackend(), pipeline.settings));
        MEASURED.put(pipeline, pair);
        table.add(pipeline.label, pair.generated(), pair.byHand());
      }
    }
    Files.writeString(Path.of("target", "gas.md"), table.toString());
    System.out.println(table);
  }

  private static Pair measured(Pipeline pipeline) {
    Pair pair = MEASURED.get(pipeline);
    assertThat(pair).isNotNull();
    return pair;
  }

  @ParameterizedTest
  @EnumSource(Pipeline.class)
  void bothSidesAnswerTheSameToTheByte(Pipeline pipeline) {
    Pair pair = measured(pipeline);
    SoftAssertions all = new SoftAssertions();
    int taken = 0;
    int refused = 0;
    Map<String, GasBench.Outcome> generated = new LinkedHashMap<>(pair.generated().steps());
    generated.putAll(pair.generated().variants());
    Map<String, GasBench.Outcome> byHand = new LinkedHashMap<>(pair.byHand().steps());
    byHand.putAll(pair.byHand().variants());
    assertThat(generated.keySet()).isEqualTo(byHand.keySet());
    for (Map.Entry<String, GasBench.Outcome> entry : generated.entrySet()) {
      GasBench.Outcome ours = entry.getValue();
      GasBench.Outcome theirs = GasMeasurement.at(byHand, entry.getKey());
      all.assertThat(said(entry.getKey(), ours))
          .as(entry.getKey())
          .isEqualTo(said(entry.getKey(), theirs));
      taken += ours.success() ? 1 : 0;
      refused += ours.success() ? 0 : 1;
    }
    all.assertAll();
    assertThat(taken).isGreaterThan(20);
    assertThat(refused).isGreaterThan(300);
  }

  /** Why the answer of a foreign predicate is refused that is no encoding, no rule says. */
  private static String said(String name, GasBench.Outcome outcome) {
    return !outcome.success() && name.contains(ForeignAnswers.NO_ENCODING)
        ? "refused"
        : outcome.success() + " " + outcome.answer();
  }

  @ParameterizedTest
  @EnumSource(Pipeline.class)
  void proofsAndStepsCostLittleMoreThanByHand(Pipeline pipeline) {
    Pair pair = measured(pipeline);
    SoftAssertions all = new SoftAssertions();
    pair.generated()
        .steps()
        .forEach(
            (name, outcome) ->
                all.assertThat(
                        (double) outcome.gas()
                            / GasMeasurement.at(pair.byHand().steps(), name).gas())
                    .as(name)
                    .isLessThanOrEqualTo(MOST_TIMES_BY_HAND));
    pair.generated()
        .transactions()
        .forEach(
            (name, gas) ->
                all.assertThat((double) gas / GasMeasurement.at(pair.byHand().transactions(), name))
                    .as(name)
                    .isLessThanOrEqualTo(MOST_TIMES_BY_HAND));
    all.assertAll();
  }

  @Test
  void deployingOwnershipAndCheckpointStaysWithinItsBounds() {
    Map<String, GasBench.Deployed> deployments =
        measured(Pipeline.VIA_IR).generated().deployments();
    SoftAssertions all = new SoftAssertions();
    all.assertThat(GasMeasurement.at(deployments, "ownership").gas())
        .as("ownership")
        .isLessThanOrEqualTo(MOST_FOR_DEPLOYING_OWNERSHIP);
    all.assertThat(GasMeasurement.at(deployments, "checkpoint").gas())
        .as("checkpoint")
        .isLessThanOrEqualTo(MOST_FOR_DEPLOYING_CHECKPOINT);
    all.assertAll();
  }
}

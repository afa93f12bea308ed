package org.ovmlang.verification.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;

/** An adjudicator that lacks one of its rules does not get through the games. */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class SeededFaultsInGamesTest {

  private static final StageId STAGE = new StageId(StageId.Kind.RANDOM, 1, 60);

  /** A rule, as the contract states it, and what stands there instead. */
  private record Missing(String what, String rule, String without) {}

  private static final List<Missing> FAULTS =
      List.of(
          new Missing(
              "answers are taken in the window only",
              "if (block.number >= answered.opened + window)",
              "if (window == 0)"),
          new Missing(
              "a post stands when all answers have fallen", " || post.openAnswers != 0", ""),
          new Missing(
              "a post is settled once",
              "if (post.status != Status.Open)",
              "if (post.status == Status.None)"),
          new Missing(
              "posts are local to their dispute",
              "abi.encode(block.chainid, address(this), top, parent, position)",
              "abi.encode(block.chainid, address(this), position)"),
          new Missing(
              "what is at once leaves nothing open",
              "if (position.length != 0)",
              "if (position.length > 1_000_000)"),
          new Missing("what is burned is counted", "burned += lost;", ""));

  @Test
  void anAdjudicatorThatLacksARuleDoesNotGetThroughTheGamesAndTheWholeOneDoes() {
    List<ContractArtifact> adjudicators =
        new java.util.ArrayList<>(FAULTS.stream().map(SeededFaultsInGamesTest::lacking).toList());
    adjudicators.add(compile(SupportLibrary.sources()));
    List<StageReport> reports = Stage.play(STAGE, adjudicators);
    for (int i = 0; i < FAULTS.size(); i++) {
      assertThat(reports.get(i).faults()).as("without: " + FAULTS.get(i).what()).isNotEmpty();
    }
    assertThat(reports.get(FAULTS.size()).faults()).isEmpty();
  }

  private static ContractArtifact lacking(Missing fault) {
    Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
    String whole = Objects.requireNonNull(sources.get(AdjudicatorArtifact.FILE));
    assertThat(whole.split(Pattern.quote(fault.rule()), -1)).hasSize(2);
    sources.put(AdjudicatorArtifact.FILE, whole.replace(fault.rule(), fault.without()));
    return compile(sources);
  }

  private static ContractArtifact compile(Map<String, String> sources) {
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow()
        .contract(AdjudicatorArtifact.FILE, AdjudicatorArtifact.NAME);
  }
}

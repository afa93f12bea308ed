package org.ovmlang.verification.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;

/** An adjudicator that lacks one of its rules does not get through the games. */
class SeededFaultsInGamesTest {

  private static final StageId STAGE = new StageId(StageId.Kind.RANDOM, 3, 22);

  @Test
  void answersAfterTheWindowAreFound() {
    assertFound("if (block.number >= answered.opened + window)", "if (window == 0)");
  }

  @Test
  void settlementBeforeAllAnswersHaveFallenIsFound() {
    assertFound(" || post.openAnswers != 0", "");
  }

  @Test
  void aPostThatIsSettledTwiceIsFound() {
    assertFound("if (post.status != Status.Open)", "if (post.status == Status.None)");
  }

  @Test
  void positionsThatAreNotLocalToTheirDisputeAreFound() {
    assertFound(
        "abi.encode(block.chainid, address(this), top, parent, position)",
        "abi.encode(block.chainid, address(this), position)");
  }

  @Test
  void anAnswerAtOnceThatLeavesSomethingOpenIsFound() {
    assertFound("if (position.length != 0)", "if (position.length > 1_000_000)");
  }

  @Test
  void aBurnedShareThatNobodyCountsIsFound() {
    assertFound("burned += lost;", "");
  }

  private static void assertFound(String rule, String without) {
    assertThat(Stage.play(STAGE, lacking(rule, without)).faults()).isNotEmpty();
  }

  private static ContractArtifact lacking(String rule, String without) {
    Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
    String whole = Objects.requireNonNull(sources.get(AdjudicatorArtifact.FILE));
    assertThat(whole.split(java.util.regex.Pattern.quote(rule), -1)).hasSize(2);
    sources.put(AdjudicatorArtifact.FILE, whole.replace(rule, without));
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow()
        .contract(AdjudicatorArtifact.FILE, AdjudicatorArtifact.NAME);
  }
}

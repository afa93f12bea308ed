package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.DisputeFollower;
import org.ovmlang.adjudication.Disputes;
import org.ovmlang.adjudication.Post;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * A dispute about a checkpoint, with the generated contracts: the defender claims it with the root
 * of his block; the challenger holds an older state update of the same coins against him; and the
 * defender shows the transaction that spent it, if there is one.
 */
class PlasmaDisputeTest {

  private static CheckedProgram program;
  private static Site site;
  private static ContractSide contracts;
  private static JavaSide deciders;
  private static ChainClient challengersAccount;
  private static AdjudicationClient defender;
  private static AdjudicationClient challenger;
  private static String untouched;

  @BeforeAll
  static void start() {
    program = PlasmaProgram.compile(List.of("ownership", "stateUpdate", "checkpoint", "exit"));
    site = new Site(1);
    contracts =
        site.deploy(program, Sides.SOLIDITY, PlasmaProgram.params(site.stores().get(0)), Map.of());
    deciders = JavaSide.of(program, Sides.JAVA);
    challengersAccount = site.anvil().client(1);
    defender =
        AdjudicationClient.deploy(
            site.client(),
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
            new AdjudicatorTerms(10, BigInteger.TEN.pow(16), 2_500));
    challenger = defender.as(challengersAccount);
    site.anvil().mine(PlasmaWorld.AS_OF + 1);
    untouched = site.anvil().snapshot();
  }

  @AfterAll
  static void stop() {
    challengersAccount.close();
    site.close();
  }

  private static Bytes message(InterpretedWorld world, OpenPlace place) {
    return Conversions.bytes(
        MessageGuesser.know(program, world, place, new Random(3)).orElseThrow());
  }

  private static OpenPlace onlyPlace(Disputes.Entry post) {
    assertThat(post.position().places()).hasSize(1);
    Place place = post.position().places().get(0);
    return new OpenPlace(
        Conversions.octets(place.predicate()),
        (int) place.node(),
        place.fuel(),
        place.values().stream().map(Conversions::octets).toList());
  }

  private static Disputes.Entry entry(Bytes32 post) {
    Disputes disputes = new DisputeFollower(site.client(), defender.address(), 0).poll();
    return disputes.posts().get(post);
  }

  /** The defender claims the checkpoint, the challenger brings the older state update. */
  private static Bytes32[] assertedAndChallenged(SpentCheckpoint scenario) {
    site.anvil().revertTo(untouched);
    untouched = site.anvil().snapshot();
    contracts.fill(scenario.known(), site.client());
    Bytes32 assertion =
        defender.assertWith(scenario.claim(), message(scenario.known(), scenario.root()));
    Disputes.Entry asserted = entry(assertion);
    Bytes32 challenge =
        challenger.answer(
            assertion, asserted.position(), 0, message(scenario.unspent(), onlyPlace(asserted)));
    OpenPlace left = onlyPlace(entry(challenge));
    assertThat(left.node()).isEqualTo(OpenPlace.PROVE_CLAIM);
    assertThat(left.fuel()).isEqualTo(Interpreter.FUEL - 1);
    return new Bytes32[] {assertion, challenge};
  }

  @Test
  void theDefenderWhoKnowsTheSpendingTransactionWinsWithTheMessageOfHisDecider() {
    SpentCheckpoint scenario = new SpentCheckpoint(contracts.deployment());
    Bytes32[] posts = assertedAndChallenged(scenario);
    Disputes.Entry challenge = entry(posts[1]);
    ClaimCase spent =
        new ClaimCase(
            PlasmaProgram.id("stateUpdate"),
            onlyPlace(challenge).values(),
            scenario.known(),
            List.of());
    Decision decision =
        deciders.decide(spent, new HashSet<>(contracts.deployment().stores())).orElseThrow();
    assertThat(decision.isTrue() && decision.atOnce()).isTrue();

    defender.answerAtOnce(posts[1], challenge.position(), 0, decision.message().orElseThrow());

    assertThat(defender.post(posts[1]).status()).isEqualTo(Post.Status.FALLEN);
    site.anvil().mine(10);
    defender.settle(posts[0]);
    assertThat(defender.isTrue(scenario.claim())).isTrue();
    assertThat(defender.balance(site.client().account())).isGreaterThan(defender.terms().bond());
    assertThat(defender.balance(challengersAccount.account())).isZero();
  }

  /**
   * As published, the commitments hold state objects only, so that whoever brings an older state
   * update chooses its predicate and may add inputs: it need not be one that anybody can spend.
   * Only a type, {@code su: stateUpdate}, says that it is one.
   */
  @Test
  void aCheckpointAsPublishedIsRefutedByWhatIsNoStateUpdate() {
    SpentCheckpoint sound = new SpentCheckpoint(contracts.deployment());
    Octets stateUpdate = sound.predicate("stateUpdate");
    Octets block = Octets.word(0);
    List<Octets> inputs = List.of(PlasmaWorld.TOKEN, SpentCheckpoint.RANGE, block, sound.owned());
    Bytes spent =
        message(
            sound.known(),
            new OpenPlace(
                stateUpdate.slice(12, 32), OpenPlace.PROVE_CLAIM, Interpreter.FUEL - 1, inputs));
    for (Octets noStateUpdate :
        List.of(
            PlasmaWorld.claim(Octets.word(0xdead), inputs.toArray(Octets[]::new)),
            PlasmaWorld.claim(
                stateUpdate, inputs.get(0), SpentCheckpoint.RANGE, block, inputs.get(3), block))) {
      SpentCheckpoint scenario =
          new SpentCheckpoint(contracts.deployment(), Optional.of(noStateUpdate));
      Bytes32[] posts = assertedAndChallenged(scenario);
      Position left = entry(posts[1]).position();
      assertThatThrownBy(() -> defender.answerAtOnce(posts[1], left, 0, spent))
          .hasMessageContaining("NotAccepted");

      site.anvil().mine(10);
      challenger.settle(posts[1]);

      assertThat(defender.post(posts[0]).status()).isEqualTo(Post.Status.FALLEN);
    }
  }

  /** A claim value with an input too many is false, so that {@code !su()} is true of it. */
  @Test
  void anExitAsPublishedOfSpentCoinsStandsIfTheStateUpdateHasAnInputTooMany() {
    site.anvil().revertTo(untouched);
    untouched = site.anvil().snapshot();
    SpentCheckpoint scenario = new SpentCheckpoint(contracts.deployment());
    contracts.fill(scenario.known(), site.client());
    Octets stateUpdate = scenario.predicate("stateUpdate");
    List<Octets> inputs =
        List.of(PlasmaWorld.TOKEN, SpentCheckpoint.RANGE, Octets.word(0), scenario.owned());
    Octets oneMore =
        PlasmaWorld.claim(
            stateUpdate,
            inputs.get(0),
            SpentCheckpoint.RANGE,
            inputs.get(2),
            inputs.get(3),
            SpentCheckpoint.RANGE);
    InterpretedWorld known = scenario.known();
    Bytes spent =
        message(
            known,
            new OpenPlace(
                stateUpdate.slice(12, 32), OpenPlace.PROVE_CLAIM, Interpreter.FUEL - 1, inputs));
    OpenPlace root =
        MessageJudge.root(
            PlasmaProgram.id("exit"),
            List.of(scenario.old(), scenario.oldProof()),
            known,
            Interpreter.FUEL,
            MessageJudge.Side.PROVE);
    Bytes opening = message(scenario.unspent(), root);

    Bytes32 honest = defender.assertWith(exit(root, scenario.old(), scenario.oldProof()), opening);
    challenger.answerAtOnce(honest, entry(honest).position(), 0, spent);
    assertThat(defender.post(honest).status()).isEqualTo(Post.Status.FALLEN);

    Claim twice = exit(root, oneMore, scenario.oldProof());
    Bytes32 theft = defender.assertWith(twice, opening);
    Position left = entry(theft).position();
    assertThatThrownBy(() -> challenger.answerAtOnce(theft, left, 0, spent))
        .hasMessageContaining("NotAccepted");
    site.anvil().mine(10);
    defender.settle(theft);
    assertThat(defender.isTrue(twice)).isTrue();
  }

  private static Claim exit(OpenPlace root, Octets su, Octets proof) {
    return new Claim(Conversions.address(root.predicate()), Conversions.bytes(List.of(su, proof)));
  }

  @Test
  void theDefenderWhoDoesNotLosesHisBondAndTheClaimIsNotTrue() {
    SpentCheckpoint scenario = new SpentCheckpoint(contracts.deployment());
    Bytes32[] posts = assertedAndChallenged(scenario);
    assertThat(
            MessageGuesser.know(
                program, scenario.unspent(), onlyPlace(entry(posts[1])), new Random(3)))
        .isEmpty();
    site.anvil().mine(10);
    assertThatThrownBy(() -> defender.settle(posts[0])).hasMessageContaining("NotSettleable");

    challenger.settle(posts[1]);

    assertThat(defender.post(posts[0]).status()).isEqualTo(Post.Status.FALLEN);
    assertThat(defender.isTrue(scenario.claim())).isFalse();
    assertThat(defender.balance(site.client().account())).isZero();
    assertThat(defender.balance(challengersAccount.account()))
        .isGreaterThan(defender.terms().bond());
  }
}

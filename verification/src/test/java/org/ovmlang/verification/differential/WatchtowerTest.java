package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.DisputeFollower;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.PredicateClient;
import org.ovmlang.adjudication.Watchtower;
import org.ovmlang.adjudication.WatchtowerEvent;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** Two watchtowers that play by the generated deciders dispute a checkpoint on a chain. */
class WatchtowerTest {

  private static final long WINDOW = 10;
  private static final BigInteger BOND = BigInteger.TEN.pow(16);

  private static JavaSide deciders;
  private static Site site;
  private static ContractSide contracts;
  private static ChainClient challengersAccount;
  private static AdjudicationClient defender;
  private static AdjudicationClient challenger;
  private static String untouched;
  private static SpentCheckpoint scenario;

  @BeforeAll
  static void start() {
    CheckedProgram program =
        PlasmaProgram.compile(List.of("ownership", "stateUpdate", "checkpoint"));
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
            new AdjudicatorTerms(WINDOW, BOND, 2_500));
    challenger = defender.as(challengersAccount);
    site.anvil().mine(PlasmaWorld.AS_OF + 1);
    scenario = new SpentCheckpoint(contracts.deployment());
    contracts.fill(scenario.known(), site.client());
    untouched = site.anvil().snapshot();
  }

  @AfterAll
  static void stop() {
    challengersAccount.close();
    site.close();
  }

  @BeforeEach
  void backToTheBeginning() {
    site.anvil().revertTo(untouched);
    untouched = site.anvil().snapshot();
  }

  /** All stores are known, up to a block that is far away. */
  private static World world(InterpretedWorld known) {
    InterpretedWorld late =
        new InterpretedWorld(
            known.witnesses(),
            known.looseWitnesses(),
            known.storedValues(),
            known.params(),
            known.predicateAddresses(),
            known.userAtoms(),
            BigInteger.TEN.pow(9));
    return deciders.world(late, Set.copyOf(contracts.deployment().stores()));
  }

  private static Watchtower tower(AdjudicationClient client, InterpretedWorld known) {
    return tower(client, known, Move.Label.HOPEFUL);
  }

  private static Watchtower tower(
      AdjudicationClient client, InterpretedWorld known, Move.Label worst) {
    World world = world(known);
    return new Watchtower(
        client, new DisputeFollower(site.client(), defender.address(), 0), () -> world, worst);
  }

  private static Optional<Bytes32> claim(AdjudicationClient client, InterpretedWorld known)
      throws IllFormedClaimException {
    Claim claim = scenario.claim();
    World world = world(known);
    Decider<?> decider = world.decider(claim.predicate());
    return claim(client, claim.predicate(), decider, claim.inputs(), world);
  }

  private static <C> Optional<Bytes32> claim(
      AdjudicationClient client,
      Address predicate,
      Decider<C> decider,
      List<Bytes> inputs,
      World world)
      throws IllFormedClaimException {
    C claim = decider.decode(inputs);
    PredicateClient<C> predicates = new PredicateClient<>(client, predicate, decider);
    assertThat(predicates.toClaim(claim)).isEqualTo(scenario.claim());
    return predicates.claim(claim, world, Move.Label.HOPEFUL);
  }

  /** Rounds of both, block by block, until nothing happens any more. */
  private static List<WatchtowerEvent> play(List<Supplier<Watchtower>> towers) {
    List<WatchtowerEvent> events = new ArrayList<>();
    for (int block = 0; block < 4 * WINDOW; block++) {
      for (Supplier<Watchtower> tower : towers) {
        events.addAll(tower.get().watch());
      }
      site.anvil().mine(1);
    }
    return events;
  }

  private static List<Class<?>> kinds(List<WatchtowerEvent> events) {
    List<Class<?>> kinds = new ArrayList<>();
    events.forEach(event -> kinds.add(event.getClass()));
    return kinds;
  }

  private static BigInteger adjudicatorsMoney() throws Exception {
    return site.client()
        .web3j()
        .ethGetBalance(defender.address().toHex(), DefaultBlockParameterName.LATEST)
        .send()
        .getBalance();
  }

  @Test
  void whoKnowsTheTransactionWinsAgainstWhoDoesNotWithoutDoingAnythingHimself() throws Exception {
    Bytes32 assertion = claim(defender, scenario.known()).orElseThrow();
    Watchtower ours = tower(defender, scenario.known());
    Watchtower theirs = tower(challenger, scenario.unspent());

    List<WatchtowerEvent> events = play(List.of(() -> theirs, () -> ours));

    assertThat(defender.isTrue(scenario.claim())).isTrue();
    assertThat(defender.post(assertion).status()).isEqualTo(Post.Status.STANDS);
    // The challenge, the answer at once and its reward, the assertion settled and its bond.
    assertThat(kinds(events))
        .containsExactly(
            WatchtowerEvent.Answered.class,
            WatchtowerEvent.Answered.class,
            WatchtowerEvent.Withdrew.class,
            WatchtowerEvent.Settled.class,
            WatchtowerEvent.Withdrew.class);
    assertThat(adjudicatorsMoney()).isEqualTo(defender.burned()).isPositive();
  }

  @Test
  void whoDoesNotKnowTheTransactionSaysThatHeHasNoAnswerAndLoses() throws Exception {
    assertThatIllegalStateException().isThrownBy(() -> claim(defender, scenario.unspent()));
    Bytes32 assertion = claim(defender, scenario.known()).orElseThrow();
    Watchtower theirs = tower(challenger, scenario.unspent());

    List<WatchtowerEvent> events = play(List.of(() -> theirs));

    assertThat(defender.isTrue(scenario.claim())).isFalse();
    assertThat(defender.post(assertion).status()).isEqualTo(Post.Status.FALLEN);
    assertThat(kinds(events))
        .containsExactly(
            WatchtowerEvent.Answered.class,
            WatchtowerEvent.Settled.class,
            WatchtowerEvent.Withdrew.class);
  }

  @Test
  void aTowerThatStartsAnewInEveryRoundPostsNothingTwice() throws Exception {
    claim(defender, scenario.known());

    List<WatchtowerEvent> events =
        play(
            List.of(
                () -> tower(challenger, scenario.unspent()),
                () -> tower(challenger, scenario.unspent())));

    assertThat(events).filteredOn(WatchtowerEvent.Answered.class::isInstance).hasSize(1);
    assertThat(events).filteredOn(WatchtowerEvent.Refused.class::isInstance).isEmpty();
    assertThat(defender.isTrue(scenario.claim())).isFalse();
  }

  @Test
  void whatAReorganisationUndidIsDoneAgain() throws Exception {
    claim(defender, scenario.known());
    Watchtower ours = tower(defender, scenario.known());
    Watchtower theirs = tower(challenger, scenario.unspent());
    String asserted = site.anvil().snapshot();
    assertThat(kinds(theirs.watch())).containsExactly(WatchtowerEvent.Answered.class);
    assertThat(theirs.watch()).isEmpty();
    site.anvil().revertTo(asserted);
    // The other history is longer.
    site.anvil().mine(2);

    assertThat(kinds(theirs.watch())).containsExactly(WatchtowerEvent.Answered.class);

    play(List.of(() -> ours));
    assertThat(defender.isTrue(scenario.claim())).isTrue();
  }

  @Test
  void aTowerThatRisksNothingOnlySaysWhatItCouldHaveDone() throws Exception {
    Bytes32 assertion = claim(defender, scenario.known()).orElseThrow();
    Watchtower careful = tower(challenger, scenario.unspent(), Move.Label.WINS);

    List<WatchtowerEvent> events = careful.watch();

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            WatchtowerEvent.NoAnswer.class,
            none -> {
              assertThat(none.post()).isEqualTo(assertion);
              assertThat(none.best().orElseThrow().move().label()).isEqualTo(Move.Label.HOPEFUL);
            });
  }

  @Test
  void aTowerWhoseViewOfTheChainIsTooOldSaysSo() throws Exception {
    claim(defender, scenario.known());
    World old = deciders.world(scenario.unspent(), Set.copyOf(contracts.deployment().stores()));
    Watchtower tower =
        new Watchtower(
            challenger,
            new DisputeFollower(site.client(), defender.address(), 0),
            () -> old,
            Move.Label.HOPEFUL);

    assertThat(tower.watch())
        .singleElement()
        .isInstanceOfSatisfying(
            WatchtowerEvent.Undecided.class,
            undecided -> assertThat(undecided.missing().get(0)).contains("the view ends at block"));
  }

  @Test
  void disputesOfOtherPredicatesAreNoneOfItsBusiness() throws Exception {
    claim(defender, scenario.known());
    Watchtower tower =
        new Watchtower(
            challenger,
            new DisputeFollower(site.client(), defender.address(), 0),
            () -> World.builder().build(),
            Move.Label.HOPEFUL);
    assertThat(tower.watch()).isEmpty();
  }
}

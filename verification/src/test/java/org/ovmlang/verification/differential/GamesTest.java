package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.DisputeFollower;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** On a chain, in random worlds, the honest player wins, and every wei is accounted for. */
class GamesTest {

  private static final int GAMES = Integer.getInteger("jqwik.tries.default", 1) < 100 ? 12 : 100;
  private static final List<String> PREDICATES =
      List.of("ownership", "stateUpdate", "checkpoint", "exit");

  /** Those with alternations; the others are their state objects. */
  private static final List<String> PLAYED = List.of("checkpoint", "exit", "stateUpdate");

  private static final AdjudicatorTerms TERMS =
      new AdjudicatorTerms(40, BigInteger.TEN.pow(16), 2_500);

  private int trueClaims;
  private int falseClaims;
  private int posts;

  @Test
  void theHonestPlayerWinsAndFundsAddUp() throws Exception {
    CheckedProgram program = PlasmaProgram.compile(PREDICATES);
    try (ContractSide.Site site = new ContractSide.Site(1);
        ChainClient other = site.anvil().client(1)) {
      ContractSide contracts =
          site.deploy(
              program, Sides.SOLIDITY, PlasmaProgram.params(site.stores().get(0)), Map.of());
      AdjudicationClient honest =
          AdjudicationClient.deploy(
              site.client(),
              AdjudicatorArtifact.compile(
                  SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
              TERMS);
      // Worlds read the chain as of block 100.
      site.anvil().mine(PlasmaWorld.AS_OF + 1);
      for (long seed = 1; trueClaims + falseClaims < GAMES; seed++) {
        String predicate = PLAYED.get((int) (seed % PLAYED.size()));
        ClaimCase claimCase = PlasmaCases.of(predicate, contracts.deployment(), seed);
        if (Interpreter.isWellFormed(
            program.definition(claimCase.definition()), claimCase.inputs(), claimCase.world())) {
          String before = site.anvil().snapshot();
          play(program, claimCase, contracts, site, honest, other, new Random(seed));
          site.anvil().revertTo(before);
        }
      }
    }
    assertThat(trueClaims).isGreaterThan(GAMES / 10);
    assertThat(falseClaims).isGreaterThan(GAMES / 10);
    assertThat(posts).isGreaterThan(GAMES);
  }

  private void play(
      CheckedProgram program,
      ClaimCase claimCase,
      ContractSide contracts,
      ContractSide.Site site,
      AdjudicationClient honest,
      ChainClient other,
      Random random)
      throws Exception {
    InterpretedWorld world = everythingProducible(claimCase.world());
    contracts.fill(world, site.client());
    Game game =
        new Game(
            program,
            claimCase,
            world,
            site.anvil(),
            site.client()::blockNumber,
            honest,
            honest.as(other),
            new DisputeFollower(site.client(), honest.address(), 0),
            random);
    game.play();
    Claim claim = game.claim();
    assertThat(honest.isTrue(claim)).as(claimCase.toString()).isEqualTo(game.truth());
    BigInteger ours = honest.balance(site.client().account());
    BigInteger theirs = honest.balance(other.account());
    BigInteger there =
        site.client()
            .web3j()
            .ethGetBalance(honest.address().toHex(), DefaultBlockParameterName.LATEST)
            .send()
            .getBalance();
    assertThat(ours.add(theirs).add(honest.burned())).isEqualTo(there);
    // Nothing that the honest player posted was lost; he may have won something.
    assertThat(ours)
        .isGreaterThanOrEqualTo(TERMS.bond().multiply(BigInteger.valueOf(game.honestPosts())));
    posts += game.posts();
    if (game.truth()) {
      trueClaims++;
    } else {
      falseClaims++;
    }
  }

  /**
   * What the adversary may bring is known wherever it may be brought; and what is written too late
   * for the world is written too late for the chain, which has more blocks by then.
   */
  private static InterpretedWorld everythingProducible(InterpretedWorld world) {
    List<Octets> values =
        world.witnesses().stream().map(InterpretedWorld.Witness::value).distinct().toList();
    List<InterpretedWorld.StoredValue> stored =
        world.storedValues().stream().map(it -> inTimeOrNever(it, world.asOf())).toList();
    return new InterpretedWorld(
        world.witnesses(),
        values,
        stored,
        world.params(),
        world.predicateAddresses(),
        world.userAtoms(),
        world.asOf());
  }

  private static InterpretedWorld.StoredValue inTimeOrNever(
      InterpretedWorld.StoredValue value, BigInteger asOf) {
    return value.block().compareTo(asOf) <= 0
        ? value
        : new InterpretedWorld.StoredValue(
            value.contract(), value.key(), value.value(), BigInteger.TEN.pow(9));
  }
}

package org.ovmlang.verification.differential;

import static org.ovmlang.verification.differential.PlasmaWorld.OTHER_TOKEN;
import static org.ovmlang.verification.differential.PlasmaWorld.TOKEN;
import static org.ovmlang.verification.differential.PlasmaWorld.claim;
import static org.ovmlang.verification.differential.PlasmaWorld.range;
import static org.ovmlang.verification.differential.PlasmaWorld.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Random claims of the plasma predicates: each is built to be true and then, often, something about
 * it is wrong. The same for the same seed.
 */
public final class PlasmaCases {

  private final Random random;
  private final PlasmaWorld world;

  private PlasmaCases(Deployment deployment, Random random) {
    this.random = random;
    this.world = new PlasmaWorld(deployment, random);
  }

  /** A case about a predicate. */
  public static ClaimCase of(String predicate, Deployment deployment, long seed) {
    Random random = new Random(seed * 31 + predicate.hashCode());
    PlasmaCases cases = new PlasmaCases(deployment, random);
    List<Octets> inputs = new ArrayList<>(cases.inputs(predicate));
    if (random.nextInt(10) == 0) {
      InputMutations.spoil(inputs, random);
    }
    List<Octets> messages = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      byte[] message = new byte[random.nextInt(12)];
      random.nextBytes(message);
      messages.add(Octets.of(message));
    }
    messages.add(Octets.word(random.nextInt(3)).slice(30 - 2 * random.nextInt(3), 32));
    return new ClaimCase(PlasmaProgram.id(predicate), inputs, cases.world.toWorld(), messages);
  }

  /** A checkpoint, or its exit, in a block that is too far for anybody to go through all before. */
  static ClaimCase ofDistantBlock(String predicate, Deployment deployment, long seed) {
    PlasmaCases cases = new PlasmaCases(deployment, new Random(seed));
    Octets su =
        cases.world.stateUpdate(
            TOKEN, range(0, 50), 1L << 40, cases.world.owned(Signer.ALL.get(0)));
    Octets proof = cases.checkpoint(false).get(1);
    return new ClaimCase(
        PlasmaProgram.id(predicate), List.of(su, proof), cases.world.toWorld(), List.of());
  }

  private List<Octets> inputs(String predicate) {
    return switch (predicate) {
      case "ownership" -> ownership();
      case "stateUpdate" -> stateUpdate();
      case "checkpoint" -> checkpoint(random.nextBoolean());
      case "exit" -> checkpoint(!usually());
      case "exitDeposit" -> exitDeposit();
      case "swap" -> swap();
      case "order" -> order();
      case "limboExit" -> limboExit();
      default -> throw new AssertionError(predicate);
    };
  }

  /** True five times out of six. */
  private boolean usually() {
    return random.nextInt(6) != 0;
  }

  private void signed(Octets message, Signer signer, boolean well) {
    if (usually()) {
      world.signature(message, well ? signer.sign(message) : signer.forge(message, random));
    }
    if (random.nextInt(3) == 0) {
      world.signature(message, signer.forge(message, random));
    }
  }

  private List<Octets> ownership() {
    Signer owner = Signer.any(random);
    byte[] bytes = new byte[random.nextInt(100)];
    random.nextBytes(bytes);
    Octets tx = Octets.of(bytes);
    signed(tx, owner, random.nextInt(3) != 0);
    return List.of(owner.address(), tx);
  }

  /**
   * A state that its owner may spend, or something that nobody can satisfy; where there are hostile
   * predicates, also one of theirs.
   */
  private Octets state(Signer owner) {
    List<String> hostile =
        world.definitions().stream().filter(id -> id.startsWith("hostile.")).sorted().toList();
    if (!hostile.isEmpty() && random.nextInt(6) == 0) {
      return claim(world.definition(hostile.get(random.nextInt(hostile.size()))));
    }
    return switch (random.nextInt(16)) {
      // One input too many once the transaction is behind it: not well formed.
      case 0 -> claim(world.predicate("ownership"), owner.address(), Octets.EMPTY);
      case 1 -> claim(world.predicate("ownership"), owner.address().then(new Octets("00")));
      case 2 -> claim(world.predicate("ownership"));
      // A precompiled contract: it takes every call, and its answer is no answer to a move. Seldom,
      // for a local engine knows no decider for it.
      case 3 ->
          random.nextInt(8) == 0
              ? claim(Octets.word(1 + random.nextInt(10)), owner.address())
              : world.owned(owner);
      default -> world.owned(owner);
    };
  }

  /** A transaction that spends the state, or fails to. */
  private void spend(long block, Octets token, Octets range, Signer owner, boolean well) {
    Octets next = world.owned(Signer.any(random));
    long maxBlock = block + 1 + random.nextInt(3);
    Octets tx = transaction(token, range, maxBlock, next);
    int fault = well ? 0 : 1 + random.nextInt(6);
    switch (fault) {
      case 1 ->
          tx = transaction(OTHER_TOKEN.equals(token) ? TOKEN : OTHER_TOKEN, range, maxBlock, next);
      case 2 -> tx = transaction(token, range(5000, 6000), maxBlock, next);
      case 3 -> tx = transaction(token, range, block, next);
      case 4 -> tx = claim(PlasmaProgram.DEPOSIT_CHECKPOINTS, token, range, Octets.word(maxBlock));
      case 5 -> tx = claim(PlasmaProgram.TRANSACTION_ADDRESS, token, range.then(new Octets("00")));
      default -> {}
    }
    world.transactionIn(block, token, range, tx);
    signed(tx, owner, fault != 6);
  }

  private List<Octets> stateUpdate() {
    Signer owner = Signer.any(random);
    long block = random.nextInt(4);
    Octets range = range(10, 20 + random.nextInt(20));
    spend(block, TOKEN, range, owner, usually());
    if (random.nextInt(3) == 0) {
      spend(block, TOKEN, range, owner, false);
    }
    Octets asked = usually() ? range : range(20, 20 - random.nextInt(3));
    return List.of(TOKEN, asked, Octets.word(block), state(owner));
  }

  /** A state update and its proof, with the history before it. */
  private List<Octets> checkpoint(boolean spent) {
    long block = random.nextInt(4);
    long start = 100L * random.nextInt(2);
    long end = start + 50 + random.nextInt(50);
    Signer owner = Signer.any(random);
    Octets state = state(owner);
    Octets range = range(start, end);
    PlasmaWorld.Commitment commitment = world.commitment(TOKEN, start, end, state);
    commit(block, commitment);
    for (long b = 0; b < block; b++) {
      if (random.nextBoolean()) {
        earlier(b, start + random.nextInt(10), end - random.nextInt(10));
      }
    }
    if (spent) {
      spend(block, TOKEN, range, owner, true);
    }
    Octets su = world.stateUpdate(TOKEN, range, block, state);
    Octets proof = commitment.proof(TOKEN, start);
    return switch (random.nextInt(16)) {
      case 4 -> List.of(claim(world.predicate("stateUpdate"), TOKEN, range), proof);
      case 5 ->
          List.of(
              claim(world.predicate("stateUpdate"), TOKEN, range, TOKEN.then(TOKEN), state), proof);
      case 0 -> List.of(world.stateUpdate(OTHER_TOKEN, range, block, state), proof);
      case 1 -> List.of(world.stateUpdate(TOKEN, range(start, end + 5000), block, state), proof);
      case 2 -> List.of(su, commitment.proof(TOKEN, start).then(new Octets("00")));
      case 3 -> List.of(world.stateUpdate(TOKEN, range(end, start), block, state), proof);
      default -> List.of(su, proof);
    };
  }

  private void commit(long block, PlasmaWorld.Commitment commitment) {
    boolean inTime = random.nextInt(10) != 0;
    boolean known = random.nextInt(10) != 0;
    Octets root = random.nextInt(12) == 0 ? Octets.word(1) : commitment.root();
    world.commit(Octets.word(block), root, inTime ? block + 1 : PlasmaWorld.AS_OF + 1, known);
  }

  /** An older state update of the same coins: usually included, and usually spent. */
  private void earlier(long block, long start, long end) {
    Signer owner = Signer.any(random);
    Octets state = state(owner);
    Octets range = range(start, end);
    PlasmaWorld.Commitment commitment = world.commitment(TOKEN, start, end, state);
    commit(block, commitment);
    Octets su =
        world.stateUpdate(usually() ? TOKEN : OTHER_TOKEN, range, block, usually() ? state : TOKEN);
    world.stateUpdateIn(block, TOKEN, range, su);
    if (usually()) {
      world.proofIn(block, TOKEN, range, commitment.proof(TOKEN, start));
    }
    if (usually()) {
      spend(block, TOKEN, range, owner, usually());
    }
  }

  private List<Octets> exitDeposit() {
    Signer owner = Signer.any(random);
    Octets range = range(0, 10);
    Octets su = world.stateUpdate(TOKEN, range, 1, state(owner));
    if (random.nextInt(3) == 0) {
      spend(1, TOKEN, range, owner, random.nextInt(3) != 0);
    }
    Octets from = usually() ? PlasmaProgram.DEPOSIT_CHECKPOINTS : PlasmaProgram.TRANSACTION_ADDRESS;
    Octets finalised = usually() ? su : world.stateUpdate(TOKEN, range, 2, world.owned(owner));
    Octets checkpoint = random.nextInt(12) == 0 ? claim(from) : claim(from, finalised);
    return List.of(su, checkpoint);
  }

  private List<Octets> swap() {
    Signer owner = Signer.ALL.get(0);
    Signer counterparty = Signer.ALL.get(1);
    Octets state = world.owned(owner);
    Octets tx = transaction(TOKEN, range(0, 10), 5, world.owned(counterparty));
    int branch = random.nextInt(4);
    if (branch == 1 || branch == 3 || random.nextInt(4) == 0) {
      signed(tx, owner, usually());
    }
    if (branch == 1 || branch == 2 || random.nextInt(4) == 0) {
      signed(tx, counterparty, usually());
    }
    if (branch == 2) {
      PlasmaWorld.Commitment commitment = world.commitment(OTHER_TOKEN, 30, 40, state);
      commit(3, commitment);
      Octets proof = usually() ? commitment.proof(OTHER_TOKEN, 30) : Octets.word(0);
      world.witness("swap.proofs", List.of(), Octets.EMPTY, range(30, 40), proof);
    }
    if (branch == 3) {
      Octets prefix = usually() ? PlasmaProgram.CANCEL_PREFIX : Octets.EMPTY;
      Octets message = prefix.then(owner.address());
      world.witness("swap.cancelled", List.of(), owner.address(), range(0, 0), message);
      signed(message, counterparty, usually());
    }
    return List.of(
        owner.address(),
        counterparty.address(),
        OTHER_TOKEN,
        usually() ? range(30, 40) : range(40, 30),
        state,
        Octets.word(3),
        tx);
  }

  private List<Octets> order() {
    Signer maker = Signer.ALL.get(2);
    long maxBlock = random.nextInt(4);
    Octets tx = transaction(TOKEN, range(0, 10), maxBlock, world.owned(maker));
    if (random.nextInt(3) == 0) {
      signed(tx, maker, random.nextInt(3) != 0);
    } else {
      payment(maker);
    }
    return List.of(
        maker.address(),
        OTHER_TOKEN,
        usually() ? range(200, 210) : range(200, 200 + random.nextInt(12)),
        Octets.word(maxBlock + (usually() ? 1 : 0)),
        tx);
  }

  private void payment(Signer maker) {
    Octets state = usually() ? world.owned(maker) : world.owned(Signer.any(random));
    PlasmaWorld.Commitment commitment = world.commitment(OTHER_TOKEN, 30, 40, state);
    commit(2, commitment);
    Octets from = usually() ? PlasmaProgram.PAYMENT_ADDRESS : PlasmaProgram.DEPOSIT_CHECKPOINTS;
    Octets payment =
        random.nextInt(12) == 0
            ? claim(from, OTHER_TOKEN, range(30, 40))
            : claim(from, usually() ? OTHER_TOKEN : TOKEN, range(30, 40), Octets.word(2), state);
    List<Octets> bucket = List.of(maker.address());
    world.witness("order.payments.${maker}", bucket, OTHER_TOKEN, range(0, 0), payment);
    Octets proof = usually() ? commitment.proof(OTHER_TOKEN, 30) : commitment.root();
    world.witness("order.proofs", List.of(), payment, range(0, 0), proof);
  }

  private List<Octets> limboExit() {
    if (random.nextBoolean()) {
      List<Octets> before = checkpoint(false);
      return List.of(before.get(0), before.get(1), Octets.word(1), before.get(0), Octets.EMPTY);
    }
    Signer owner = Signer.any(random);
    Octets spentRange = range(300, 310);
    Octets previous = world.stateUpdate(TOKEN, spentRange, 1, world.owned(owner));
    // The state update called with the transaction has an input too many; a state called so has
    // not.
    Octets spent = usually() ? world.owned(owner) : previous;
    Octets tx = transaction(TOKEN, spentRange, 3, world.owned(Signer.any(random)));
    signed(tx, owner, usually());
    List<Octets> after = checkpoint(!usually());
    if (usually()) {
      world.allow("IsValidStateTransition", spent, tx, after.get(0));
    }
    return List.of(spent, Octets.EMPTY, tx, after.get(0), after.get(1));
  }
}

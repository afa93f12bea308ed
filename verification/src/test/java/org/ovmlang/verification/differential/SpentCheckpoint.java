package org.ovmlang.verification.differential;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * A checkpoint of coins that had an owner before, and what follows from it: whoever knows the
 * transaction by which he spent them knows that the checkpoint holds; for others it does not.
 */
final class SpentCheckpoint {

  static final Octets RANGE = PlasmaWorld.range(0, 50);

  private final PlasmaWorld known;
  private final PlasmaWorld unspent;
  private final Signer alice = Signer.any(new Random(1));
  private final Octets old;
  private final Octets oldProof;
  private final List<Octets> checkpoint;

  SpentCheckpoint(Deployment deployment) {
    this(deployment, Optional.empty());
  }

  /** The challenger says of another claim that it is the older state update. */
  SpentCheckpoint(Deployment deployment, Optional<Octets> instead) {
    known = new PlasmaWorld(deployment, new Random(7));
    unspent = new PlasmaWorld(deployment, new Random(7));
    old = known.stateUpdate(PlasmaWorld.TOKEN, RANGE, 0, owned());
    oldProof = commit(0, owned());
    known.stateUpdateIn(0, PlasmaWorld.TOKEN, RANGE, old);
    unspent.stateUpdateIn(0, PlasmaWorld.TOKEN, RANGE, instead.orElse(old));
    Octets next = known.owned(Signer.any(new Random(2)));
    Octets proof = commit(1, next);
    checkpoint = List.of(known.stateUpdate(PlasmaWorld.TOKEN, RANGE, 1, next), proof);
    Octets transaction = PlasmaWorld.transaction(PlasmaWorld.TOKEN, RANGE, 2, next);
    known.transactionIn(0, PlasmaWorld.TOKEN, RANGE, transaction);
    known.signature(transaction, alice.sign(transaction));
  }

  /** What somebody knows who knows all that happened. */
  InterpretedWorld known() {
    return known.toWorld();
  }

  /** What somebody knows who does not know the transaction. */
  InterpretedWorld unspent() {
    return unspent.toWorld();
  }

  /** The older state update of the coins. */
  Octets old() {
    return old;
  }

  /** That it is included in its block. */
  Octets oldProof() {
    return oldProof;
  }

  /** The address of a predicate of the program, as a word. */
  Octets predicate(String name) {
    return known.predicate(name);
  }

  /** The state object of who had the coins before. */
  Octets owned() {
    return known.owned(alice);
  }

  private Octets commit(long block, Octets state) {
    PlasmaWorld.Commitment commitment = known.commitment(PlasmaWorld.TOKEN, 0, 50, state);
    Octets proof = commitment.proof(PlasmaWorld.TOKEN, 0);
    for (PlasmaWorld world : List.of(known, unspent)) {
      world.commit(Octets.word(block), commitment.root(), block + 1, true);
      world.proofIn(block, PlasmaWorld.TOKEN, RANGE, proof);
    }
    return proof;
  }

  /** The place where the checkpoint is to be proved. */
  OpenPlace root() {
    return MessageJudge.root(
        PlasmaProgram.id("checkpoint"),
        checkpoint,
        known(),
        Interpreter.FUEL,
        MessageJudge.Side.PROVE);
  }

  /** The claim of the checkpoint. */
  Claim claim() {
    return new Claim(Conversions.address(root().predicate()), Conversions.bytes(checkpoint));
  }
}

package org.ovmlang.verification.differential;

import java.util.List;
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

  private static final Octets RANGE = PlasmaWorld.range(0, 50);

  private final PlasmaWorld known;
  private final PlasmaWorld unspent;
  private final Signer alice = Signer.any(new Random(1));
  private final List<Octets> checkpoint;

  SpentCheckpoint(Deployment deployment) {
    known = new PlasmaWorld(deployment, new Random(7));
    unspent = new PlasmaWorld(deployment, new Random(7));
    Octets old = known.stateUpdate(PlasmaWorld.TOKEN, RANGE, 0, owned());
    commit(0, owned());
    for (PlasmaWorld world : List.of(known, unspent)) {
      world.stateUpdateIn(0, PlasmaWorld.TOKEN, RANGE, old);
    }
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

  private Octets owned() {
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

package org.ovmlang.verification.gas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.verification.differential.PlasmaProgram;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/**
 * A small plasma chain: in block 1 alice owned the coins, in block 2 bob does, and alice signed the
 * transaction between. Each block has 256 states of the token and seven other tokens, so a proof
 * has eight siblings in the lower and three in the upper layer.
 */
final class GasScenario {

  private static final int STATES = 256;
  private static final int TOKENS = 8;
  private static final int LENGTH = 100;
  private static final Range COINS = Range.of(4200, 4300);

  private final ECKeyPair alice = ECKeyPair.create(BigInteger.valueOf(0xA11CE));
  private final ECKeyPair bob = ECKeyPair.create(BigInteger.valueOf(0xB0B));
  private final Predicates predicates;
  private final DoubleLayerIntervalTree firstBlock;
  private final DoubleLayerIntervalTree secondBlock;

  /** Where the predicates stand. */
  record Predicates(Address ownership, Address stateUpdate, Address checkpoint, Address exit) {}

  GasScenario(Predicates predicates) {
    this.predicates = predicates;
    this.firstBlock = tree(owned(alice));
    this.secondBlock = tree(owned(bob));
  }

  private static Address token(int number) {
    return Address.ofHex(
        "0x%040x"
            .formatted(
                new BigInteger("70c0ffee", 16).shiftLeft(96).add(BigInteger.valueOf(number))));
  }

  private static Bytes accountWord(ECKeyPair key) {
    return Codec.encode(Address.ofHex("0x" + Keys.getAddress(key)));
  }

  private Bytes owned(ECKeyPair owner) {
    return Claim.of(predicates.ownership(), accountWord(owner)).encode();
  }

  private DoubleLayerIntervalTree tree(Bytes state) {
    List<DoubleLayerIntervalTree.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      Range range = Range.of((long) i * LENGTH, (long) (i + 1) * LENGTH);
      leaves.add(new DoubleLayerIntervalTree.Leaf(token(4), range, state));
    }
    for (int i = 0; i < TOKENS; i++) {
      if (i != 4) {
        leaves.add(new DoubleLayerIntervalTree.Leaf(token(i), COINS, state));
      }
    }
    return DoubleLayerIntervalTree.of(leaves);
  }

  private static Bytes proof(DoubleLayerIntervalTree tree) {
    return Codec.encode(Objects.requireNonNull(tree.proof(token(4), COINS.start())));
  }

  private static Bytes word(long number) {
    return Codec.encode(BigInteger.valueOf(number));
  }

  /** The root of a block, 1 or 2, and the key under which it is stored. */
  Bytes root(int block) {
    return Codec.encode((block == 1 ? firstBlock : secondBlock).root());
  }

  static Bytes key(int block) {
    return word(block);
  }

  private Claim stateUpdate(int block, ECKeyPair owner) {
    return Claim.of(
        predicates.stateUpdate(),
        Codec.encode(token(4)),
        Codec.encode(COINS),
        word(block),
        owned(owner));
  }

  /** The transaction that spends alice's coins. */
  Bytes transaction() {
    Octets address = PlasmaProgram.TRANSACTION_ADDRESS;
    return Claim.of(
            Address.of(address.slice(12, 32).bytes()),
            Codec.encode(token(4)),
            Codec.encode(COINS),
            word(3),
            owned(bob),
            word(7),
            word(9))
        .encode();
  }

  Bytes signature() {
    return signature(alice);
  }

  private Bytes signature(ECKeyPair signer) {
    byte[] hash = Hash.keccak256(Octets.of(transaction().toArray())).bytes();
    Sign.SignatureData data = Sign.signMessage(hash, signer, false);
    return Bytes.of(data.getR()).concat(Bytes.of(data.getS())).concat(Bytes.of(data.getV()));
  }

  /** Alice signed the transaction. */
  Claim ownership() {
    return Claim.of(predicates.ownership(), accountWord(alice), transaction());
  }

  /** Alice's coins were spent. */
  Claim spent() {
    return stateUpdate(1, alice);
  }

  Claim checkpoint() {
    return Claim.of(predicates.checkpoint(), stateUpdate(2, bob).encode(), proof(secondBlock));
  }

  Claim exit() {
    return Claim.of(predicates.exit(), stateUpdate(2, bob).encode(), proof(secondBlock));
  }

  /** The exit of coins that were spent. */
  Claim spentExit() {
    return Claim.of(predicates.exit(), spent().encode(), proof(firstBlock));
  }

  Bytes provesOwnership() {
    return Calls.witness(signature());
  }

  Bytes provesOwnershipWithTheSignatureOfAnother() {
    return Calls.witness(signature(bob));
  }

  Bytes provesSpent() {
    return Calls.witness(transaction()).concat(Calls.witness(provesOwnership()));
  }

  /** The first message of a checkpoint, and of an exit. */
  Bytes opens() {
    return Calls.witness(root(2));
  }

  /** The earlier state update of the same coins. */
  Bytes bringsEarlierUpdate() {
    return Calls.witness(word(1))
        .concat(Calls.witness(spent().encode()))
        .concat(Calls.witness(proof(firstBlock)))
        .concat(Calls.witness(root(1)));
  }

  /** The same against the bare claim of the checkpoint: its second part does not hold. */
  Bytes refutesCheckpoint() {
    return Calls.choice(1).concat(bringsEarlierUpdate());
  }

  Bytes refutesExitOfWhatWasSpent() {
    return Calls.choice(0).concat(Calls.witness(provesSpent()));
  }

  /** Moves into a claim value of another predicate, which is given this message. */
  List<Move> movesWithAnswer(Address other, Bytes answer, int fuel, long asOf) {
    List<Bytes> inputs = new ArrayList<>(spent().inputs());
    inputs.set(3, Claim.of(other, word(1)).encode());
    Claim stateUpdate = new Claim(predicates.stateUpdate(), inputs);
    Claim exit = Claim.of(predicates.exit(), Claim.of(other, word(1)).encode(), Bytes.EMPTY);
    Bytes nested = Calls.witness(answer);
    return List.of(
        new Move(
            "stateUpdate: a state object",
            claimPlace(stateUpdate, Place.PROVE_CLAIM, fuel),
            asOf,
            Calls.witness(transaction()).concat(nested)),
        new Move(
            "exit: a state update",
            claimPlace(exit, Place.REFUTE_CLAIM, fuel),
            asOf,
            Calls.choice(0).concat(nested)));
  }

  static Place claimPlace(Claim claim, long node, int fuel) {
    return new Place(claim.predicate(), node, fuel, claim.inputs());
  }
}

package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.verification.interpreter.Codec.ClaimValue;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.InterpretedWorld.StoredValue;
import org.ovmlang.verification.interpreter.InterpretedWorld.Witness;
import org.ovmlang.verification.interpreter.Octets;

/** A small plasma chain that a test fills with what happened on it. */
final class PlasmaWorld {

  static final int AS_OF = 100;

  static final Octets TOKEN = Octets.word(0x70c1);
  static final Octets OTHER_TOKEN = Octets.word(0x70c2);

  private final Deployment deployment;
  private final Random random;
  private final List<Witness> witnesses = new ArrayList<>();
  private final Map<Octets, StoredValue> stored = new HashMap<>();
  private final Map<String, List<List<Octets>>> atoms = new HashMap<>();

  PlasmaWorld(Deployment deployment, Random random) {
    this.deployment = deployment;
    this.random = random;
    deployment.userAtoms().keySet().forEach(name -> atoms.put(name, new ArrayList<>()));
  }

  InterpretedWorld toWorld() {
    return new InterpretedWorld(
        witnesses,
        List.of(),
        List.copyOf(stored.values()),
        deployment.params(),
        deployment.predicates(),
        atoms,
        BigInteger.valueOf(AS_OF));
  }

  Octets predicate(String name) {
    return definition(PlasmaProgram.id(name));
  }

  /** The address of a definition, as a word. */
  Octets definition(String id) {
    return deployment.predicate(id).addressWord();
  }

  /** The ids of all definitions that are deployed. */
  Set<String> definitions() {
    return deployment.predicates().keySet();
  }

  static Octets claim(Octets predicate, Octets... inputs) {
    return org.ovmlang.verification.interpreter.Codec.encode(
        new ClaimValue(predicate, List.of(inputs)));
  }

  static Octets range(long start, long end) {
    return Octets.word(start).then(Octets.word(end));
  }

  /** A state that its owner may spend. */
  Octets owned(Signer owner) {
    return claim(predicate("ownership"), owner.address());
  }

  Octets stateUpdate(Octets token, Octets range, long block, Octets state) {
    return claim(predicate("stateUpdate"), token, range, Octets.word(block), state);
  }

  static Octets transaction(Octets token, Octets range, long maxBlock, Octets next) {
    return claim(
        PlasmaProgram.TRANSACTION_ADDRESS,
        token,
        range,
        Octets.word(maxBlock),
        next,
        Octets.word(7),
        Octets.word(9));
  }

  void signature(Octets message, Octets signature) {
    witness("signatures", List.of(), message, range(0, 0), signature);
  }

  void allow(String atom, Octets... arguments) {
    atoms.computeIfAbsent(atom, name -> new ArrayList<>()).add(List.of(arguments));
  }

  /** A transaction that anyone may know who looks at this block. */
  void transactionIn(long block, Octets token, Octets range, Octets transaction) {
    List<Octets> bucket = List.of(Octets.word(block), token);
    witness("tx.block${b}.token${token}", bucket, Octets.EMPTY, range, transaction);
  }

  void stateUpdateIn(long block, Octets token, Octets range, Octets stateUpdate) {
    List<Octets> bucket = List.of(Octets.word(block), token);
    witness("su.block${b}.token${token}", bucket, Octets.EMPTY, range, stateUpdate);
  }

  void proofIn(long block, Octets token, Octets range, Octets proof) {
    List<Octets> bucket = List.of(Octets.word(block), token);
    witness("proof.block${b}.token${token}", bucket, Octets.EMPTY, range, proof);
  }

  /** Any other witness; the range may be empty, and then no overlapping source finds it. */
  void witness(String source, List<Octets> arguments, Octets key, Octets range, Octets value) {
    witnesses.add(
        new Witness(
            source,
            arguments,
            key,
            range.slice(0, 32).number(),
            range.slice(32, 64).number(),
            BigInteger.ZERO,
            value));
  }

  /** What the operator committed to for a block: the states of ranges of both tokens. */
  record Commitment(DoubleLayerIntervalTree tree) {

    Octets root() {
      return Conversions.octets(Codec.encode(tree.root()));
    }

    Octets proof(Octets token, long start) {
      InclusionProof proof =
          tree.proof(Conversions.address(token.slice(12, 32)), BigInteger.valueOf(start));
      return Conversions.octets(Codec.encode(Stream.of(proof).findFirst().orElseThrow()));
    }
  }

  /** A tree with this leaf, and others around it. */
  Commitment commitment(Octets token, long start, long end, Octets state) {
    List<DoubleLayerIntervalTree.Leaf> leaves = new ArrayList<>();
    leaves.add(leaf(token, start, end, state));
    int others = random.nextInt(4);
    for (int i = 0; i < others; i++) {
      leaves.add(leaf(token, 1000L + 100L * i, 1100L + 100L * i, owned(Signer.any(random))));
    }
    if (random.nextBoolean()) {
      Octets other = token.equals(TOKEN) ? OTHER_TOKEN : TOKEN;
      leaves.add(leaf(other, 0, 50, owned(Signer.any(random))));
    }
    return new Commitment(DoubleLayerIntervalTree.of(leaves));
  }

  private static DoubleLayerIntervalTree.Leaf leaf(
      Octets token, long start, long end, Octets state) {
    return new DoubleLayerIntervalTree.Leaf(
        Conversions.address(token.slice(12, 32)), Range.of(start, end), Conversions.bytes(state));
  }

  /** Writes the root of a block on chain, and knows of it unless it is hidden. */
  void commit(Octets key, Octets root, long writtenAt, boolean known) {
    Octets contract = deployment.stores().get(0);
    stored.put(key, new StoredValue(contract, key, root, BigInteger.valueOf(writtenAt)));
    if (known) {
      witness("stored.${contract}", List.of(contract.addressWord()), key, range(0, 0), root);
    }
  }
}

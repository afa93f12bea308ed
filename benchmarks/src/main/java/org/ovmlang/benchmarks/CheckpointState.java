package org.ovmlang.benchmarks;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ovmlang.examples.plasma.checkpoint.Checkpoint;
import org.ovmlang.examples.plasma.checkpoint.CheckpointDecider;
import org.ovmlang.examples.plasma.ownership.OwnershipDecider;
import org.ovmlang.examples.plasma.stateUpdate.StateUpdateDecider;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;
import org.ovmlang.store.rocksdb.RocksDbWitnessStore;

/**
 * A world for checkpoints of three tokens at one height. Of the same coins it has ten earlier state
 * updates of the first token, of which each was committed to and spent by its owner's signature;
 * ten of the second, which nobody can show to be committed to; and a hundred of the third, like the
 * first. Above 100 blocks there are a million other witnesses.
 */
@State(Scope.Benchmark)
public class CheckpointState {

  private static final int IRRELEVANT = 1_000_000;
  private static final int BATCH = 10_000;
  private static final KeyPair OWNER = KeyPair.of(new BigInteger("a11ce", 16));
  private static final Address COMMITMENTS = address(0xc0);
  private static final Address STATE_UPDATE = address(0x50);
  private static final Address OWNERSHIP = address(0x51);
  private static final Address TRANSACTION = address(0x7a);
  private static final Address SPENT = address(0x70);
  private static final Address UNPROVED = address(0x71);
  private static final Address OFTEN = address(0x72);
  private static final Address OTHER = address(0x73);
  private static final Range COINS = Range.of(0, 10);
  private static final Bytes STATE = Claim.of(OWNERSHIP, Codec.encode(OWNER.address())).encode();

  /** The block of the checkpoints. */
  @Param({"100", "1000000"})
  public int height = 100;

  /** Which store is measured. */
  @Param({"memory", "rocksdb"})
  public String store = "memory";

  private WitnessStore opened = new InMemoryWitnessStore();
  private Path folder = Path.of("");
  private World world = World.builder().build();
  private Checkpoint spent = claim(SPENT);
  private Checkpoint unproved = claim(UNPROVED);
  private Checkpoint often = claim(OFTEN);
  private final CheckpointDecider decider = new CheckpointDecider();

  /** Fills a new store. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    folder = Files.createTempDirectory("ovm-benchmark");
    if (store.equals("rocksdb")) {
      opened = RocksDbWitnessStore.open(folder);
    }
    spent = claim(SPENT);
    unproved = claim(UNPROVED);
    often = claim(OFTEN);
    ChainView.Builder chain = ChainView.atBlock(height + 1L).store(COMMITMENTS);
    List<Witness> witnesses = new ArrayList<>();
    commit(height, witnesses, chain);
    for (int i = 0; i < 10; i++) {
      int block = block(i, 10);
      earlier(SPENT, block, true, witnesses);
      earlier(UNPROVED, block, false, witnesses);
    }
    for (int i = 0; i < 100; i++) {
      int block = block(i, 100);
      commit(block, witnesses, chain);
      earlier(OFTEN, block, true, witnesses);
    }
    opened.putAll(witnesses);
    if (height > 100) {
      irrelevant();
    }
    world =
        World.builder()
            .witnesses(opened)
            .chain(chain.build())
            .constant("commitmentContract", Codec.encode(COMMITMENTS))
            .constant("txAddress", Codec.encode(TRANSACTION))
            .constant("secp256k1", Bytes.ascii("secp256k1"))
            .predicate(StateUpdateDecider.NAME, STATE_UPDATE, new StateUpdateDecider())
            .predicate(OwnershipDecider.NAME, OWNERSHIP, new OwnershipDecider())
            .build();
  }

  /** Closes the store and deletes it. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    opened.close();
    Folders.delete(folder);
  }

  Decision spent() throws IllFormedClaimException {
    return decided(spent);
  }

  Decision unproved() throws IllFormedClaimException {
    return decided(unproved);
  }

  Decision often() throws IllFormedClaimException {
    return decided(often);
  }

  private Decision decided(Checkpoint claim) throws IllFormedClaimException {
    Decision decision = decider.decide(claim, world);
    if (!decision.isTrue()) {
      throw new AssertionError(decision);
    }
    return decision;
  }

  /** Spread over all blocks below the height, each in another of those of {@link #OFTEN}. */
  private int block(int number, int count) {
    return (int) ((long) height * number / count);
  }

  private Checkpoint claim(Address token) {
    return new Checkpoint(stateUpdate(token, COINS, height), proof(token));
  }

  private static Address address(int lastByte) {
    byte[] bytes = new byte[Address.LENGTH];
    bytes[Address.LENGTH - 1] = (byte) lastByte;
    return Address.of(bytes);
  }

  private static Claim stateUpdate(Address token, Range range, int block) {
    return Claim.of(STATE_UPDATE, Codec.encode(token), Codec.encode(range), word(block), STATE);
  }

  private static Bytes word(long number) {
    return Codec.encode(BigInteger.valueOf(number));
  }

  /** What the operator committed to in each block: the coins of all tokens. */
  private static DoubleLayerIntervalTree tree() {
    List<DoubleLayerIntervalTree.Leaf> leaves = new ArrayList<>();
    for (Address token : List.of(SPENT, UNPROVED, OFTEN)) {
      leaves.add(new DoubleLayerIntervalTree.Leaf(token, COINS, STATE));
    }
    return DoubleLayerIntervalTree.of(leaves);
  }

  private static Bytes proof(Address token) {
    return Codec.encode(Objects.requireNonNull(tree().proof(token, COINS.start())));
  }

  private static void commit(int block, List<Witness> witnesses, ChainView.Builder chain) {
    Bytes root = Codec.encode(tree().root());
    chain.stored(COMMITMENTS, word(block), root, block + 1L);
    witnesses.add(
        Witness.of(Bucket.of("stored.${contract}", Codec.encode(COMMITMENTS)), root)
            .withKey(word(block)));
  }

  private static void earlier(Address token, int block, boolean shown, List<Witness> witnesses) {
    witnesses.add(inBlock("su", block, token, COINS, stateUpdate(token, COINS, block).encode()));
    if (shown) {
      Bytes transaction =
          Claim.of(
                  TRANSACTION,
                  Codec.encode(token),
                  Codec.encode(COINS),
                  word(block + 1_000L),
                  STATE)
              .encode();
      witnesses.add(inBlock("proof", block, token, COINS, proof(token)));
      witnesses.add(inBlock("tx", block, token, COINS, transaction));
      witnesses.add(
          Witness.of(Bucket.of("signatures"), OWNER.signMessage(transaction)).withKey(transaction));
    }
  }

  private static Witness inBlock(String kind, int block, Address token, Range range, Bytes value) {
    Bucket bucket = Bucket.of(kind + ".block${b}.token${token}", word(block), Codec.encode(token));
    return Witness.of(bucket, value).withRange(range);
  }

  /** Of another token, of other coins, and of later blocks. */
  private void irrelevant() {
    List<Witness> batch = new ArrayList<>();
    for (int i = 0; i < IRRELEVANT; i++) {
      Range others = Range.of(100L + 10L * (i % 1_000), 110L + 10L * (i % 1_000));
      int block = i % 3 == 2 ? height + i : i;
      Address token = i % 3 == 0 ? OTHER : i % 2 == 0 ? SPENT : UNPROVED;
      Range range = i % 3 == 1 ? others : COINS;
      batch.add(inBlock("su", block, token, range, stateUpdate(token, range, block).encode()));
      if (batch.size() == BATCH) {
        opened.putAll(batch);
        batch.clear();
      }
    }
  }
}

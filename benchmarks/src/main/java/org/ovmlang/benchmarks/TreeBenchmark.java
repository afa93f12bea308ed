package org.ovmlang.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.tree.MerkleTree;
import org.ovmlang.runtime.tree.SumTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;

/**
 * Building each tree over a million leaves of 64 bytes, beside the hashes that it consists of:
 * Bouncy Castle's digest alone, over as many inputs of the same lengths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class TreeBenchmark {

  private static final int LEAF = 64;

  /** How many leaves there are. */
  @Param("1000000")
  public int leaves;

  private final List<Bytes> data = new ArrayList<>();
  private final List<SumTree.Leaf> amounts = new ArrayList<>();
  private final List<DoubleLayerIntervalTree.Leaf> ranges = new ArrayList<>();

  /** Makes the leaves. */
  @Setup
  public void makeLeaves() {
    Random random = new Random(1);
    byte[] bytes = new byte[LEAF];
    for (int i = 0; i < leaves; i++) {
      random.nextBytes(bytes);
      Bytes leaf = Bytes.of(bytes);
      data.add(leaf);
      amounts.add(new SumTree.Leaf(leaf, BigInteger.valueOf(random.nextInt(1 << 30))));
      ranges.add(
          new DoubleLayerIntervalTree.Leaf(Address.ZERO, Range.of(10L * i, 10L * i + 10), leaf));
    }
  }

  /** The plain tree. */
  @Benchmark
  public Bytes32 merkle() {
    return MerkleTree.of(data).root();
  }

  /** Its hashes: a leaf with its prefix, two hashes with theirs. */
  @Benchmark
  public byte[] merkleHashes() {
    return hashes(1 + LEAF, 1 + 2 * 32);
  }

  /** The tree of amounts. */
  @Benchmark
  public SumTree.Root sum() {
    return SumTree.of(amounts).root();
  }

  /** Its hashes: a leaf with prefix and amount, two hashes and sums with theirs. */
  @Benchmark
  public byte[] sumHashes() {
    return hashes(1 + 32 + LEAF, 1 + 4 * 32);
  }

  /** The legacy tree, all leaves of one token. */
  @Benchmark
  public Bytes32 doubleLayer() {
    return DoubleLayerIntervalTree.of(ranges).root();
  }

  /** Its hashes: a leaf, two hashes and starts. */
  @Benchmark
  public byte[] doubleLayerHashes() {
    return hashes(LEAF, 4 * 32);
  }

  private byte[] hashes(int leafLength, int nodeLength) {
    KeccakDigest digest = new KeccakDigest(256);
    byte[] input = new byte[Math.max(leafLength, nodeLength)];
    for (int i = 0; i < leaves; i++) {
      digest.update(input, 0, leafLength);
      digest.doFinal(input, 0);
    }
    for (int i = 1; i < leaves; i++) {
      digest.update(input, 0, nodeLength);
      digest.doFinal(input, 0);
    }
    return input;
  }
}

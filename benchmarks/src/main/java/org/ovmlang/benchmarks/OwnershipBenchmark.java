package org.ovmlang.benchmarks;

import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.ovmlang.examples.plasma.ownership.Ownership;
import org.ovmlang.examples.plasma.ownership.OwnershipDecider;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.crypto.Secp256k1;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

/**
 * Deciding {@code ownership} with one signature in the store, beside what no decision can do
 * without: the hash of the transaction and the recovery of the signer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class OwnershipBenchmark {

  /** Whose arithmetic it is. */
  @Param({"bouncycastle", "libsecp256k1"})
  public String provider = "";

  private final KeyPair owner = KeyPair.of(new BigInteger("a11ce", 16));
  private final Bytes transaction =
      Claim.of(
              Address.ofHex("0x0000000000000000000000000000000000007a11"),
              Codec.encode(Address.ofHex("0x00000000000000000000000000000000000070c3")),
              Codec.encode(Range.of(0, 10)),
              Codec.encode(BigInteger.valueOf(100)),
              Bytes.ascii("the next state"))
          .encode();
  private final Ownership claim = new Ownership(owner.address(), transaction);
  private final OwnershipDecider decider = new OwnershipDecider();
  private Bytes signature = Bytes.EMPTY;
  private World world = World.builder().build();

  /** Chooses the provider, once in the life of this process, and signs. */
  @Setup
  public void sign() {
    System.setProperty("ovm.secp256k1.provider", provider);
    if (!Secp256k1.providerName().equals(provider)) {
      throw new IllegalStateException(provider + " cannot be used");
    }
    signature = owner.signMessage(transaction);
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    store.put(Witness.of(Bucket.of("signatures"), signature).withKey(transaction));
    world = World.builder().witnesses(store).build();
  }

  /** The whole decision, its message included. */
  @Benchmark
  public Decision decide() throws IllFormedClaimException {
    Decision decision = decider.decide(claim, world);
    if (!decision.atOnce()) {
      throw new AssertionError(decision);
    }
    return decision;
  }

  /** The hash and the recovery alone. */
  @Benchmark
  public @Nullable Address hashAndRecover() {
    return Secp256k1.recover(Keccak256.hash(transaction), signature);
  }
}

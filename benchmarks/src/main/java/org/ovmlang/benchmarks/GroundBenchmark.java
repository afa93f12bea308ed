package org.ovmlang.benchmarks;

import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.benchmarks.ground.Balance;
import org.ovmlang.benchmarks.ground.EqualBytes;
import org.ovmlang.benchmarks.ground.EqualBytesDecider;
import org.ovmlang.benchmarks.ground.IsCovered;
import org.ovmlang.benchmarks.ground.IsCoveredDecider;
import org.ovmlang.benchmarks.ground.IsLess;
import org.ovmlang.benchmarks.ground.IsLessDecider;
import org.ovmlang.benchmarks.ground.Payment;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/**
 * Predicates without a signature, each beside what a Java programmer would write by hand for the
 * same values.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GroundBenchmark {

  /** The largest Uint. */
  private static final BigInteger MAXIMUM = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

  private final World world = World.builder().build();

  private final EqualBytesDecider equalDecider = new EqualBytesDecider();
  private EqualBytes equal =
      new EqualBytes(
          Bytes.ascii("one of two byte strings"), Bytes.ascii("one of two byte strings"));

  private final IsLessDecider lessDecider = new IsLessDecider();
  private IsLess less = new IsLess(BigInteger.valueOf(1_000_000), BigInteger.valueOf(1_000_001));

  private final IsCoveredDecider coveredDecider = new IsCoveredDecider();
  private IsCovered covered =
      new IsCovered(
          new Balance(BigInteger.TEN.pow(20), BigInteger.valueOf(41)),
          new Payment(
              BigInteger.TEN.pow(19),
              BigInteger.TEN.pow(12),
              BigInteger.valueOf(42),
              Keccak256.hash(Bytes.ascii("a payment"))),
          Keccak256.hash(Bytes.ascii("a payment")));

  /** The decision that two byte strings of 23 bytes are equal. */
  @Benchmark
  public Decision equal() throws IllFormedClaimException {
    return equalDecider.decide(equal, world);
  }

  /** The same by hand. */
  @Benchmark
  public boolean equalByHand() {
    return equal.left().equals(equal.right());
  }

  /** The decision that one number is less than another. */
  @Benchmark
  public Decision less() throws IllFormedClaimException {
    return lessDecider.decide(less, world);
  }

  /** The same by hand. */
  @Benchmark
  public boolean lessByHand() {
    return less.left().compareTo(less.right()) < 0;
  }

  /** The decision on a rule over two records: a hash, two sums, three comparisons. */
  @Benchmark
  public Decision covered() throws IllFormedClaimException {
    return coveredDecider.decide(covered, world);
  }

  /** The same by hand; a sum that is no Uint is no sum. */
  @Benchmark
  public boolean coveredByHand() {
    Balance balance = covered.balance();
    Payment payment = covered.payment();
    BigInteger next = balance.nonce().add(BigInteger.ONE);
    BigInteger cost = payment.amount().add(payment.fee());
    return payment.digest().equals(covered.announced())
        && next.compareTo(MAXIMUM) <= 0
        && payment.nonce().equals(next)
        && cost.compareTo(MAXIMUM) <= 0
        && cost.compareTo(balance.available()) <= 0;
  }
}

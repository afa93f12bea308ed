package org.ovmlang.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;

/**
 * Deciding {@code checkpoint} at height 100, and at height 1,000,000 among a million witnesses that
 * have nothing to do with it.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class CheckpointBenchmark {

  /** Over ten earlier state updates, each committed to and spent: 20 proofs and 10 signatures. */
  @Benchmark
  public Decision ofTenSpent(CheckpointState state) throws IllFormedClaimException {
    return state.spent();
  }

  /** Over ten earlier state updates that nobody can show to be committed to: no signature. */
  @Benchmark
  public Decision ofTenUnproved(CheckpointState state) throws IllFormedClaimException {
    return state.unproved();
  }

  /** Over a hundred earlier state updates, each committed to and spent. */
  @Benchmark
  public Decision ofHundredSpent(CheckpointState state) throws IllFormedClaimException {
    return state.often();
  }
}

package org.ovmlang.benchmarks;

import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Bytes;

/** Finding the one witness that answers a query among those of {@link StoreState}. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class StoreQueryBenchmark {

  /** By a range of one number. */
  @Benchmark
  public Bytes overlapping(StoreState state) {
    BigInteger start = state.nextPlace();
    try (WitnessCursor found =
        state.store().overlapping(StoreState.BUCKET, start, start.add(BigInteger.ONE))) {
      return found.iterator().next();
    }
  }

  /** By its key. */
  @Benchmark
  public Bytes exact(StoreState state) {
    try (WitnessCursor found = state.store().exact(StoreState.BUCKET, state.nextKey())) {
      return found.iterator().next();
    }
  }
}

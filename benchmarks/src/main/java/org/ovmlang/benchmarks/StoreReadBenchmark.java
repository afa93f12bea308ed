package org.ovmlang.benchmarks;

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

/** Reading 1,000 witnesses of a bucket of a million, as a quantifier does. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class StoreReadBenchmark {

  /** Those of one key, always the same. */
  @Benchmark
  public int exact(MillionState state) {
    return read(state.store().exact(MillionWitnesses.BUCKET, MillionWitnesses.key(7)));
  }

  /** Those of one key, another each time. */
  @Benchmark
  public int exactElsewhere(MillionState state) {
    return read(state.store().exact(MillionWitnesses.BUCKET, state.nextKey()));
  }

  /** Those that meet a range, another each time. */
  @Benchmark
  public int overlappingElsewhere(MillionState state) {
    long start = state.nextPlace();
    return read(
        state
            .store()
            .overlapping(
                MillionWitnesses.BUCKET,
                MillionWitnesses.start(start),
                MillionWitnesses.start(start + MillionWitnesses.OF_A_KEY)));
  }

  private static int read(WitnessCursor cursor) {
    try (cursor) {
      int sum = 0;
      for (Bytes value : cursor) {
        sum += value.length();
      }
      return sum;
    }
  }
}

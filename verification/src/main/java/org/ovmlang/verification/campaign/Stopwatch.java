package org.ovmlang.verification.campaign;

import java.util.function.Supplier;

/** Counts milliseconds by what they were spent on. */
record Stopwatch(Counts counts) {

  static final String TABLE = "milliseconds of a worker";

  <T> T time(String what, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      counts.add(TABLE, what, (System.nanoTime() - start) / 1_000_000);
    }
  }
}

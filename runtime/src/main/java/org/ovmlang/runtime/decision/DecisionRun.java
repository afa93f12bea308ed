package org.ovmlang.runtime.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.world.World;

/**
 * One run over many claims. The caller's thread deals claims out in chunks, takes the chunks back
 * in whatever order they are done, and hands their outcomes over in the order of the claims.
 */
final class DecisionRun<C> {

  /** A chunk is to take about so long: what it costs to pass one on is little beside it. */
  private static final long CHUNK_NANOS = 1_000_000;

  private static final int MAX_CHUNK = 256;

  /** So many lie ready for each thread, that none ever waits for the caller's. */
  private static final int CHUNKS_PER_THREAD = 3;

  private final Decider<C> decider;
  private final World world;
  private final int threads;
  private final int window;
  private final BlockingQueue<Chunk> returned = new LinkedBlockingQueue<>();
  private final Map<Long, Chunk> early = new HashMap<>();
  private volatile boolean cancelled;
  private int chunkSize = 1;

  /** Of {@code window} outcomes at most that wait for an earlier one. */
  DecisionRun(Decider<C> decider, World world, int threads, int window) {
    this.decider = decider;
    this.world = world;
    this.threads = threads;
    this.window = window;
  }

  /** Claims that follow each other, and then their outcomes. */
  private final class Chunk implements Runnable {

    private final long first;
    private final List<C> claims;
    private final List<Outcome<C>> outcomes = new ArrayList<>();
    private long nanos;

    Chunk(long first, List<C> claims) {
      this.first = first;
      this.claims = claims;
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      for (int i = 0; i < claims.size(); i++) {
        outcomes.add(outcome(first + i, claims.get(i)));
      }
      nanos = System.nanoTime() - start;
      returned.add(this);
    }
  }

  private Outcome<C> outcome(long index, C claim) {
    if (cancelled) {
      return Outcome.failed(index, claim, new CancellationException("interrupted"));
    }
    try {
      return new Outcome<>(
          index, claim, Optional.of(decider.decide(claim, world)), Optional.empty());
    } catch (IllFormedClaimException | RuntimeException | Error e) {
      // Also an error: of the stack or the heap, it is this claim's, and others may be smaller.
      return Outcome.failed(index, claim, e);
    }
  }

  /** Runs to the end, or until the thread is interrupted; how many outcomes were handed over. */
  long run(
      Iterator<? extends C> claims, Consumer<? super Outcome<C>> outcomes, LongConsumer progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, DecisionRun::daemon);
    boolean interrupted = false;
    long dealt = 0;
    long done = 0;
    long handedOver = 0;
    int out = 0;
    try {
      while (true) {
        interrupted |= Thread.interrupted();
        cancelled = interrupted;
        while (!interrupted
            && out < threads * CHUNKS_PER_THREAD
            && dealt - handedOver < window
            && claims.hasNext()) {
          Chunk chunk = new Chunk(dealt, take(claims, window - (dealt - handedOver)));
          dealt += chunk.claims.size();
          out++;
          pool.execute(chunk);
        }
        if (out == 0) {
          return handedOver;
        }
        Chunk chunk = await();
        if (chunk == null) {
          interrupted = true;
          continue;
        }
        out--;
        done += chunk.outcomes.size();
        adapt(chunk);
        progress.accept(done);
        early.put(chunk.first, chunk);
        handedOver = handOver(handedOver, outcomes);
      }
    } finally {
      cancelled = true;
      pool.shutdown();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ovm-decide-all");
    thread.setDaemon(true);
    return thread;
  }

  private List<C> take(Iterator<? extends C> claims, long most) {
    List<C> taken = new ArrayList<>();
    while (taken.size() < Math.min(chunkSize, most) && claims.hasNext()) {
      taken.add(claims.next());
    }
    return taken;
  }

  /** The next chunk that is done, or null if the thread is interrupted while it waits. */
  private @Nullable Chunk await() {
    try {
      return returned.take();
    } catch (InterruptedException e) {
      // The caller stops dealing and interrupts the thread again at the end.
      return null;
    }
  }

  private void adapt(Chunk chunk) {
    long nanosOfEach = Math.max(1, chunk.nanos / chunk.claims.size());
    long wanted = CHUNK_NANOS / nanosOfEach;
    chunkSize = (int) Math.max(1, Math.min(Math.min(wanted, 2L * chunkSize), MAX_CHUNK));
  }

  private long handOver(long next, Consumer<? super Outcome<C>> outcomes) {
    long following = next;
    for (Chunk chunk = early.remove(following); chunk != null; chunk = early.remove(following)) {
      chunk.outcomes.forEach(outcomes);
      following += chunk.outcomes.size();
    }
    return following;
  }
}

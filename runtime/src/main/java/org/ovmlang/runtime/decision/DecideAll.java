package org.ovmlang.runtime.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.ovmlang.runtime.world.World;

/**
 * Decides many claims of one predicate on all cores.
 *
 * <p>Every claim has an outcome of its own: what fails for one, whatever it throws, is not lost on
 * the others. Outcomes come in the order of the claims. The claims, the progress and the outcomes
 * are only touched by the thread that calls; the world, its store and its atoms by several at once.
 *
 * <p>To stop, interrupt the calling thread. The claims that are being decided then are decided to
 * their end, and the thread is still interrupted afterwards.
 *
 * <p>Immutable.
 *
 * @param <C> the claims of the predicate
 */
public final class DecideAll<C> {

  /** How many outcomes may wait for an earlier one, unless it is set. */
  public static final int DEFAULT_WINDOW = 16_384;

  /** Told how far a run is, often, by the thread that started it. */
  @FunctionalInterface
  public interface Progress {

    /** Of how many claims nothing is known before all of them were seen. */
    long UNKNOWN = -1;

    /**
     * Says that another few claims have outcomes, though perhaps not yet in their order.
     *
     * @param done how many claims have one
     * @param total how many there are, or {@link #UNKNOWN}
     */
    void progressed(long done, long total);
  }

  private final Decider<C> decider;
  private final World world;
  private final int threads;
  private final int window;
  private final Progress progress;

  private DecideAll(Decider<C> decider, World world, int threads, int window, Progress progress) {
    if (threads < 1 || window < 1) {
      throw new IllegalArgumentException("threads " + threads + ", window " + window);
    }
    this.decider = decider;
    this.world = world;
    this.threads = threads;
    this.window = window;
    this.progress = progress;
  }

  /** With as many threads as there are processors. */
  public static <C> DecideAll<C> with(Decider<C> decider, World world) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new DecideAll<>(decider, world, processors, DEFAULT_WINDOW, (done, total) -> {});
  }

  /** With so many threads; {@link IllegalArgumentException} if there are none. */
  public DecideAll<C> threads(int count) {
    return new DecideAll<>(decider, world, count, window, progress);
  }

  /**
   * With so many outcomes at most that wait for an earlier one while claims are a stream: what
   * bounds the memory. {@link IllegalArgumentException} if there are none.
   */
  public DecideAll<C> window(int outcomes) {
    return new DecideAll<>(decider, world, threads, outcomes, progress);
  }

  /** With somebody who is told how far it is. What he throws ends the run. */
  public DecideAll<C> progress(Progress listener) {
    return new DecideAll<>(decider, world, threads, window, listener);
  }

  /**
   * The outcome of each claim, in order. If it is interrupted, those of claims that nobody has
   * begun with are {@link CancellationException}s.
   */
  public List<Outcome<C>> decide(Collection<? extends C> claims) {
    List<C> all = new ArrayList<>(claims);
    List<Outcome<C>> outcomes = new ArrayList<>(all.size());
    run(all.iterator(), all.size(), Integer.MAX_VALUE, outcomes::add);
    for (int i = outcomes.size(); i < all.size(); i++) {
      outcomes.add(Outcome.failed(i, all.get(i), new CancellationException("interrupted")));
    }
    return List.copyOf(outcomes);
  }

  /**
   * Decides claims as they come and hands over each outcome, in order. Keeps no more of them than
   * the window and what the threads are at, however many there are. If it is interrupted, it takes
   * no more claims, and those that nobody has begun with are {@link CancellationException}s.
   *
   * @return how many outcomes were handed over
   */
  public long decide(Iterator<? extends C> claims, Consumer<? super Outcome<C>> outcomes) {
    return run(claims, Progress.UNKNOWN, window, outcomes);
  }

  private long run(
      Iterator<? extends C> claims,
      long total,
      int mostWaiting,
      Consumer<? super Outcome<C>> outcomes) {
    return new DecisionRun<>(decider, world, threads, mostWaiting)
        .run(claims, outcomes, done -> progress.progressed(done, total));
  }
}

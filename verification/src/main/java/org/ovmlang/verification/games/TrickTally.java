package org.ovmlang.verification.games;

import java.util.Map;
import java.util.TreeMap;

/** How often each trick was tried, and what became of it. */
public final class TrickTally {

  private final Map<String, Count> counts = new TreeMap<>();

  /**
   * Counts of one trick.
   *
   * @param tried transactions that were sent
   * @param taken those that the contract took
   * @param hopeless those that it had to refuse
   */
  public record Count(int tried, int taken, int hopeless) {

    Count and(Count other) {
      return new Count(tried + other.tried, taken + other.taken, hopeless + other.hopeless);
    }
  }

  void note(Transaction transaction, boolean taken) {
    add(transaction.player().role(), new Count(1, taken ? 1 : 0, transaction.isHopeless() ? 1 : 0));
  }

  void add(String role, Count count) {
    counts.merge(role, count, Count::and);
  }

  void add(Map<String, Count> others) {
    others.forEach(this::add);
  }

  /** By the name of the trick. */
  public Map<String, Count> counts() {
    return Map.copyOf(counts);
  }
}

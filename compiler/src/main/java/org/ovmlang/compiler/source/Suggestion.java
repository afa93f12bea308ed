package org.ovmlang.compiler.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the name somebody probably meant. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The candidate nearest to {@code written}, if one is near: at most a third of its letters are
   * changed, added, dropped or swapped with their neighbour, upper and lower case being the same.
   * Of equally near candidates the first in alphabetical order.
   */
  public static Optional<String> closest(String written, Collection<String> candidates) {
    int limit = Math.max(1, written.length() / 3);
    String best = null;
    int bestDistance = limit + 1;
    for (String candidate : new TreeSet<>(candidates)) {
      if (candidate.equals(written)
          || Math.abs(candidate.length() - written.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code did you mean 'x'?}, or nothing when no candidate is near. */
  public static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return closest(written, candidates).map(name -> "did you mean '" + name + "'?");
  }

  /** The optimal string alignment distance. */
  static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] free = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = free;
    }
    return previous[b.length()];
  }
}

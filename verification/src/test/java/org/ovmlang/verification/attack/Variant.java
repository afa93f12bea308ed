package org.ovmlang.verification.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Our contracts with one rule taken out, by replacing texts of their sources.
 *
 * @param rule which rule is missing
 * @param contracts the contracts that are compiled without it; the others are ours
 * @param replacements how it is taken out
 */
record Variant(String rule, List<String> contracts, List<Replacement> replacements) {

  /** Nothing is missing. */
  static final Variant OURS = new Variant("", List.of(), List.of());

  /** Copies the lists. */
  Variant {
    contracts = List.copyOf(contracts);
    replacements = List.copyOf(replacements);
  }

  /** One text of one source becomes another. */
  record Replacement(String file, String text, String replacement) {

    /**
     * The source without its text.
     *
     * @throws AssertionError if the source has the text not exactly once: a variant that changes
     *     nothing would be ours, and one that changes more would show something else
     */
    String in(String source) {
      int first = source.indexOf(text);
      if (first < 0 || source.indexOf(text, first + 1) >= 0) {
        throw new AssertionError(
            file + " has this text " + (first < 0 ? "nowhere" : "several times") + ":\n" + text);
      }
      return source.substring(0, first) + replacement + source.substring(first + text.length());
    }
  }

  static Variant without(String rule, String... contracts) {
    return new Variant(rule, List.of(contracts), List.of());
  }

  /** The same, and in this file this text becomes another. */
  Variant replacing(String file, String text, String replacement) {
    List<Replacement> more = new ArrayList<>(replacements);
    more.add(new Replacement(file, text, replacement));
    return new Variant(rule, contracts, more);
  }

  /** The sources without the rule. */
  SortedMap<String, String> in(Map<String, String> sources) {
    SortedMap<String, String> changed = new TreeMap<>(sources);
    for (Replacement replacement : replacements) {
      String source = changed.get(replacement.file());
      if (source == null) {
        throw new AssertionError("there is no " + replacement.file());
      }
      changed.put(replacement.file(), replacement.in(source));
    }
    return changed;
  }
}

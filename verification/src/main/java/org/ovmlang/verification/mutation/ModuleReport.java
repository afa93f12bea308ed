package org.ovmlang.verification.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What mutation testing found in a module.
 *
 * @param complete whether the run came to its end; if not, mutants are missing here
 * @param all all of its mutants
 * @param packages those of each package
 */
record ModuleReport(boolean complete, Tally all, Map<String, Tally> packages) {

  /** Counts the mutants of a module by package. */
  static ModuleReport of(PitReport report, List<Explanation> explanations) {
    List<Mutant> mutants = report.mutants();
    Map<String, List<Mutant>> byPackage = new TreeMap<>();
    for (Mutant mutant : mutants) {
      byPackage.computeIfAbsent(mutant.packageName(), name -> new ArrayList<>()).add(mutant);
    }
    Map<String, Tally> packages = new TreeMap<>();
    byPackage.forEach((name, those) -> packages.put(name, Tally.of(those, explanations)));
    return new ModuleReport(report.isComplete(), Tally.of(mutants, explanations), packages);
  }

  /** The survivors that no explanation is for. */
  static List<Mutant> unexplained(List<Mutant> mutants, List<Explanation> explanations) {
    return mutants.stream()
        .filter(mutant -> !mutant.fate().detected())
        .filter(mutant -> explanations.stream().noneMatch(each -> each.explains(mutant)))
        .toList();
  }

  /** The explanations that are for no survivor: the code or the tests are no longer as they say. */
  static List<Explanation> stale(List<Mutant> mutants, List<Explanation> explanations) {
    return explanations.stream()
        .filter(explanation -> mutants.stream().noneMatch(explanation::explains))
        .toList();
  }
}

package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.verification.games.Stage;
import org.ovmlang.verification.games.StageId;
import org.ovmlang.verification.games.StageReport;

/**
 * Finds mistakes in the adjudicator by disputes with hostile players: the same games are played at
 * each, and at the one without a mistake.
 */
final class DisputeHunt {

  private DisputeHunt() {}

  /**
   * Hunts in the games of these stages.
   *
   * @return the faults that were found
   * @throws IllegalStateException if a fault cannot be made, or something goes wrong without any
   */
  static List<Caught> of(List<SeededFault> faults, List<StageId> stages) {
    List<SeededFault> hunted = new ArrayList<>(faults);
    List<Caught> caught = new ArrayList<>();
    for (StageId stage : stages) {
      if (hunted.isEmpty()) {
        break;
      }
      List<SeededFault> tried = List.copyOf(hunted);
      List<StageReport> reports = Stage.play(stage, adjudicators(tried));
      StageReport control = reports.get(0);
      if (!control.faults().isEmpty()) {
        throw new IllegalStateException(stage + " fails without a fault: " + control.faults());
      }
      for (int i = 0; i < tried.size(); i++) {
        StageReport report = reports.get(i + 1);
        if (!report.faults().isEmpty()) {
          String what = report.faults().get(0).what();
          caught.add(new Caught(tried.get(i), "disputes of stage " + stage + ": " + what));
          hunted.remove(tried.get(i));
        }
      }
    }
    return caught;
  }

  /** The adjudicator without a fault, then those with one each, by one run of solc. */
  private static List<ContractArtifact> adjudicators(List<SeededFault> faults) {
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i <= faults.size(); i++) {
      Map<String, String> edited = i == 0 ? Map.of() : Repository.edited(faults.get(i - 1).edits());
      String folder = folder(i);
      SupportLibrary.sources()
          .forEach(
              (name, text) ->
                  sources.put(
                      folder + name, edited.getOrDefault(Repository.SUPPORT_LIBRARY + name, text)));
    }
    SolidityCompilation compilation =
        SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
            .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
            .orThrow();
    List<ContractArtifact> adjudicators = new ArrayList<>();
    for (int i = 0; i <= faults.size(); i++) {
      adjudicators.add(
          compilation.contract(folder(i) + AdjudicatorArtifact.FILE, AdjudicatorArtifact.NAME));
    }
    return adjudicators;
  }

  private static String folder(int index) {
    return "a" + index + "/";
  }
}

package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.SolidityBatch;

/**
 * Finds mistakes in the runtime by the comparison of the three implementations. The comparison is
 * loaded once more beside each mistaken runtime; programs are compiled and deployed once.
 */
final class RuntimeHunt {

  /** The runtime and all that knows it; the compiler and the interpreter do not. */
  private static final List<String> LOADED_AGAIN =
      List.of(
          "org.ovmlang.runtime.",
          "org.ovmlang.adjudication.",
          "org.ovmlang.verification.chain.",
          "org.ovmlang.verification.differential.",
          "org.ovmlang.verification.fault.");

  /** A mistake that changes nothing, to see that what finds it would be wrong. */
  private static final SeededFault NONE = SeededFault.of(Part.RUNTIME, "NONE", "nothing is wrong");

  private RuntimeHunt() {}

  /**
   * Hunts on these programs.
   *
   * @return the faults that were found
   * @throws IllegalStateException if a fault cannot be made, or a law is broken without any
   */
  static List<Caught> of(List<SeededFault> faults, List<Specimen> programs, int casesPerProgram) {
    List<SeededFault> hunted = new ArrayList<>(faults);
    List<Caught> caught = new ArrayList<>();
    try (Site site = new Site(1)) {
      for (Specimen specimen : programs) {
        if (hunted.isEmpty()) {
          break;
        }
        List<Object> input = input(specimen, casesPerProgram, site);
        String control = brokenLaw(NONE, input);
        if (!control.isEmpty()) {
          throw new IllegalStateException(specimen + " breaks a law without a fault: " + control);
        }
        for (SeededFault fault : List.copyOf(hunted)) {
          String law = brokenLaw(fault, input);
          if (!law.isEmpty()) {
            caught.add(new Caught(fault, "three-way comparison on " + specimen + ": " + law));
            hunted.remove(fault);
          }
        }
      }
    }
    return caught;
  }

  private static List<Object> input(Specimen specimen, int cases, Site site) {
    CheckedProgram program = specimen.program();
    ContractSide contracts =
        site.deploy(
            program,
            new SolidityBatch(BackEnds.SOLIDITY)
                .compile(List.of(program), SoliditySettings.UNOPTIMIZED)
                .get(0),
            specimen.params(site.stores().get(0)),
            RandomWorlds.externs(program));
    Map<String, byte[]> deciders = JavaSide.compile(program, BackEnds.JAVA);
    return OnTheOtherSide.input(specimen, cases, program, deciders, site.anvil().url(), contracts);
  }

  private static String brokenLaw(SeededFault fault, List<Object> input) {
    return PatchedClasses.with(fault, LOADED_AGAIN).apply(OnTheOtherSide.class, input);
  }
}

package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.List;

/** Finds mistakes in the compiler, each in a project of its own. */
final class CompilerHunt {

  private static final List<String> ALL = List.of("org.ovmlang.");

  private static final SeededFault NONE = SeededFault.of(Part.COMPILER, "NONE", "nothing is wrong");

  private CompilerHunt() {}

  /**
   * Hunts by the programs of the compiler's own tests, and on these.
   *
   * @return the faults that were found
   * @throws IllegalStateException if a fault cannot be made, or something is wrong without any
   */
  static List<Caught> of(List<SeededFault> faults, List<Specimen> programs, int casesPerProgram) {
    List<Object> input = new ArrayList<>();
    input.add(casesPerProgram);
    programs.forEach(program -> input.add(program.toString()));
    String control = found(NONE, input);
    if (!control.isEmpty()) {
      throw new IllegalStateException("without a fault: " + control);
    }
    List<Caught> caught = new ArrayList<>();
    for (SeededFault fault : faults) {
      String by = found(fault, input);
      if (!by.isEmpty()) {
        caught.add(new Caught(fault, by));
      }
    }
    return caught;
  }

  private static String found(SeededFault fault, List<Object> input) {
    return PatchedClasses.with(fault, ALL).apply(CompilerOnTheOtherSide.class, input);
  }
}

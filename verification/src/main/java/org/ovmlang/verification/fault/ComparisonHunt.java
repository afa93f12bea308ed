package org.ovmlang.verification.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.SolidityBatch;
import org.ovmlang.verification.differential.SupportFiles;
import org.ovmlang.verification.differential.ThreeWay;

/**
 * Finds mistakes in back ends by the comparison of the three implementations: program after program
 * until each is found, at first on the one where it should show. Whatever the mistakes make of a
 * program is compiled by one run of solc.
 */
final class ComparisonHunt {

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.fault", "ovm-lang seeded faults");

  private final int casesPerProgram;
  private final SolidityBatch solidity = new SolidityBatch(BackEnds.SOLIDITY);
  private final Map<SeededFault, Backend> hunted = new LinkedHashMap<>();
  private final List<Caught> caught = new ArrayList<>();

  private ComparisonHunt(List<SeededFault> faults, int casesPerProgram) {
    this.casesPerProgram = casesPerProgram;
    faults.forEach(fault -> hunted.put(fault, FaultyBackend.of(fault)));
  }

  /**
   * Hunts on these programs.
   *
   * @return the faults that were found
   * @throws IllegalStateException if a fault cannot be made, or a law is broken without any
   */
  static List<Caught> of(List<SeededFault> faults, List<Specimen> programs, int casesPerProgram) {
    ComparisonHunt hunt = new ComparisonHunt(faults, casesPerProgram);
    try (Site site = new Site(1)) {
      for (Specimen program : programs) {
        hunt.on(program, site, fault -> Aim.of(fault).equals(Optional.of(program)));
      }
      for (Specimen program : programs) {
        hunt.on(program, site, fault -> !Aim.of(fault).equals(Optional.of(program)));
      }
    }
    return List.copyOf(hunt.caught);
  }

  /** Hunts for some of what has not been found yet. */
  private void on(Specimen specimen, Site site, Predicate<SeededFault> which) {
    List<SeededFault> sought = hunted.keySet().stream().filter(which).toList();
    if (sought.isEmpty()) {
      return;
    }
    CheckedProgram program = specimen.program();
    List<SeededFault> deciders = new ArrayList<>();
    List<SeededFault> contracts = new ArrayList<>();
    Emitted sound = Emitted.of(program);
    for (SeededFault fault : sought) {
      if (touches(fault, program, specimen, sound)) {
        (fault.part() == Part.JAVA_EMITTER ? deciders : contracts).add(fault);
      }
    }
    if (deciders.isEmpty() && contracts.isEmpty()) {
      return;
    }
    List<Optional<ContractSide>> sides = deployed(specimen, program, contracts, site);
    JavaSide soundDeciders = JavaSide.of(program, BackEnds.JAVA);
    ContractSide soundContracts = sides.get(0).orElseThrow();
    Cases cases = specimen.cases(program, soundContracts.deployment(), casesPerProgram);
    Optional<String> control =
        cases.brokenLaw(new ThreeWay(program, soundDeciders, soundContracts));
    if (control.isPresent()) {
      throw new IllegalStateException(specimen + " breaks a law without a fault: " + control);
    }
    for (SeededFault fault : deciders) {
      Optional<JavaSide> side = deciders(fault, program);
      Optional<String> law =
          side.isPresent()
              ? cases.brokenLaw(ThreeWay.brisk(program, side.get(), soundContracts))
              : Optional.of(Difference.COMPILES);
      law.ifPresent(it -> caught(fault, it, specimen));
    }
    for (int i = 0; i < contracts.size(); i++) {
      SeededFault fault = contracts.get(i);
      Optional<String> law =
          sides.get(i + 1).flatMap(faulty -> brokenLaw(specimen, program, soundDeciders, faulty));
      law.ifPresent(it -> caught(fault, it, specimen));
    }
  }

  private Optional<String> brokenLaw(
      Specimen specimen, CheckedProgram program, JavaSide deciders, ContractSide contracts) {
    return specimen
        .cases(program, contracts.deployment(), casesPerProgram)
        .brokenLaw(new ThreeWay(program, deciders, contracts));
  }

  /** What the back ends make of a program without a fault. */
  private record Emitted(
      List<GeneratedFile> deciders, List<GeneratedFile> contracts, Set<String> library) {

    static Emitted of(CheckedProgram program) {
      List<GeneratedFile> contracts = BackEnds.SOLIDITY.emit(program, OPTIONS);
      return new Emitted(
          BackEnds.JAVA.emit(program, OPTIONS), contracts, SupportFiles.used(contracts));
    }
  }

  /** Whether the fault makes anything else of the program. */
  private boolean touches(
      SeededFault fault, CheckedProgram program, Specimen specimen, Emitted sound) {
    if (fault.part() == Part.SUPPORT_LIBRARY) {
      return fault.edits().stream()
          .map(edit -> edit.file().substring(edit.file().lastIndexOf('/') + 1))
          .anyMatch(sound.library()::contains);
    }
    List<GeneratedFile> emitted;
    try {
      emitted = Objects.requireNonNull(hunted.get(fault)).emit(program, OPTIONS);
    } catch (RuntimeException e) {
      caught(fault, Difference.COMPILES, specimen);
      return false;
    }
    return !emitted.equals(
        fault.part() == Part.JAVA_EMITTER ? sound.deciders() : sound.contracts());
  }

  private Optional<JavaSide> deciders(SeededFault fault, CheckedProgram program) {
    try {
      return Optional.of(JavaSide.of(program, Objects.requireNonNull(hunted.get(fault))));
    } catch (IllegalStateException refused) {
      return Optional.empty();
    }
  }

  /**
   * The contracts without a fault, then those with one each; nothing of what fails to deploy, which
   * is no proof that the fault was seen: the node may be to blame.
   */
  private List<Optional<ContractSide>> deployed(
      Specimen specimen, CheckedProgram program, List<SeededFault> faults, Site site) {
    List<SolidityBatch.Order> orders = new ArrayList<>();
    orders.add(new SolidityBatch.Order(program, BackEnds.SOLIDITY));
    for (SeededFault fault : faults) {
      orders.add(new SolidityBatch.Order(program, Objects.requireNonNull(hunted.get(fault))));
    }
    List<Optional<ContractSide>> sides = new ArrayList<>();
    for (SolidityCompilation compiled :
        solidity.compileFaulty(orders, SoliditySettings.UNOPTIMIZED)) {
      sides.add(deployed(specimen, program, compiled, site));
    }
    return sides;
  }

  private static Optional<ContractSide> deployed(
      Specimen specimen, CheckedProgram program, SolidityCompilation compiled, Site site) {
    try {
      return Optional.of(
          site.deploy(
              program,
              compiled,
              specimen.params(site.stores().get(0)),
              RandomWorlds.externs(program)));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private void caught(SeededFault fault, String law, Specimen specimen) {
    caught.add(new Caught(fault, "three-way comparison on " + specimen + ": " + law));
    hunted.remove(fault);
  }
}

package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.SolidityBatch;

/** Compiles and deploys programs, many at a time, by one setting. */
final class Workbench {

  private final Backend java;
  private final SolidityBatch solidity;
  private final Setting setting;
  private final Stopwatch watch;

  /** With back ends of one's own, faulty ones perhaps. */
  Workbench(Backend java, Backend solidity, Setting setting, Stopwatch watch) {
    this.java = java;
    this.solidity = new SolidityBatch(solidity);
    this.setting = setting;
    this.watch = watch;
  }

  /** With the back ends as they are. */
  Workbench(Setting setting, Stopwatch watch) {
    this(BackEnds.JAVA, BackEnds.SOLIDITY, setting, watch);
  }

  /**
   * A program in three forms.
   *
   * @param program what the interpreter reads
   */
  record Ready(CheckedProgram program, JavaSide deciders, ContractSide contracts) {}

  /** Both sides of a program, compiled. */
  record Compiled(CheckedProgram program, JavaSide deciders, SolidityCompilation contracts) {}

  /** The deciders alone, one by one if one is refused; nothing of those that are. */
  List<Optional<JavaSide>> tryDeciders(List<CheckedProgram> programs) {
    try {
      return watch.time("javac", () -> JavaSide.of(programs, java)).stream()
          .map(Optional::of)
          .toList();
    } catch (RuntimeException refused) {
      if (programs.size() == 1) {
        return List.of(Optional.empty());
      }
      List<Optional<JavaSide>> sides = new ArrayList<>();
      programs.forEach(each -> sides.addAll(tryDeciders(List.of(each))));
      return sides;
    }
  }

  private List<Compiled> compile(List<CheckedProgram> programs) {
    List<JavaSide> deciders = watch.time("javac", () -> JavaSide.of(programs, java));
    List<SolidityCompilation> contracts =
        watch.time("solc", () -> solidity.compile(programs, setting.solidity()));
    List<Compiled> compiled = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      compiled.add(new Compiled(programs.get(i), deciders.get(i), contracts.get(i)));
    }
    return compiled;
  }

  /**
   * What came of compiling one program among others.
   *
   * @param compiled nothing if it was refused
   * @param refusal why; empty if it was not
   */
  record Attempt(Optional<Compiled> compiled, String refusal) {}

  /** All programs together; one by one if one is refused, to see which. */
  List<Attempt> tryToCompile(List<CheckedProgram> programs) {
    try {
      return compile(programs).stream().map(it -> new Attempt(Optional.of(it), "")).toList();
    } catch (RuntimeException refused) {
      if (programs.size() == 1) {
        return List.of(new Attempt(Optional.empty(), refused.toString()));
      }
      List<Attempt> attempts = new ArrayList<>();
      programs.forEach(each -> attempts.addAll(tryToCompile(List.of(each))));
      return attempts;
    }
  }

  /** Deploys what has been compiled. */
  List<Ready> deploy(List<Compiled> compiled, Site site) {
    List<Site.Deployable> deployables = new ArrayList<>();
    for (Compiled each : compiled) {
      deployables.add(
          new Site.Deployable(
              each.program(),
              each.contracts(),
              RandomWorlds.params(site.stores().get(0)),
              RandomWorlds.externs(each.program())));
    }
    List<ContractSide> sides = watch.time("deployment", () -> site.deploy(deployables));
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < compiled.size(); i++) {
      ready.add(new Ready(compiled.get(i).program(), compiled.get(i).deciders(), sides.get(i)));
    }
    return ready;
  }
}

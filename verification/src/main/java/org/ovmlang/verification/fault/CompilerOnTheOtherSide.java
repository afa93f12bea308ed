package org.ovmlang.verification.fault;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Difference;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.SolidityBatch;
import org.ovmlang.verification.differential.ThreeWay;

/**
 * What finds mistakes in the compiler, as it is loaded with all of the project beside a compiler
 * that has one: what the compiler says of the programs of its own tests, then the comparison. It is
 * given how many cases of each program, and the programs.
 */
public final class CompilerOnTheOtherSide implements Function<List<Object>, String> {

  /** Made by {@link PatchedClasses}. */
  public CompilerOnTheOtherSide() {}

  /** What found the mistake; empty if nothing did. */
  @Override
  public String apply(List<Object> input) {
    Optional<String> fixture;
    try {
      fixture = RuleFixtures.firstThatDiffers();
    } catch (RuntimeException | StackOverflowError e) {
      return "rule fixtures: the compiler fails";
    }
    if (fixture.isPresent()) {
      return "rule fixtures: " + fixture.get();
    }
    for (Object specimen : input.subList(1, input.size())) {
      String law = compared(Specimen.of((String) specimen), (Integer) input.get(0));
      if (!law.isEmpty()) {
        return "three-way comparison on " + specimen + ": " + law;
      }
    }
    return "";
  }

  private static String compared(Specimen specimen, int cases) {
    CheckedProgram program = specimen.program();
    JavaSide deciders;
    try {
      deciders = JavaSide.of(program, BackEnds.JAVA);
    } catch (RuntimeException e) {
      return Difference.COMPILES;
    }
    try (Site site = new Site(1)) {
      ContractSide contracts =
          site.deploy(
              program,
              new SolidityBatch(BackEnds.SOLIDITY)
                  .compileFaulty(
                      List.of(new SolidityBatch.Order(program, BackEnds.SOLIDITY)),
                      SoliditySettings.UNOPTIMIZED)
                  .get(0),
              specimen.params(site.stores().get(0)),
              RandomWorlds.externs(program));
      return specimen
          .cases(program, contracts.deployment(), cases)
          .brokenLaw(new ThreeWay(program, deciders, contracts))
          .orElse("");
    }
  }
}

package org.ovmlang.verification.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.campaign.Attempts;
import org.ovmlang.verification.differential.BackEnds;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.RandomText;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.SolidityBatch;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.TooMuchException;

/**
 * The contracts keep the laws, too: a program that is written differently is compared three ways,
 * and its truth is that of the program as it was.
 */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes half a minute; ProgramLawsTest tries the same laws without a chain")
class LawsOnChainTest {

  private static final int CASES = 60;

  /** Of each law. */
  private static final int LEAST_CASES = 50;

  /** The first programs are small, and so are their contracts. */
  private static final int SMALL_PROGRAMS = 5;

  private static final long MAX_STEPS = 20_000;

  /** A program, and what it is when it is written differently. */
  private record Pair(ProgramLaw law, CheckedProgram here, Variant there) {}

  @Test
  void contractsOfOneProgramWrittenInTwoWaysAreRightAboutTheSameClaims() {
    List<Pair> pairs = pairs();
    List<CheckedProgram> programs = pairs.stream().map(pair -> pair.there().program()).toList();
    List<JavaSide> deciders = JavaSide.of(programs, BackEnds.JAVA);
    List<SolidityCompilation> contracts =
        new SolidityBatch(BackEnds.SOLIDITY).compile(programs, SoliditySettings.UNOPTIMIZED);
    Tally tally = new Tally("laws on a chain");
    try (Site site = new Site(1)) {
      List<ContractSide> sides = deployed(site, pairs, contracts);
      for (int i = 0; i < pairs.size(); i++) {
        Pair pair = pairs.get(i);
        ThreeWay threeWay = ThreeWay.brisk(programs.get(i), deciders.get(i), sides.get(i));
        int before = tally.cases();
        compare(pair, threeWay, tally);
        assertThat(tally.cases()).as("%s", pair.law()).isGreaterThan(before + LEAST_CASES);
      }
    }
    tally.require();
  }

  /** For each law a program that may be written differently by it, if possible another. */
  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (ProgramLaw law : ProgramLaw.values()) {
      List<Pair> possible =
          Samples.all().stream()
              .map(Sample::made)
              .limit(SMALL_PROGRAMS)
              .flatMap(
                  made -> law.variant(made).map(it -> new Pair(law, made.program(), it)).stream())
              .toList();
      pairs.add(possible.get(law.ordinal() % possible.size()));
    }
    return pairs;
  }

  private static List<ContractSide> deployed(
      Site site, List<Pair> pairs, List<SolidityCompilation> contracts) {
    Map<String, Octets> params = RandomWorlds.params(site.stores().get(0));
    List<Site.Deployable> deployables = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Variant variant = pairs.get(i).there();
      deployables.add(
          new Site.Deployable(
              variant.program(),
              contracts.get(i),
              variant.translation().params(params),
              RandomWorlds.externs(variant.program())));
    }
    return site.deploy(deployables);
  }

  private static void compare(Pair pair, ThreeWay threeWay, Tally tally) {
    List<Boolean> truths = new ArrayList<>();
    List<ClaimCase> cases = new ArrayList<>();
    RandomWorlds worlds = worlds(pair, threeWay.deployment());
    for (Definition predicate : RandomText.predicates(pair.here())) {
      for (int number = 0; number < CASES; number++) {
        ClaimCase here = worlds.caseOf(predicate, number);
        ClaimCase there = pair.there().translation().of(here);
        try {
          truths.add(truth(pair.here(), here));
          truth(pair.there().program(), there);
          cases.add(there);
        } catch (TooMuchException e) {
          truths.subList(cases.size(), truths.size()).clear();
          tally.tooLong();
        }
      }
    }
    tally.program(pair.there().sites());
    List<Attempts.Attempt> attempts = Attempts.compare(threeWay, cases);
    for (int i = 0; i < cases.size(); i++) {
      Attempts.Attempt it = attempts.get(i);
      assertThat(it.differences()).as("%s: %s", pair.law(), it.claimCase()).isEmpty();
      if (it.comparison().isEmpty()) {
        tally.tooLong();
        continue;
      }
      ThreeWay.Comparison there = it.comparison().get();
      assertThat(there.truth()).as("%s: %s", pair.law(), cases.get(i)).isEqualTo(truths.get(i));
      tally.add(new Sample.Told(cases.get(i), there.wellFormed(), there.truth(), there.decision()));
    }
  }

  /** Cases of the program as it was, about the addresses of the other one. */
  private static RandomWorlds worlds(Pair pair, Deployment there) {
    List<String> ids = pair.here().definitions().stream().map(Definition::id).toList();
    TreeSet<String> names = new TreeSet<>(RandomWorlds.params(there.stores().get(0)).keySet());
    pair.here().userAtoms().stream().map(AtomDeclaration::name).forEach(names::add);
    Deployment here = pair.there().translation().back(there, ids, names);
    return RandomWorlds.lean(pair.here(), here);
  }

  private static boolean truth(CheckedProgram program, ClaimCase it) {
    return Interpreter.truthWithin(MAX_STEPS, program, it.definition(), it.inputs(), it.world());
  }
}

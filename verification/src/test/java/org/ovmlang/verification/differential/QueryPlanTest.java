package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.java.JavaBackend;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.QueryPlans;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * A decider that asks a store for which numbers there are witnesses decides as one that counts all
 * numbers: the same truth, the same message to the byte, the same that is missing, of a claim and
 * wherever a dispute goes on.
 */
class QueryPlanTest {

  private static final int TRIES_PER_PROGRAM = 50;
  private static final int PROGRAMS =
      2 + Integer.getInteger("jqwik.tries.default", 1) / TRIES_PER_PROGRAM;
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);
  private static final int PREDICATES = 24;
  private static final int CASES_PER_PREDICATE = 20;

  private final Map<Truth, Integer> truths = new EnumMap<>(Truth.class);
  private int lookUps;
  private int counts;
  private int places;

  @Test
  void aPlannedDeciderSaysToTheByteWhatACountingOneSays() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      compare(RandomLoops.of(seed, PREDICATES), seed);
    }
    System.out.println(
        lookUps + " loops are planned, " + counts + " count; " + truths + "; places " + places);
    assertThat(lookUps).isGreaterThan(8 * PROGRAMS);
    assertThat(counts).isGreaterThan(PROGRAMS);
    assertThat(places).isGreaterThan(100 * PROGRAMS);
    for (Truth truth : Truth.values()) {
      assertThat(truths.getOrDefault(truth, 0)).as("%s", truth).isGreaterThan(PROGRAMS);
    }
  }

  private void compare(CheckedProgram program, long seed) {
    count(program);
    JavaSide planned = JavaSide.of(program, new JavaBackend());
    JavaSide counting = JavaSide.of(program, new JavaBackend(unused -> QueryPlans.none()));
    Deployment deployment = RandomWorlds.imagined(program);
    RandomWorlds worlds = new RandomWorlds(program, deployment);
    Set<Octets> stores = Set.copyOf(deployment.stores());
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.PREDICATE) {
        continue;
      }
      for (int i = 0; i < CASES_PER_PREDICATE; i++) {
        ClaimCase claimCase = worlds.caseOf(definition, 1000 * seed + i);
        Optional<Decision> decision = planned.decide(claimCase, stores);
        assertThat(decision)
            .as("program %s, %s", seed, claimCase)
            .isEqualTo(counting.decide(claimCase, stores));
        decision.ifPresent(it -> truths.merge(it.truth(), 1, Integer::sum));
        for (OpenPlace place : places(program, definition, deployment, seed + i)) {
          places++;
          assertThat(planned.decideAt(claimCase, stores, place))
              .as("program %s, %s at %s", seed, claimCase, place)
              .isEqualTo(counting.decideAt(claimCase, stores, place));
        }
      }
    }
  }

  /** Wherever a dispute about a claim could go on, with random values. */
  private static List<OpenPlace> places(
      CheckedProgram program, Definition definition, Deployment deployment, long seed) {
    Random random = new Random(seed);
    RandomValues values = new RandomValues(program, deployment, random);
    Nodes nodes = Nodes.of(program);
    List<OpenPlace> places = new ArrayList<>();
    for (String id : nodes.reachable(definition.id())) {
      for (Nodes.Node node : nodes.leftOpenIn(id)) {
        List<Octets> carried = new ArrayList<>();
        for (Variable variable : node.values()) {
          Octets value = values.of(variable.type());
          // A number may bound a loop, and to count to a large one takes long.
          boolean large = variable.type() == BasicType.UINT && value.number().bitLength() > 3;
          carried.add(large ? Octets.word(random.nextInt(8)) : value);
        }
        places.add(
            new OpenPlace(
                deployment.predicates().get(definition.id()),
                node.number(),
                Interpreter.FUEL,
                carried));
      }
    }
    return places;
  }

  private void count(CheckedProgram program) {
    QueryPlans plans = QueryPlans.of(program);
    Nodes nodes = Nodes.of(program);
    for (Definition definition : program.definitions()) {
      for (Nodes.Node node : nodes.in(definition.id())) {
        Optional<NumberPlan> plan = plans.ofNumbers(node.formula());
        if (plan.isPresent()) {
          boolean asks =
              plan.get() instanceof NumberPlan.LookUp lookUp && !lookUp.queries().isEmpty();
          lookUps += asks ? 1 : 0;
          counts += plan.get() instanceof NumberPlan.Count ? 1 : 0;
        }
      }
    }
  }
}

package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Random generated deciders, shared by threads that decide while the witnesses of a world are put
 * one after the other. A decision asks the store several questions, so it may have seen some of
 * what was put between them: what it calls certain is nevertheless so.
 */
class RandomDecidersInThreadsTest {

  private static final int THREADS = 6;
  private static final int DEFINITIONS = 6;
  private static final int CASES = 30;

  @Test
  @Timeout(120)
  void whatIsCertainWhileWitnessesArriveIsSoAndInTheEndAllThreadsAgree() throws Exception {
    CheckedProgram program = RandomProgram.quick(5, DEFINITIONS, false);
    Deployment deployment = RandomWorlds.imagined(program);
    JavaSide deciders = JavaSide.of(program, Sides.JAVA);
    RandomWorlds worlds = new RandomWorlds(program, deployment);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    int certain = 0;
    try {
      for (Definition definition : program.definitions()) {
        for (int i = 0; i < CASES && definition.kind() == DefinitionKind.PREDICATE; i++) {
          ClaimCase claim = worlds.caseOf(definition, i);
          certain += check(claim, Set.copyOf(deployment.stores()), deciders, pool);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(certain).isGreaterThan(CASES);
  }

  private static int check(
      ClaimCase claim, Set<Octets> stores, JavaSide deciders, ExecutorService pool)
      throws Exception {
    InterpretedWorld whole = claim.world();
    Optional<Decision> expected =
        deciders.decide(claim.definition(), claim.inputs(), deciders.world(whole, stores));
    World world = deciders.world(withoutWitnesses(whole), stores);
    CountDownLatch start = new CountDownLatch(THREADS);
    CountDownLatch put = new CountDownLatch(1);
    Callable<List<Optional<Decision>>> deciding =
        () -> {
          List<Optional<Decision>> decisions = new ArrayList<>();
          boolean last;
          do {
            last = put.getCount() == 0;
            decisions.add(deciders.decide(claim.definition(), claim.inputs(), world));
            if (decisions.size() == 1) {
              start.countDown();
            }
          } while (!last);
          return decisions;
        };
    List<Future<List<Optional<Decision>>>> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(pool.submit(deciding));
    }
    start.await();
    for (InterpretedWorld.Witness witness : whole.witnesses()) {
      world.witnesses().put(Conversions.witness(witness));
    }
    put.countDown();
    int certain = 0;
    for (Future<List<Optional<Decision>>> thread : threads) {
      List<Optional<Decision>> decisions = thread.get();
      assertThat(decisions.get(decisions.size() - 1)).isEqualTo(expected);
      for (Optional<Decision> decision : decisions) {
        assertThat(decision.isPresent()).isEqualTo(expected.isPresent());
        if (decision.isPresent() && decision.get().isCertain()) {
          assertThat(decision.get().truth()).isEqualTo(expected.orElseThrow().truth());
          certain++;
        }
      }
    }
    return certain;
  }

  private static InterpretedWorld withoutWitnesses(InterpretedWorld world) {
    return new InterpretedWorld(
        List.of(),
        world.looseWitnesses(),
        world.storedValues(),
        world.params(),
        world.predicateAddresses(),
        world.userAtoms(),
        world.asOf());
  }
}

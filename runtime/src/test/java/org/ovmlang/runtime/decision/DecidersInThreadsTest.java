package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** Many threads use one decider, one world and one store, while witnesses are put into it. */
class DecidersInThreadsTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 20;
  private static final KeyPair OWNER = KeyPair.of(BigInteger.ONE);
  private static final Bytes TX = Bytes.ascii("pay bob");

  private static Witness signature(Bytes signature) {
    return Witness.of(Bucket.of("signatures", TX), signature)
        .withKey(Codec.encode(OWNER.address()));
  }

  @Test
  @Tag("slow")
  @Timeout(60)
  void everyDecisionIsOneThatTheStoreHeldAndNoneGoesBack() throws Exception {
    Ownership.OwnershipDecider decider = new Ownership.OwnershipDecider();
    Ownership claim = new Ownership(OWNER.address(), TX);
    Bytes proof = OWNER.signMessage(TX);
    Bytes message = Bytes.ofHex("00000041").concat(proof);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        InMemoryWitnessStore store = new InMemoryWitnessStore();
        World world = World.builder().witnesses(store).build();
        CountDownLatch deciding = new CountDownLatch(THREADS);
        Callable<List<Decision>> until =
            () -> {
              List<Decision> decisions = new ArrayList<>();
              do {
                decisions.add(decider.decide(claim, world));
                if (decisions.size() == 1) {
                  deciding.countDown();
                }
              } while (decisions.get(decisions.size() - 1).isFalse());
              return decisions;
            };
        List<Future<List<Decision>>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          threads.add(pool.submit(until));
        }
        deciding.await();
        for (int other = 0; other < 30; other++) {
          store.put(signature(KeyPair.of(BigInteger.TWO).signMessage(Bytes.ascii("" + other))));
        }
        store.put(signature(proof));
        for (Future<List<Decision>> thread : threads) {
          List<Decision> decisions = thread.get();
          Decision last = decisions.remove(decisions.size() - 1);
          assertThat(last.message()).contains(message);
          assertThat(decisions).isNotEmpty().allMatch(it -> it.truth() == Truth.FALSE_OPTIMISTIC);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }
}

package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** A run whose caller is interrupted while it waits, and the threads of a run. */
@Timeout(60)
class InterruptedDecisionRunTest {

  private static final World WORLD = World.builder().build();

  /** True of every number, after what the test does. */
  private abstract static class AnyNumber implements Decider<BigInteger> {

    abstract void meet(BigInteger claim);

    @Override
    public List<Bytes> encode(BigInteger claim) {
      return List.of(Codec.encode(claim));
    }

    @Override
    public @Nullable BigInteger decode(List<Bytes> inputs) {
      return inputs.size() == 1 ? Codec.decodeUint(inputs.get(0)) : null;
    }

    @Override
    public Verdict evaluate(BigInteger claim, Evaluation evaluation) {
      meet(claim);
      return Verdict.TRUE_AT_ONCE;
    }
  }

  @Test
  void whatWasBegunIsDecidedAndWhatWasOnlyDealtIsNot() {
    Thread caller = Thread.currentThread();
    AnyNumber interrupting =
        new AnyNumber() {
          @Override
          void meet(BigInteger claim) {
            if (claim.signum() == 0) {
              caller.interrupt();
              // Until it has taken note and waits again.
              while (caller.isInterrupted() || caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
              }
            }
          }
        };
    List<Outcome<BigInteger>> outcomes =
        DecideAll.with(interrupting, WORLD)
            .threads(1)
            .decide(List.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes.get(0).decision()).isPresent();
    for (Outcome<BigInteger> outcome : outcomes.subList(1, 3)) {
      assertThat(outcome.failure()).get().isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void threadsKeepNoProcessAliveAndEndWithTheRun() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    AnyNumber noting =
        new AnyNumber() {
          @Override
          void meet(BigInteger claim) {
            threads.add(Thread.currentThread());
          }
        };
    DecideAll.with(noting, WORLD).threads(1).decide(List.of(BigInteger.ONE));
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).isDaemon()).isTrue();
    threads.get(0).join(30_000);
    assertThat(threads.get(0).isAlive()).isFalse();
  }
}

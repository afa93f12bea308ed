package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.World;

@Timeout(60)
class DecideAllTest {

  private static final World WORLD = World.builder().build();
  private static final int MANY = 20_000;

  /** {@code even(n: Uint)}; what it does before that is the test's. */
  private static class Even implements Decider<BigInteger> {

    void meet(BigInteger claim) {}

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
      return Verdict.ground(!claim.testBit(0));
    }
  }

  private static List<BigInteger> numbers(int count) {
    return IntStream.range(0, count).mapToObj(BigInteger::valueOf).toList();
  }

  private static void requireEven(List<Outcome<BigInteger>> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome<BigInteger> outcome = outcomes.get(i);
      assertThat(outcome.index()).isEqualTo(i);
      assertThat(outcome.claim()).isEqualTo(i);
      assertThat(outcome.decision().map(Decision::isTrue)).contains(i % 2 == 0);
    }
  }

  @Test
  void theOutcomesAreThoseOfTheClaimsInTheirOrder() {
    List<Outcome<BigInteger>> outcomes = new Even().decideAll(numbers(MANY), WORLD);
    assertThat(outcomes).hasSize(MANY);
    requireEven(outcomes);
    assertThat(new Even().decideAll(List.of(), WORLD)).isEmpty();
  }

  @Test
  void progressRisesToTheTotalAndIsToldByTheThreadThatCalls() {
    List<Long> told = new ArrayList<>();
    Set<Thread> tellers = new HashSet<>();
    DecideAll.with(new Even(), WORLD)
        .threads(3)
        .progress(
            (done, total) -> {
              told.add(done);
              tellers.add(Thread.currentThread());
              assertThat(total).isEqualTo(MANY);
            })
        .decide(numbers(MANY));
    assertThat(told)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10)
        .last()
        .isEqualTo((long) MANY);
    assertThat(tellers).containsExactly(Thread.currentThread());
  }

  @Test
  void allThreadsDecideAtTheSameTime() {
    CountDownLatch together = new CountDownLatch(4);
    Even meeting =
        new Even() {
          @Override
          void meet(BigInteger claim) {
            together.countDown();
            try {
              assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    requireEven(DecideAll.with(meeting, WORLD).threads(4).decide(numbers(4)));
  }

  @Test
  void whatFailsForOneClaimIsNotLostOnTheOthers() {
    Even failing =
        new Even() {
          @Override
          void meet(BigInteger claim) {
            switch (claim.intValueExact() % 10) {
              case 3 -> throw new IllegalStateException("three");
              case 7 -> throw new StackOverflowError();
              default -> {}
            }
          }

          @Override
          public List<Bytes> encode(BigInteger claim) {
            return claim.intValueExact() % 10 == 5
                ? List.of(Bytes.of(new byte[Limits.MAX_CLAIM_BYTES + 1]))
                : super.encode(claim);
          }
        };
    for (Outcome<BigInteger> outcome : failing.decideAll(numbers(1000), WORLD)) {
      switch ((int) (outcome.index() % 10)) {
        case 3 -> assertThat(outcome.failure()).get().isInstanceOf(IllegalStateException.class);
        case 5 -> assertThat(outcome.failure()).get().isInstanceOf(IllFormedClaimException.class);
        case 7 -> assertThat(outcome.failure()).get().isInstanceOf(StackOverflowError.class);
        default -> assertThat(outcome.decision()).isPresent();
      }
    }
  }

  @Test
  void oneSlowClaimHoldsUpNobodyElse() {
    CountDownLatch others = new CountDownLatch(999);
    Even slow =
        new Even() {
          @Override
          void meet(BigInteger claim) {
            if (claim.signum() != 0) {
              others.countDown();
              return;
            }
            try {
              // Ends only if all others are decided before it.
              assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    requireEven(DecideAll.with(slow, WORLD).threads(2).decide(numbers(1000)));
  }

  @Test
  void whoIsInterruptedKeepsWhatWasDecidedAndLearnsWhatWasNot() {
    Thread caller = Thread.currentThread();
    Even interrupting =
        new Even() {
          @Override
          void meet(BigInteger claim) {
            if (claim.intValueExact() == 500) {
              caller.interrupt();
            }
            if (claim.intValueExact() > 500) {
              pause();
            }
          }
        };
    List<Outcome<BigInteger>> outcomes =
        DecideAll.with(interrupting, WORLD).threads(2).decide(numbers(MANY));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes).hasSize(MANY);
    // The claim that was being decided is decided, and what came before it for the most part.
    assertThat(outcomes.get(500).decision()).isPresent();
    assertThat(outcomes.get(MANY - 1).failure()).get().isInstanceOf(CancellationException.class);
    for (int i = 0; i < MANY; i++) {
      Outcome<BigInteger> outcome = outcomes.get(i);
      boolean even = i % 2 == 0;
      assertThat(outcome.index()).isEqualTo(i);
      outcome.decision().ifPresent(decision -> assertThat(decision.isTrue()).isEqualTo(even));
      outcome
          .failure()
          .ifPresent(failure -> assertThat(failure).isInstanceOf(CancellationException.class));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(1).toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ofAStreamOnlyTheWindowIsKept() {
    int window = 100;
    AtomicLong taken = new AtomicLong();
    AtomicInteger handedOver = new AtomicInteger();
    Iterator<BigInteger> claims =
        LongStream.range(0, 50_000)
            .peek(unused -> taken.incrementAndGet())
            .mapToObj(BigInteger::valueOf)
            .iterator();
    List<Long> most = Collections.synchronizedList(new ArrayList<>());
    long count =
        DecideAll.with(new Even(), WORLD)
            .window(window)
            .progress((done, total) -> assertThat(total).isEqualTo(DecideAll.Progress.UNKNOWN))
            .decide(
                claims,
                outcome -> {
                  most.add(taken.get() - handedOver.getAndIncrement());
                  assertThat(outcome.index() + 1).isEqualTo(handedOver.get());
                });
    assertThat(count).isEqualTo(50_000);
    // The iterator of a stream may have looked at one element ahead.
    assertThat(Collections.max(most)).isLessThanOrEqualTo(window + 1L);
  }

  @Test
  void anEndlessStreamEndsWhenTheThreadIsInterrupted() {
    List<Outcome<BigInteger>> outcomes = new ArrayList<>();
    long count =
        DecideAll.with(new Even(), WORLD)
            .decide(
                LongStream.iterate(0, n -> n + 1).mapToObj(BigInteger::valueOf).iterator(),
                outcome -> {
                  outcomes.add(outcome);
                  if (outcome.index() == 10_000) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes).hasSize((int) count).hasSizeGreaterThan(10_000);
    requireEven(outcomes.subList(0, 10_000));
  }

  @Test
  void whatTheListenerThrowsEndsTheRun() {
    assertThatThrownBy(
            () ->
                DecideAll.with(new Even(), WORLD)
                    .progress(
                        (done, total) -> {
                          throw new IllegalStateException("enough");
                        })
                    .decide(numbers(10)))
        .hasMessage("enough");
  }

  @Test
  void thereAreThreadsAndThereIsAWindow() {
    DecideAll<BigInteger> all = DecideAll.with(new Even(), WORLD);
    assertThatIllegalArgumentException().isThrownBy(() -> all.threads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> all.window(0));
  }
}

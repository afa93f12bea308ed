package org.ovmlang.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeepStackTest {

  private static int sum(int n) {
    return n == 0 ? 0 : 1 + sum(n - 1);
  }

  @Test
  void workMayRecurseFarDeeperThanOnAnOrdinaryStack() {
    assertThat(DeepStack.call(() -> sum(500_000))).isEqualTo(500_000);
  }

  @Test
  void whatTheWorkThrowsReachesTheCaller() {
    assertThatThrownBy(
            () ->
                DeepStack.call(
                    () -> {
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
  }

  @Test
  void anInterruptionOfTheCallerIsKeptForIt() {
    Thread.currentThread().interrupt();
    assertThat(DeepStack.call(() -> "done")).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void workWithinWorkIsDoneOnTheSameStack() {
    boolean same =
        DeepStack.call(
            () -> {
              Thread outer = Thread.currentThread();
              return DeepStack.call(() -> Thread.currentThread().equals(outer));
            });
    assertThat(same).isTrue();
  }
}

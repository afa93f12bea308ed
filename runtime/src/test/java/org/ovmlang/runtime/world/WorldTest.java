package org.ovmlang.runtime.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WorldTest {

  @Test
  void aWorldMayBeSeenAsOfAnotherBlock() {
    World world = World.builder().chain(ChainView.atBlock(7).build()).numberLimit(3).build();
    assertThat(world.at(5).asOf()).isEqualTo(5);
    assertThat(world.at(0).asOf()).isZero();
    assertThat(world.at(5).numberLimit()).isEqualTo(3);
    assertThat(world.asOf()).isEqualTo(7);
    assertThatIllegalArgumentException().isThrownBy(() -> world.at(-1));
  }

  @Test
  void limitsAndBlocksAreNotNegative() {
    World none = World.builder().numberLimit(0).claimLimit(0).asOf(0).build();
    assertThat(none.numberLimit()).isZero();
    assertThat(none.claimLimit()).isZero();
    assertThat(none.asOf()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> World.builder().numberLimit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> World.builder().claimLimit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> World.builder().asOf(-1));
  }
}

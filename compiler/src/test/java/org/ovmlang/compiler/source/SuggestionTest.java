package org.ovmlang.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestNameIsSuggested() {
    assertThat(Suggestion.closest("ownr", List.of("other", "owner", "own"))).contains("own");
    assertThat(Suggestion.closest("IsCotnained", List.of("IsContained", "IsStored")))
        .contains("IsContained");
    assertThat(Suggestion.didYouMean("equal", List.of("Equal"))).contains("did you mean 'Equal'?");
  }

  @Test
  void nothingFarAwayIsSuggested() {
    assertThat(Suggestion.closest("owner", List.of("token", "x", "ownershipOfEverything")))
        .isEmpty();
  }

  @Test
  void aSwapOfNeighboursIsOneChange() {
    assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
  }
}

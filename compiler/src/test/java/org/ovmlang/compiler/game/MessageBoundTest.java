package org.ovmlang.compiler.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contracts take, to the byte. */
final class MessageBoundTest {

  private static final List<String> SMALL = List.of("small");
  private static final List<String> LARGE = List.of("large");

  private static MessageBound bound(long message, long position, long parts) {
    return new MessageBound(message, position, parts, 0, 0, 0, List.of(), List.of());
  }

  @Test
  void aMessageAndAPositionFitUpToTheirLimitsAndNoFurther() {
    long message = GameLimits.MAX_MESSAGE_BYTES;
    long position = GameLimits.MAX_POSITION_BYTES;
    long parts = GameLimits.MAX_POSITION_PARTS;
    assertThat(bound(message, position, parts).fits()).isTrue();
    assertThat(bound(message + 1, position, parts).fits()).isFalse();
    assertThat(bound(message, position + 1, parts).fits()).isFalse();
    assertThat(bound(message, position, parts + 1).fits()).isFalse();
  }

  @Test
  void withinAClaimValueTheyFitUpToTheLimitsOfOneAndNoFurther() {
    long message = GameLimits.MAX_NESTED_MESSAGE_BYTES;
    long position = GameLimits.MAX_NESTED_POSITION_BYTES;
    long parts = GameLimits.MAX_NESTED_POSITION_PARTS;
    assertThat(bound(message, position, parts).fitsClaimValue()).isTrue();
    assertThat(bound(message + 1, position, parts).fitsClaimValue()).isFalse();
    assertThat(bound(message, position + 1, parts).fitsClaimValue()).isFalse();
    assertThat(bound(message, position, parts + 1).fitsClaimValue()).isFalse();
  }

  @Test
  void ofTwoMessagesTheLargerIsBlamedWhicheverComesFirst() {
    MessageBound small =
        MessageBound.said(10, 0, SMALL).plus(MessageBound.leftOpen(7, 0, 0, SMALL));
    MessageBound large =
        MessageBound.said(11, 0, LARGE).plus(MessageBound.leftOpen(8, 0, 0, LARGE));
    for (MessageBound either : List.of(small.or(large), large.or(small))) {
      assertThat(either.messageBytes()).isEqualTo(11);
      assertThat(either.positionBytes()).isEqualTo(8);
      assertThat(either.carried()).isEqualTo(LARGE);
      assertThat(either.left()).isEqualTo(LARGE);
    }
  }

  @Test
  void namesOfWhatMakesAMessageLargeAreNotRepeatedAndFourAtMost() {
    MessageBound two = MessageBound.said(1, 0, List.of("a", "b"));
    assertThat(two.plus(MessageBound.NOTHING).carried()).containsExactly("a", "b");
    assertThat(MessageBound.NOTHING.plus(two).carried()).containsExactly("a", "b");
    MessageBound more = two.plus(MessageBound.said(1, 0, List.of("b", "c")));
    assertThat(more.carried()).containsExactly("a", "b", "c");
    assertThat(more.plus(MessageBound.said(1, 0, List.of("d", "e"))).carried())
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void whatIsTooLargeToCountStaysAtTheMostThatIsCounted() {
    assertThat(MessageBound.product(0, MessageBound.MAX)).isZero();
    assertThat(MessageBound.product(6, 7)).isEqualTo(42);
    assertThat(MessageBound.product(1_000_000, 1_000_000)).isEqualTo(MessageBound.MAX);
    assertThat(MessageBound.product(1_000_000, 1_000_001)).isEqualTo(MessageBound.MAX);
    assertThat(MessageBound.product(MessageBound.MAX, MessageBound.MAX))
        .isEqualTo(MessageBound.MAX);
    assertThat(MessageBound.sum(MessageBound.MAX - 1, 1)).isEqualTo(MessageBound.MAX);
    assertThat(MessageBound.sum(MessageBound.MAX, 1)).isEqualTo(MessageBound.MAX);
  }
}

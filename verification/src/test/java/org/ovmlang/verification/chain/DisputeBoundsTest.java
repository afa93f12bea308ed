package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.chain.DisputeFixture.FUEL;
import static org.ovmlang.verification.chain.DisputeFixture.leaving;
import static org.ovmlang.verification.chain.DisputeFixture.whole;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;

/** How large messages and positions may be, on the chain. */
class DisputeBoundsTest {

  /** Of a place with one value. */
  private static final int AROUND_A_VALUE = 31;

  private static final Bytes SECRET = Bytes.ascii("open sesame");
  private static final Bytes HASH = Keccak256.hash(SECRET).toBytes();

  private static DisputeFixture game;
  private static Address both;
  private static int count;

  @BeforeAll
  static void start() {
    game = new DisputeFixture();
    both = game.chain.deploy("Predicates.sol", "BothPredicate");
  }

  @AfterAll
  static void stop() {
    game.close();
  }

  /** A position of so many bytes that nobody has left open yet. */
  private static Position position(int bytes, int fuel) {
    byte[] value = new byte[bytes - AROUND_A_VALUE];
    Arrays.fill(value, (byte) 0x5a);
    value[0] = (byte) ++count;
    return new Position(List.of(new Place(game.scripted, 2, fuel, List.of(Bytes.of(value)))));
  }

  /** The message with so many bytes; the predicate does not look at what is behind its own. */
  private static Bytes filledTo(int bytes, Bytes message) {
    byte[] rest = new byte[bytes - message.length()];
    Arrays.fill(rest, (byte) 0x5a);
    return message.concat(Bytes.of(rest));
  }

  private static Bytes nested(Bytes message) {
    return Bytes.ofHex(String.format("%08x", message.length())).concat(message);
  }

  @Test
  void theLargestPositionIsAnsweredByTheLargestMessage() {
    int most = Limits.MAX_POSITION_BYTES;
    Position largest = position(most, FUEL);
    assertThat(largest.encode().length()).isEqualTo(most);
    Bytes32 post = game.alice.assertWith(game.claim(), leaving(largest));

    Bytes message = filledTo(Limits.MAX_MESSAGE_BYTES, leaving(position(most, FUEL)));
    Bytes32 answer = game.bob.answer(post, largest, 0, message);

    assertThat(game.status(answer)).isEqualTo(Post.Status.OPEN);
    assertThat(game.alice.post(answer).parent()).isEqualTo(post);
  }

  @Test
  void aMessageOrAPositionOfMoreBytesIsRefused() {
    Claim claim = game.claim();
    int bytes = Limits.MAX_MESSAGE_BYTES;
    Bytes message = leaving(game.position());
    assertThatThrownBy(() -> game.alice.assertWith(claim, filledTo(bytes + 1, message)))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("MessageTooLarge(" + bytes);
    Position larger = position(Limits.MAX_POSITION_BYTES + 1, FUEL);
    assertThatThrownBy(() -> game.alice.assertWith(claim, leaving(larger)))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("NotAccepted");
    game.alice.assertWith(claim, filledTo(bytes, message));
  }

  /** A right answer may need as much where there is less fuel. */
  @Test
  void atAPlaceWithLittleFuelAsMuchIsTaken() {
    for (int fuel = 0; fuel < FUEL; fuel += FUEL - 1) {
      Position inside = position(100, fuel);
      Bytes32 post = game.alice.assertWith(game.claim(), leaving(inside));
      Bytes message = leaving(position(Limits.MAX_POSITION_BYTES, fuel));

      assertThatThrownBy(
              () ->
                  game.bob.answer(post, inside, 0, filledTo(Limits.MAX_MESSAGE_BYTES + 1, message)))
          .hasMessageContaining("MessageTooLarge(" + Limits.MAX_MESSAGE_BYTES);
      Bytes larger = leaving(position(Limits.MAX_POSITION_BYTES + 1, fuel));
      assertThatThrownBy(() -> game.bob.answer(post, inside, 0, larger))
          .hasMessageContaining("NotAccepted");
      Bytes[] values = new Bytes[Limits.MAX_POSITION_PARTS];
      Arrays.fill(values, Bytes.EMPTY);
      Place parts = new Place(game.scripted, 2, fuel, List.of(values));
      assertThatThrownBy(
              () -> game.bob.answer(post, inside, 0, leaving(new Position(List.of(parts)))))
          .hasMessageContaining("PositionOutOfBounds");
      game.bob.answer(post, inside, 0, filledTo(Limits.MAX_MESSAGE_BYTES, message));
    }
  }

  /** Otherwise what the caller leaves open behind it would not fit any more. */
  @Test
  void aClaimValueThatLeavesTooMuchOpenIsFalse() {
    int fuel = FUEL - 1;
    Claim claim =
        Claim.of(both, Claim.of(game.scripted, Bytes.ascii("a" + ++count)).encode(), HASH);
    Position larger = position(Limits.MAX_NESTED_POSITION_BYTES + 1, fuel);
    Bytes[] values = new Bytes[Limits.MAX_NESTED_POSITION_PARTS];
    Arrays.fill(values, Bytes.EMPTY);
    Position more = new Position(List.of(new Place(game.scripted, 2, fuel, List.of(values))));
    Bytes longer = filledTo(Limits.MAX_NESTED_MESSAGE_BYTES + 1, leaving(position(100, fuel)));
    for (Bytes message : List.of(leaving(larger), leaving(more), longer)) {
      assertThatThrownBy(() -> game.alice.assertWith(claim, nested(message)))
          .hasMessageContaining("NotAccepted(" + both.toHex() + ", NotShown)");
    }

    Position most = position(Limits.MAX_NESTED_POSITION_BYTES, fuel);
    Bytes message = filledTo(Limits.MAX_NESTED_MESSAGE_BYTES, leaving(most));
    Bytes32 post = game.alice.assertWith(claim, nested(message));
    Position left =
        new Position(List.of(most.places().get(0), new Place(both, 2, FUEL, List.of(HASH))));
    game.bob.answerAtOnce(post, left, 1, nested(SECRET));
    assertThat(game.status(post)).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void aClaimHasABoundedNumberOfInputs() {
    Bytes[] inputs = new Bytes[Limits.MAX_CLAIM_INPUTS + 1];
    Arrays.fill(inputs, Bytes.of(new byte[] {(byte) ++count}));
    Claim tooMany = Claim.of(game.scripted, inputs);
    assertThatThrownBy(() -> game.alice.assertBare(tooMany))
        .hasMessageContaining("IllFormedClaim(" + tooMany.id());
    assertThat(Limits.fitsClaim(tooMany.inputs())).isFalse();
    Claim most = Claim.of(game.scripted, Arrays.copyOf(inputs, Limits.MAX_CLAIM_INPUTS));
    assertThat(Limits.fitsClaim(most.inputs())).isTrue();
    game.bob.answer(game.alice.assertBare(most), whole(most), 0, leaving(game.position()));
  }
}

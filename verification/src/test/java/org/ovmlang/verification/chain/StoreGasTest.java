package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Function;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.Post;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;

/**
 * What a transaction has read before is cheaper to read again (EIP-2929). So a value that is too
 * large to be read cold and small enough to be read warm would be stored for one player and not for
 * the other.
 */
class StoreGasTest {
  private static final Function PUT = Function.parse("put(bytes,bytes)");
  private static final Function PROVE = Function.parse("prove(address,bytes[],bytes)");
  private static final Function READ_AND_CALL =
      Function.parse("readAndCall(address,bytes,address,bytes)");
  private static final Bytes KEY = Bytes.ascii("key");

  private static DisputeFixture game;
  private static Address stored;
  private static Address reader;

  @BeforeAll
  static void start() {
    game = new DisputeFixture();
    stored = game.chain.deploy("Predicates.sol", "StoredPredicate");
    reader = game.chain.deploy("Stores.sol", "WarmReader");
  }

  @AfterAll
  static void stop() {
    game.close();
  }

  @Test
  void whatTheTransactionReadBeforeDoesNotDecideWhetherAValueIsStored() {
    Address store = game.chain.deploy("Stores.sol", "StampedStore");
    Claim claim = claim(store, KEY, 4_000);

    Bytes32 assertion = game.alice.assertBare(claim);
    game.bob.answerAtOnce(assertion, DisputeFixture.whole(claim), 0, Bytes.EMPTY);
    assertThat(game.status(assertion)).isEqualTo(Post.Status.FALLEN);

    assertThatThrownBy(() -> proveWarm(store, claim)).hasMessageContaining("NotShown");
    assertThat(game.alice.isTrue(claim)).isFalse();
  }

  @Test
  void theLargestValueUnderTheLongestKeyIsReadCold() {
    Address store = game.chain.deploy("Stores.sol", "StampedStore");
    int rest = Limits.MAX_CLAIM_BYTES - Limits.MAX_STORED_BYTES - 32;
    Claim claim = claim(store, Bytes.of(new byte[rest]), Limits.MAX_STORED_BYTES);

    Bytes32 assertion = game.alice.assertBare(claim);
    assertThatThrownBy(
            () -> game.bob.answerAtOnce(assertion, DisputeFixture.whole(claim), 0, Bytes.EMPTY))
        .hasMessageContaining("NotShown");
    game.alice.prove(claim, Bytes.EMPTY);
    assertThat(game.alice.isTrue(claim)).isTrue();
  }

  @Test
  void aLargerValueIsNotStoredWhoeverReadsIt() {
    Address store = game.chain.deploy("Stores.sol", "StampedStore");
    Claim claim = claim(store, KEY, Limits.MAX_STORED_BYTES + 1);

    assertThatThrownBy(() -> game.alice.prove(claim, Bytes.EMPTY)).hasMessageContaining("NotShown");
    assertThatThrownBy(() -> proveWarm(store, claim)).hasMessageContaining("NotShown");
  }

  /** The claim that the store has under the key what it is now given: so many bytes. */
  private static Claim claim(Address store, Bytes key, int length) {
    byte[] value = new byte[length];
    Arrays.fill(value, (byte) 0xaa);
    game.chain.send(store, PUT, key.toArray(), value);
    return Claim.of(stored, Bytes.of(new byte[12]).concat(store.toBytes()), key, Bytes.of(value));
  }

  private static void proveWarm(Address store, Claim claim) {
    byte[][] inputs = claim.inputs().stream().map(Bytes::toArray).toArray(byte[][]::new);
    byte[] prove =
        ChainFixture.encode(
                PROVE, ChainFixture.address(claim.predicate().toHex()), inputs, new byte[0])
            .toArray();
    game.chain.send(
        reader,
        READ_AND_CALL,
        ChainFixture.address(store.toHex()),
        KEY.toArray(),
        ChainFixture.address(game.alice.address().toHex()),
        prove);
  }
}

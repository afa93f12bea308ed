package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.verification.attack.Arena.BOND;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.inputs;
import static org.ovmlang.verification.attack.Messages.witness;
import static org.ovmlang.verification.attack.Messages.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** Attacks by writing one thing in several ways, and with bytes that look like something else. */
class EncodingAttacksTest {

  private static final String TO_ADDRESS =
      "function toAddress(bytes memory data) internal pure returns (bool ok, address value) {\n";

  private static final Variant ANY_WORD_IS_AN_ADDRESS =
      Variant.without("decoding is strict", "DuePredicate")
          .replacing(
              "ovm/StrictCodec.sol",
              TO_ADDRESS,
              TO_ADDRESS
                  + "if (data.length == 0x20) {"
                  + " return (true, address(uint160(ByteSlices.wordAt(data, 0)))); }");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(ANY_WORD_IS_AN_ADDRESS);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /**
   * One ether is due to somebody; she claims it twice, the second time with dirt above the address.
   */
  private static BigInteger paidForOneDebt(Trial trial) {
    Address payee =
        Address.ofHex(
            String.format(
                "0x%040x", new BigInteger(1, hash(arena.fresh()).slice(0, 19).toArray())));
    Claim once = trial.claim("Due", word(payee), word(BOND));
    Bytes dirty = Bytes.ofHex("0x01").concat(word(payee).slice(1, 32));
    Claim again = trial.claim("Due", dirty, word(BOND));
    Bytes arguments = word(trial.alice.address()).concat(word(trial.predicate("Due")));
    Address payout = arena.alice.deploy(Sources.ours("Payout"), arguments);
    arena.alice.pay(payout, Bytes.EMPTY, BOND.multiply(BigInteger.TEN));
    for (Claim claim : new Claim[] {once, once, again, again}) {
      Trial.isTaken(() -> trial.mallory.prove(claim, Bytes.EMPTY));
      Bytes pay = call("pay(bytes[])", (Object) inputs(claim));
      Trial.isTaken(() -> arena.mallory.send(payout, pay));
    }
    try {
      return arena
          .alice
          .web3j()
          .ethGetBalance(payee.toHex(), DefaultBlockParameterName.LATEST)
          .send()
          .getBalance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatCanBeWrittenInTwoWaysWouldBePaidTwice() {
    assertThat(paidForOneDebt(arena.trial(ANY_WORD_IS_AN_ADDRESS))).isEqualTo(BOND.add(BOND));
    assertThat(paidForOneDebt(arena.trial(Variant.OURS))).isEqualTo(BOND);
  }

  /**
   * The earlier contracts took some inputs for names of inputs, variables and labels of the
   * program.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "V0",
        "V1",
        "V",
        "L0",
        "Lone",
        "LSame",
        "one",
        "other",
        "0",
        "$store",
        "${one}",
        "${zero}",
        "self.address",
        "'one'",
        "b\"one\"",
        ",RANGE,"
      })
  void bytesThatLookLikeALabelOrAVariableAreBytes(String text) {
    Trial trial = arena.trial(Variant.OURS);
    Bytes looks = Bytes.ascii(text);
    Bytes secret = arena.fresh();
    assertThatThrownBy(
            () -> trial.mallory.prove(trial.claim("SameBytes", looks, secret), Bytes.EMPTY))
        .hasMessageContaining("NotShown");
    assertThatThrownBy(
            () -> trial.mallory.prove(trial.claim("SameBytes", secret, looks), Bytes.EMPTY))
        .hasMessageContaining("NotShown");
    Claim equal = trial.claim("SameBytes", looks, looks);
    trial.alice.prove(equal, Bytes.EMPTY);
    assertThat(trial.alice.isTrue(equal)).isTrue();

    Claim revealed = trial.claim("Revealed", hash(secret));
    assertThatThrownBy(() -> trial.mallory.prove(revealed, witness(looks)))
        .hasMessageContaining("NotShown");
    Claim known = trial.claim("Revealed", hash(looks));
    trial.alice.prove(known, witness(looks));
    assertThat(trial.alice.isTrue(known)).isTrue();
  }
}

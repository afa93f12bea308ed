package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class PersonalMessageTest {

  /** Published with web3.js (accounts.hashMessage) and ethers (hashMessage). */
  @ParameterizedTest
  @CsvSource({
    "Hello World,0xa1de988600a42c4b4ab089b619297c17d53cffae5d5120d82d8a92d0bb3b78f2",
    "hello world,0xd9eba16ed0ecae432b71fe008c98cc872bb4cc214d3220a36f365326cf807d68",
    "'',0x5f35dce98ba4fba25530a026ed80b2cecdaa31091ba4958b99b52ea1d068adad"
  })
  void hashesAreThePublishedOnes(String message, String hash) {
    assertThat(PersonalMessage.hash(Bytes.ascii(message))).hasToString(hash);
  }

  /** The example of web3.js for accounts.sign and accounts.recover. */
  @Test
  void aPublishedSignatureIsMadeAndRecovered() {
    KeyPair key =
        KeyPair.of(
            Bytes32.ofHex("4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"));
    assertThat(key.address()).hasToString("0x2c7536e3605d9c16a7a3d7b1898e529396a65c23");
    Bytes32 hash = PersonalMessage.hash(Bytes.ascii("Some data"));
    assertThat(hash)
        .hasToString("0x1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655");
    Bytes signature =
        Bytes.ofHex(
            "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a029"
                + "1c");
    assertThat(key.sign(hash)).isEqualTo(signature);
    assertThat(Secp256k1.recover(hash, signature)).isEqualTo(key.address());
  }

  @Test
  void theLengthIsInDecimalDigitsOfBytes() {
    for (int length : new int[] {9, 10, 99, 100, 12345}) {
      Bytes message = Bytes.of(new byte[length]);
      Bytes prefix = Bytes.ascii("\u0019Ethereum Signed Message:\n" + length);
      assertThat(PersonalMessage.hash(message)).isEqualTo(Keccak256.hash(prefix.concat(message)));
    }
  }
}

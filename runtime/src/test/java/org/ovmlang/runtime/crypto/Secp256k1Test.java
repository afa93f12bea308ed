package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class Secp256k1Test {

  private static final KeyPair KEY = KeyPair.of(BigInteger.valueOf(4711));
  private static final Bytes32 HASH = Keccak256.hash(Bytes.ascii("message"));

  /** The first accounts of the well-known test mnemonic, and those of EIP-155 and of key 1. */
  @ParameterizedTest
  @CsvSource({
    "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80,"
        + "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",
    "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d,"
        + "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
    "0x4646464646464646464646464646464646464646464646464646464646464646,"
        + "0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f",
    "0x0000000000000000000000000000000000000000000000000000000000000001,"
        + "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"
  })
  void addressesOfPublishedKeys(String privateKey, String address) {
    assertThat(KeyPair.of(Bytes32.ofHex(privateKey)).address()).hasToString(address);
  }

  /** The signing hash of the example in EIP-155, and r and s of its signed transaction. */
  @Test
  void signatureOfTheExampleOfEip155() {
    KeyPair key = KeyPair.of(Bytes32.ofHex("46".repeat(32)));
    Bytes signature =
        key.sign(Bytes32.ofHex("daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53"));
    assertThat(signature)
        .isEqualTo(
            Bytes.ofHex(
                "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"
                    + "67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"
                    + "1b"));
  }

  /** Widely published vectors of RFC 6979 on this curve with SHA-256: key 1. */
  @ParameterizedTest
  @CsvSource({
    "Satoshi Nakamoto,"
        + "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"
        + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5",
    "'All those moments will be lost in time, like tears in rain. Time to die...',"
        + "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b"
        + "547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21"
  })
  void nonceIsThatOfRfc6979(String message, String signature) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
    Bytes signed = KeyPair.of(BigInteger.ONE).sign(Bytes32.of(hash));
    assertThat(signed.slice(0, 64)).isEqualTo(Bytes.ofHex(signature));
  }

  /**
   * The vector of the precompiled contract in go-ethereum; its s is high, so -s is what we take.
   */
  @Test
  void recoversTheAddressThatThePrecompiledContractRecovers() {
    Bytes32 hash =
        Bytes32.ofHex("18c547e4f7b0f325ad1e56f57e26c745b09a3e503d86e00e5255ff7f715d3d1c");
    Bytes r = Bytes.ofHex("73b1693892219d736caba55bdb67216e485557ea6b6af75f37096c9aa6a5a75f");
    Bytes s = Bytes.ofHex("eeb940b1d03b21e36b0e47e79769f095fe2ab855bd91e3a38756b7d75a9c4549");
    assertThat(Secp256k1.recover(hash, r.concat(s).concat(Bytes.ofHex("1c")))).isNull();
    BigInteger low = Secp256k1.ORDER.subtract(new BigInteger(1, s.toArray()));
    assertThat(Secp256k1.recover(hash, raw(new BigInteger(1, r.toArray()), low, 27)))
        .hasToString("0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b");
  }

  @Test
  void whatAKeySignsIsRecoveredToItsAddressAndAlwaysHasALowS() {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      KeyPair key = KeyPair.of(new BigInteger(255, random).add(BigInteger.ONE));
      Bytes32 hash = Keccak256.hash(Bytes.of(new byte[] {(byte) i}));
      Bytes signature = key.sign(hash);
      Signature parts = Signature.decode(signature);
      assertThat(parts).isNotNull();
      assertThat(parts.s()).isLessThanOrEqualTo(Secp256k1.HALF_ORDER);
      assertThat(Secp256k1.recover(hash, signature)).isEqualTo(key.address());
      assertThat(Secp256k1.recover(HASH, signature)).isNotEqualTo(key.address());
      assertThat(key.sign(hash)).isEqualTo(signature);
    }
  }

  @Test
  void theMirroredSignatureIsRefused() {
    Signature signature = Signature.decode(KEY.sign(HASH));
    assertThat(signature).isNotNull();
    Bytes mirrored =
        raw(signature.r(), Secp256k1.ORDER.subtract(signature.s()), 55 - signature.v());
    assertThat(Secp256k1.recover(HASH, mirrored)).isNull();
  }

  @Test
  void everyVBut27And28IsRefused() {
    Signature signature = Signature.decode(KEY.sign(HASH));
    assertThat(signature).isNotNull();
    for (int v = 0; v < 256; v++) {
      Address signer = Secp256k1.recover(HASH, raw(signature.r(), signature.s(), v));
      assertThat(KEY.address().equals(signer)).as("v %d", v).isEqualTo(v == signature.v());
      assertThat(signer == null).isEqualTo(v != 27 && v != 28);
    }
  }

  @Test
  void partsOutOfBoundsAndOtherLengthsAreRefused() {
    BigInteger one = BigInteger.ONE;
    assertThat(Secp256k1.recover(HASH, raw(BigInteger.ZERO, one, 27))).isNull();
    assertThat(Secp256k1.recover(HASH, raw(one, BigInteger.ZERO, 27))).isNull();
    assertThat(Secp256k1.recover(HASH, raw(Secp256k1.ORDER, one, 27))).isNull();
    assertThat(Secp256k1.recover(HASH, raw(one, Secp256k1.HALF_ORDER.add(one), 27))).isNull();
    assertThat(Secp256k1.recover(HASH, raw(one, Secp256k1.HALF_ORDER, 27))).isNotNull();
    Bytes signature = KEY.sign(HASH);
    assertThat(Secp256k1.recover(HASH, signature.slice(0, 64))).isNull();
    assertThat(Secp256k1.recover(HASH, signature.concat(Bytes.of(new byte[1])))).isNull();
    assertThat(Secp256k1.recover(HASH, Bytes.EMPTY)).isNull();
  }

  /** 5 is not the x of a point: 5^3 + 7 has no square root in the field. */
  @Test
  void anRThatIsNoPointOfTheCurveIsRefused() {
    assertThat(Secp256k1.recover(HASH, raw(BigInteger.valueOf(5), BigInteger.ONE, 27))).isNull();
  }

  /** With R = G and s = hash, (s R - hash G) / r is the point at infinity, which has no address. */
  @Test
  void theKeyAtInfinityIsNobodys() {
    byte[] generator = BouncyCastleSecp256k1.publicKey(BigInteger.ONE);
    BigInteger r = BigIntegers.fromUnsignedByteArray(generator, 0, 32);
    int v = generator[63] % 2 == 0 ? 27 : 28;
    Bytes32 hash = Bytes32.of(BigIntegers.asUnsignedByteArray(32, BigInteger.valueOf(77)));
    assertThat(Secp256k1.recover(hash, raw(r, BigInteger.valueOf(77), v))).isNull();
    assertThat(Secp256k1.recover(hash, raw(r, BigInteger.valueOf(78), v)))
        .isEqualTo(KeyPair.of(BigIntegers.modOddInverse(Secp256k1.ORDER, r)).address());
  }

  @Test
  void aPrivateKeyIsFromOneToTheOrderExclusiveAndIsNotShown() {
    assertThatIllegalArgumentException().isThrownBy(() -> KeyPair.of(BigInteger.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> KeyPair.of(Secp256k1.ORDER));
    assertThat(KEY).hasToString("KeyPair[" + KEY.address() + "]");
  }

  private static Bytes raw(BigInteger r, BigInteger s, int v) {
    return Bytes.of(BigIntegers.asUnsignedByteArray(32, r))
        .concat(Bytes.of(BigIntegers.asUnsignedByteArray(32, s)))
        .concat(Bytes.of(new byte[] {(byte) v}));
  }
}

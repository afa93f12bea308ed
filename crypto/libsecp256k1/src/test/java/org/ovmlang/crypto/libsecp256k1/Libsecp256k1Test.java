package org.ovmlang.crypto.libsecp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.crypto.Secp256k1;
import org.ovmlang.runtime.crypto.Secp256k1Provider;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class Libsecp256k1Test {

  private static final int TRIES = 2_000;

  private static final Secp256k1Provider NATIVE = new Libsecp256k1();
  private static final Secp256k1Provider BOUNCY_CASTLE = Secp256k1.bouncyCastle();

  @Test
  void besideTheRuntimeItIsFoundPassesItsTestAndIsUsed() {
    assertThat(Secp256k1.providerName()).isEqualTo("libsecp256k1");
  }

  @Test
  void whatAKeySignsIsRecoveredToItsAddress() {
    KeyPair key = KeyPair.of(Keccak256.hash(Bytes.ascii("key")));
    Bytes32 hash = Keccak256.hash(Bytes.ascii("message"));
    Bytes signature = key.sign(hash);
    assertThat(Secp256k1.recover(hash, signature)).isEqualTo(key.address());
    assertThat(Secp256k1.recover(BOUNCY_CASTLE, hash, signature)).isEqualTo(key.address());
  }

  /** From several threads at once, as deciders call it. */
  @Test
  void signsAndRecoversAsBouncyCastleDoesWhateverIsChangedInASignature() {
    AtomicInteger keys = new AtomicInteger();
    AtomicInteger none = new AtomicInteger();
    IntStream.range(0, TRIES)
        .parallel()
        .forEach(
            seed -> {
              SplittableRandom random = new SplittableRandom(seed);
              byte[] hash = word(random);
              byte[] privateKey = word(random);
              privateKey[0] &= 0x7f; // below the order
              byte[] signature = BOUNCY_CASTLE.sign(hash, privateKey);
              assertThat(NATIVE.sign(hash, privateKey)).isEqualTo(signature);
              byte[] changed = changed(signature, random);
              for (byte[] parts : new byte[][] {signature, changed}) {
                for (boolean oddY : new boolean[] {false, true}) {
                  byte[] expected = BOUNCY_CASTLE.recover(hash, parts, oddY);
                  assertThat(NATIVE.recover(hash, parts, oddY))
                      .as("seed %d, signature %s, odd %s", seed, Bytes.of(parts), oddY)
                      .isEqualTo(expected);
                  (expected == null ? none : keys).incrementAndGet();
                }
              }
            });
    assertThat(keys).hasValueGreaterThan(2 * TRIES);
    assertThat(none).hasValueGreaterThan(TRIES / 4);
  }

  @Test
  void findsTheSameSignersUnderTheRulesWhateverTheBytesAre() {
    AtomicInteger signers = new AtomicInteger();
    AtomicInteger nobody = new AtomicInteger();
    IntStream.range(0, TRIES)
        .parallel()
        .forEach(
            seed -> {
              SplittableRandom random = new SplittableRandom(~seed);
              Bytes32 hash = Bytes32.of(word(random));
              Bytes signature = anyBytes(random);
              Address expected = Secp256k1.recover(BOUNCY_CASTLE, hash, signature);
              assertThat(Optional.ofNullable(Secp256k1.recover(NATIVE, hash, signature)))
                  .as("hash %s, signature %s", hash, signature)
                  .isEqualTo(Optional.ofNullable(expected));
              (expected == null ? nobody : signers).incrementAndGet();
            });
    assertThat(signers).hasValueGreaterThan(TRIES / 20);
    assertThat(nobody).hasValueGreaterThan(TRIES / 4);
  }

  /** A bit or a byte is another one, r or s is a random word or one at an edge. */
  private static byte[] changed(byte[] signature, SplittableRandom random) {
    byte[] changed = signature.clone();
    int place = random.nextInt(changed.length);
    int part = random.nextInt(2) * 32;
    switch (random.nextInt(4)) {
      case 0 -> changed[place] ^= (byte) (1 << random.nextInt(8));
      case 1 -> Arrays.fill(changed, part, part + 32, (byte) (random.nextBoolean() ? 0 : 0xff));
      case 2 -> System.arraycopy(word(random), 0, changed, part, 32);
      default -> {
        byte[] order = Secp256k1.ORDER.toByteArray();
        System.arraycopy(order, order.length - 32, changed, part, 32);
        changed[part + 31] += (byte) (random.nextInt(5) - 2);
      }
    }
    return changed;
  }

  /** Mostly 65 bytes that a key signed with one more byte for v, right, wrong or nearly. */
  private static Bytes anyBytes(SplittableRandom random) {
    byte[] signature = BOUNCY_CASTLE.sign(word(random), Keccak256.hash(Bytes.EMPTY).toArray());
    if (random.nextInt(4) == 0) {
      signature = changed(signature, random);
    }
    int length = random.nextInt(8) == 0 ? random.nextInt(130) : 65;
    byte[] bytes = Arrays.copyOf(signature, length);
    if (length == 65) {
      bytes[64] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 27 + random.nextInt(2));
    }
    return Bytes.of(bytes);
  }

  private static byte[] word(SplittableRandom random) {
    byte[] word = new byte[32];
    random.nextBytes(word);
    return word;
  }
}

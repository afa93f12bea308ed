package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class Secp256k1ProvidersTest {

  private static final String SERVICE = "META-INF/services/" + Secp256k1Provider.class.getName();

  @TempDir private Path folder;

  @BeforeEach
  void servicesFolder() throws IOException {
    Files.createDirectories(folder.resolve(SERVICE).getParent());
  }

  /** Agrees with Bouncy Castle, as it asks Bouncy Castle; the others change something of that. */
  public static class Agreeing implements Secp256k1Provider {
    @Override
    public String name() {
      return getClass().getSimpleName();
    }

    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      return BouncyCastleSecp256k1.INSTANCE.recover(hash, signature, oddY);
    }

    @Override
    public byte[] sign(byte[] hash, byte[] privateKey) {
      return BouncyCastleSecp256k1.INSTANCE.sign(hash, privateKey);
    }
  }

  /** Recovers a key from an r or s that is not below the order, reducing it. */
  public static final class Reducing extends Agreeing {
    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      byte[] reduced = signature.clone();
      for (int part = 0; part < 64; part += 32) {
        byte[] word = Arrays.copyOfRange(signature, part, part + 32);
        BigInteger value = new BigInteger(1, word).mod(Secp256k1.ORDER);
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, value), 0, reduced, part, 32);
      }
      return super.recover(hash, reduced, oddY);
    }
  }

  /** Takes a high s for an error, as a library that knows the rule of EIP-2 may. */
  public static final class RefusingHighS extends Agreeing {
    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      return (signature[32] & 0x80) != 0 ? null : super.recover(hash, signature, oddY);
    }
  }

  public static final class IgnoringTheParity extends Agreeing {
    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      return super.recover(hash, signature, false);
    }
  }

  /** Has zeros where there is no key, as the precompiled contract does. */
  public static final class AnsweringZeros extends Agreeing {
    @Override
    public byte[] recover(byte[] hash, byte[] signature, boolean oddY) {
      byte[] key = super.recover(hash, signature, oddY);
      return key == null ? new byte[64] : key;
    }
  }

  /** Signs with the bytes of the hash in the nonce as they are, as libsecp256k1 itself does. */
  public static final class SigningOtherNonces extends Agreeing {
    @Override
    public byte[] sign(byte[] hash, byte[] privateKey) {
      byte[] signed = super.sign(hash, privateKey);
      return hash[0] == -1 ? super.sign(signed, privateKey) : signed;
    }
  }

  public static final class ChangingItsArguments extends Agreeing {
    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      byte[] key = super.recover(hash, signature, oddY);
      Arrays.fill(hash, (byte) 0);
      return key;
    }
  }

  public static final class Throwing extends Agreeing {
    @Override
    public byte @Nullable [] recover(byte[] hash, byte[] signature, boolean oddY) {
      throw new IllegalStateException("no library");
    }
  }

  public static final class WithoutItsLibrary extends Agreeing {
    public WithoutItsLibrary() {
      throw new UnsatisfiedLinkError("no library for this system");
    }
  }

  static List<Class<?>> wrong() {
    return List.of(
        Reducing.class,
        RefusingHighS.class,
        IgnoringTheParity.class,
        AnsweringZeros.class,
        SigningOtherNonces.class,
        ChangingItsArguments.class,
        Throwing.class,
        WithoutItsLibrary.class);
  }

  @Test
  void withoutAnotherProviderItIsBouncyCastle() throws IOException {
    assertThat(chosen(null)).isEqualTo("bouncycastle");
    assertThat(Secp256k1.providerName()).isEqualTo("bouncycastle");
  }

  @Test
  void aProviderThatAgreesIsUsed() throws IOException {
    assertThat(chosen(null, Agreeing.class.getName())).isEqualTo("Agreeing");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aProviderThatDiffersOrFailsIsNotUsedAndTheNextOneIsTried(Class<?> wrong) throws IOException {
    assertThat(chosen(null, wrong.getName())).isEqualTo("bouncycastle");
    assertThat(chosen(null, wrong.getName(), Agreeing.class.getName())).isEqualTo("Agreeing");
  }

  @Test
  void aProviderWhoseClassIsMissingIsNotUsed() throws IOException {
    assertThat(chosen(null, "no.such.Provider")).isEqualTo("bouncycastle");
    assertThat(chosen(null, "no.such.Provider", Agreeing.class.getName())).isEqualTo("Agreeing");
  }

  @Test
  void whereProvidersCannotBeReadItIsBouncyCastle() {
    ClassLoader unreadable =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThat(Secp256k1Providers.choose(unreadable, null).name()).isEqualTo("bouncycastle");
  }

  @Test
  void aProviderIsChosenByName() throws IOException {
    String agreeing = Agreeing.class.getName();
    assertThat(chosen("bouncycastle", agreeing)).isEqualTo("bouncycastle");
    assertThat(chosen("Agreeing", Reducing.class.getName(), agreeing)).isEqualTo("Agreeing");
    assertThat(chosen("nobody", agreeing)).isEqualTo("bouncycastle");
  }

  @Test
  void theTestSaysForWhatAProviderDiffers() {
    assertThat(ProviderAgreement.difference(new Agreeing())).isNull();
    assertThat(ProviderAgreement.difference(new AnsweringZeros()))
        .contains("recovers otherwise than Bouncy Castle for ");
    assertThat(ProviderAgreement.difference(new Throwing())).contains("it fails: ", "no library");
  }

  /** Is wrong about what it is told to be wrong about, and nothing else. */
  private static final class WrongAbout extends Agreeing {
    private final String hash;
    private final BigInteger r;
    private final boolean oddY;

    WrongAbout(String hash, BigInteger r, boolean oddY) {
      this.hash = hash;
      this.r = r;
      this.oddY = oddY;
    }

    @Override
    public byte @Nullable [] recover(byte[] message, byte[] signature, boolean odd) {
      byte[] key = super.recover(message, signature, odd);
      boolean here =
          odd == oddY
              && Arrays.equals(message, Keccak256.hash(Bytes.ascii(hash)).toArray())
              && r.equals(new BigInteger(1, Arrays.copyOf(signature, 32)));
      return here ? new byte[] {1} : key;
    }
  }

  private static String differenceOf(String hash, BigInteger r, boolean oddY) {
    return String.valueOf(ProviderAgreement.difference(new WrongAbout(hash, r, oddY)));
  }

  private static String differenceOfInfinity(boolean oddY) {
    return String.valueOf(
        ProviderAgreement.difference(
            new Agreeing() {
              @Override
              public byte @Nullable [] recover(byte[] message, byte[] signature, boolean odd) {
                boolean here = odd == oddY && Arrays.equals(message, 0, 32, signature, 32, 64);
                return here ? new byte[] {1} : super.recover(message, signature, odd);
              }
            }));
  }

  @Test
  void aProviderIsAskedForBothParitiesOfEveryEdge() {
    for (boolean oddY : new boolean[] {false, true}) {
      assertThat(differenceOf("edges", BigInteger.TWO, oddY)).contains("recovers otherwise");
      // With the generator as the nonce's point, and s the hash, the key is the point at infinity.
      assertThat(differenceOfInfinity(oddY)).contains("recovers otherwise");
    }
  }

  /**
   * Wrong about one message, where the signature is a given one or, if told so, is none of them.
   */
  private static String differenceAbout(List<Bytes> signatures, boolean among, boolean oddY) {
    byte[] hash = Keccak256.hash(Bytes.ascii("message 20")).toArray();
    return String.valueOf(
        ProviderAgreement.difference(
            new Agreeing() {
              @Override
              public byte @Nullable [] recover(byte[] message, byte[] signature, boolean odd) {
                boolean here =
                    odd == oddY
                        && Arrays.equals(message, hash)
                        && among == signatures.contains(Bytes.of(signature));
                return here ? new byte[] {1} : super.recover(message, signature, odd);
              }
            }));
  }

  @Test
  void aProviderIsAskedAboutWhatAKeySignedItsMirrorImageAndAChangedCopy() {
    byte[] hash = Keccak256.hash(Bytes.ascii("message 20")).toArray();
    byte[] key = Keccak256.hash(Bytes.ascii("key 20")).toArray();
    Bytes signed = Bytes.of(new Agreeing().sign(hash, key));
    BigInteger s = new BigInteger(1, signed.slice(32, 64).toArray());
    byte[] mirrored = BigIntegers.asUnsignedByteArray(32, Secp256k1.ORDER.subtract(s));
    Bytes mirror = signed.slice(0, 32).concat(Bytes.of(mirrored));
    for (boolean oddY : new boolean[] {false, true}) {
      assertThat(differenceAbout(List.of(signed), true, oddY)).contains("recovers otherwise");
      assertThat(differenceAbout(List.of(mirror), true, oddY)).contains("recovers otherwise");
      assertThat(differenceAbout(List.of(signed, mirror), false, oddY))
          .contains("recovers otherwise");
    }
  }

  @Test
  void aProviderThatWouldFindAnotherSignerInADecisionSaysSo() {
    KeyPair key = KeyPair.of(BigInteger.valueOf(4711));
    Bytes signature = key.sign(Keccak256.hash(Bytes.ascii("rules")));
    BigInteger r = new BigInteger(1, signature.slice(0, 32).toArray());
    for (boolean oddY : new boolean[] {false, true}) {
      Secp256k1Provider withAnotherKey =
          new Agreeing() {
            @Override
            public byte @Nullable [] recover(byte[] message, byte[] parts, boolean odd) {
              boolean here = odd == oddY && r.equals(new BigInteger(1, Arrays.copyOf(parts, 32)));
              return here ? new byte[64] : super.recover(message, parts, odd);
            }
          };
      assertThat(ProviderAgreement.difference(withAnotherKey))
          .startsWith("it finds another signer than Bouncy Castle for ");
    }
  }

  @Test
  void whereAProviderFailsLaterBouncyCastleAnswers() {
    KeyPair key = KeyPair.of(BigInteger.valueOf(4711));
    Bytes32 hash = Keccak256.hash(Bytes.ascii("message"));
    assertThat(Secp256k1.recover(new Throwing(), hash, key.sign(hash))).isEqualTo(key.address());
    Secp256k1Provider shortKeys =
        new Agreeing() {
          @Override
          public byte[] recover(byte[] message, byte[] signature, boolean oddY) {
            return new byte[63];
          }
        };
    assertThat(Secp256k1.recover(shortKeys, hash, key.sign(hash))).isEqualTo(key.address());
  }

  /** The name of what is chosen where these classes are the services. */
  private String chosen(@Nullable String wanted, String... services) throws IOException {
    Files.write(folder.resolve(SERVICE), List.of(services));
    URL[] places = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      return Secp256k1Providers.choose(loader, wanted).name();
    }
  }
}

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

package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;

/** What goes into claims, and what comes out of deciders, travels between machines. */
class SerializationTest {

  private static final Address TOKEN = Address.ofHex("11".repeat(20));

  static List<Object> values() {
    Bytes32 hash = Bytes32.ofHex("22".repeat(32));
    Move move = new Move(Move.Label.DECIDES, Bytes.ascii("move"));
    return List.of(
        Bytes.EMPTY,
        Bytes.ascii("bytes"),
        TOKEN,
        hash,
        Range.of(3, 5),
        Claim.of(TOKEN, Bytes.EMPTY, Bytes.ascii("input")),
        new InclusionProof(
            new InclusionProof.AddressLayer(
                TOKEN, BigInteger.ONE, List.of(new InclusionProof.AddressSibling(hash, TOKEN))),
            new InclusionProof.IntervalLayer(
                BigInteger.TWO,
                BigInteger.ZERO,
                List.of(new InclusionProof.IntervalSibling(hash, BigInteger.TEN)))),
        move,
        new Decision(Truth.TRUE_CERTAIN, Optional.of(move), List.of()),
        new Decision(Truth.UNDECIDED, Optional.empty(), List.of("something")));
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsRead(Object value) throws IOException, ClassNotFoundException {
    assertThat(read(written(value))).isEqualTo(value).hasSameHashCodeAs(value);
  }

  /** The stream is changed: a digit of the address is none. */
  @Test
  void aStreamMakesNoValueThatTheFactoryRefuses() throws IOException {
    byte[] bytes = written(TOKEN);
    int digits = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("11".repeat(20));
    assertThat(digits).isPositive();
    bytes[digits] = 'x';
    assertThatIllegalArgumentException().isThrownBy(() -> read(bytes));
  }

  /** The stream is changed: it names the value's class where the written form stood. */
  @Test
  void aStreamMakesNoValueWithoutTheFactory() throws IOException {
    byte[] name = Address.class.getName().getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream forged = new ByteArrayOutputStream();
    // A serializable object of that class and version without fields, as the format writes it.
    forged.writeBytes(
        new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x73, 0x72, 0, (byte) name.length});
    forged.writeBytes(name);
    forged.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0x78, 0x70});
    assertThatThrownBy(() -> read(forged.toByteArray()))
        .hasMessageContaining("serialized by its bytes");
  }
}

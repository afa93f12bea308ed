package org.ovmlang.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class ValueEncoderTest {

  private static final Address OWNERSHIP =
      Address.ofHex("0x0101010101010101010101010101010101010101");
  private static final String AA = "0x00000000000000000000000000000000000000aa";

  @TempDir private Path folder;
  private ValueEncoder encoder;

  @BeforeEach
  void compile() throws IOException {
    Path file = folder.resolve("a.ovm");
    DefinitionTable definitions =
        new DefinitionTable(
            Programs.compile(
                file,
                """
                def ownership(owner: Address, tx: Bytes) := Bool(tx)
                def spend(so: Property, tx: Bytes) := so(tx)
                @library
                def Shared(x: Bytes) := Bool(x)
                """),
            file);
    encoder = new ValueEncoder(definitions, Map.of("a.ownership", OWNERSHIP));
  }

  private Bytes encode(String text, BasicType type) {
    return encoder.encode(ValueParser.parse(text), type);
  }

  @Test
  void eachTypeHasItsNotation() {
    assertThat(encode("300", BasicType.UINT)).isEqualTo(Codec.encode(Uint.of(300)));
    assertThat(encode("0x012c", BasicType.UINT)).isEqualTo(Codec.encode(Uint.of(300)));
    assertThat(encode(AA, BasicType.ADDRESS)).isEqualTo(Codec.encode(Address.ofHex(AA)));
    assertThat(encode("true", BasicType.BOOL)).isEqualTo(Codec.encode(true));
    assertThat(encode("\"é\"", BasicType.STRING)).isEqualTo(Bytes.ofHex("c3a9"));
    assertThat(encode("0x1234", BasicType.BYTES)).isEqualTo(Bytes.ofHex("1234"));
    assertThat(encode("(3, 9)", BasicType.RANGE)).isEqualTo(Codec.encode(Range.of(3, 9)));
    assertThat(encode("{end: 9, start: 3}", BasicType.RANGE))
        .isEqualTo(Codec.encode(Range.of(3, 9)));
  }

  @Test
  void whereBytesAreWantedAValueGivesItsEncoding() {
    assertThat(encode("7", BasicType.BYTES)).isEqualTo(Codec.encode(BigInteger.valueOf(7)));
    assertThat(encode("(3, 9)", BasicType.BYTES)).isEqualTo(Codec.encode(Range.of(3, 9)));
    assertThat(encode("Address(" + AA + ")", BasicType.BYTES))
        .isEqualTo(Codec.encode(Address.ofHex(AA)));
    assertThat(encode("ownership(" + AA + ")", BasicType.BYTES))
        .isEqualTo(Claim.of(OWNERSHIP, Codec.encode(Address.ofHex(AA))).encode());
  }

  @Test
  void aClaimIsWrittenByNameOrByAddressOrAsItsEncoding() {
    Bytes byName = encode("ownership(" + AA + ")", BasicType.CLAIM);

    assertThat(encode("Claim(" + OWNERSHIP + ", Address(" + AA + "))", BasicType.CLAIM))
        .isEqualTo(byName);
    assertThat(encode(byName.toHex(), BasicType.CLAIM)).isEqualTo(byName);
  }

  @Test
  void anInclusionProofIsWrittenWithTheFieldNamesOfItsUsers() {
    String hash = "0x" + "11".repeat(32);

    Bytes encoding =
        encode(
            "{addressLayer: {leafIndex: "
                + AA
                + ", leafPosition: 0, siblings: [{data: "
                + hash
                + ", tokenAddress: "
                + AA
                + "}]}, intervalLayer: {leafIndex: 5, leafPosition: 1, siblings: [{data: "
                + hash
                + ", start: 7}]}}",
            BasicType.INCLUSION_PROOF);

    assertThat(Codec.decodeInclusionProof(encoding))
        .isEqualTo(
            new InclusionProof(
                new AddressLayer(
                    Address.ofHex(AA),
                    BigInteger.ZERO,
                    List.of(new AddressSibling(Bytes32.ofHex(hash), Address.ofHex(AA)))),
                new IntervalLayer(
                    Uint.of(5),
                    BigInteger.ONE,
                    List.of(new IntervalSibling(Bytes32.ofHex(hash), Uint.of(7))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UINT    | (1, 2)     | expected a number from 0 to 2^256 - 1, not (1, 2)",
        "ADDRESS | 0x1234     | expected an address, 20 bytes in hex, not 0x1234 (2 bytes)",
        "BYTES32 | 0x00       | expected 32 bytes in hex, not 0x00 (1 byte)",
        "BOOL    | 1          | expected true or false, not 1",
        "RANGE   | (1, 2, 3)  | expected a range such as (3, 9), not (1, 2, 3)",
        "CLAIM   | 0x00       | expected the canonical encoding of a Claim, not 0x00 (1 byte)",
        "UINT    | spend()    | expected a value of type Uint, not spend()",
        "CLAIM   | Shared()   | 'Shared' is a library: it has no address, so nothing is its claim",
        "CLAIM   | ownershop() | nothing here defines 'ownershop'; did you mean 'ownership'?",
        "CLAIM   | ownership(1, 2, 3) | 'ownership' has 2 inputs, 3 arguments are given",
        "CLAIM   | ownership(5) | argument 'owner' of 'ownership': expected an address, 20 bytes"
            + " in hex, not 5",
        "CLAIM   | spend()    | a claim of 'spend' needs the address of its predicate; add it to"
            + " \"predicates\" of the world",
      })
  void aValueOfAnotherTypeIsRefused(BasicType type, String text, String message) {
    assertThatThrownBy(() -> encode(text, type))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }

  @Test
  void numbersBeyondTheRangeOfUintAreRefused() {
    assertThat(encode(Uint.MAX.toString(), BasicType.UINT)).isEqualTo(Codec.encode(Uint.MAX));
    assertThatThrownBy(() -> encode(Uint.MAX.add(BigInteger.ONE).toString(), BasicType.UINT))
        .isInstanceOf(InputException.class);
  }
}

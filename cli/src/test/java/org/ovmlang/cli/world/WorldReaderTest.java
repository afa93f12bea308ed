package org.ovmlang.cli.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.cli.value.DefinitionTable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.cli.value.Programs;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.ChainView.StoredValue;

class WorldReaderTest {

  private static final String A = "0x00000000000000000000000000000000000000aa";
  private static final String B = "0x00000000000000000000000000000000000000bb";

  private static final String PROGRAM =
      """
      @library
      @quantifier("signatures,KEY,${message}")
      def SignedBy(signature: Bytes, message: Bytes, signer: Address) :=
        IsValidSignature(message, signature, signer, $secp256k1)

      @library
      @quantifier("spends.${token}.${b},RANGE,${range}")
      def Spends(spend: Property, token: Address, b: BigNumber, range: Range) :=
        Equal(spend.0, token) and IsLessThan(b, 100) and HasIntersection(spend.1, range)

      def owned(owner: Address, tx: Bytes) := SignedBy(tx, owner).any()

      def unspent(token: Address, range: Range, b: BigNumber) :=
        Spends(token, b, range).all(s -> !s() and IsStored($registry, 0x00, 0x01))
      """;

  @TempDir private Path folder;
  private CheckedProgram program;
  private DefinitionTable definitions;

  @BeforeEach
  void compile() throws IOException {
    Path file = folder.resolve("a.ovm");
    program = Programs.compile(file, PROGRAM);
    definitions = new DefinitionTable(program, file);
  }

  private WorldFile read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("world.json"), json);
    return WorldReader.read(file, program, definitions);
  }

  @Test
  void constantsAndPredicatesAreTypedAndNamed() throws IOException {
    WorldFile world =
        read(
            """
            {"asOf": 120, "constants": {"registry": "%s"}, "predicates": {"owned": "%s"}}
            """
                .formatted(A, B));

    assertThat(world.asOf()).isEqualTo(120);
    assertThat(world.constants()).isEqualTo(Map.of("registry", Codec.encode(Address.ofHex(A))));
    assertThat(world.predicates()).isEqualTo(Map.of("a.owned", Address.ofHex(B)));
  }

  @Test
  void storedValuesAreChainState() throws IOException {
    WorldFile world =
        read(
            """
            {"asOf": 120, "stores": ["%s"],
             "stored": [{"contract": "%s", "key": 5, "value": "0x01", "block": 7}]}
            """
                .formatted(B, A));

    assertThat(world.chain().block()).isEqualTo(120);
    assertThat(world.chain().knows(Address.ofHex(B))).isTrue();
    assertThat(world.chain().valueOf(Address.ofHex(A), Codec.encode(Uint.of(5))))
        .isEqualTo(new StoredValue(Bytes.ofHex("01"), 7));
  }

  @Test
  void withoutAsOfStateIsReadAsOfTheLastWriting() throws IOException {
    WorldFile world =
        read(
            "{\"stored\": [{\"contract\": \"%s\", \"key\": 5, \"value\": \"0x01\", \"block\": 7}]}"
                .formatted(A));

    assertThat(world.asOf()).isEqualTo(7);
    assertThat(world.chain().block()).isEqualTo(7);
  }

  @Test
  void aViewThatWasReadLessFarThanAsOfSaysSo() throws IOException {
    WorldFile world = read("{\"asOf\": 120, \"readUpTo\": 100}");

    assertThat(world.asOf()).isEqualTo(120);
    assertThat(world.chain().block()).isEqualTo(100);
  }

  @Test
  void witnessesHaveTheTypesThatTheProgramAsksFor() throws IOException {
    WorldFile world =
        read(
            """
            {"predicates": {"owned": "%s"},
             "sources": {
               "signatures": [{"key": "0x1234", "value": "0xff"}],
               "spends.${token}.${b}": [
                 {"bucket": ["%s", 7], "range": [3, 9], "value": "owned(%s, 0x00)"}]}}
            """
                .formatted(B, A, A));

    Bytes token = Codec.encode(Address.ofHex(A));
    assertThat(world.witnesses())
        .containsExactlyInAnyOrder(
            Witness.of(Bucket.of("signatures"), Bytes.ofHex("ff")).withKey(Bytes.ofHex("1234")),
            Witness.of(
                    Bucket.of("spends.${token}.${b}", token, Codec.encode(Uint.of(7))),
                    Claim.of(Address.ofHex(B), token, Bytes.ofHex("00")).encode())
                .withRange(Range.of(3, 9)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'asof': 1} | $.asof: no field of this name; did you mean 'asOf'?",
        "{'asOf': -1} | $.asOf: expected a block number",
        "{'asOf': '1'} | $.asOf: expected a block number",
        "[] | $: expected an object",
        "{'constants': {'registry': 5}} | $.constants.registry: expected an address, 20 bytes in"
            + " hex, not 5",
        "{'stored': [{'contract': '0x', 'key': 1, 'value': 1}]} | $.stored[0]: the field 'block'"
            + " is missing",
        "{'stored': [{'contract': '0x', 'key': 1, 'value': 1, 'block': 1}]} |"
            + " $.stored[0].contract: expected an address, 20 bytes in hex, not 0x (0 bytes)",
        "{'sources': {'signatures': [{'value': '0xff'}]}} | $.sources.signatures[0]: the field"
            + " 'key' is missing: the program looks here by key",
        "{'sources': {'signatures': [{'key': '0x', 'valu': '0xff'}]}} |"
            + " $.sources.signatures[0].valu: no field of this name; did you mean 'value'?",
        "{'sources': {'spends.${token}.${b}': [{'range': [1, 2], 'value': '0x'}]}} |"
            + " $.sources['spends.${token}.${b}'][0]: the bucket of 'spends.${token}.${b}' is told"
            + " by 2 values, not 0",
        "{'sources': {'signatures': [{'key': '0x1', 'value': '0xff'}]}} |"
            + " $.sources.signatures[0].key: column 1: '0x1' is not hexadecimal, two digits a byte",
        "{'readUpTo': 5, 'stored': [{'contract': '0x00000000000000000000000000000000000000aa',"
            + " 'key': 1, 'value': 1, 'block': 9}]} | $.stored[0]: block 9 is after the view's 5",
      })
  void aMistakeIsNamedByItsPath(String json, String message) {
    assertThatThrownBy(() -> read(json.replace('\'', '"')))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("world.json") + ": " + message);
  }

  @Test
  void whatIsNoJsonIsNamedByItsLineAndColumn() {
    assertThatThrownBy(() -> read("{\n  \"asOf\": }"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve("world.json") + ":2:11: ");
  }

  @Test
  void aFieldThatIsThereTwiceIsAnError() {
    assertThatThrownBy(() -> read("{\"asOf\": 1, \"asOf\": 2}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("asOf");
  }

  @Test
  void aNameThatIsNearlyOneOfTheProgramIsAWarning() throws IOException {
    WorldFile world =
        read(
            """
            {"constants": {"registri": 5, "ofAnotherProgram": 1}, "sources": {"signature": []}}
            """);

    assertThat(world.warnings())
        .containsExactly(
            "$.constants.registri: the program has no constant 'registri'; did you mean"
                + " 'registry'?",
            "$.sources.signature: the program looks for nothing in the source 'signature'; did you"
                + " mean 'signatures'?");
  }
}

package org.ovmlang.runtime.crypto.eip712;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

class StructTypesTest {

  @Test
  void mentionedStructsFollowByNameEachOnceAlsoThroughArrays() {
    StructTypes types =
        StructTypes.of(
            StructType.of("Transaction", "Person", "from", "Person[]", "to", "Asset[2][]", "tx"),
            StructType.of("Person", "address", "wallet", "string", "name"),
            StructType.of("Asset", "address", "token", "uint256", "amount", "Person", "issuer"),
            StructType.of("Unused", "bool", "b"));
    assertThat(types.encodeType("Transaction"))
        .isEqualTo(
            "Transaction(Person from,Person[] to,Asset[2][] tx)"
                + "Asset(address token,uint256 amount,Person issuer)"
                + "Person(address wallet,string name)");
  }

  @Test
  void aStructMayMentionItselfThroughAnArray() {
    StructTypes types = StructTypes.of(StructType.of("Tree", "bytes", "leaf", "Tree[]", "below"));
    assertThat(types.encodeType("Tree")).isEqualTo("Tree(bytes leaf,Tree[] below)");
    Map<String, Object> leaf = Map.of("leaf", Bytes.ascii("a"), "below", List.of());
    Map<String, Object> root = Map.of("leaf", Bytes.ascii("b"), "below", List.of(leaf, leaf));
    Bytes leafHash = types.hashStruct("Tree", leaf).toBytes();
    Bytes expected =
        types
            .typeHash("Tree")
            .toBytes()
            .concat(Keccak256.hash(Bytes.ascii("b")).toBytes())
            .concat(Keccak256.hash(leafHash.concat(leafHash)).toBytes());
    assertThat(types.encode("Tree", root)).isEqualTo(expected);
    Map<String, Object> deep = leaf;
    for (int i = 0; i < 64; i++) {
      deep = Map.of("leaf", Bytes.EMPTY, "below", List.of(deep));
    }
    assertThat(types.encode("Tree", deep).length()).isEqualTo(96);
    Map<String, Object> deeper = Map.of("leaf", Bytes.EMPTY, "below", List.of(deep));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> types.encode("Tree", deeper))
        .withMessageContaining("more than 64 levels");
  }

  @ParameterizedTest
  @CsvSource({
    "uint8,0,0000000000000000000000000000000000000000000000000000000000000000",
    "int8,0,0000000000000000000000000000000000000000000000000000000000000000",
    "uint8,255,00000000000000000000000000000000000000000000000000000000000000ff",
    "int8,-128,ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80",
    "int8,127,000000000000000000000000000000000000000000000000000000000000007f",
    "int256,-1,ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
  })
  void numbersAreSignExtendedToAWord(String type, BigInteger value, String word) {
    StructTypes types = StructTypes.of(StructType.of("S", type, "x"));
    assertThat(types.encode("S", Map.of("x", value)).slice(32, 64)).isEqualTo(Bytes.ofHex(word));
  }

  @ParameterizedTest
  @CsvSource({"uint8,256", "uint8,-1", "int8,128", "int8,-129", "uint256,-1"})
  void numbersThatDoNotFitAreRefused(String type, BigInteger value) {
    StructTypes types = StructTypes.of(StructType.of("S", type, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> types.encode("S", Map.of("x", value)))
        .withMessageContaining("S.x: " + value + " does not fit into ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "uint",
        "int",
        "uint7",
        "uint0",
        "uint264",
        "int08",
        "bytes0",
        "bytes33",
        "uint8[0]",
        "uint8[01]",
        "uint8[-1]",
        "uint8[",
        "[]",
        "fixed128x18 ",
        "A B",
        "Per son",
        "9Lives",
        "a,b"
      })
  void whatIsNoTypeIsRefused(String type) {
    assertThatIllegalArgumentException().isThrownBy(() -> StructType.of("S", type, "x"));
  }

  @Test
  void structsAreDeclaredOnceWithNamesAndKnownTypes() {
    StructType s = StructType.of("S", "bool", "x");
    assertThatIllegalArgumentException().isThrownBy(() -> StructTypes.of(s, s));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StructTypes.of(StructType.of("T", "Other[]", "x")))
        .withMessage("T.x: no struct is called 'Other'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StructType.of("S", "bool", "x", "uint8", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> StructType.of("uint8", "bool", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> StructType.of("S", "bool"));
    assertThatIllegalArgumentException().isThrownBy(() -> StructType.of("S", "bool", "x,bool y"));
    assertThatIllegalArgumentException().isThrownBy(() -> StructTypes.of(s).typeHash("T"));
  }

  @Test
  void valuesOfAnotherTypeAreRefusedAndTheErrorSaysWhere() {
    StructTypes types =
        StructTypes.of(
            StructType.of("S", "T[2]", "ts"), StructType.of("T", "address", "a", "bytes3", "b"));
    Map<String, Object> t = Map.of("a", Address.ZERO, "b", Bytes.ofHex("010203"));
    assertThat(types.encode("S", Map.of("ts", List.of(t, t))).length()).isEqualTo(64);
    refused(types, List.of(t), "S.ts: 1 elements, not 2");
    refused(types, "no list", "S.ts: List is needed, not String");
    refused(types, List.of(t, 3), "S.ts[1]: Map is needed, not Integer");
    Map<String, Object> changed = new HashMap<>(t);
    changed.put("b", Bytes.ofHex("0102"));
    refused(types, List.of(t, changed), "S.ts[1].b: 2 bytes, not 3");
    changed.remove("b");
    refused(types, List.of(t, changed), "S.ts[1].b: no value");
    changed.putAll(t);
    changed.put("c", true);
    refused(types, List.of(changed, t), "S.ts[0]: has members that the struct has not");
  }

  @Test
  void textThatIsNotUnicodeIsRefused() {
    StructTypes types = StructTypes.of(StructType.of("S", "string", "x"));
    assertThat(types.encode("S", Map.of("x", "\u00e4")).slice(32, 64))
        .isEqualTo(Keccak256.hash(Bytes.ofHex("c3a4")).toBytes());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> types.encode("S", Map.of("x", "\ud800")))
        .withMessage("S.x: no text of Unicode");
  }

  @Test
  void aDomainHasAPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SigningDomain(null, null, null, null, null));
  }

  private static void refused(StructTypes types, Object ts, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> types.encode("S", Map.of("ts", ts)))
        .withMessage(message);
  }
}

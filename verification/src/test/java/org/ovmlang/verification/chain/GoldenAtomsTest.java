package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** The atoms on chain answer what the earlier contracts answered, but for the listed exceptions. */
class GoldenAtomsTest {
  private static final Function DECIDE_ALL =
      Function.parse("decideAll(string,bytes[][])", "(bool[])");

  /** Where the earlier contracts said true and ours say false, by the rule that makes it so. */
  private static final Map<String, List<String>> EXCEPTIONS =
      Map.of(
          "an atom has as many arguments as it has, not more",
          List.of(
              "IsContained: third input ignored",
              "HasIntersection: third input ignored",
              "IsStored: fourth input ignored",
              "IsValidSignature: secp256k1: fifth input ignored",
              "IsValidSignature: typedData: fifth input ignored",
              "VerifyInclusion: sixth input ignored"),
          "only the canonical encoding of a value is that value",
          List.of(
              "IsLessThan: 64 bytes second: only first word read",
              "IsContained: 65 bytes second: tail ignored",
              "IsContained: offset-prefixed second",
              "HasIntersection: 65 bytes second: tail ignored",
              "IsValidSignature: secp256k1: signer encoding with tail",
              "IsValidSignature: typedData: signer encoding with tail"),
          "empty and inverted ranges stand in no relation",
          List.of(
              "IsContained: empty second inside",
              "IsContained: empty second at end",
              "IsContained: both empty, same",
              "IsContained: both zero",
              "IsContained: empty at max",
              "IsContained: inverted second",
              "IsContained: inverted first around",
              "HasIntersection: empty second inside",
              "HasIntersection: inverted second",
              "VerifyInclusion: mutation range-empty-at-start",
              "VerifyInclusion: mutation range-inverted"),
          "what is no signature is nobody's, not the zero address's either",
          List.of(
              "IsValidSignature: secp256k1: zero address signer, 65 zero bytes",
              "IsValidSignature: secp256k1: zero address signer, random bytes with v = 99",
              "IsValidSignature: typedData: zero address signer, 65 zero bytes",
              "IsValidSignature: typedData: zero address signer, v = 0"),
          "the s of a signature is low",
          List.of("IsValidSignature: typedData: high s with flipped v (malleated)"));

  private static ChainFixture chain;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void atomsAnswerAsTheEarlierContractsDidButForTheListedExceptions() {
    JsonNode vectors = ChainFixture.vectors("atoms.json");
    Address harness = chain.deploy("AtomsHarness.sol", "AtomsHarness");
    placeStores(vectors.path("world"));
    Map<String, List<JsonNode>> byAtom = new LinkedHashMap<>();
    for (JsonNode vector : vectors.path("cases")) {
      byAtom.computeIfAbsent(vector.path("atom").asText(), atom -> new ArrayList<>()).add(vector);
    }

    List<String> exceptions = new ArrayList<>();
    int cases = 0;
    for (Map.Entry<String, List<JsonNode>> entry : byAtom.entrySet()) {
      byte[][][] inputs =
          entry.getValue().stream()
              .map(vector -> ChainFixture.hexes(vector.path("inputs")))
              .toArray(byte[][][]::new);
      boolean[] ours =
          DECIDE_ALL
              .<Tuple>decodeReturn(chain.call(harness, DECIDE_ALL, entry.getKey(), inputs))
              .get(0);
      assertThat(ours).hasSameSizeAs(inputs);
      for (int i = 0; i < ours.length; i++, cases++) {
        JsonNode vector = entry.getValue().get(i);
        boolean theirs = vector.path("verdict").asText().equals("true");
        if (ours[i] != theirs) {
          // Every exception is stricter than what was.
          assertThat(theirs).as(vector.path("note").asText()).isTrue();
          exceptions.add(entry.getKey() + ": " + vector.path("note").asText());
        }
      }
    }

    assertThat(cases).isEqualTo(268);
    assertThat(exceptions)
        .containsExactlyInAnyOrderElementsOf(
            EXCEPTIONS.values().stream().flatMap(List::stream).toList());
  }

  /**
   * The storages that the recorded answers about IsStored come from, behind the interface that ours
   * reads.
   */
  private static void placeStores(JsonNode world) {
    JsonNode commitments = world.path("commitmentVerifier");
    Address commitment = Address.ofHex(commitments.path("address").asText());
    place(commitment, "CommitmentStore");
    commitments
        .path("roots")
        .properties()
        .forEach(
            root ->
                chain.send(
                    commitment,
                    Function.parse("put(uint256,bytes32)"),
                    new BigInteger(root.getKey()),
                    ChainFixture.hex(root.getValue())));
    for (JsonNode mock : world.path("mocks")) {
      Address address = Address.ofHex(mock.path("address").asText());
      place(address, "FixedStore");
      chain.send(
          address, Function.parse("put(bytes)"), (Object) ChainFixture.hex(mock.path("value")));
    }
    chain.anvil.setCode(
        Address.ofHex(world.path("contractWithoutRetrieve").asText()),
        Bytes.ofHex(ChainFixture.contract("AtomsHarness.sol", "AtomsHarness").deployedBytecode()));
  }

  private static void place(Address address, String store) {
    chain.anvil.setCode(
        address, Bytes.ofHex(ChainFixture.contract("Stores.sol", store).deployedBytecode()));
  }
}

package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

/**
 * Encodings on chain are those of the earlier contracts; of several encodings of a value only the
 * canonical is taken.
 */
class GoldenEncodingsTest {
  private static final Function DECODE_ALL =
      Function.parse("decodeAll(string,bytes[])", "(bool[],bytes[])");
  private static final Set<String> DECODED =
      Set.of("Range", "uint256", "address", "bytes32", "Property", "InclusionProof");

  /**
   * What the earlier contracts took though it is not the canonical encoding of a value, and ours do
   * not.
   */
  private static final List<String> EXCEPTIONS =
      List.of(
          "uint256: 33 bytes, tail dropped",
          "address: dirty first byte (library reader, unchecked)",
          "address: dirty byte next to the address (library reader, unchecked)",
          "address: right padded (20 bytes then 12 zeros) (library reader, unchecked)",
          "address: tail dropped (library reader, unchecked)",
          "bytes32: empty",
          "bytes32: one byte: right padded",
          "bytes32: 31 bytes: right padded",
          "Range: 65 bytes, tail dropped",
          "Property: cut by one byte (padding only)",
          "Property: cut down to the last data byte",
          "Property: leading offset 0x40 with a junk word",
          "Property: padding bytes not zero");

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
  void claimIdsAreThoseOfTheEarlierContracts() {
    AdjudicationClient adjudicator =
        AdjudicationClient.deploy(
            chain.client,
            ChainFixture.contract(AdjudicatorArtifact.FILE, AdjudicatorArtifact.NAME),
            DisputeFixture.TERMS);
    int cases = 0;
    for (JsonNode vector : ChainFixture.vectors("property-ids.json").path("cases")) {
      List<Bytes> inputs = new ArrayList<>();
      vector.path("inputs").forEach(input -> inputs.add(Bytes.ofHex(input.asText())));
      Claim claim = new Claim(Address.ofHex(vector.path("predicate").asText()), inputs);

      assertThat(adjudicator.claimId(claim).toHex()).isEqualTo(vector.path("id").asText());
      assertThat(claim.id().toHex()).isEqualTo(vector.path("id").asText());
      cases++;
    }
    assertThat(cases).isEqualTo(36);
  }

  @Test
  void onlyTheCanonicalEncodingOfAValueIsDecoded() {
    List<String> exceptions = new ArrayList<>();
    Map<String, List<JsonNode>> byType = casesByType();
    for (String type : DECODED) {
      List<JsonNode> vectors = byType.get(type);
      Tuple ours = decode(type, vectors);
      for (int i = 0; i < vectors.size(); i++) {
        JsonNode vector = vectors.get(i);
        boolean accepted = ours.<boolean[]>get(0)[i];
        boolean theirs = vector.path("verdict").asText().equals("accepted");
        if (accepted) {
          assertThat(ours.<byte[][]>get(1)[i]).isEqualTo(ChainFixture.hex(vector.path("encoded")));
          assertThat(vector.path("sameBytes").asBoolean()).isTrue();
        } else if (theirs) {
          // They took it, and gave it back as other bytes: it was not the canonical encoding.
          assertThat(vector.path("sameBytes").asBoolean()).isFalse();
          exceptions.add(type + ": " + vector.path("note").asText());
        }
      }
    }
    assertThat(exceptions).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
  }

  @Test
  void legacyTransactionsHashAsTheyWereSigned() {
    List<JsonNode> vectors = casesByType().get("Transaction");
    Tuple ours = decode("Transaction", vectors);
    int hashed = 0;
    for (int i = 0; i < vectors.size(); i++) {
      JsonNode vector = vectors.get(i);
      boolean canonical = vector.has("typedDataHash");
      assertThat(ours.<boolean[]>get(0)[i]).as(vector.path("note").asText()).isEqualTo(canonical);
      if (canonical) {
        assertThat(ours.<byte[][]>get(1)[i])
            .isEqualTo(ChainFixture.hex(vector.path("typedDataHash")));
        hashed++;
      }
    }
    assertThat(hashed).isEqualTo(8);
  }

  private static Tuple decode(String type, List<JsonNode> vectors) {
    byte[][] encodings =
        vectors.stream()
            .map(vector -> ChainFixture.hex(vector.path("encoded")))
            .toArray(byte[][]::new);
    Address harness = chain.deploy("AtomsHarness.sol", "AtomsHarness");
    return DECODE_ALL.decodeReturn(chain.call(harness, DECODE_ALL, type, encodings));
  }

  private static Map<String, List<JsonNode>> casesByType() {
    Map<String, List<JsonNode>> byType = new LinkedHashMap<>();
    for (JsonNode vector : ChainFixture.vectors("encodings.json").path("cases")) {
      byType.computeIfAbsent(vector.path("type").asText(), type -> new ArrayList<>()).add(vector);
    }
    return byType;
  }
}

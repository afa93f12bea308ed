package org.ovmlang.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.atom.Atoms;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.TypedDataHash;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Uint;

class EncodingVectorsTest {

  private static final JsonNode CASES = Vectors.read("encodings").get("cases");

  /** Structures of the earlier contracts that are no values of the language. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "StateUpdate",
          "Exit",
          "Checkpoint",
          "ExitDeposit",
          "ChunkKey",
          "Deposit",
          "bytes[]",
          "StorageRead");

  private static final Map<String, Function<Bytes, Object>> DECODERS =
      Map.of(
          "Range", Codec::decodeRange,
          "uint256", Codec::decodeUint,
          "address", Codec::decodeAddress,
          "bytes32", Codec::decodeBytes32,
          "Property", Codec::decodeClaim,
          "InclusionProof", Codec::decodeInclusionProof,
          "Transaction", LegacyTransaction::decode);

  /** Read by the earlier contracts, refused here because another encoding is the canonical one. */
  private static final Set<String> TAILS =
      Set.of(
          "Range: 65 bytes, tail dropped",
          "uint256: 33 bytes, tail dropped",
          "address: tail dropped (library reader, unchecked)",
          "Transaction: tail appended");

  private static final Set<String> DIRTY_PADDING =
      Set.of(
          "address: dirty first byte (library reader, unchecked)",
          "address: dirty byte next to the address (library reader, unchecked)",
          "address: right padded (20 bytes then 12 zeros) (library reader, unchecked)",
          "Property: padding bytes not zero");

  private static final Set<String> MISSING_PADDING =
      Set.of(
          "bytes32: empty",
          "bytes32: one byte: right padded",
          "bytes32: 31 bytes: right padded",
          "Property: cut by one byte (padding only)",
          "Property: cut down to the last data byte");

  private static final Set<String> OTHER_OFFSETS =
      Set.of(
          "Property: leading offset 0x40 with a junk word",
          "Transaction: an encoded StateUpdate read as a transaction");

  @Test
  void whatTheContractsReadAndWriteBackUnchangedIsReadHereAndNothingElseIs() {
    Set<String> stricter = new TreeSet<>();
    int read = 0;
    int refused = 0;
    for (JsonNode vector : CASES) {
      String type = vector.get("type").asText();
      if (!DECODERS.containsKey(type)) {
        assertThat(type)
            .isIn(
                NOT_OURS.contains(type)
                    ? NOT_OURS
                    : Set.of("StateUpdateProperty", "CheckpointClaim"));
        continue;
      }
      Bytes encoded = Vectors.bytes(vector.get("encoded"));
      Object decoded = DECODERS.get(type).apply(encoded);
      String name = type + ": " + vector.get("note").asText();
      if (vector.get("verdict").asText().equals("revert")) {
        assertThat(decoded).as(name).isNull();
        refused++;
      } else if (vector.get("sameBytes").asBoolean()) {
        Object value = value(type, vector.get("value"));
        assertThat(decoded).as(name).isEqualTo(value);
        assertThat(encode(value)).as(name).isEqualTo(encoded);
        read++;
      } else {
        assertThat(decoded).as(name).isNull();
        stricter.add(name);
      }
    }
    Set<String> expected = new TreeSet<>(TAILS);
    expected.addAll(DIRTY_PADDING);
    expected.addAll(MISSING_PADDING);
    expected.addAll(OTHER_OFFSETS);
    assertThat(stricter).isEqualTo(expected);
    assertThat(read).isEqualTo(33);
    assertThat(refused).isEqualTo(14);
  }

  @Test
  void typedDataHashesOfTransactionsAreThoseOfTheContract() {
    int hashes = 0;
    for (JsonNode vector : CASES) {
      if (vector.has("typedDataHash")) {
        Bytes32 hash = TypedDataHash.hash(Vectors.bytes(vector.get("encoded")));
        assertThat(hash).hasToString(vector.get("typedDataHash").asText());
        hashes++;
      }
    }
    assertThat(hashes).isEqualTo(8);
  }

  /** A state update as a claim: the five inputs are read each by its type. */
  @Test
  void inputsOfAStateUpdateAreReadLikeTheContractReadsThemButStrictly() {
    List<String> stricter = new ArrayList<>();
    for (JsonNode vector : CASES) {
      if (!vector.get("type").asText().equals("StateUpdateProperty")) {
        continue;
      }
      Claim claim = Codec.decodeClaim(Vectors.bytes(vector.get("encoded")));
      assertThat(claim).isEqualTo(Vectors.claim(vector.get("property")));
      List<Bytes> inputs = claim.inputs();
      boolean ours =
          inputs.size() == 5
              && Codec.decodeAddress(inputs.get(0)) != null
              && Codec.decodeRange(inputs.get(1)) != null
              && Codec.decodeUint(inputs.get(2)) != null
              && Codec.decodeClaim(inputs.get(3)) != null
              && Codec.decodeBytes32(inputs.get(4)) != null;
      boolean accepted = vector.get("verdict").asText().equals("accepted");
      if (ours != accepted) {
        assertThat(ours).isFalse();
        stricter.add(vector.get("note").asText());
      }
    }
    assertThat(stricter).containsExactlyInAnyOrder("range with tail", "block number 33 bytes");
  }

  @Test
  void aCommittedLeafIsTheEncodedStateObjectHashedOnce() {
    int claims = 0;
    for (JsonNode vector : CASES) {
      if (!vector.get("type").asText().equals("CheckpointClaim")) {
        continue;
      }
      JsonNode update = vector.get("value");
      boolean included =
          Atoms.verifyInclusion(
              Codec.encode(Vectors.claim(update.get("stateObject"))),
              Address.ofHex(update.get("depositContractAddress").asText()),
              Vectors.range(update.get("range")),
              Codec.decodeInclusionProof(Vectors.bytes(vector.get("encodedProof"))),
              Bytes32.ofHex(vector.get("root").asText()));
      assertThat(included).isEqualTo(vector.get("verdict").asText().equals("accepted"));
      if (vector.has("claimId")) {
        assertThat(Vectors.claim(vector.get("claimProperty")).id())
            .hasToString(vector.get("claimId").asText());
        claims++;
      }
    }
    assertThat(claims).isEqualTo(2);
  }

  @Test
  void idsOfClaimsAreThoseOfTheDeployedContract() {
    JsonNode cases = Vectors.read("property-ids").get("cases");
    for (JsonNode vector : cases) {
      Claim claim =
          new Claim(
              Address.ofHex(vector.get("predicate").asText()),
              Vectors.bytesList(vector.get("inputs")));
      Bytes encoded = Vectors.bytes(vector.get("encoded"));
      assertThat(claim.encode()).isEqualTo(encoded);
      assertThat(claim.id()).hasToString(vector.get("id").asText());
      assertThat(Codec.decodeClaim(encoded)).isEqualTo(claim);
      assertThat(Keccak256.hash(encoded)).isEqualTo(claim.id());
    }
    assertThat(cases).hasSize(36);
  }

  private static Object value(String type, JsonNode node) {
    return switch (type) {
      case "Range" -> Vectors.range(node);
      case "uint256" -> Uint.of(node.asText());
      case "address" -> Address.ofHex(node.asText());
      case "bytes32" -> Bytes32.ofHex(node.asText());
      case "Property" -> Vectors.claim(node);
      case "InclusionProof" -> Vectors.proof(node);
      default ->
          new LegacyTransaction(
              Address.ofHex(node.get("depositContractAddress").asText()),
              Vectors.range(node.get("range")),
              Uint.of(node.get("maxBlockNumber").asText()),
              Vectors.claim(node.get("nextStateObject")),
              Bytes32.ofHex(node.get("chunkId").asText()),
              Address.ofHex(node.get("from").asText()));
    };
  }

  private static Bytes encode(Object value) {
    return value instanceof LegacyTransaction transaction
        ? transaction.encode()
        : Encodings.of(value);
  }
}

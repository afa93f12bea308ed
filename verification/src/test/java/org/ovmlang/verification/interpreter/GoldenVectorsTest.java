package org.ovmlang.verification.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The interpreter's codec, tree and signatures against what the earlier contracts answered. */
class GoldenVectorsTest {

  private static JsonNode vectors(String name) throws IOException {
    String path = "/org/ovmlang/verification/chain/" + name;
    try (InputStream stream = GoldenVectorsTest.class.getResourceAsStream(path)) {
      return JsonMapper.builder().build().readTree(Objects.requireNonNull(stream, path));
    }
  }

  private static Octets octets(JsonNode hex) {
    return new Octets(hex.asText().substring(2).toLowerCase(java.util.Locale.ROOT));
  }

  private static BigInteger number(JsonNode decimal) {
    return new BigInteger(decimal.asText());
  }

  @Test
  void claimsAreEncodedAndIdentifiedAsBefore() throws IOException {
    int cases = 0;
    for (JsonNode vector : vectors("property-ids.json").get("cases")) {
      List<Octets> inputs = new ArrayList<>();
      vector.get("inputs").forEach(input -> inputs.add(octets(input)));
      Codec.ClaimValue claim =
          new Codec.ClaimValue(octets(vector.get("predicate")).addressWord(), inputs);
      assertThat(Codec.encode(claim)).isEqualTo(octets(vector.get("encoded")));
      assertThat(Codec.claim(octets(vector.get("encoded")))).contains(claim);
      assertThat(Hash.keccak256(Codec.encode(claim))).isEqualTo(octets(vector.get("id")));
      cases++;
    }
    assertThat(cases).isPositive();
  }

  @Test
  void inclusionInTheDoubleLayerTreeIsAsBeforeButForWhatIsRefusedOnPurpose() throws IOException {
    int stricter = 0;
    Map<Boolean, Integer> answers = new TreeMap<>();
    for (JsonNode tree : vectors("double-layer-tree.json").get("cases")) {
      for (JsonNode vector : tree.get("proofs")) {
        List<JsonNode> calls = new ArrayList<>();
        calls.add(((ObjectNode) vector.deepCopy()).put("kind", "right"));
        vector.get("mutations").forEach(calls::add);
        for (JsonNode call : calls) {
          boolean before = call.get("verdict").asText().equals("true");
          Inclusion inclusion = inclusion(tree, vector, call);
          boolean ours = inclusion.holds();
          answers.merge(ours, 1, Integer::sum);
          if (before != ours) {
            assertThat(before && inclusion.isRefusedOnPurpose()).as(call.toString()).isTrue();
            stricter++;
          }
        }
      }
    }
    assertThat(stricter).isPositive();
    assertThat(answers.get(true)).isGreaterThan(100);
    assertThat(answers.get(false)).isGreaterThan(100);
  }

  /** A call; the vectors give the hash of a leaf, so its preimage is passed over. */
  private record Inclusion(
      Octets leafHash,
      BigInteger token,
      BigInteger start,
      BigInteger end,
      DoubleLayerTree.Proof proof,
      Octets root) {

    boolean holds() {
      return DoubleLayerTree.includesHash(leafHash, token, start, end, proof, root);
    }

    /** An empty range, an unused position bit, or the proof of another token. */
    boolean isRefusedOnPurpose() {
      return start.compareTo(end) >= 0
          || !proof.interval().isWellFormed()
          || !proof.token().isWellFormed()
          || !proof.token().leafIndex().equals(token);
    }
  }

  private static Inclusion inclusion(JsonNode tree, JsonNode vector, JsonNode call) {
    ObjectNode right = vector.deepCopy();
    ObjectNode proof = (ObjectNode) right.get("proof");
    JsonNode change = call.path("change");
    for (Map.Entry<String, JsonNode> entry : change.properties()) {
      (proof.has(entry.getKey()) ? proof : right).set(entry.getKey(), entry.getValue());
    }
    JsonNode range = right.get("range");
    return new Inclusion(
        octets(right.get("leafHash")),
        octets(right.get("token")).number(),
        number(range.get("start")),
        number(range.get("end")),
        new DoubleLayerTree.Proof(
            path(proof.get("addressInclusionProof"), "tokenAddress"),
            path(proof.get("intervalInclusionProof"), "start")),
        octets(change.has("root") ? change.get("root") : tree.get("root")));
  }

  private static DoubleLayerTree.Path path(JsonNode path, String index) {
    List<DoubleLayerTree.Node> siblings = new ArrayList<>();
    for (JsonNode sibling : path.get("siblings")) {
      siblings.add(
          new DoubleLayerTree.Node(octets(sibling.get("data")), index(sibling.get(index))));
    }
    return new DoubleLayerTree.Path(
        index(path.get("leafIndex")), number(path.get("leafPosition")), siblings);
  }

  private static BigInteger index(JsonNode addressOrNumber) {
    return addressOrNumber.asText().startsWith("0x")
        ? octets(addressOrNumber).number()
        : number(addressOrNumber);
  }

  @Test
  void signaturesAreAsBeforeButForHighSAndTheZeroAddress() throws IOException {
    int trueAnswers = 0;
    int stricter = 0;
    for (JsonNode vector : vectors("atoms.json").get("cases")) {
      if (!vector.get("atom").asText().equals("IsValidSignature")
          || vector.get("inputs").size() < 4
          || vector.get("inputs").get(2).asText().length() != 2 + 64) {
        continue;
      }
      List<Octets> inputs = new ArrayList<>();
      vector.get("inputs").forEach(input -> inputs.add(octets(input)));
      boolean before = vector.get("verdict").asText().equals("true");
      boolean ours = Signatures.isValid(inputs.get(0), inputs.get(1), inputs.get(2), inputs.get(3));
      if (before == ours) {
        trueAnswers += ours ? 1 : 0;
      } else {
        assertThat(before).as(vector.toString()).isTrue();
        assertThat(vector.get("note").asText()).containsAnyOf("high s", "zero address");
        stricter++;
      }
    }
    assertThat(trueAnswers).isGreaterThan(8);
    assertThat(stricter).isPositive();
  }
}

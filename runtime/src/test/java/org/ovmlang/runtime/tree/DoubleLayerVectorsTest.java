package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;

class DoubleLayerVectorsTest {

  private static final JsonNode CASES = Vectors.read("double-layer-tree").get("cases");

  private static final String EMPTY_RANGE = ": the range is empty or inverted";
  private static final String OTHER_TOKEN = ": the address layer's leaf index is not the token";
  private static final String UNUSED_BITS = ": the position has bits beyond its siblings";

  /** Accepted by the deployed contracts and false here, by kind and rule; nothing else differs. */
  private static final Map<String, Integer> STRICTER =
      Map.of(
          "interval-inner-node-as-leaf" + EMPTY_RANGE, 24,
          "range-empty-at-start" + EMPTY_RANGE, 22,
          "range-inverted" + EMPTY_RANGE, 18,
          "range-start-far-past-implicit-end-inverted" + EMPTY_RANGE, 19,
          "address-leaf-index-ignored" + OTHER_TOKEN, 20,
          "token-plus-one" + OTHER_TOKEN, 3,
          "token-unknown" + OTHER_TOKEN, 5,
          "tree-root-as-leaf-any-token" + OTHER_TOKEN, 25,
          "address-position-unused-high-bits" + UNUSED_BITS, 20,
          "interval-position-unused-high-bits" + UNUSED_BITS, 19);

  @Test
  void rootsAreThoseOfTheDeployedContracts() {
    for (JsonNode tree : CASES) {
      DoubleLayerIntervalTree ours = build(tree);
      assertThat(ours.root().toHex()).isEqualTo(tree.get("root").asText());
      for (JsonNode token : tree.get("tokens")) {
        Bytes32 root = ours.intervalRoot(Address.ofHex(token.get("token").asText()));
        assertThat(root).hasToString(token.get("intervalRoot").asText());
      }
    }
  }

  @Test
  void proofsAreThoseThatTheDeployedContractsAccept() {
    int proofs = 0;
    for (JsonNode tree : CASES) {
      DoubleLayerIntervalTree ours = build(tree);
      for (JsonNode call : tree.get("proofs")) {
        Range range = Vectors.range(call.get("range"));
        InclusionProof proof = ours.proof(Address.ofHex(call.get("token").asText()), range.start());
        assertThat(proof).isEqualTo(Vectors.proof(call.get("proof")));
        assertThat(Codec.encode(proof)).isEqualTo(Vectors.bytes(call.get("encodedProof")));
        assertThat(verify(tree, call, null)).isTrue();
        proofs++;
      }
    }
    assertThat(proofs).isEqualTo(68);
  }

  @Test
  void everyVerdictOnAMutatedProofIsTheContractsButForTheListedStricterOnes() {
    Map<String, Integer> stricter = new TreeMap<>();
    int mutations = 0;
    for (JsonNode tree : CASES) {
      for (JsonNode call : tree.get("proofs")) {
        for (JsonNode mutation : call.get("mutations")) {
          boolean accepted = mutation.get("verdict").asText().equals("true");
          JsonNode change = mutation.get("change");
          boolean ours = verify(tree, call, change);
          mutations++;
          if (accepted && !ours) {
            stricter.merge(mutation.get("kind").asText() + rule(call, change), 1, Integer::sum);
          } else {
            assertThat(ours).as("%s: %s", tree.get("name"), mutation).isEqualTo(accepted);
          }
        }
      }
    }
    assertThat(mutations).isEqualTo(951);
    assertThat(stricter).containsExactlyInAnyOrderEntriesOf(STRICTER);
  }

  private static DoubleLayerIntervalTree build(JsonNode tree) {
    List<DoubleLayerIntervalTree.Leaf> leaves = new ArrayList<>();
    for (JsonNode token : tree.get("tokens")) {
      for (JsonNode leaf : token.get("leaves")) {
        leaves.add(
            new DoubleLayerIntervalTree.Leaf(
                Address.ofHex(token.get("token").asText()),
                Vectors.range(leaf),
                Vectors.bytes(leaf.get("data"))));
      }
    }
    return DoubleLayerIntervalTree.of(leaves);
  }

  /** The call, with the parts that {@code change} has, if any, in place of its own. */
  private static boolean verify(JsonNode tree, JsonNode call, JsonNode change) {
    return DoubleLayerIntervalTree.verify(
        Bytes32.ofHex(part("leafHash", change, call).asText()),
        Address.ofHex(part("token", change, call).asText()),
        Vectors.range(part("range", change, call)),
        proof(call, change),
        Bytes32.ofHex(part("root", change, tree).asText()));
  }

  /** The rule of ours that the call breaks. */
  private static String rule(JsonNode call, JsonNode change) {
    InclusionProof proof = proof(call, change);
    if (!Vectors.range(part("range", change, call)).isValid()) {
      return EMPTY_RANGE;
    }
    if (!proof.addressLayer().leafIndex().toHex().equals(part("token", change, call).asText())) {
      return OTHER_TOKEN;
    }
    return proof.addressLayer().leafPosition().bitLength() > proof.addressLayer().siblings().size()
            || proof.intervalLayer().leafPosition().bitLength()
                > proof.intervalLayer().siblings().size()
        ? UNUSED_BITS
        : ": no rule";
  }

  private static InclusionProof proof(JsonNode call, JsonNode change) {
    JsonNode proof = call.get("proof");
    return new InclusionProof(
        Vectors.addressLayer(part("addressInclusionProof", change, proof)),
        Vectors.intervalLayer(part("intervalInclusionProof", change, proof)));
  }

  private static JsonNode part(String name, JsonNode change, JsonNode original) {
    return change != null && change.has(name) ? change.get(name) : original.get(name);
  }
}

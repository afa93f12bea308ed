package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * The double-layer tree on chain answers what the earlier contract answered, but for the listed
 * exceptions.
 */
class GoldenTreeTest {
  private static final Function VERIFY =
      Function.parse(
          "verifyTrees((bytes32,address,(uint256,uint256),bytes,bytes32)[])", "(bool[])");
  private static final TupleType<Tuple> PROOF =
      TupleType.parse(
          "(((address,uint256,(bytes32,address)[]),(uint256,uint256,(bytes32,uint256)[])))");
  private static final int CASES_PER_CALL = 40;

  private static final String BAD_RANGE = "the range is empty or inverted";
  private static final String UNUSED_BITS = "the position has bits above the path";
  private static final String OTHER_TOKEN = "the leaf index of the upper layer is not the token";

  /**
   * How often the earlier contract said true and ours says false, by mutation and the rules that
   * make it so.
   */
  private static final Map<String, Integer> EXCEPTIONS =
      Map.of(
          "range-empty-at-start: " + BAD_RANGE, 22,
          "range-inverted: " + BAD_RANGE, 18,
          "range-start-far-past-implicit-end-inverted: " + BAD_RANGE, 19,
          "interval-inner-node-as-leaf: " + BAD_RANGE, 24,
          "interval-position-unused-high-bits: " + UNUSED_BITS, 19,
          "address-position-unused-high-bits: " + UNUSED_BITS, 20,
          "address-leaf-index-ignored: " + OTHER_TOKEN, 20,
          "token-plus-one: " + OTHER_TOKEN, 3,
          "token-unknown: " + OTHER_TOKEN, 5,
          "tree-root-as-leaf-any-token: " + OTHER_TOKEN, 25);

  /** A call, what the earlier contract answered, and which stricter rules of ours it breaks. */
  private record Case(String kind, boolean verdict, List<String> breaks, Tuple call) {}

  @Test
  void treeAnswersAsTheEarlierContractDidButForTheListedExceptions() {
    List<Case> cases = cases();
    Map<String, Integer> exceptions = new TreeMap<>();
    try (ChainFixture chain = new ChainFixture()) {
      List<Boolean> ours = verify(chain, cases);
      for (int i = 0; i < cases.size(); i++) {
        Case vector = cases.get(i);
        assertThat(ours.get(i))
            .as(vector.kind())
            .isEqualTo(vector.verdict() && vector.breaks().isEmpty());
        if (ours.get(i) != vector.verdict()) {
          exceptions.merge(
              vector.kind() + ": " + String.join(", ", vector.breaks()), 1, Integer::sum);
        }
      }
    }

    assertThat(cases).hasSizeGreaterThan(1_000);
    assertThat(exceptions).isEqualTo(EXCEPTIONS);
  }

  private static List<Boolean> verify(ChainFixture chain, List<Case> cases) {
    Address harness = chain.deploy("AtomsHarness.sol", "AtomsHarness");
    List<Bytes> calls = new ArrayList<>();
    for (int start = 0; start < cases.size(); start += CASES_PER_CALL) {
      Tuple[] arguments =
          cases.subList(start, Math.min(cases.size(), start + CASES_PER_CALL)).stream()
              .map(Case::call)
              .toArray(Tuple[]::new);
      calls.add(ChainFixture.encode(VERIFY, (Object) arguments));
    }
    List<Boolean> answers = new ArrayList<>();
    for (Optional<Bytes> answer : chain.anvil.callAll(harness, calls)) {
      assertThat(answer).as("the verifier never reverts").isPresent();
      boolean[] results = VERIFY.<Tuple>decodeReturn(answer.orElseThrow().toArray()).get(0);
      for (boolean result : results) {
        answers.add(result);
      }
    }
    return answers;
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (JsonNode tree : ChainFixture.vectors("double-layer-tree.json").path("cases")) {
      for (JsonNode proof : tree.path("proofs")) {
        JsonNode none = proof.path("there is no change");
        cases.add(new Case("right", isTrue(proof), breaks(proof, none), call(tree, proof, none)));
        assertThat(encode(proof, none)).isEqualTo(ChainFixture.hex(proof.path("encodedProof")));
        for (JsonNode mutation : proof.path("mutations")) {
          cases.add(
              new Case(
                  mutation.path("kind").asText(),
                  isTrue(mutation),
                  breaks(proof, mutation.path("change")),
                  call(tree, proof, mutation.path("change"))));
        }
      }
    }
    return cases;
  }

  private static List<String> breaks(JsonNode proof, JsonNode change) {
    List<String> rules = new ArrayList<>();
    JsonNode range = changed(change, "range", proof);
    if (number(range.path("start")).compareTo(number(range.path("end"))) >= 0) {
      rules.add(BAD_RANGE);
    }
    JsonNode address = changed(change, "addressInclusionProof", proof.path("proof"));
    JsonNode interval = changed(change, "intervalInclusionProof", proof.path("proof"));
    if (hasUnusedBits(address) || hasUnusedBits(interval)) {
      rules.add(UNUSED_BITS);
    }
    if (!changed(change, "token", proof).equals(address.path("leafIndex"))) {
      rules.add(OTHER_TOKEN);
    }
    return rules;
  }

  private static boolean hasUnusedBits(JsonNode layer) {
    return number(layer.path("leafPosition")).bitLength() > layer.path("siblings").size();
  }

  private static boolean isTrue(JsonNode vector) {
    return vector.path("verdict").asText().equals("true");
  }

  private static Tuple call(JsonNode tree, JsonNode proof, JsonNode change) {
    JsonNode range = changed(change, "range", proof);
    return Tuple.from(
        ChainFixture.hex(changed(change, "leafHash", proof)),
        ChainFixture.address(changed(change, "token", proof).asText()),
        Tuple.from(number(range.path("start")), number(range.path("end"))),
        encode(proof, change),
        ChainFixture.hex(changed(change, "root", tree)));
  }

  private static JsonNode changed(JsonNode change, String part, JsonNode right) {
    return change.has(part) ? change.path(part) : right.path(part);
  }

  private static byte[] encode(JsonNode proof, JsonNode change) {
    JsonNode address = changed(change, "addressInclusionProof", proof.path("proof"));
    JsonNode interval = changed(change, "intervalInclusionProof", proof.path("proof"));
    List<Tuple> tokens = new ArrayList<>();
    for (JsonNode node : address.path("siblings")) {
      tokens.add(
          Tuple.from(
              ChainFixture.hex(node.path("data")),
              ChainFixture.address(node.path("tokenAddress").asText())));
    }
    List<Tuple> intervals = new ArrayList<>();
    for (JsonNode node : interval.path("siblings")) {
      intervals.add(Tuple.from(ChainFixture.hex(node.path("data")), number(node.path("start"))));
    }
    Tuple layers =
        Tuple.from(
            Tuple.from(
                ChainFixture.address(address.path("leafIndex").asText()),
                number(address.path("leafPosition")),
                tokens.toArray(Tuple[]::new)),
            Tuple.from(
                number(interval.path("leafIndex")),
                number(interval.path("leafPosition")),
                intervals.toArray(Tuple[]::new)));
    return ChainFixture.bytes(PROOF.encode(Tuple.singleton(layers))).toArray();
  }

  private static BigInteger number(JsonNode node) {
    return new BigInteger(node.asText());
  }
}

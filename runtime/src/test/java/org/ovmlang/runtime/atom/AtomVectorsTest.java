package org.ovmlang.runtime.atom;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.TypedDataHash;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

/** The atoms against what the deployed contracts answered; a revert there is false here. */
class AtomVectorsTest {

  private static final JsonNode VECTORS = Vectors.read("atoms");
  private static final Evaluation CHAIN = new Evaluation(chain());

  private static final Map<String, Integer> ARITY =
      Map.of(
          "Equal", 2,
          "IsLessThan", 2,
          "IsContained", 2,
          "HasIntersection", 2,
          "IsStored", 3,
          "IsValidSignature", 4,
          "VerifyInclusion", 5);

  private static final String EXTRA_INPUT = "an input too many";
  private static final String NOT_CANONICAL = "an argument that is not canonically encoded";
  private static final String NO_RANGE = "an empty or inverted range";
  private static final String UNWRITTEN = "a key without a value is not a key with a zero value";
  private static final String NOBODY = "a signature by the zero address";
  private static final String HIGH_S = "a signature with a high s";

  /** True in the deployed contracts and false here, with the rule; nothing else differs. */
  private static final Map<String, String> STRICTER =
      Map.ofEntries(
          entry("HasIntersection: third input ignored", EXTRA_INPUT),
          entry("IsContained: third input ignored", EXTRA_INPUT),
          entry("IsStored: fourth input ignored", EXTRA_INPUT),
          entry("IsValidSignature: secp256k1: fifth input ignored", EXTRA_INPUT),
          entry("IsValidSignature: typedData: fifth input ignored", EXTRA_INPUT),
          entry("VerifyInclusion: sixth input ignored", EXTRA_INPUT),
          entry("HasIntersection: 65 bytes second: tail ignored", NOT_CANONICAL),
          entry("IsContained: 65 bytes second: tail ignored", NOT_CANONICAL),
          entry("IsContained: offset-prefixed second", NOT_CANONICAL),
          entry("IsLessThan: 64 bytes second: only first word read", NOT_CANONICAL),
          entry("IsValidSignature: secp256k1: signer encoding with tail", NOT_CANONICAL),
          entry("IsValidSignature: typedData: signer encoding with tail", NOT_CANONICAL),
          entry("HasIntersection: empty second inside", NO_RANGE),
          entry("HasIntersection: inverted second", NO_RANGE),
          entry("IsContained: both empty, same", NO_RANGE),
          entry("IsContained: both zero", NO_RANGE),
          entry("IsContained: empty at max", NO_RANGE),
          entry("IsContained: empty second at end", NO_RANGE),
          entry("IsContained: empty second inside", NO_RANGE),
          entry("IsContained: inverted first around", NO_RANGE),
          entry("IsContained: inverted second", NO_RANGE),
          entry("VerifyInclusion: mutation range-empty-at-start", NO_RANGE),
          entry("VerifyInclusion: mutation range-inverted", NO_RANGE),
          entry("IsStored: block without a root reads as 32 zero bytes", UNWRITTEN),
          entry("IsStored: block zero", UNWRITTEN),
          entry("IsValidSignature: secp256k1: zero address signer, 65 zero bytes", NOBODY),
          entry(
              "IsValidSignature: secp256k1: zero address signer, random bytes with v = 99", NOBODY),
          entry("IsValidSignature: typedData: zero address signer, 65 zero bytes", NOBODY),
          entry("IsValidSignature: typedData: zero address signer, v = 0", NOBODY),
          entry("IsValidSignature: typedData: high s with flipped v (malleated)", HIGH_S));

  @Test
  void everyAnswerIsTheContractsButForTheListedStricterOnes() {
    Map<String, String> stricter = new TreeMap<>();
    int same = 0;
    for (JsonNode vector : VECTORS.get("cases")) {
      String name = vector.get("atom").asText() + ": " + vector.get("note").asText();
      boolean theirs = vector.get("verdict").asText().equals("true");
      boolean ours = holds(vector);
      if (theirs && !ours) {
        stricter.put(name, rule(vector));
      } else {
        assertThat(ours).as(name).isEqualTo(theirs);
        same++;
      }
    }
    assertThat(stricter).containsExactlyInAnyOrderEntriesOf(STRICTER);
    assertThat(same).isEqualTo(VECTORS.get("cases").size() - STRICTER.size());
  }

  @Test
  void typedDataHashesAreTheContracts() {
    int hashes = 0;
    for (JsonNode vector : VECTORS.get("cases")) {
      if (vector.has("typedDataHash")) {
        Bytes32 hash = TypedDataHash.hash(Vectors.bytes(vector.get("inputs").get(0)));
        String theirs = vector.get("typedDataHash").asText();
        assertThat(hash == null ? "revert" : hash.toHex()).isEqualTo(theirs);
        hashes++;
      }
    }
    assertThat(hashes).isEqualTo(38);
  }

  private static boolean holds(JsonNode vector) {
    String atom = vector.get("atom").asText();
    List<Bytes> in = Vectors.bytesList(vector.get("inputs"));
    if (in.size() != ARITY.get(atom)) {
      return false;
    }
    return switch (atom) {
      case "Equal" -> Atoms.equal(in.get(0), in.get(1));
      case "IsLessThan" ->
          Atoms.isLessThan(Codec.decodeUint(in.get(0)), Codec.decodeUint(in.get(1)));
      case "IsContained" ->
          Atoms.isContained(Codec.decodeRange(in.get(0)), Codec.decodeRange(in.get(1)));
      case "HasIntersection" ->
          Atoms.hasIntersection(Codec.decodeRange(in.get(0)), Codec.decodeRange(in.get(1)));
      case "IsStored" ->
          CHAIN.isStored(Codec.decodeAddress(in.get(0)), in.get(1), in.get(2))
              == Verdict.TRUE_AT_ONCE;
      case "IsValidSignature" ->
          Atoms.isValidSignature(in.get(0), in.get(1), Codec.decodeAddress(in.get(2)), in.get(3));
      default ->
          Atoms.verifyInclusion(
              in.get(0),
              Codec.decodeAddress(in.get(1)),
              Codec.decodeRange(in.get(2)),
              Codec.decodeInclusionProof(in.get(3)),
              Codec.decodeBytes32(in.get(4)));
    };
  }

  /** The rule of ours that a case breaks, found from its inputs alone. */
  private static String rule(JsonNode vector) {
    String atom = vector.get("atom").asText();
    List<Bytes> in = Vectors.bytesList(vector.get("inputs"));
    if (in.size() > ARITY.get(atom)) {
      return EXTRA_INPUT;
    }
    return switch (atom) {
      case "IsLessThan" -> isAllCanonical(in, 32) ? "no rule" : NOT_CANONICAL;
      case "IsContained", "HasIntersection" -> isAllCanonical(in, 64) ? NO_RANGE : NOT_CANONICAL;
      case "IsStored" -> Atoms.bool(in.get(2)) ? "no rule" : UNWRITTEN;
      case "IsValidSignature" -> {
        Address signer = Codec.decodeAddress(in.get(2));
        yield signer == null ? NOT_CANONICAL : signer.equals(Address.ZERO) ? NOBODY : HIGH_S;
      }
      case "VerifyInclusion" -> NO_RANGE;
      default -> "no rule";
    };
  }

  private static boolean isAllCanonical(List<Bytes> inputs, int length) {
    return inputs.stream().allMatch(input -> input.length() == length);
  }

  /** The stores of the vectors, as stores that stamp each key with the block of its writing. */
  private static World chain() {
    ChainView.Builder view = ChainView.atBlock(10);
    JsonNode world = VECTORS.get("world");
    JsonNode verifier = world.get("commitmentVerifier");
    Address roots = Address.ofHex(verifier.get("address").asText());
    verifier
        .get("roots")
        .properties()
        .forEach(
            root ->
                view.stored(
                    roots,
                    Codec.encode(Uint.of(root.getKey())),
                    Vectors.bytes(root.getValue()),
                    1));
    for (JsonNode mock : world.get("mocks")) {
      Address address = Address.ofHex(mock.get("address").asText());
      for (JsonNode vector : VECTORS.get("cases")) {
        List<Bytes> in = Vectors.bytesList(vector.get("inputs"));
        // The mocks answer for every key: here, for every key that a case asks for.
        if (vector.get("atom").asText().equals("IsStored")
            && in.size() >= 3
            && address.equals(Codec.decodeAddress(in.get(0)))) {
          if (view.build().valueOf(address, in.get(1)) == null) {
            view.stored(address, in.get(1), Vectors.bytes(mock.get("value")), 1);
          }
        }
      }
    }
    return World.builder().chain(view.build()).build();
  }
}

package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.game.GasEstimates;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Limits;

/** What the compiler assumes of gas is more than what the contracts take. */
class GasEstimatesTest {

  private static final int MOST = Limits.MAX_WITNESS_BYTES;

  private static ChainFixture chain;
  private static Address costs;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
    costs = chain.deploy("Costs.sol", "Costs");
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  private static long cost(String signature, Object... arguments) {
    byte[] answer = chain.call(costs, Function.parse(signature), arguments);
    long cost = new BigInteger(1, answer).longValueExact();
    return cost;
  }

  private static byte[] zeros(int length) {
    return new byte[length];
  }

  @Test
  void bytesAreCopiedForLess() {
    assertThat(cost("ofCopying(bytes)", (Object) zeros(MOST)))
        .isLessThan(GasEstimates.STEP + GasEstimates.PER_BYTE * MOST);
    assertThat(cost("ofCopying(bytes)", (Object) zeros(0))).isLessThan(GasEstimates.STEP);
  }

  @Test
  void atomsOverLongBytesTakeLess() {
    byte[] half = zeros(MOST / 2);
    assertThat(cost("ofEqual(bytes,bytes)", zeros(MOST), zeros(MOST)))
        .isLessThan(GasEstimates.ATOM + 2L * MOST / GasEstimates.BYTES_HASHED_PER_GAS);
    assertThat(cost("ofConcatenation(bytes,bytes,bytes)", zeros(MOST), half, half))
        .isLessThan(GasEstimates.ATOM + 2L * GasEstimates.PER_BYTE * 2 * MOST);
    assertThat(cost("ofBool(bytes)", (Object) zeros(MOST)))
        .isLessThan(GasEstimates.ATOM + GasEstimates.PER_SEARCHED_BYTE * MOST);
  }

  @Test
  void atomsOverShortBytesTakeLess() {
    assertThat(cost("ofEqual(bytes,bytes)", zeros(1), zeros(1))).isLessThan(GasEstimates.ATOM);
    assertThat(cost("ofConcatenation(bytes,bytes,bytes)", zeros(2), zeros(1), zeros(1)))
        .isLessThan(GasEstimates.ATOM);
    assertThat(cost("ofBool(bytes)", (Object) zeros(1))).isLessThan(GasEstimates.ATOM);
  }

  @Test
  void aSignatureTakesLess() {
    byte[] signature = zeros(65);
    signature[31] = 1;
    signature[63] = 1;
    signature[64] = 27;
    byte[] secp256k1 = "secp256k1".getBytes(StandardCharsets.US_ASCII);
    byte[] typedData = "typedData".getBytes(StandardCharsets.US_ASCII);
    byte[] personalMessage = "personalMessage".getBytes(StandardCharsets.US_ASCII);
    byte[] eip712 = Arrays.copyOf("eip712".getBytes(StandardCharsets.US_ASCII), 38);
    for (int length : new int[] {1, MOST}) {
      for (byte[] verifier : List.of(secp256k1, typedData, personalMessage, eip712)) {
        assertThat(cost("ofSignature(bytes,bytes,bytes)", zeros(length), signature, verifier))
            .isLessThan(GasEstimates.SIGNATURE + GasEstimates.PER_VERIFIED_BYTE * length);
      }
    }
  }

  /** Empty inputs are what costs most for each byte. */
  @Test
  void checkingAClaimTakesLess() {
    Bytes[] inputs = new Bytes[(MOST - 128) / 64];
    Arrays.fill(inputs, Bytes.EMPTY);
    byte[] claim = Claim.of(costs, inputs).encode().toArray();
    assertThat(claim).hasSizeGreaterThan(MOST - 100);
    assertThat(cost("ofClaim(bytes)", (Object) claim))
        .isLessThan(GasEstimates.VALUE + GasEstimates.PER_DECODED_BYTE * claim.length);
    byte[] none = Claim.of(costs).encode().toArray();
    assertThat(cost("ofClaim(bytes)", (Object) none))
        .isLessThan(GasEstimates.VALUE + GasEstimates.PER_DECODED_BYTE * none.length);
  }

  @Test
  void checkingTextTakesLess() {
    for (String letter : List.of("a", "é", "€", "\uD834\uDD1E", "a".repeat(30) + "é")) {
      byte[] text =
          letter
              .repeat(MOST / letter.getBytes(StandardCharsets.UTF_8).length)
              .getBytes(StandardCharsets.UTF_8);
      assertThat(cost("ofText(bytes)", (Object) text))
          .as(letter)
          .isLessThan(GasEstimates.VALUE + GasEstimates.PER_BYTE_OF_TEXT * text.length);
    }
  }

  @Test
  void aProofOfInclusionTakesLess() {
    for (int siblings : new int[] {0, 1, 120}) {
      byte[] proof = proof(siblings);
      assertThat(cost("ofDecodingAProof(bytes)", (Object) proof))
          .isLessThan(GasEstimates.VALUE + GasEstimates.PER_DECODED_BYTE * proof.length);
      assertThat(
              cost(
                  "ofInclusion(bytes,(uint256,uint256),bytes32)",
                  proof,
                  Tuple.of(BigInteger.ZERO, BigInteger.ONE),
                  zeros(32)))
          .isLessThan(GasEstimates.INCLUSION + GasEstimates.PER_VERIFIED_BYTE * proof.length);
    }
  }

  /** Right siblings only, so that all of them are gone through; half of them in each layer. */
  private static byte[] proof(int siblings) {
    Address token = Address.ofHex("0x0000000000000000000000000000000000000000");
    InclusionProof proof =
        new InclusionProof(
            new InclusionProof.AddressLayer(
                token,
                BigInteger.ZERO,
                Collections.nCopies(
                    siblings / 2, new InclusionProof.AddressSibling(Bytes32.ZERO, token))),
            new InclusionProof.IntervalLayer(
                BigInteger.ZERO,
                BigInteger.ZERO,
                Collections.nCopies(
                    siblings - siblings / 2,
                    new InclusionProof.IntervalSibling(Bytes32.ZERO, BigInteger.ONE))));
    return Codec.encode(proof).toArray();
  }
}

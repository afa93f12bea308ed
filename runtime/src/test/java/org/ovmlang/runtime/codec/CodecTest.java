package org.ovmlang.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class CodecTest {

  private static final String PROOF_TYPE =
      "((address,uint256,(bytes32,address)[]),(uint256,uint256,(bytes32,uint256)[]))";

  @Property(tries = 300)
  void claimsAreEncodedAsAnIndependentLibraryEncodesThem(@ForAll("claims") Claim claim) {
    Bytes expected = abi("((address,bytes[]))", Tuple.singleton(headlong(claim)));
    assertThat(Codec.encode(claim)).isEqualTo(expected);
    assertThat(Codec.decodeClaim(expected)).isEqualTo(claim);
  }

  @Property(tries = 300)
  void proofsAreEncodedAsAnIndependentLibraryEncodesThem(@ForAll("proofs") InclusionProof proof) {
    Bytes expected = abi("(" + PROOF_TYPE + ")", Tuple.singleton(headlong(proof)));
    assertThat(Codec.encode(proof)).isEqualTo(expected);
    assertThat(Codec.decodeInclusionProof(expected)).isEqualTo(proof);
  }

  @Property(tries = 300)
  void wordsAreEncodedAsAnIndependentLibraryEncodesThem(
      @ForAll("uints") BigInteger uint,
      @ForAll("addresses") Address address,
      @ForAll boolean bool) {
    assertThat(Codec.encode(uint)).isEqualTo(abi("(uint256)", Tuple.singleton(uint)));
    assertThat(Codec.decodeUint(Codec.encode(uint))).isEqualTo(uint);
    assertThat(Codec.encode(address))
        .isEqualTo(abi("(address)", Tuple.singleton(headlong(address))));
    assertThat(Codec.decodeAddress(Codec.encode(address))).isEqualTo(address);
    assertThat(Codec.encode(bool)).isEqualTo(abi("(bool)", Tuple.singleton(bool)));
    assertThat(Codec.decodeBool(Codec.encode(bool))).isEqualTo(bool);
    Range range = new Range(uint, Uint.MAX.subtract(uint));
    assertThat(Codec.encode(range))
        .isEqualTo(
            abi("((uint256,uint256))", Tuple.singleton(Tuple.of(range.start(), range.end()))));
    assertThat(Codec.decodeRange(Codec.encode(range))).isEqualTo(range);
  }

  /** Whatever decodes is the one encoding of what it decodes to, so two never give one value. */
  @Property(tries = 2000)
  void aChangedByteGivesAnotherValueOrNone(
      @ForAll("claims") Claim claim,
      @ForAll("proofs") InclusionProof proof,
      @ForAll Random random) {
    Bytes changedClaim = changed(Codec.encode(claim), random);
    Claim otherClaim = Codec.decodeClaim(changedClaim);
    if (otherClaim != null) {
      assertThat(Codec.encode(otherClaim)).isEqualTo(changedClaim);
      assertThat(otherClaim).isNotEqualTo(claim);
    }
    Bytes changedProof = changed(Codec.encode(proof), random);
    InclusionProof otherProof = Codec.decodeInclusionProof(changedProof);
    if (otherProof != null) {
      assertThat(Codec.encode(otherProof)).isEqualTo(changedProof);
      assertThat(otherProof).isNotEqualTo(proof);
    }
  }

  @Property(tries = 300)
  void noProperPrefixAndNoTailIsRead(
      @ForAll("claims") Claim claim,
      @ForAll("proofs") InclusionProof proof,
      @ForAll Random random) {
    for (Bytes encoded : List.of(Codec.encode(claim), Codec.encode(proof))) {
      Bytes cut = encoded.slice(0, random.nextInt(encoded.length()));
      Bytes longer = encoded.concat(Bytes.of(new byte[1 + random.nextInt(64)]));
      for (Bytes data : List.of(cut, longer)) {
        assertThat(Codec.decodeClaim(data)).isNull();
        assertThat(Codec.decodeInclusionProof(data)).isNull();
      }
    }
  }

  @Test
  void lengthsAndOffsetsBeyondTheDataAreRefused() {
    Bytes claim = Codec.encode(Claim.of(Address.ZERO, Bytes.ascii("a"), Bytes.ascii("b")));
    InclusionProof noSiblings =
        new InclusionProof(
            new AddressLayer(Address.ZERO, BigInteger.ZERO, List.of()),
            new IntervalLayer(BigInteger.ZERO, BigInteger.ZERO, List.of()));
    Bytes proof = Codec.encode(noSiblings);
    List<BigInteger> huge =
        Stream.of(31, 32, 33, 63, 64, 128, 255)
            .flatMap(bit -> Stream.of(0, 1, 2).map(less -> power(bit).subtract(Uint.of(less))))
            .toList();
    for (BigInteger number : Stream.concat(huge.stream(), Stream.of(Uint.MAX)).toList()) {
      for (int word : List.of(0, 2, 3, 4, 5, 6, 8)) {
        assertThat(Codec.decodeClaim(withWord(claim, word, number))).isNull();
      }
      for (int word : List.of(0, 1, 2, 5, 6, 9, 10)) {
        assertThat(Codec.decodeInclusionProof(withWord(proof, word, number))).isNull();
      }
    }
  }

  @Test
  void elementsThatShareTheirBytesAreRefused() {
    Bytes twice = Codec.encode(Claim.of(Address.ZERO, Bytes.ascii("a"), Bytes.ascii("a")));
    BigInteger firstOffset = BigInteger.valueOf(64);
    Bytes shared = withWord(twice, 5, firstOffset);
    assertThat(Codec.decodeClaim(shared)).isNull();
    assertThat(Codec.decodeClaim(shared.slice(0, shared.length() - 64))).isNull();
  }

  @Test
  void elementsInAnotherOrderThanTheirOffsetsAreRefused() {
    Bytes pair = Codec.encode(Claim.of(Address.ZERO, Bytes.ascii("a"), Bytes.ascii("b")));
    Bytes swapped = withWord(withWord(pair, 4, BigInteger.valueOf(128)), 5, BigInteger.valueOf(64));
    assertThat(Codec.decodeClaim(swapped)).isNull();
  }

  @Test
  void aBoolIsZeroOrOne() {
    assertThat(Codec.decodeBool(Codec.encode(BigInteger.TWO))).isNull();
    assertThat(Codec.decodeBool(Codec.encode(Uint.MAX))).isNull();
    assertThat(Codec.decodeBool(Bytes.ofHex("01"))).isNull();
  }

  @Test
  void anAddressWordBeginsWithTwelveZeros() {
    assertThat(Codec.decodeAddress(Codec.encode(power(160)))).isNull();
    assertThat(Codec.decodeAddress(Codec.encode(power(255)))).isNull();
    assertThat(Codec.decodeAddress(Bytes.of(new byte[20]))).isNull();
    assertThat(Codec.decodeAddress(Bytes.of(new byte[33]))).isNull();
  }

  @Test
  void aStringIsWellFormedUtf8() {
    assertThat(Codec.decodeString(Codec.encode("zażółć 𝄞"))).isEqualTo("zażółć 𝄞");
    for (String malformed : List.of("ff", "c080", "eda080", "f4908080", "e282", "80")) {
      assertThat(Codec.decodeString(Bytes.ofHex(malformed))).as(malformed).isNull();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Codec.encode("\ud800"));
  }

  @Test
  void noValueDecodesToNone() {
    assertThat(Codec.decodeUint(null)).isNull();
    assertThat(Codec.decodeBytes(null)).isNull();
    assertThat(Codec.decodeClaim(null)).isNull();
    assertThat(Codec.decodeString(null)).isNull();
  }

  @Test
  void aNumberThatIsNoUintIsNotEncoded() {
    assertThatIllegalArgumentException().isThrownBy(() -> Codec.encode(BigInteger.valueOf(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Codec.encode(power(256)));
  }

  @Provide
  Arbitrary<BigInteger> uints() {
    return Arbitraries.bigIntegers().between(BigInteger.ZERO, Uint.MAX);
  }

  @Provide
  Arbitrary<Address> addresses() {
    return byteArrays(20, 20).map(Address::of);
  }

  @Provide
  Arbitrary<Claim> claims() {
    Arbitrary<List<Bytes>> inputs = byteArrays(0, 100).map(Bytes::of).list().ofMaxSize(6);
    return Combinators.combine(addresses(), inputs).as(Claim::new);
  }

  @Provide
  Arbitrary<InclusionProof> proofs() {
    Arbitrary<Bytes32> words = byteArrays(32, 32).map(Bytes32::of);
    Arbitrary<AddressLayer> address =
        Combinators.combine(
                addresses(),
                uints(),
                Combinators.combine(words, addresses()).as(AddressSibling::new).list().ofMaxSize(4))
            .as(AddressLayer::new);
    Arbitrary<IntervalLayer> interval =
        Combinators.combine(
                uints(),
                uints(),
                Combinators.combine(words, uints()).as(IntervalSibling::new).list().ofMaxSize(4))
            .as(IntervalLayer::new);
    return Combinators.combine(address, interval).as(InclusionProof::new);
  }

  private static Arbitrary<byte[]> byteArrays(int least, int most) {
    return Arbitraries.bytes().array(byte[].class).ofMinSize(least).ofMaxSize(most);
  }

  private static Bytes changed(Bytes data, Random random) {
    byte[] bytes = data.toArray();
    int changes = 1 + random.nextInt(2);
    for (int place : random.ints(changes, 0, bytes.length).distinct().toArray()) {
      bytes[place] ^= (byte) (1 + random.nextInt(255));
    }
    return Bytes.of(bytes);
  }

  private static BigInteger power(int exponent) {
    return BigInteger.ONE.shiftLeft(exponent);
  }

  private static Bytes withWord(Bytes data, int word, BigInteger value) {
    return data.slice(0, 32 * word)
        .concat(Codec.encode(value))
        .concat(data.slice(32 * (word + 1), data.length()));
  }

  private static Bytes abi(String type, Tuple values) {
    TupleType<Tuple> tupleType = TupleType.parse(type);
    return Bytes.of(tupleType.encode(values).array());
  }

  private static com.esaulpaugh.headlong.abi.Address headlong(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(address.toHex()));
  }

  private static Tuple headlong(Claim claim) {
    byte[][] inputs = claim.inputs().stream().map(Bytes::toArray).toArray(byte[][]::new);
    return Tuple.of(headlong(claim.predicate()), inputs);
  }

  private static Tuple headlong(InclusionProof proof) {
    AddressLayer address = proof.addressLayer();
    IntervalLayer interval = proof.intervalLayer();
    Tuple[] tokens =
        IntStream.range(0, address.siblings().size())
            .mapToObj(address.siblings()::get)
            .map(node -> Tuple.of(node.data().toArray(), headlong(node.token())))
            .toArray(Tuple[]::new);
    Tuple[] starts =
        interval.siblings().stream()
            .map(node -> Tuple.of(node.data().toArray(), node.start()))
            .toArray(Tuple[]::new);
    return Tuple.of(
        Tuple.of(headlong(address.leafIndex()), address.leafPosition(), tokens),
        Tuple.of(interval.leafIndex(), interval.leafPosition(), starts));
  }
}

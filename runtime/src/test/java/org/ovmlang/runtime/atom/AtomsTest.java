package org.ovmlang.runtime.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** What the golden vectors do not ask. */
class AtomsTest {

  @Test
  void anArgumentWithoutAValueMakesEveryAtomFalse() {
    Bytes some = Bytes.ascii("some");
    Range range = Range.of(0, 1);
    assertThat(Atoms.equal(null, null)).isFalse();
    assertThat(Atoms.isLessThan(null, BigInteger.ONE)).isFalse();
    assertThat(Atoms.isLessThan(BigInteger.ZERO, null)).isFalse();
    assertThat(Atoms.isContained(range, null)).isFalse();
    assertThat(Atoms.isContained(null, range)).isFalse();
    assertThat(Atoms.hasIntersection(null, range)).isFalse();
    assertThat(Atoms.hasIntersection(range, null)).isFalse();
    assertThat(Atoms.isSameAmount(range, null)).isFalse();
    assertThat(Atoms.isSameAmount(null, range)).isFalse();
    assertThat(Atoms.isValidHash(null, some)).isFalse();
    assertThat(Atoms.isValidHash(Bytes32.ZERO, null)).isFalse();
    assertThat(Atoms.isConcatenatedWith(null, some, some)).isFalse();
    assertThat(Atoms.isConcatenatedWith(some, some, null)).isFalse();
    Bytes ethereum = Bytes.ascii("secp256k1");
    assertThat(Atoms.isValidSignature(null, some, Address.ZERO, ethereum)).isFalse();
    assertThat(Atoms.isValidSignature(some, null, Address.ZERO, ethereum)).isFalse();
    assertThat(Atoms.isValidSignature(some, some, null, ethereum)).isFalse();
    assertThat(Atoms.isValidSignature(some, some, Address.ZERO, null)).isFalse();
    assertThat(Atoms.verifyInclusion(some, Address.ZERO, range, null, Bytes32.ZERO)).isFalse();
    assertThat(Atoms.bool(null)).isFalse();
  }

  @Test
  void rangesThatOnlyTouchDoNotIntersect() {
    Range low = Range.of(0, 2);
    Range high = Range.of(2, 4);
    assertThat(Atoms.hasIntersection(low, high)).isFalse();
    assertThat(Atoms.hasIntersection(high, low)).isFalse();
    assertThat(Atoms.hasIntersection(Range.of(0, 3), high)).isTrue();
    assertThat(Atoms.hasIntersection(high, Range.of(0, 3))).isTrue();
  }

  @Test
  void sameAmountComparesTheLengthsOfValidRanges() {
    assertThat(Atoms.isSameAmount(Range.of(0, 5), Range.of(10, 15))).isTrue();
    assertThat(Atoms.isSameAmount(Range.of(0, 5), Range.of(10, 16))).isFalse();
    assertThat(Atoms.isSameAmount(Range.of(5, 5), Range.of(10, 10))).isFalse();
    assertThat(Atoms.isSameAmount(Range.of(5, 0), Range.of(15, 10))).isFalse();
    Range all = new Range(BigInteger.ZERO, Uint.MAX);
    assertThat(Atoms.isSameAmount(all, all)).isTrue();
  }

  @Test
  void aHashIsOfItsPreimageOnly() {
    Bytes preimage = Bytes.ascii("preimage");
    assertThat(Atoms.isValidHash(Keccak256.hash(preimage), preimage)).isTrue();
    assertThat(Atoms.isValidHash(Keccak256.hash(preimage), Bytes.ascii("other"))).isFalse();
  }

  @Test
  void aConcatenationIsExactlyItsTwoParts() {
    assertThat(isJoined("abc", "a", "bc")).isTrue();
    assertThat(isJoined("abc", "", "abc")).isTrue();
    assertThat(isJoined("abc", "abc", "")).isTrue();
    assertThat(isJoined("", "", "")).isTrue();
    assertThat(isJoined("abc", "ab", "bc")).isFalse();
    assertThat(isJoined("abc", "a", "b")).isFalse();
    assertThat(isJoined("abc", "b", "ac")).isFalse();
    assertThat(isJoined("abc", "abcd", "")).isFalse();
  }

  @Test
  void boolIsTrueIfSomeByteIsNotZero() {
    assertThat(Atoms.bool(Bytes.EMPTY)).isFalse();
    assertThat(Atoms.bool(Bytes.ofHex("0000"))).isFalse();
    assertThat(Atoms.bool(Bytes.ofHex("000100"))).isTrue();
  }

  @Test
  void aProofOfMoreThanALayersSiblingsIsFalseAndOneOfAsManyIsVerified() {
    for (int count : List.of(256, 257)) {
      IntervalSibling sibling = new IntervalSibling(Bytes32.ZERO, Uint.MAX);
      IntervalLayer interval =
          new IntervalLayer(BigInteger.ZERO, BigInteger.ZERO, Collections.nCopies(count, sibling));
      AddressLayer address = new AddressLayer(Address.ZERO, BigInteger.ZERO, List.of());
      Bytes32 root = rootOfLeftmostWay(Keccak256.hash(Bytes.EMPTY), count);
      assertThat(
              Atoms.verifyInclusion(
                  Bytes.EMPTY,
                  Address.ZERO,
                  Range.of(0, 1),
                  new InclusionProof(address, interval),
                  root))
          .isEqualTo(count <= DoubleLayerIntervalTree.MAX_SIBLINGS);
    }
  }

  @Test
  void tokensToTheRightAscendUpwards() {
    Address low = Address.ofHex("01".repeat(20));
    Address high = Address.ofHex("02".repeat(20));
    assertThat(leadsSomewhere(low, high)).isTrue();
    assertThat(leadsSomewhere(high, low)).isFalse();
  }

  @Test
  void aLeftSiblingMayStartWhereTheNodeDoesButNotAfterIt() {
    assertThat(leadsFromTheRight(Uint.of(4))).isTrue();
    assertThat(leadsFromTheRight(Uint.of(5))).isTrue();
    assertThat(leadsFromTheRight(Uint.of(6))).isFalse();
  }

  @Test
  void aTokenMayEqualTheFirstTokenToItsRightButNotExceedIt() {
    assertThat(leadsSomewhere(Address.ZERO, Address.ZERO)).isTrue();
    Address one = Address.ofHex("00".repeat(19) + "01");
    AddressLayer address =
        new AddressLayer(
            one, BigInteger.ZERO, List.of(new AddressSibling(Bytes32.ZERO, Address.ZERO)));
    IntervalLayer interval = new IntervalLayer(BigInteger.ZERO, BigInteger.ZERO, List.of());
    Bytes32 root =
        Keccak256.hash(
            Keccak256.hash(Bytes.EMPTY).toArray(),
            one.toArray(),
            Bytes32.ZERO.toArray(),
            Address.ZERO.toArray());
    InclusionProof proof = new InclusionProof(address, interval);
    assertThat(Atoms.verifyInclusion(Bytes.EMPTY, one, Range.of(0, 1), proof, root)).isFalse();
  }

  /** Whether a leaf that starts at 5 is included to the right of a node that starts at start. */
  private static boolean leadsFromTheRight(BigInteger start) {
    BigInteger five = Uint.of(5);
    IntervalLayer interval =
        new IntervalLayer(five, BigInteger.ONE, List.of(new IntervalSibling(Bytes32.ZERO, start)));
    AddressLayer address = new AddressLayer(Address.ZERO, BigInteger.ZERO, List.of());
    Bytes32 root =
        Keccak256.hash(
            Bytes32.ZERO.toArray(),
            Codec.encode(start).toArray(),
            Keccak256.hash(Bytes.EMPTY).toArray(),
            Codec.encode(five).toArray());
    return Atoms.verifyInclusion(
        Bytes.EMPTY, Address.ZERO, Range.of(5, 6), new InclusionProof(address, interval), root);
  }

  private static boolean leadsSomewhere(Address first, Address second) {
    AddressLayer address =
        new AddressLayer(
            Address.ZERO,
            BigInteger.ZERO,
            List.of(
                new AddressSibling(Bytes32.ZERO, first), new AddressSibling(Bytes32.ZERO, second)));
    IntervalLayer interval = new IntervalLayer(BigInteger.ZERO, BigInteger.ZERO, List.of());
    byte[] zero = Address.ZERO.toArray();
    byte[] data = Bytes32.ZERO.toArray();
    Bytes32 leaf = Keccak256.hash(Bytes.EMPTY);
    Bytes32 node = Keccak256.hash(leaf.toArray(), zero, data, first.toArray());
    Bytes32 root = Keccak256.hash(node.toArray(), zero, data, second.toArray());
    return Atoms.verifyInclusion(
        Bytes.EMPTY, Address.ZERO, Range.of(0, 1), new InclusionProof(address, interval), root);
  }

  private static Bytes32 rootOfLeftmostWay(Bytes32 leaf, int levels) {
    byte[] max = Bytes32.ofHex("ff".repeat(32)).toArray();
    byte[] start = Bytes32.ZERO.toArray();
    Bytes32 hash = leaf;
    for (int level = 0; level < levels; level++) {
      hash = Keccak256.hash(hash.toArray(), start, Bytes32.ZERO.toArray(), max);
      start = max;
    }
    return hash;
  }

  private static boolean isJoined(String whole, String first, String second) {
    return Atoms.isConcatenatedWith(Bytes.ascii(whole), Bytes.ascii(first), Bytes.ascii(second));
  }
}

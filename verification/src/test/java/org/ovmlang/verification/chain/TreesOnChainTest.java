package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.MerkleTree;
import org.ovmlang.runtime.tree.SumTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** The proofs of the trees in Java are what the support library verifies, and nothing else. */
class TreesOnChainTest {

  private static final Function VERIFY_MERKLE =
      Function.parse("verifyMerkle(bytes32,bytes,uint256,bytes32[])", "(bool)");
  private static final Function VERIFY_SUM =
      Function.parse(
          "verifySum((bytes32,uint256),bytes,uint256,uint256,(bytes32,uint256)[])",
          "(bool,uint256)");

  private static ChainFixture chain;
  private static Address harness;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
    harness = chain.deploy("AtomsHarness.sol", "AtomsHarness");
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void aProofOfThePlainTreeIsVerifiedAtItsPlaceOnly() {
    for (int size : new int[] {1, 2, 3, 5, 6, 7, 8, 9}) {
      MerkleTree tree = MerkleTree.of(IntStream.range(0, size).mapToObj(i -> data(i)).toList());
      for (int i = 0; i < size; i++) {
        MerkleTree.Proof proof = tree.proof(i);
        BigInteger position = BigInteger.valueOf(proof.position());
        List<Bytes32> siblings = proof.siblings();
        assertThat(verify(tree.root(), data(i), position, siblings)).isTrue();
        assertThat(verify(tree.root(), data(i + 1), position, siblings)).isFalse();
        for (int bit = 0; bit <= siblings.size(); bit++) {
          assertThat(verify(tree.root(), data(i), position.flipBit(bit), siblings)).isFalse();
        }
      }
    }
  }

  @Test
  void aProofOfTheSumTreeHasTheIntervalThatItHasInJava() {
    for (int size : new int[] {1, 2, 3, 5, 6, 7, 8}) {
      SumTree tree = SumTree.of(IntStream.range(0, size).mapToObj(i -> leaf(i)).toList());
      for (int i = 0; i < size; i++) {
        SumTree.Proof proof = tree.proof(i);
        BigInteger position = BigInteger.valueOf(proof.position());
        List<SumTree.Root> siblings = proof.siblings();
        Range interval = SumTree.interval(leaf(i), proof, tree.root());
        assertThat(interval).isNotNull();
        assertThat(start(tree.root(), leaf(i), position, siblings)).isEqualTo(interval.start());
        assertThat(start(tree.root(), leaf(i + 1), position, siblings)).isNull();
        SumTree.Root more =
            new SumTree.Root(tree.root().hash(), tree.root().total().add(BigInteger.ONE));
        assertThat(start(more, leaf(i), position, siblings)).isNull();
        for (int bit = 0; bit <= siblings.size(); bit++) {
          assertThat(start(tree.root(), leaf(i), position.flipBit(bit), siblings)).isNull();
        }
        for (int changed = 0; changed < siblings.size(); changed++) {
          List<SumTree.Root> others = new ArrayList<>(siblings);
          SumTree.Root sibling = siblings.get(changed);
          others.set(
              changed, new SumTree.Root(sibling.hash(), sibling.total().add(BigInteger.ONE)));
          assertThat(start(tree.root(), leaf(i), position, others)).isNull();
        }
      }
    }
  }

  /** The hash of the two is right for sums that wrap around; that they do is what is refused. */
  @Test
  void aSumThatDoesNotFitIntoAWordIsRefused() {
    SumTree.Leaf most = new SumTree.Leaf(Bytes.ascii("most"), Uint.MAX);
    SumTree.Leaf none = new SumTree.Leaf(Bytes.ascii("none"), BigInteger.ZERO);
    SumTree.Leaf one = new SumTree.Leaf(Bytes.ascii("one"), BigInteger.ONE);
    SumTree fits = SumTree.of(List.of(most, none));
    assertThat(start(fits.root(), none, BigInteger.ONE, fits.proof(1).siblings()))
        .isEqualTo(Uint.MAX);
    SumTree.Root mostNode = SumTree.of(List.of(most)).root();
    SumTree.Root oneNode = SumTree.of(List.of(one)).root();
    Bytes below =
        mostNode
            .hash()
            .toBytes()
            .concat(Codec.encode(Uint.MAX))
            .concat(oneNode.hash().toBytes())
            .concat(Codec.encode(BigInteger.ONE));
    Bytes32 hash = Keccak256.hash(Bytes.ofHex("03").concat(below));
    SumTree.Root wrapped = new SumTree.Root(hash, BigInteger.ZERO);
    assertThat(start(wrapped, one, BigInteger.ONE, List.of(mostNode))).isNull();
    assertThat(start(wrapped, most, BigInteger.ZERO, List.of(oneNode))).isNull();
  }

  private static boolean verify(
      Bytes32 root, Bytes leaf, BigInteger position, List<Bytes32> siblings) {
    byte[][] hashes = siblings.stream().map(Bytes32::toArray).toArray(byte[][]::new);
    return VERIFY_MERKLE
        .<Tuple>decodeReturn(
            chain.call(harness, VERIFY_MERKLE, root.toArray(), leaf.toArray(), position, hashes))
        .get(0);
  }

  /** Where the interval of the leaf begins; null if it is not there. */
  private static @Nullable BigInteger start(
      SumTree.Root root, SumTree.Leaf leaf, BigInteger position, List<SumTree.Root> siblings) {
    Tuple result =
        VERIFY_SUM.decodeReturn(
            chain.call(
                harness,
                VERIFY_SUM,
                tuple(root),
                leaf.data().toArray(),
                leaf.amount(),
                position,
                siblings.stream().map(TreesOnChainTest::tuple).toArray(Tuple[]::new)));
    boolean ok = result.get(0);
    BigInteger start = result.get(1);
    assertThat(ok || start.signum() == 0).isTrue();
    return ok ? start : null;
  }

  private static Tuple tuple(SumTree.Root node) {
    return Tuple.of(node.hash().toArray(), node.total());
  }

  private static SumTree.Leaf leaf(int number) {
    return new SumTree.Leaf(data(number), BigInteger.valueOf(number).shiftLeft(29 * number));
  }

  private static Bytes data(int number) {
    return Bytes.ascii("leaf " + number);
  }
}

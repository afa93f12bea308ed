package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree.Leaf;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.Range;

/** Sizes that the recorded answers do not reach; those are in {@link DoubleLayerVectorsTest}. */
class DoubleLayerIntervalTreeTest {

  @Test
  void aTreeHasALeaf() {
    assertThatIllegalArgumentException().isThrownBy(() -> DoubleLayerIntervalTree.of(List.of()));
  }

  @Test
  void everyLeafOfEverySmallTreeHasAProofOfItsDataAndRange() {
    for (int size = 1; size <= 120; size++) {
      DoubleLayerIntervalTree tree = DoubleLayerIntervalTree.of(leaves(size, 1));
      DoubleLayerIntervalTree next = DoubleLayerIntervalTree.of(leaves(size + 1, 1));
      for (int i = 0; i < size; i++) {
        InclusionProof proof = proof(tree, i, 1);
        assertThat(verify(i, 1, proof, tree.root())).isTrue();
        assertThat(verify(i, 1, proof, next.root())).isFalse();
        int other = (i + 1) % (size + 1);
        assertThat(verify(other, 1, proof, tree.root())).isFalse();
        IntervalLayer layer = proof.intervalLayer();
        if (!layer.siblings().isEmpty()) {
          IntervalLayer shorter =
              new IntervalLayer(
                  layer.leafIndex(),
                  layer.leafPosition(),
                  layer.siblings().subList(1, layer.siblings().size()));
          assertThat(verify(i, 1, new InclusionProof(proof.addressLayer(), shorter), tree.root()))
              .isFalse();
        }
      }
    }
  }

  @Test
  void everyTokenHasATreeOfItsOwn() {
    for (int tokens = 1; tokens <= 40; tokens++) {
      List<Leaf> leaves = leaves(3 * tokens, tokens);
      Collections.shuffle(leaves, new Random(tokens));
      DoubleLayerIntervalTree tree = DoubleLayerIntervalTree.of(leaves);
      for (int i = 0; i < 3 * tokens; i++) {
        InclusionProof proof = proof(tree, i, tokens);
        assertThat(verify(i, tokens, proof, tree.root())).isTrue();
        if (tokens > 1) {
          Leaf leaf = leaf(i, tokens);
          Address other = leaf(i + 1, tokens).token();
          assertThat(
                  DoubleLayerIntervalTree.verify(
                      Keccak256.hash(leaf.data()), other, leaf.range(), proof, tree.root()))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @Tag("slow")
  @ValueSource(ints = {1_023, 1_024, 1_025, 10_000, 65_535, 65_537, 1_000_000})
  void leavesOfLargerTreesHaveProofs(int size) {
    DoubleLayerIntervalTree tree = DoubleLayerIntervalTree.of(leaves(size, 1));
    for (int i : TreeSizes.sample(size, new Random(size))) {
      InclusionProof proof = proof(tree, i, 1);
      assertThat(verify(i, 1, proof, tree.root())).isTrue();
      assertThat(verify((i + 1) % size, 1, proof, tree.root())).isFalse();
    }
  }

  private static InclusionProof proof(DoubleLayerIntervalTree tree, int number, int tokens) {
    Leaf leaf = leaf(number, tokens);
    InclusionProof proof = tree.proof(leaf.token(), leaf.range().start());
    assertThat(proof).isNotNull();
    return proof;
  }

  private static boolean verify(int number, int tokens, InclusionProof proof, Bytes32 root) {
    Leaf leaf = leaf(number, tokens);
    return DoubleLayerIntervalTree.verify(
        Keccak256.hash(leaf.data()), leaf.token(), leaf.range(), proof, root);
  }

  private static List<Leaf> leaves(int size, int tokens) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(leaf(i, tokens));
    }
    return leaves;
  }

  /** Ranges of one token follow each other without a gap. */
  private static Leaf leaf(int number, int tokens) {
    byte[] token = new byte[Address.LENGTH];
    token[Address.LENGTH - 1] = (byte) (number % tokens);
    BigInteger start = BigInteger.valueOf(10L * (number / tokens));
    return new Leaf(
        Address.of(token),
        new Range(start, start.add(BigInteger.TEN)),
        Bytes.ascii("leaf " + number));
  }
}

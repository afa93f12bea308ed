package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class MerkleTreeTest {

  private static final int SIZES = 33;

  @Test
  void theEmptyTreeHashesNothing() {
    assertThat(MerkleTree.of(List.of()).root()).isEqualTo(Keccak256.hash(Bytes.EMPTY));
  }

  @Test
  void rootIsTheRecursiveDefinitionOfRfc6962() {
    for (int size = 1; size <= SIZES; size++) {
      assertThat(MerkleTree.of(leaves(size)).root()).isEqualTo(definition(leaves(size)));
    }
  }

  @Test
  void everyLeafOfEverySizeHasAProof() {
    for (int size = 1; size <= SIZES; size++) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        assertThat(MerkleTree.verify(leaf(i), tree.proof(i), tree.root())).isTrue();
      }
    }
  }

  @Test
  void aProofIsOfOneLeafAtOnePlaceInOneTree() {
    for (int size = 1; size <= 9; size++) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        MerkleTree.Proof proof = tree.proof(i);
        for (int j = 0; j < size; j++) {
          assertThat(MerkleTree.verify(leaf(j), proof, tree.root())).isEqualTo(i == j);
          MerkleTree.Proof moved = new MerkleTree.Proof(j, size, proof.siblings());
          assertThat(MerkleTree.verify(leaf(i), moved, tree.root())).isEqualTo(i == j);
        }
        List<Bytes32> longer = new ArrayList<>(proof.siblings());
        longer.add(Bytes32.ZERO);
        assertThat(MerkleTree.verify(leaf(i), new MerkleTree.Proof(i, size, longer), tree.root()))
            .isFalse();
        if (!proof.siblings().isEmpty()) {
          List<Bytes32> shorter = proof.siblings().subList(1, proof.siblings().size());
          assertThat(
                  MerkleTree.verify(leaf(i), new MerkleTree.Proof(i, size, shorter), tree.root()))
              .isFalse();
        }
      }
    }
  }

  @Test
  void aNodeIsNoLeaf() {
    MerkleTree tree = MerkleTree.of(leaves(4));
    Bytes node =
        MerkleTree.leafHash(leaf(0)).toBytes().concat(MerkleTree.leafHash(leaf(1)).toBytes());
    Bytes32 right = tree.proof(0).siblings().get(1);
    MerkleTree.Proof asLeaf = new MerkleTree.Proof(0, 2, List.of(right));
    assertThat(MerkleTree.verify(node, asLeaf, tree.root())).isFalse();
  }

  @Test
  void placesThatNoTreeHasAreRefused() {
    MerkleTree tree = MerkleTree.of(leaves(1));
    for (long index : new long[] {-1, 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      MerkleTree.Proof proof = new MerkleTree.Proof(index, 1, List.of());
      assertThat(MerkleTree.verify(leaf(0), proof, tree.root())).isFalse();
    }
    assertThat(MerkleTree.verify(leaf(0), new MerkleTree.Proof(0, 0, List.of()), tree.root()))
        .isFalse();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.proof(1));
  }

  private static Bytes32 definition(List<Bytes> leaves) {
    if (leaves.size() == 1) {
      return Keccak256.hash(Bytes.ofHex("00").concat(leaves.get(0)));
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Keccak256.hash(
        Bytes.ofHex("01")
            .concat(definition(leaves.subList(0, split)).toBytes())
            .concat(definition(leaves.subList(split, leaves.size())).toBytes()));
  }

  private static List<Bytes> leaves(int size) {
    return IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList();
  }

  private static Bytes leaf(int number) {
    return Bytes.ascii("leaf " + number);
  }
}

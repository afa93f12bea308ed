package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.MerkleTree.Proof;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class MerkleTreeTest {

  private static final int MILLION = 1_000_000;

  @Test
  void theEmptyTreeHashesNothing() {
    assertThat(MerkleTree.of(List.of()).root()).isEqualTo(Keccak256.hash(Bytes.EMPTY));
    assertThat(MerkleTree.of(List.of()).size()).isZero();
  }

  @Test
  void rootIsTheRecursiveDefinitionOfRfc6962() {
    for (int size = 1; size <= TreeSizes.SMALL; size++) {
      assertThat(MerkleTree.of(leaves(size)).root()).isEqualTo(definition(leaves(size)));
    }
  }

  @Test
  void everyLeafOfEverySmallTreeHasAProofOfThatLeafAtThatPlace() {
    for (int size = 1; size <= TreeSizes.SMALL; size++) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        Proof proof = tree.proof(i);
        assertThat(proof.index()).isEqualTo(i);
        assertThat(proof.size()).isEqualTo(size);
        assertThat(MerkleTree.verify(leaf(i), proof, tree.root())).isTrue();
      }
    }
  }

  @Test
  void aProofIsOfNoOtherLeafPlaceOrTree() {
    for (int size = 1; size <= 40; size++) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      MerkleTree next = MerkleTree.of(leaves(size + 1));
      for (int i = 0; i < size; i++) {
        Proof proof = tree.proof(i);
        assertThat(MerkleTree.verify(leaf(i), proof, next.root())).isFalse();
        for (int j = 0; j < size; j++) {
          assertThat(MerkleTree.verify(leaf(j), proof, tree.root())).isEqualTo(i == j);
          Proof moved = new Proof(j, size, proof.siblings());
          assertThat(MerkleTree.verify(leaf(i), moved, tree.root())).isEqualTo(i == j);
        }
      }
    }
  }

  @Test
  void aProofThatIsChangedAnywhereProvesNothing() {
    for (int size : TreeSizes.SOME) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        Proof proof = tree.proof(i);
        for (List<Bytes32> changed : changes(proof.siblings())) {
          assertThat(MerkleTree.verify(leaf(i), new Proof(i, size, changed), tree.root()))
              .isFalse();
        }
      }
    }
  }

  /** The root of a tree does not say its size: another size is refused just if the way differs. */
  @Test
  void anotherSizeIsRefusedWhereTheWayIsAnother() {
    for (int size = 1; size <= 20; size++) {
      MerkleTree tree = MerkleTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        for (int claimed = 1; claimed <= 40; claimed++) {
          Proof proof = new Proof(i, claimed, tree.proof(i).siblings());
          assertThat(MerkleTree.verify(leaf(i), proof, tree.root()))
              .isEqualTo(TreeSizes.way(i, claimed).equals(TreeSizes.way(i, size)));
        }
      }
    }
  }

  /** Were nodes hashed as leaves are, the two hashes below a node would be a leaf of the tree. */
  @Test
  void aNodeIsNoLeaf() {
    MerkleTree tree = MerkleTree.of(leaves(4));
    Bytes node =
        MerkleTree.leafHash(leaf(0)).toBytes().concat(MerkleTree.leafHash(leaf(1)).toBytes());
    Bytes32 right = tree.proof(0).siblings().get(1);
    for (Bytes leaf :
        List.of(node, Bytes.ofHex("01").concat(node), Bytes.ofHex("00").concat(node))) {
      assertThat(MerkleTree.verify(leaf, new Proof(0, 2, List.of(right)), tree.root())).isFalse();
    }
  }

  /** Where an odd node is paired with itself, a list and the list with its end doubled agree. */
  @Test
  void aListWithItsLastLeavesDoubledHasAnotherRoot() {
    for (int size = 1; size <= TreeSizes.SMALL; size++) {
      List<Bytes> doubled = new ArrayList<>(leaves(size));
      Bytes32 root = MerkleTree.of(doubled).root();
      for (int last = 1; last <= size && last <= 8; last *= 2) {
        List<Bytes> longer = new ArrayList<>(doubled);
        longer.addAll(doubled.subList(size - last, size));
        assertThat(MerkleTree.of(longer).root()).isNotEqualTo(root);
      }
    }
  }

  @Test
  void equalLeavesAreProvedEachAtItsOwnPlace() {
    MerkleTree tree = MerkleTree.of(Collections.nCopies(7, leaf(0)));
    for (int i = 0; i < 7; i++) {
      assertThat(MerkleTree.verify(leaf(0), tree.proof(i), tree.root())).isTrue();
      assertThat(MerkleTree.verify(leaf(0), new Proof(7, 7, tree.proof(i).siblings()), tree.root()))
          .isFalse();
    }
  }

  @Test
  void placesThatNoTreeHasAreRefused() {
    MerkleTree tree = MerkleTree.of(leaves(1));
    for (long index : new long[] {-1, 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      Proof proof = new Proof(index, 1, List.of());
      assertThat(MerkleTree.verify(leaf(0), proof, tree.root())).isFalse();
      assertThatIllegalStateException().isThrownBy(proof::position);
    }
    for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThat(MerkleTree.verify(leaf(0), new Proof(0, size, List.of()), tree.root())).isFalse();
    }
    assertThat(MerkleTree.verify(leaf(0), new Proof(0, Long.MAX_VALUE, List.of()), tree.root()))
        .isFalse();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.proof(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.proof(-1));
  }

  @ParameterizedTest
  @Tag("slow")
  @MethodSource("org.ovmlang.runtime.tree.TreeSizes#large")
  void leavesOfLargerTreesHaveProofs(int size) {
    checkSample(size);
  }

  @Test
  @Tag("slow")
  void aTreeOfAMillionLeavesHasProofs() {
    checkSample(MILLION);
  }

  private static void checkSample(int size) {
    MerkleTree tree = MerkleTree.of(leaves(size));
    Random random = new Random(size);
    for (int i : TreeSizes.sample(size, random)) {
      Proof proof = tree.proof(i);
      assertThat(MerkleTree.verify(leaf(i), proof, tree.root())).isTrue();
      int other = (i + 1 + random.nextInt(size - 1)) % size;
      assertThat(MerkleTree.verify(leaf(other), proof, tree.root())).isFalse();
      assertThat(MerkleTree.verify(leaf(i), new Proof(other, size, proof.siblings()), tree.root()))
          .isFalse();
    }
  }

  /** One bit of each sibling changed; two exchanged; one more, at each end; one less. */
  private static List<List<Bytes32>> changes(List<Bytes32> siblings) {
    List<List<Bytes32>> changes = new ArrayList<>();
    for (int i = 0; i < siblings.size(); i++) {
      byte[] bytes = siblings.get(i).toArray();
      bytes[(i * 7) % bytes.length] ^= (byte) (1 << (i % 8));
      List<Bytes32> changed = new ArrayList<>(siblings);
      changed.set(i, Bytes32.of(bytes));
      changes.add(changed);
      if (i > 0) {
        List<Bytes32> exchanged = new ArrayList<>(siblings);
        Collections.swap(exchanged, i - 1, i);
        changes.add(exchanged);
      }
      List<Bytes32> shorter = new ArrayList<>(siblings);
      shorter.remove(i);
      changes.add(shorter);
    }
    for (int end : new int[] {0, siblings.size()}) {
      List<Bytes32> longer = new ArrayList<>(siblings);
      longer.add(end, Bytes32.ZERO);
      changes.add(longer);
    }
    return changes;
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

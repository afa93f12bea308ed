package org.ovmlang.runtime.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.tree.SumTree.Leaf;
import org.ovmlang.runtime.tree.SumTree.Proof;
import org.ovmlang.runtime.tree.SumTree.Root;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

class SumTreeTest {

  private static final int MILLION = 1_000_000;

  @Test
  void theEmptyTreeHashesNothingAndHasTheTotalZero() {
    assertThat(SumTree.of(List.of()).root())
        .isEqualTo(new Root(Keccak256.hash(Bytes.EMPTY), BigInteger.ZERO));
  }

  @Test
  void rootIsTheRecursiveDefinition() {
    for (int size = 1; size <= TreeSizes.SMALL; size++) {
      assertThat(SumTree.of(leaves(size)).root()).isEqualTo(definition(leaves(size)));
    }
  }

  @Test
  void everyLeafOfEverySmallTreeIsProvedToHaveTheIntervalBehindThoseBefore() {
    for (int size = 1; size <= TreeSizes.SMALL; size++) {
      SumTree tree = SumTree.of(leaves(size));
      BigInteger end = BigInteger.ZERO;
      for (int i = 0; i < size; i++) {
        Range range = SumTree.interval(leaf(i), tree.proof(i), tree.root());
        assertThat(range).isNotNull();
        assertThat(range.start()).isEqualTo(end);
        end = range.end();
        assertThat(end.subtract(range.start())).isEqualTo(leaf(i).amount());
      }
      assertThat(end).isEqualTo(tree.root().total());
    }
  }

  @Test
  void aProofIsOfNoOtherLeafPlaceOrTree() {
    for (int size = 1; size <= 40; size++) {
      SumTree tree = SumTree.of(leaves(size));
      SumTree next = SumTree.of(leaves(size + 1));
      for (int i = 0; i < size; i++) {
        Proof proof = tree.proof(i);
        assertThat(SumTree.interval(leaf(i), proof, next.root())).isNull();
        for (int j = 0; j < size; j++) {
          boolean same = i == j;
          assertThat(SumTree.interval(leaf(j), proof, tree.root()) != null).isEqualTo(same);
          Proof moved = new Proof(j, size, proof.siblings());
          assertThat(SumTree.interval(leaf(i), moved, tree.root()) != null).isEqualTo(same);
        }
      }
    }
  }

  @Test
  void aProofThatIsChangedAnywhereProvesNothing() {
    for (int size : TreeSizes.SOME) {
      SumTree tree = SumTree.of(leaves(size));
      for (int i = 0; i < size; i++) {
        Proof proof = tree.proof(i);
        for (List<Root> changed : changes(proof.siblings())) {
          assertThat(SumTree.interval(leaf(i), new Proof(i, size, changed), tree.root())).isNull();
        }
        Root more = new Root(tree.root().hash(), tree.root().total().add(BigInteger.ONE));
        assertThat(SumTree.interval(leaf(i), proof, more)).isNull();
        Leaf bigger = new Leaf(leaf(i).data(), leaf(i).amount().add(BigInteger.ONE));
        assertThat(SumTree.interval(bigger, proof, tree.root())).isNull();
      }
    }
  }

  /**
   * The flaw of trees whose nodes hash only the sum of both children: an amount moved from one to
   * the other shows each leaf another split.
   */
  @Test
  void anAmountIsNotMovedBetweenNeighbours() {
    Leaf left = new Leaf(Bytes.ascii("left"), BigInteger.TEN);
    Leaf right = new Leaf(Bytes.ascii("right"), BigInteger.TEN);
    SumTree tree = SumTree.of(List.of(left, right));
    Root sibling = tree.proof(0).siblings().get(0);
    Leaf lowered = new Leaf(left.data(), BigInteger.ONE);
    Root raised = new Root(sibling.hash(), BigInteger.valueOf(19));
    assertThat(SumTree.interval(left, tree.proof(0), tree.root())).isEqualTo(Range.of(0, 10));
    assertThat(SumTree.interval(lowered, new Proof(0, 2, List.of(raised)), tree.root())).isNull();
    assertThat(SumTree.interval(left, new Proof(0, 2, List.of(raised)), tree.root())).isNull();
  }

  /** Whoever makes a tree may lie in it about sums; intervals that are proved still do not meet. */
  @Test
  void inATreeWithWrongSumsIntervalsThatAreProvedDoNotMeet() {
    Random random = new Random(7);
    int proved = 0;
    for (int round = 0; round < 300; round++) {
      List<Leaf> leaves = IntStream.range(0, 4).mapToObj(SumTreeTest::leaf).toList();
      Root[] nodes =
          leaves.stream().map(leaf -> lie(definition(List.of(leaf)), random)).toArray(Root[]::new);
      Root left = lie(parent(nodes[0], nodes[1]), random);
      Root right = lie(parent(nodes[2], nodes[3]), random);
      Root top = lie(parent(left, right), random);
      List<Range> ranges = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Proof proof = new Proof(i, 4, List.of(nodes[i ^ 1], i < 2 ? right : left));
        Range range = SumTree.interval(leaves.get(i), proof, top);
        if (range != null) {
          assertThat(range.end()).isLessThanOrEqualTo(top.total());
          ranges.forEach(other -> assertThat(meet(other, range)).isFalse());
          ranges.add(range);
          proved++;
        }
      }
    }
    assertThat(proved).isBetween(100, 1_100);
  }

  @Test
  void aTotalOfTwoToThe256IsRefusedWhenBuiltAndWhenProved() {
    Leaf most = new Leaf(Bytes.ascii("most"), Uint.MAX);
    Leaf none = new Leaf(Bytes.ascii("none"), BigInteger.ZERO);
    Leaf one = new Leaf(Bytes.ascii("one"), BigInteger.ONE);
    assertThat(SumTree.of(List.of(most, none)).root().total()).isEqualTo(Uint.MAX);
    assertThatIllegalArgumentException().isThrownBy(() -> SumTree.of(List.of(most, one)));
    Root wrapped = new Root(parent(node(most), node(one)).hash(), BigInteger.ZERO);
    assertThat(SumTree.interval(one, new Proof(1, 2, List.of(node(most))), wrapped)).isNull();
    assertThat(SumTree.interval(most, new Proof(0, 2, List.of(node(one))), wrapped)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Leaf(Bytes.EMPTY, BigInteger.ONE.negate()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Leaf(Bytes.EMPTY, Uint.MAX.add(BigInteger.ONE)));
  }

  @Test
  void aLeafWithoutAmountHasAnEmptyInterval() {
    Leaf none = new Leaf(Bytes.ascii("none"), BigInteger.ZERO);
    SumTree tree = SumTree.of(List.of(leaf(3), none, leaf(4)));
    Range range = SumTree.interval(none, tree.proof(1), tree.root());
    assertThat(range).isEqualTo(new Range(leaf(3).amount(), leaf(3).amount()));
  }

  /** Neither within the tree, nor between it and the plain tree. */
  @Test
  void aNodeIsNoLeafAndNothingOfAPlainTreePasses() {
    SumTree tree = SumTree.of(leaves(4));
    Root left = definition(leaves(2));
    Root right = tree.proof(0).siblings().get(1);
    Bytes below = encode(node(leaf(0))).concat(encode(node(leaf(1))));
    Leaf node = new Leaf(below, left.total());
    assertThat(SumTree.interval(node, new Proof(0, 2, List.of(right)), tree.root())).isNull();
    Bytes plainLeaf = Codec.encode(leaf(0).amount()).concat(leaf(0).data());
    assertThat(MerkleTree.leafHash(plainLeaf)).isNotEqualTo(node(leaf(0)).hash());
  }

  @Test
  void placesThatNoTreeHasAreRefused() {
    SumTree tree = SumTree.of(leaves(1));
    for (long index : new long[] {-1, 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      Proof proof = new Proof(index, 1, List.of());
      assertThat(SumTree.interval(leaf(0), proof, tree.root())).isNull();
      assertThatIllegalStateException().isThrownBy(proof::position);
    }
    assertThat(SumTree.interval(leaf(0), new Proof(0, 0, List.of()), tree.root())).isNull();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.proof(1));
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
    SumTree tree = SumTree.of(leaves(size));
    Random random = new Random(size);
    BigInteger[] starts = new BigInteger[size];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      starts[i] = sum;
      sum = sum.add(leaf(i).amount());
    }
    assertThat(tree.root().total()).isEqualTo(sum);
    for (int i : TreeSizes.sample(size, random)) {
      Proof proof = tree.proof(i);
      assertThat(SumTree.interval(leaf(i), proof, tree.root()))
          .isEqualTo(new Range(starts[i], starts[i].add(leaf(i).amount())));
      int other = (i + 1 + random.nextInt(size - 1)) % size;
      assertThat(SumTree.interval(leaf(other), proof, tree.root())).isNull();
    }
  }

  private static Root lie(Root node, Random random) {
    return random.nextInt(6) == 0
        ? new Root(node.hash(), node.total().add(BigInteger.valueOf(1 + random.nextInt(9))))
        : node;
  }

  private static boolean meet(Range a, Range b) {
    return a.start().compareTo(b.end()) < 0 && b.start().compareTo(a.end()) < 0;
  }

  /** In each sibling a bit of the hash, or the sum, changed; two exchanged; more and less. */
  private static List<List<Root>> changes(List<Root> siblings) {
    List<List<Root>> changes = new ArrayList<>();
    for (int i = 0; i < siblings.size(); i++) {
      Root sibling = siblings.get(i);
      byte[] hash = sibling.hash().toArray();
      hash[(i * 7) % hash.length] ^= (byte) (1 << (i % 8));
      changes.add(with(siblings, i, new Root(Bytes32.of(hash), sibling.total())));
      BigInteger more = sibling.total().add(BigInteger.ONE);
      changes.add(with(siblings, i, new Root(sibling.hash(), more)));
      if (i > 0) {
        List<Root> exchanged = new ArrayList<>(siblings);
        Collections.swap(exchanged, i - 1, i);
        changes.add(exchanged);
      }
      List<Root> shorter = new ArrayList<>(siblings);
      shorter.remove(i);
      changes.add(shorter);
    }
    for (int end : new int[] {0, siblings.size()}) {
      List<Root> longer = new ArrayList<>(siblings);
      longer.add(end, new Root(Bytes32.ZERO, BigInteger.ZERO));
      changes.add(longer);
    }
    return changes;
  }

  private static List<Root> with(List<Root> siblings, int place, Root sibling) {
    List<Root> changed = new ArrayList<>(siblings);
    changed.set(place, sibling);
    return changed;
  }

  private static Root definition(List<Leaf> leaves) {
    if (leaves.size() == 1) {
      return node(leaves.get(0));
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return parent(
        definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
  }

  private static Root node(Leaf leaf) {
    Bytes amount = Codec.encode(leaf.amount());
    return new Root(
        Keccak256.hash(Bytes.ofHex("02").concat(amount).concat(leaf.data())), leaf.amount());
  }

  /** The node over two, its sum modulo 2^256. */
  private static Root parent(Root left, Root right) {
    return new Root(
        Keccak256.hash(Bytes.ofHex("03").concat(encode(left)).concat(encode(right))),
        left.total().add(right.total()).mod(BigInteger.ONE.shiftLeft(256)));
  }

  private static Bytes encode(Root node) {
    return node.hash().toBytes().concat(Codec.encode(node.total()));
  }

  private static List<Leaf> leaves(int size) {
    return IntStream.range(0, size).mapToObj(SumTreeTest::leaf).toList();
  }

  /** Amounts of all lengths up to 200 bits. */
  private static Leaf leaf(int number) {
    BigInteger amount = BigInteger.valueOf(number + 1L).shiftLeft(number * 37 % 180);
    return new Leaf(Bytes.ascii("leaf " + number), amount);
  }
}

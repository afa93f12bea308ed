package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/**
 * What the golden vectors do not reach: text, damaged encodings, the atoms that came later, the new
 * tree.
 */
class SupportLibraryOnChainTest {
  private static final Function DECIDE_ALL =
      Function.parse("decideAll(string,bytes[][])", "(bool[])");
  private static final Function DECODE_ALL =
      Function.parse("decodeAll(string,bytes[])", "(bool[],bytes[])");
  private static final Function VERIFY_MERKLE =
      Function.parse("verifyMerkle(bytes32,bytes,uint256,bytes32[])", "(bool)");

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
  void textIsExactlyWhatJavaTakesForUtf8() {
    List<byte[]> texts = new ArrayList<>();
    // Every leading byte with every kind of following byte, where the ranges of RFC 3629 begin and
    // end.
    int[] edges = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff};
    for (int first = 0x7e; first < 0x100; first++) {
      texts.add(new byte[] {(byte) first});
      for (int second : edges) {
        texts.add(new byte[] {(byte) first, (byte) second});
        texts.add(new byte[] {(byte) first, (byte) second, (byte) 0x80});
        texts.add(new byte[] {(byte) first, (byte) second, (byte) 0x80, (byte) 0xbf});
      }
    }
    texts.add(
        "thirty-two ASCII characters first ünd then others: 日本語 𝄞"
            .getBytes(StandardCharsets.UTF_8));
    texts.add(("a".repeat(31) + "é").getBytes(StandardCharsets.UTF_8));
    texts.add((("a".repeat(63)) + "\u0000").getBytes(StandardCharsets.UTF_8));
    texts.add(new byte[0]);

    boolean[] ours = decode("string", texts);

    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i]).as(Bytes.of(texts.get(i)).toHex()).isEqualTo(isUtf8(texts.get(i)));
    }
  }

  @Test
  void truthValuesAreTheWordsZeroAndOne() {
    assertThat(
            decode(
                "bool",
                List.of(
                    word(0),
                    word(1),
                    word(2),
                    word(-1),
                    new byte[0],
                    new byte[] {1},
                    new byte[33])))
        .containsExactly(true, true, false, false, false, false, false);
  }

  @Test
  void claimWithAnyOneByteChangedIsAnotherClaimOrNone() {
    Bytes encoded =
        Claim.of(
                harness, Bytes.ascii("a"), Bytes.EMPTY, Bytes.of(new byte[32]), Bytes.ascii("four"))
            .encode();
    Random random = new Random(7);
    List<byte[]> damaged = new ArrayList<>();
    for (int i = 0; i < encoded.length(); i++) {
      byte[] copy = encoded.toArray();
      copy[i] ^= (byte) (1 << random.nextInt(8));
      damaged.add(copy);
      damaged.add(encoded.slice(0, i).toArray());
    }

    Tuple answer =
        DECODE_ALL.decodeReturn(
            chain.call(harness, DECODE_ALL, "Property", damaged.toArray(byte[][]::new)));

    boolean[] oks = answer.get(0);
    byte[][] reencoded = answer.get(1);
    int accepted = 0;
    for (int i = 0; i < oks.length; i++) {
      if (oks[i]) {
        assertThat(reencoded[i]).isEqualTo(damaged.get(i));
        accepted++;
      }
    }
    // The bytes that may be anything: the address and the values of the inputs.
    assertThat(accepted).isEqualTo(20 + 1 + 32 + 4);
  }

  @Test
  void sameAmountIsTheSameNumberOfNumbers() {
    assertThat(
            decide(
                "IsSameAmount",
                new byte[][] {range(0, 5), range(10, 15)},
                new byte[][] {range(0, 5), range(10, 16)},
                new byte[][] {range(5, 5), range(7, 7)},
                new byte[][] {range(5, 0), range(5, 0)},
                new byte[][] {range(0, -1), range(0, -1)}))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void hashIsTheHashOfItsPreimage() {
    byte[] hash = Keccak256.hash(Bytes.ascii("p")).toArray();
    assertThat(
            decide(
                "IsValidHash",
                new byte[][] {hash, {'p'}},
                new byte[][] {hash, {'q'}},
                new byte[][] {{1}, {'p'}}))
        .containsExactly(true, false, false);
  }

  @Test
  void concatenationIsOrderedAndWhole() {
    byte[] ab = {1, 2, 3};
    assertThat(
            decide(
                "IsConcatenatedWith",
                new byte[][] {ab, {1}, {2, 3}},
                new byte[][] {ab, {2, 3}, {1}},
                new byte[][] {ab, ab, {}},
                new byte[][] {ab, {1, 2}, {}}))
        .containsExactly(true, false, true, false);
  }

  @Test
  void bytesAreTrueWhenAnyByteIsNotZero() {
    byte[] last = new byte[40];
    last[39] = 1;
    byte[] first = new byte[33];
    first[0] = 1;
    assertThat(
            decide(
                "Bool",
                new byte[][] {{}},
                new byte[][] {new byte[40]},
                new byte[][] {last},
                new byte[][] {first},
                new byte[][] {{0, 0, 1}}))
        .containsExactly(false, false, true, true, true);
  }

  @Test
  void plainTreeHasItsLeavesAndNothingElse() {
    Bytes left = Bytes.ascii("left");
    Bytes right = Bytes.ascii("right");
    Bytes32 leftHash = Keccak256.hash(Bytes.ofHex("0x00").concat(left));
    Bytes32 rightHash = Keccak256.hash(Bytes.ofHex("0x00").concat(right));
    Bytes nodes = leftHash.toBytes().concat(rightHash.toBytes());
    Bytes32 root = Keccak256.hash(Bytes.ofHex("0x01").concat(nodes));

    assertThat(verifyMerkle(root, left, 0, rightHash)).isTrue();
    assertThat(verifyMerkle(root, right, 1, leftHash)).isTrue();
    assertThat(verifyMerkle(root, right, 0, leftHash)).isFalse();
    assertThat(verifyMerkle(root, left, 2, rightHash)).isFalse();
    // A node is not a leaf.
    assertThat(verifyMerkle(root, nodes, 0)).isFalse();
    assertThat(verifyMerkle(root, Bytes.ofHex("0x01").concat(nodes), 0)).isFalse();
    assertThat(verifyMerkle(leftHash, left, 0)).isTrue();
    Bytes32[] tooMany = new Bytes32[257];
    Arrays.fill(tooMany, root);
    assertThat(verifyMerkle(root, left, 0, tooMany)).isFalse();
  }

  private static boolean verifyMerkle(Bytes32 root, Bytes leaf, int position, Bytes32... siblings) {
    byte[][] hashes = new byte[siblings.length][];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = siblings[i].toArray();
    }
    return VERIFY_MERKLE
        .<Tuple>decodeReturn(
            chain.call(
                harness,
                VERIFY_MERKLE,
                root.toArray(),
                leaf.toArray(),
                BigInteger.valueOf(position),
                hashes))
        .get(0);
  }

  private static boolean[] decode(String type, List<byte[]> encodings) {
    return DECODE_ALL
        .<Tuple>decodeReturn(
            chain.call(harness, DECODE_ALL, type, encodings.toArray(byte[][]::new)))
        .get(0);
  }

  private static boolean[] decide(String atom, byte[][]... cases) {
    return DECIDE_ALL.<Tuple>decodeReturn(chain.call(harness, DECIDE_ALL, atom, cases)).get(0);
  }

  private static boolean isUtf8(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static byte[] range(long start, long end) {
    return Bytes.of(word(start)).concat(Bytes.of(word(end))).toArray();
  }

  /** The word of a number modulo 2^256. */
  private static byte[] word(long number) {
    byte[] word = new byte[32];
    Arrays.fill(word, (byte) (number >> 63));
    for (int i = 0; i < 8; i++) {
      word[31 - i] = (byte) (number >> (8 * i));
    }
    return word;
  }
}

package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** What an atom only just holds of, and its neighbours. */
final class AtomEdges {

  private static final Octets SECP256K1 = Octets.ofAscii("secp256k1");

  private AtomEdges() {}

  static void add(EdgeCases cases, Deployment deployment) {
    ranges(cases);
    signatures(cases);
    inclusion(cases);
    storage(cases, deployment);
    bytes(cases);
  }

  private static void ranges(EdgeCases cases) {
    List<Octets> ranges = new ArrayList<>();
    for (int start = 0; start < 4; start++) {
      for (int end = 0; end < 4; end++) {
        ranges.add(Octets.word(start).then(Octets.word(end)));
      }
    }
    for (Octets a : ranges) {
      for (Octets b : ranges) {
        // Which of the three is asked alternates, so that each pair is asked in one order.
        cases.add(a.hex().compareTo(b.hex()) <= 0 ? "intersects" : "contained", a, b);
      }
      cases.add("contained", a, a);
      cases.add("contained", Octets.word(1).then(Octets.word(2)), a);
      cases.add("sameAmount", Octets.word(1).then(Octets.word(2)), a);
    }
  }

  private static void signatures(EdgeCases cases) {
    Octets message = Octets.ofAscii("a message");
    Signer signer = Signer.ALL.get(0);
    Octets good = signer.sign(message);
    List<Octets> signatures = new ArrayList<>(InputMutations.everyDamage(good));
    signatures.add(good);
    signatures.add(good.then(new Octets("00".repeat(31))));
    signatures.add(good.slice(0, 64));
    signatures.add(Signer.malleated(good));
    signatures.add(Octets.EMPTY);
    signatures.add(new Octets("00".repeat(65)));
    signatures.add(Signer.ALL.get(1).sign(message));
    for (Octets signature : signatures) {
      cases.add("signed", message, signature, signer.address());
    }
    // What recovers nobody matches nobody, not even the zero address.
    cases.add("signed", message, new Octets("00".repeat(65)), Octets.word(0));
    cases.add("signedFor", message, good, signer.address(), SECP256K1);
    cases.add("signedFor", message, good, signer.address(), Octets.ofAscii("secp256k"));
    cases.add("signedFor", message, good.then(new Octets("1b")), signer.address(), SECP256K1);
  }

  /** Trees of one to five leaves, of each the proofs of all leaves, for ranges around the leaf. */
  private static void inclusion(EdgeCases cases) {
    Octets token = Octets.word(0x70c1);
    for (int count = 1; count <= 5; count += 2) {
      List<DoubleLayerIntervalTree.Leaf> leaves = new ArrayList<>();
      leaves.add(leaf(Octets.word(0x70c0), 0, 50));
      for (int i = 0; i < count; i++) {
        leaves.add(leaf(token, 10L * i, 10L * i + 10));
      }
      leaves.add(leaf(Octets.word(0x70c2), 0, 50));
      DoubleLayerIntervalTree tree = DoubleLayerIntervalTree.of(leaves);
      Octets root = Conversions.octets(Codec.encode(tree.root()));
      for (int i = 0; i < count; i++) {
        long start = 10L * i;
        InclusionProof found =
            tree.proof(Conversions.address(token.slice(12, 32)), BigInteger.valueOf(start));
        Octets proof = Conversions.octets(Codec.encode(Objects.requireNonNull(found)));
        Octets text = text(start);
        for (long[] range :
            new long[][] {
              {start, start + 10},
              {start, start + 11},
              {start + 1, start + 9},
              {start, start},
              {start + 10, start + 11},
              {start + 10, start},
              {Math.max(0, start - 1), start + 10}
            }) {
          cases.add("included", text, token, range(range[0], range[1]), proof, root);
        }
        cases.add("included", text, Octets.word(0x70c2), range(start, start + 10), proof, root);
        cases.add("included", text, token, range(start, start + 10), proof, Octets.word(1));
        cases.add("included", token, token, range(start, start + 10), proof, root);
      }
    }
  }

  private static Octets range(long start, long end) {
    return Octets.word(start).then(Octets.word(end));
  }

  private static Octets text(long start) {
    return Octets.ofAscii("leaf " + start);
  }

  private static DoubleLayerIntervalTree.Leaf leaf(Octets token, long start, long end) {
    return new DoubleLayerIntervalTree.Leaf(
        Conversions.address(token.slice(12, 32)),
        Range.of(start, end),
        Conversions.bytes(text(start)));
  }

  /** Values that were written before, in and after the block as of which all is read. */
  private static void storage(EdgeCases cases, Deployment deployment) {
    Octets store = deployment.stores().get(0).addressWord();
    List<Octets> values = List.of(new Octets("01"), Octets.word(7), Octets.EMPTY);
    for (int i = -1; i <= 1; i++) {
      for (int j = 0; j < values.size(); j++) {
        cases.world().stored(key(i, j), values.get(j), EdgeWorld.AS_OF + i);
      }
    }
    for (int i = -1; i <= 1; i++) {
      for (int j = 0; j < values.size(); j++) {
        for (Octets value : values) {
          cases.add("stored", store, key(i, j), value);
        }
        cases.add("stored", store, key(i, j), values.get(j).then(new Octets("00")));
      }
    }
    cases.add("stored", store, Octets.EMPTY, Octets.EMPTY);
    cases.add("stored", Octets.word(0xdead), key(0, 0), values.get(0));
  }

  private static Octets key(int block, int value) {
    return Octets.word(16L * (block + 1) + value);
  }

  private static void bytes(EdgeCases cases) {
    Octets a = new Octets("61");
    for (Octets b : List.of(Octets.EMPTY, a, new Octets("00"), new Octets("5a".repeat(32)))) {
      cases.add("joined", a.then(b), a, b);
      cases.add("joined", a.then(b).then(new Octets("00")), a, b);
      cases.add("joined", b.then(a), a, b);
      cases.add("hashed", Hash.keccak256(b), b);
      cases.add("hashed", Hash.keccak256(b), b.then(new Octets("00")));
      cases.add("nonZero", b);
      cases.add("nonZero", new Octets("00".repeat(32)).then(b));
      cases.add("nonZero", new Octets("00".repeat(31)).then(b));
    }
  }
}

package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.AtomDeclaration;

/** What each atom means, given the canonical encodings of its arguments. */
final class Atoms {

  private static final int MAX_STORED_BYTES = 1_024;

  private final InterpretedWorld world;

  Atoms(InterpretedWorld world) {
    this.world = world;
  }

  boolean holds(AtomDeclaration atom, List<Octets> a) {
    if (!atom.builtin()) {
      return world.userAtoms().getOrDefault(atom.name(), List.of()).contains(a);
    }
    return switch (atom.name()) {
      case "Equal" -> a.get(0).equals(a.get(1));
      case "IsLessThan" -> a.get(0).number().compareTo(a.get(1).number()) < 0;
      case "IsContained" -> isContained(range(a.get(0)), range(a.get(1)));
      case "HasIntersection" -> hasIntersection(range(a.get(0)), range(a.get(1)));
      case "IsSameAmount" -> isSameAmount(range(a.get(0)), range(a.get(1)));
      case "IsStored" -> isStored(a.get(0), a.get(1), a.get(2));
      case "IsValidHash" -> a.get(0).equals(Hash.keccak256(a.get(1)));
      case "IsConcatenatedWith" -> a.get(0).equals(a.get(1).then(a.get(2)));
      case "VerifyInclusion" ->
          verifyInclusion(a.get(0), a.get(1), range(a.get(2)), a.get(3), a.get(4));
      case "IsValidSignature" -> Signatures.isValid(a.get(0), a.get(1), a.get(2), a.get(3));
      case "Bool" -> a.get(0).number().signum() > 0;
      default -> throw new IllegalArgumentException("no such atom: " + atom.name());
    };
  }

  /** A half-open interval. */
  record Range(BigInteger start, BigInteger end) {

    /** Whether it holds anything. An atom is false if one of its ranges does not. */
    boolean isValid() {
      return start.compareTo(end) < 0;
    }

    boolean meets(Range other) {
      return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
    }
  }

  static Range range(Octets octets) {
    return new Range(octets.slice(0, 32).number(), octets.slice(32, 64).number());
  }

  private static boolean isContained(Range outer, Range inner) {
    return outer.isValid()
        && inner.isValid()
        && outer.start.compareTo(inner.start) <= 0
        && inner.end.compareTo(outer.end) <= 0;
  }

  static boolean hasIntersection(Range a, Range b) {
    return a.isValid() && b.isValid() && a.meets(b);
  }

  private static boolean isSameAmount(Range a, Range b) {
    return a.isValid() && b.isValid() && a.end.subtract(a.start).equals(b.end.subtract(b.start));
  }

  /** True only for what had been written by the block as of which storage is read. */
  private boolean isStored(Octets contract, Octets key, Octets value) {
    return value.length() <= MAX_STORED_BYTES
        && world.storedValues().stream()
            .anyMatch(
                stored ->
                    stored.contract().addressWord().equals(contract)
                        && stored.key().equals(key)
                        && stored.value().equals(value)
                        && stored.block().compareTo(world.asOf()) <= 0);
  }

  private static boolean verifyInclusion(
      Octets leaf, Octets token, Range range, Octets encodedProof, Octets root) {
    Optional<DoubleLayerTree.Proof> proof = Codec.proof(encodedProof);
    return proof.isPresent()
        && DoubleLayerTree.includes(
            leaf, token.number(), range.start(), range.end(), proof.get(), root);
  }
}

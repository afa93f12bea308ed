package org.ovmlang.runtime.atom;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.Secp256k1;
import org.ovmlang.runtime.crypto.SignatureVerifier;
import org.ovmlang.runtime.tree.DoubleLayerIntervalTree;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * The builtin atoms whose truth depends on their arguments alone.
 *
 * <p>Each is total: it is false, and does not throw, where an argument has no value (null) or makes
 * no sense, such as an empty or inverted range.
 */
public final class Atoms {

  private Atoms() {}

  /** Equal: both have a value, and the same one. Of encodings, or of values of one type. */
  public static <T> boolean equal(@Nullable T a, @Nullable T b) {
    return a != null && a.equals(b);
  }

  /** IsLessThan: {@code a < b}. */
  public static boolean isLessThan(@Nullable BigInteger a, @Nullable BigInteger b) {
    return Uint.isLess(a, b);
  }

  /** IsContained: {@code range} contains all of {@code subrange}; both are valid ranges. */
  public static boolean isContained(@Nullable Range range, @Nullable Range subrange) {
    return range != null
        && subrange != null
        && range.isValid()
        && subrange.isValid()
        && range.start().compareTo(subrange.start()) <= 0
        && subrange.end().compareTo(range.end()) <= 0;
  }

  /** HasIntersection: some number is in both; both are valid ranges. */
  public static boolean hasIntersection(@Nullable Range a, @Nullable Range b) {
    return a != null
        && b != null
        && a.isValid()
        && b.isValid()
        && a.start().compareTo(b.end()) < 0
        && b.start().compareTo(a.end()) < 0;
  }

  /** IsSameAmount: as many numbers are in one as in the other; both are valid ranges. */
  public static boolean isSameAmount(@Nullable Range a, @Nullable Range b) {
    return a != null
        && b != null
        && a.isValid()
        && b.isValid()
        && a.end().subtract(a.start()).equals(b.end().subtract(b.start()));
  }

  /** IsValidHash: {@code hash} is the Keccak-256 hash of {@code preimage}. */
  public static boolean isValidHash(@Nullable Bytes32 hash, @Nullable Bytes preimage) {
    return hash != null && preimage != null && Keccak256.hash(preimage).equals(hash);
  }

  /** IsConcatenatedWith: {@code whole} is {@code first} followed by {@code second}. */
  public static boolean isConcatenatedWith(
      @Nullable Bytes whole, @Nullable Bytes first, @Nullable Bytes second) {
    return whole != null
        && first != null
        && second != null
        && whole.length() == (long) first.length() + second.length()
        && whole.hasAt(0, first)
        && whole.hasAt(first.length(), second);
  }

  /**
   * IsValidSignature: {@code signature} of {@code message} was made by {@code signer} under the
   * scheme that {@code verifier} names in ASCII. See {@link Secp256k1#recover} for what is refused.
   */
  public static boolean isValidSignature(
      @Nullable Bytes message,
      @Nullable Bytes signature,
      @Nullable Address signer,
      @Nullable Bytes verifier) {
    if (message == null || signature == null || signer == null || verifier == null) {
      return false;
    }
    Bytes32 hash = SignatureVerifier.signedHash(verifier, message);
    return hash != null && signer.equals(Secp256k1.recover(hash, signature));
  }

  /**
   * VerifyInclusion: {@code proof} leads from the hash of {@code leaf}, as {@code range} of {@code
   * token}, to {@code root} in the legacy double-layer interval tree. Unsound by construction (see
   * {@link DoubleLayerIntervalTree}): for deployments that have such roots.
   */
  public static boolean verifyInclusion(
      @Nullable Bytes leaf,
      @Nullable Address token,
      @Nullable Range range,
      @Nullable InclusionProof proof,
      @Nullable Bytes32 root) {
    return leaf != null
        && token != null
        && range != null
        && proof != null
        && root != null
        && DoubleLayerIntervalTree.verify(Keccak256.hash(leaf), token, range, proof, root);
  }

  /** Bool: {@code x} has a byte that is not zero. */
  public static boolean bool(@Nullable Bytes x) {
    if (x != null) {
      for (int i = 0; i < x.length(); i++) {
        if (x.get(i) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}

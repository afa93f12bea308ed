package org.ovmlang.runtime.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.atom.Atoms;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.SignatureVerifier;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * {@code ownership(owner: Address, tx: Bytes) := SignedBy(tx, owner).any()}, written by hand as a
 * generator writes it.
 */
record Ownership(Address owner, Bytes tx) {

  static final class OwnershipDecider implements Decider<Ownership> {

    private static final Bytes SECP256K1 = SignatureVerifier.SECP256K1.asciiName();

    @Override
    public List<Bytes> encode(Ownership claim) {
      return List.of(Codec.encode(claim.owner()), claim.tx());
    }

    @Override
    public @Nullable Ownership decode(List<Bytes> inputs) {
      if (inputs.size() != 2) {
        return null;
      }
      Address owner = Codec.decodeAddress(inputs.get(0));
      return owner == null ? null : new Ownership(owner, inputs.get(1));
    }

    @Override
    public Verdict evaluate(Ownership claim, Evaluation evaluation) {
      return signedBy(claim.tx(), claim.owner(), evaluation);
    }

    /** {@code SignedBy(tx, owner).any()}. */
    private static Verdict signedBy(Bytes tx, Address owner, Evaluation evaluation) {
      Bucket bucket = Bucket.of("signatures", tx);
      try (WitnessCursor candidates = evaluation.witnesses().exact(bucket, Codec.encode(owner))) {
        for (Bytes signature : candidates) {
          if (Atoms.isValidSignature(tx, signature, owner, SECP256K1)) {
            return evaluation.proveWitness(signature);
          }
        }
      }
      return Verdict.FALSE_OPTIMISTIC;
    }
  }
}

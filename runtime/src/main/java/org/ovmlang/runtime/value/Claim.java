package org.ovmlang.runtime.value;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;

/**
 * A predicate applied to inputs, as a value; the literature and the contracts say property.
 *
 * @param predicate the address of the predicate
 * @param inputs the encodings of the inputs, in order
 */
public record Claim(Address predicate, List<Bytes> inputs) implements Serializable {

  /** Keeps a copy of the inputs. */
  public Claim {
    inputs = List.copyOf(inputs);
  }

  /** The claim of {@code predicate} on {@code inputs}. */
  public static Claim of(Address predicate, Bytes... inputs) {
    return new Claim(predicate, List.of(inputs));
  }

  /** This claim with {@code more} inputs after its own, as calling a claim value appends them. */
  public Claim with(List<Bytes> more) {
    List<Bytes> all = new ArrayList<>(inputs);
    all.addAll(more);
    return new Claim(predicate, all);
  }

  /** {@code abi.encode} of the tuple (address, bytes[]), with its leading word 0x20. */
  public Bytes encode() {
    return Codec.encode(this);
  }

  /** The identity of the claim on the chain: the Keccak-256 hash of {@link #encode()}. */
  public Bytes32 id() {
    return Keccak256.hash(encode());
  }
}

package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;

/** Picks the encoding by the class of a value. */
final class Encodings {

  private Encodings() {}

  static Bytes of(Object value) {
    if (value instanceof BigInteger uint) {
      return Codec.encode(uint);
    }
    if (value instanceof Address address) {
      return Codec.encode(address);
    }
    if (value instanceof Bytes32 word) {
      return Codec.encode(word);
    }
    if (value instanceof Range range) {
      return Codec.encode(range);
    }
    if (value instanceof Claim claim) {
      return Codec.encode(claim);
    }
    return Codec.encode((InclusionProof) value);
  }
}

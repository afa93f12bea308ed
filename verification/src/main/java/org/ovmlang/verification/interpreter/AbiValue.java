package org.ovmlang.verification.interpreter;

import java.util.List;

/** A decoded value, whatever its type. */
sealed interface AbiValue {

  /** 32 bytes. */
  record Word(Octets octets) implements AbiValue {}

  /** Any bytes. */
  record Raw(Octets octets) implements AbiValue {}

  /** The parts of a tuple or the elements of an array. */
  record Parts(List<AbiValue> parts) implements AbiValue {

    /** Copies the list. */
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** The bytes of a word or of raw bytes. */
  default Octets asOctets() {
    return this instanceof Raw raw ? raw.octets() : ((Word) this).octets();
  }

  /** The parts of a tuple or an array. */
  default List<AbiValue> asParts() {
    return ((Parts) this).parts();
  }

  /** One part of a tuple or an array. */
  default AbiValue part(int index) {
    return asParts().get(index);
  }
}

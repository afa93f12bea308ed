package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;

/**
 * The layout of an inclusion proof: a tuple of two tuples (leafIndex, leafPosition, siblings[]),
 * first the address layer, then the interval layer; a sibling is a static tuple of two words.
 */
final class InclusionProofLayout {

  private static final int TUPLE_HEAD = 2 * WORD;
  private static final int LAYER_HEAD = 3 * WORD;
  private static final int SIBLING = 2 * WORD;

  private InclusionProofLayout() {}

  static void write(AbiWriter writer, InclusionProof proof) {
    AddressLayer address = proof.addressLayer();
    IntervalLayer interval = proof.intervalLayer();
    writer.number(TUPLE_HEAD).number(TUPLE_HEAD + layerSize(address.siblings().size()));

    writer.address(address.leafIndex()).uint(address.leafPosition());
    writer.number(LAYER_HEAD).number(address.siblings().size());
    for (AddressSibling sibling : address.siblings()) {
      writer.bytes32(sibling.data()).address(sibling.token());
    }

    writer.uint(interval.leafIndex()).uint(interval.leafPosition());
    writer.number(LAYER_HEAD).number(interval.siblings().size());
    for (IntervalSibling sibling : interval.siblings()) {
      writer.bytes32(sibling.data()).uint(sibling.start());
    }
  }

  static InclusionProof read(AbiReader reader) {
    int start = reader.position();
    reader.expect(TUPLE_HEAD);
    int intervalOffset = reader.offset();
    AddressLayer address = readAddressLayer(reader);
    reader.tail(start, intervalOffset);
    return new InclusionProof(address, readIntervalLayer(reader));
  }

  private static AddressLayer readAddressLayer(AbiReader reader) {
    Address leafIndex = reader.address();
    BigInteger leafPosition = reader.uint();
    reader.expect(LAYER_HEAD);
    int count = reader.length(SIBLING);
    List<AddressSibling> siblings = new ArrayList<>();
    for (int i = 0; i < count && !reader.hasFailed(); i++) {
      siblings.add(new AddressSibling(reader.bytes32(), reader.address()));
    }
    return new AddressLayer(leafIndex, leafPosition, siblings);
  }

  private static IntervalLayer readIntervalLayer(AbiReader reader) {
    BigInteger leafIndex = reader.uint();
    BigInteger leafPosition = reader.uint();
    reader.expect(LAYER_HEAD);
    int count = reader.length(SIBLING);
    List<IntervalSibling> siblings = new ArrayList<>();
    for (int i = 0; i < count && !reader.hasFailed(); i++) {
      siblings.add(new IntervalSibling(reader.bytes32(), reader.uint()));
    }
    return new IntervalLayer(leafIndex, leafPosition, siblings);
  }

  private static int layerSize(int siblings) {
    return Math.addExact(LAYER_HEAD + WORD, Math.multiplyExact(siblings, SIBLING));
  }
}

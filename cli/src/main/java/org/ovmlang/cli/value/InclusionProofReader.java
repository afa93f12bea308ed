package org.ovmlang.cli.value;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;

/**
 * Reads proofs of the legacy double-layer tree, by the field names that its users have:
 *
 * <pre>
 * {addressLayer:  {leafIndex: 0x…, leafPosition: 0, siblings: [{data: 0x…, tokenAddress: 0x…}]},
 *  intervalLayer: {leafIndex: 0, leafPosition: 1, siblings: [{data: 0x…, start: 7}]}}
 * </pre>
 */
final class InclusionProofReader {

  private final ValueEncoder encoder;

  InclusionProofReader(ValueEncoder encoder) {
    this.encoder = encoder;
  }

  InclusionProof read(ValueSyntax value) {
    List<ValueSyntax> layers = parts(value, "addressLayer", "intervalLayer");
    return new InclusionProof(addressLayer(layers.get(0)), intervalLayer(layers.get(1)));
  }

  private AddressLayer addressLayer(ValueSyntax value) {
    List<ValueSyntax> fields = parts(value, "leafIndex", "leafPosition", "siblings");
    List<AddressSibling> siblings = new ArrayList<>();
    for (ValueSyntax sibling : list(fields.get(2))) {
      List<ValueSyntax> parts = parts(sibling, "data", "tokenAddress");
      siblings.add(
          new AddressSibling(encoder.bytes32(parts.get(0)), encoder.address(parts.get(1))));
    }
    return new AddressLayer(encoder.address(fields.get(0)), encoder.uint(fields.get(1)), siblings);
  }

  private IntervalLayer intervalLayer(ValueSyntax value) {
    List<ValueSyntax> fields = parts(value, "leafIndex", "leafPosition", "siblings");
    List<IntervalSibling> siblings = new ArrayList<>();
    for (ValueSyntax sibling : list(fields.get(2))) {
      List<ValueSyntax> parts = parts(sibling, "data", "start");
      siblings.add(new IntervalSibling(encoder.bytes32(parts.get(0)), encoder.uint(parts.get(1))));
    }
    return new IntervalLayer(encoder.uint(fields.get(0)), encoder.uint(fields.get(1)), siblings);
  }

  private static List<ValueSyntax> parts(ValueSyntax value, String... names) {
    List<ValueSyntax> parts = Structure.elements(value, names);
    if (parts == null) {
      throw ValueEncoder.mismatch("{" + String.join(", ", names) + "}", value);
    }
    return parts;
  }

  private static List<ValueSyntax> list(ValueSyntax value) {
    if (value instanceof ValueSyntax.Sequence sequence) {
      return sequence.elements();
    }
    throw ValueEncoder.mismatch("a list of siblings", value);
  }
}

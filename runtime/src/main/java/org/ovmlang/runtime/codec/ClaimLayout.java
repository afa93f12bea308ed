package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;

import java.util.List;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

/** The layout of a claim: the dynamic tuple (address predicate, bytes[] inputs). */
final class ClaimLayout {

  private static final int TUPLE_HEAD = 2 * WORD;

  private ClaimLayout() {}

  static void write(AbiWriter writer, Claim claim) {
    writer.address(claim.predicate()).number(TUPLE_HEAD);
    AbiTypes.BYTES.list().write(claim.inputs(), writer);
  }

  static Claim read(AbiReader reader) {
    Address predicate = reader.address();
    reader.expect(TUPLE_HEAD);
    List<Bytes> inputs = AbiTypes.BYTES.list().read(reader);
    return new Claim(predicate, inputs == null ? List.of() : inputs);
  }
}

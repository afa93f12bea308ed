package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;
import static org.ovmlang.runtime.codec.AbiReader.paddedLength;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

/** The layout of a claim: the dynamic tuple (address predicate, bytes[] inputs). */
final class ClaimLayout {

  private static final int TUPLE_HEAD = 2 * WORD;

  private ClaimLayout() {}

  static Bytes encode(Claim claim) {
    AbiWriter writer = new AbiWriter(WORD + size(claim)).number(WORD);
    write(writer, claim);
    return writer.toBytes();
  }

  /** Reads the leading word and the tuple. */
  static Claim read(AbiReader reader) {
    reader.expect(WORD);
    return readTuple(reader);
  }

  /** How many bytes the tuple takes. */
  static int size(Claim claim) {
    int size = TUPLE_HEAD + WORD;
    for (Bytes input : claim.inputs()) {
      size = Math.addExact(size, 2 * WORD + paddedLength(input.length()));
    }
    return size;
  }

  static void write(AbiWriter writer, Claim claim) {
    List<Bytes> inputs = claim.inputs();
    writer.address(claim.predicate()).number(TUPLE_HEAD).number(inputs.size());
    int offset = inputs.size() * WORD;
    for (Bytes input : inputs) {
      writer.number(offset);
      offset += WORD + paddedLength(input.length());
    }
    for (Bytes input : inputs) {
      writer.bytes(input);
    }
  }

  static Claim readTuple(AbiReader reader) {
    Address predicate = reader.address();
    reader.expect(TUPLE_HEAD);
    int count = reader.length(2 * WORD);
    // What an offset must be is known only when the elements before it are read, so the offsets are
    // kept and compared on the way.
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = reader.offset();
    }
    int elements = reader.position() - count * WORD;
    List<Bytes> inputs = new ArrayList<>();
    for (int i = 0; i < count && !reader.hasFailed(); i++) {
      reader.require(offsets[i] == reader.position() - elements);
      inputs.add(reader.bytes());
    }
    return new Claim(predicate, inputs);
  }
}

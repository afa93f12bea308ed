package org.ovmlang.verification.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the canonical encoding of a value. */
final class AbiWriter {

  private static final int WORD = 32;

  private AbiWriter() {}

  /** The encoding of a value as the only one of a tuple. */
  static Octets write(AbiShape shape, AbiValue value) {
    return sequence(List.of(shape), List.of(value));
  }

  private static Octets encoding(AbiShape shape, AbiValue value) {
    if (shape instanceof AbiShape.Word) {
      return value.asOctets();
    }
    if (shape instanceof AbiShape.Raw) {
      return raw(value.asOctets());
    }
    if (shape instanceof AbiShape.Array array) {
      List<AbiValue> elements = value.asParts();
      List<AbiShape> shapes = Collections.nCopies(elements.size(), array.element());
      return Octets.word(elements.size()).then(sequence(shapes, elements));
    }
    return sequence(((AbiShape.Sequence) shape).parts(), value.asParts());
  }

  private static Octets raw(Octets bytes) {
    int padding = Math.floorMod(-bytes.length(), WORD);
    return Octets.word(bytes.length()).then(bytes).then(Octets.zeros(padding));
  }

  private static Octets sequence(List<AbiShape> shapes, List<AbiValue> values) {
    int tail = shapes.stream().mapToInt(AbiShape::headBytes).sum();
    List<Octets> heads = new ArrayList<>();
    List<Octets> tails = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Octets encoding = encoding(shapes.get(i), values.get(i));
      if (shapes.get(i).isDynamic()) {
        heads.add(Octets.word(tail));
        tails.add(encoding);
        tail += encoding.length();
      } else {
        heads.add(encoding);
      }
    }
    return Octets.join(heads).then(Octets.join(tails));
  }
}

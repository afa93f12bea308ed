package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads encodings of the one canonical form: behind the heads come the tails in the same order,
 * with nothing between them, behind them, or in the padding. So every byte is read once.
 */
final class AbiReader {

  private static final int WORD = 32;

  private final Octets octets;
  private int position;

  private AbiReader(Octets octets) {
    this.octets = octets;
  }

  /** The value whose encoding, as the only one of a tuple, the octets are; nothing if none is. */
  static Optional<AbiValue> read(AbiShape shape, Octets octets) {
    AbiReader reader = new AbiReader(octets);
    try {
      AbiValue value = reader.sequence(List.of(shape)).part(0);
      return reader.remaining() == 0 ? Optional.of(value) : Optional.empty();
    } catch (NotCanonicalException notCanonical) {
      return Optional.empty();
    }
  }

  private int remaining() {
    return octets.length() - position;
  }

  private AbiValue value(AbiShape shape) {
    if (shape instanceof AbiShape.Word) {
      return new AbiValue.Word(take(WORD));
    }
    if (shape instanceof AbiShape.Raw) {
      return raw();
    }
    if (shape instanceof AbiShape.Array array) {
      return array(array.element());
    }
    return sequence(((AbiShape.Sequence) shape).parts());
  }

  private AbiValue raw() {
    int length = count(1);
    Octets bytes = take(length);
    Octets padding = take(Math.floorMod(-length, WORD));
    demand(padding.number().signum() == 0);
    return new AbiValue.Raw(bytes);
  }

  private AbiValue array(AbiShape element) {
    return sequence(Collections.nCopies(count(element.headBytes()), element));
  }

  /** The heads, and then the tails that they speak of. */
  private AbiValue sequence(List<AbiShape> shapes) {
    int start = position;
    int heads = 0;
    for (AbiShape shape : shapes) {
      heads += shape.headBytes();
    }
    demand(heads <= remaining());
    int head = start;
    int tail = start + heads;
    List<AbiValue> values = new ArrayList<>();
    for (AbiShape shape : shapes) {
      position = head;
      if (shape.isDynamic()) {
        demand(take(WORD).number().equals(BigInteger.valueOf(tail - start)));
        position = tail;
        values.add(value(shape));
        tail = position;
      } else {
        values.add(value(shape));
      }
      head += shape.headBytes();
    }
    position = tail;
    return new AbiValue.Parts(values);
  }

  /** A number of things that are still to come, each of at least so many bytes. */
  private int count(int bytesOfEach) {
    BigInteger count = take(WORD).number();
    BigInteger bytes = count.multiply(BigInteger.valueOf(bytesOfEach));
    demand(bytes.compareTo(BigInteger.valueOf(remaining())) <= 0);
    return count.intValueExact();
  }

  private Octets take(int length) {
    demand(length <= remaining());
    position += length;
    return octets.slice(position - length, position);
  }

  private static void demand(boolean condition) {
    if (!condition) {
      throw new NotCanonicalException();
    }
  }

  /** Without a stack trace: random worlds are full of what is not canonical. */
  private static final class NotCanonicalException extends RuntimeException {

    NotCanonicalException() {
      super(null, null, false, false);
    }
  }
}

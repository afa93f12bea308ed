package org.ovmlang.verification.interpreter;

/** Reads a message from its beginning to its end. */
final class MessageReader {

  private final Octets message;
  private int position;

  MessageReader(Octets message) {
    this.message = message;
  }

  int index(int count) {
    int index = take(2).number().intValueExact();
    if (index >= count) {
      throw new MalformedMessageException();
    }
    return index;
  }

  Octets witness() {
    Octets witness = nested();
    if (witness.length() > Bounds.MAX_WITNESS_BYTES) {
      throw new MalformedMessageException();
    }
    return witness;
  }

  Octets nested() {
    return take(take(4).number().longValueExact());
  }

  void finish() {
    if (position != message.length()) {
      throw new MalformedMessageException();
    }
  }

  private Octets take(long length) {
    if (length > message.length() - position) {
      throw new MalformedMessageException();
    }
    Octets taken = message.slice(position, position + (int) length);
    position += (int) length;
    return taken;
  }

  /** The message ends early, has bytes left, names no branch, or brings too large a value. */
  static final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

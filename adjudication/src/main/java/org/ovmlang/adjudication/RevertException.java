package org.ovmlang.adjudication;

import org.ovmlang.runtime.value.Bytes;

/** A contract refused a call; nothing was changed. */
public final class RevertException extends ChainException {
  private static final long serialVersionUID = 1L;

  private final transient Bytes data;
  private final RevertReason reason;

  RevertException(Bytes data) {
    this(data, RevertReason.of(data));
  }

  private RevertException(Bytes data, RevertReason reason) {
    super("the contract refused: " + reason);
    this.data = data;
    this.reason = reason;
  }

  /** What the contract reverted with: a selector and its arguments, or nothing. */
  public Bytes data() {
    return data;
  }

  /** The same, read. */
  public RevertReason reason() {
    return reason;
  }
}

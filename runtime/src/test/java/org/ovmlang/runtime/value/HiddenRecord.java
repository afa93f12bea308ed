package org.ovmlang.runtime.value;

/** Makes records that no other package can look into. */
public final class HiddenRecord {

  private HiddenRecord() {}

  private record Hidden(int value) {}

  /** One of them. */
  public static Record of(int value) {
    return new Hidden(value);
  }
}

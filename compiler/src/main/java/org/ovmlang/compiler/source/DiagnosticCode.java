package org.ovmlang.compiler.source;

/** The stable codes of everything the compiler reports. A code never changes its meaning. */
public enum DiagnosticCode {
  /** The text does not follow the grammar. */
  SYNTAX_ERROR("OVM0001"),
  /** The file is not valid UTF-8. */
  NOT_UTF8("OVM0002"),
  /** A formula, term or type nests deeper than the compiler follows. */
  NESTED_TOO_DEEPLY("OVM0003"),
  /** The file is larger than the compiler reads. */
  FILE_TOO_LARGE("OVM0004");

  private final String code;

  DiagnosticCode(String code) {
    this.code = code;
  }

  /** The code as users see it, such as {@code OVM0001}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}

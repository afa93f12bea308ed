package org.ovmlang.codegen.solidity.compiler;

/**
 * A message of the Solidity compiler.
 *
 * @param severity error, warning or info
 * @param message the bare message
 * @param formatted the message with file, line and the source underlined
 */
public record SolidityDiagnostic(Severity severity, String message, String formatted) {
  /** How bad it is. */
  public enum Severity {
    /** There is no output. */
    ERROR,
    /** There is output that may be wrong. */
    WARNING,
    /** A remark. */
    INFO
  }
}

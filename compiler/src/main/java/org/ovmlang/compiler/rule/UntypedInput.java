package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.InputSyntax;

/** In edition 1, and of an atom always, every input has a type. */
public final class UntypedInput {

  private static final DiagnosticCode CODE = DiagnosticCode.UNTYPED_INPUT;

  private UntypedInput() {}

  /** Reports an input without one. */
  public static void report(InputSyntax input, Diagnostics diagnostics) {
    String name = input.name().text();
    diagnostics.error(
        CODE,
        input.span(),
        "the input '" + name + "' has no type",
        "write '" + name + ": Bytes', or the type that it has");
  }
}

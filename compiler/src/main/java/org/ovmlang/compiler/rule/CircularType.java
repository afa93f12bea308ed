package org.ovmlang.compiler.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** The fields of a record and the inputs of a definition do not lead back to its own type. */
public final class CircularType {

  private static final DiagnosticCode CODE = DiagnosticCode.CIRCULAR_TYPE;

  private CircularType() {}

  /**
   * Reports a type that contains itself.
   *
   * @param circle types, each of which contains the next, and the last the first
   */
  public static void report(Span span, List<Type> circle, Diagnostics diagnostics) {
    String name = circle.get(0).displayName();
    diagnostics.error(
        CODE,
        span,
        "the type '"
            + name
            + "' contains itself: "
            + circle.stream().map(Type::displayName).collect(Collectors.joining(" → "))
            + " → "
            + name,
        "a value of it would never end; write Bytes or Claim for one of the parts, and decode it"
            + " where it is used");
  }
}

package org.ovmlang.compiler.rule;

import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/** A value is of the type that its place needs. */
public final class TypeMismatch {

  private static final DiagnosticCode CODE = DiagnosticCode.TYPE_MISMATCH;

  private TypeMismatch() {}

  /** Reports a value where another type is needed. */
  public static void report(Term term, Type wanted, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        term.span(),
        "this is of type "
            + term.type().displayName()
            + ", but "
            + wanted.displayName()
            + " is needed",
        help(term, wanted));
  }

  private static @Nullable String help(Term term, Type wanted) {
    String text = term.span().text();
    if (wanted == BasicType.BYTES) {
      return "write 'encode(" + text + ")' for its encoding";
    }
    if (term.type() == BasicType.BYTES) {
      return "write 'decode(" + text + ", " + wanted.displayName() + ")'";
    }
    if (term.type().isClaim() && wanted.isClaim()) {
      return "write 'decode(encode(" + text + "), " + wanted.displayName() + ")'";
    }
    return null;
  }

  /** Reports an equality of values of two types. */
  public static void compared(Term first, Term second, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        second.span(),
        "a value of type "
            + second.type().displayName()
            + " is compared with one of type "
            + first.type().displayName(),
        "compare values of one type");
  }
}

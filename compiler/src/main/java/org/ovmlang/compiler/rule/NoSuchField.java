package org.ovmlang.compiler.rule;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.PathStep;

/** A path leads to a field, an input, a bound or an element that its value has. */
public final class NoSuchField {

  private static final DiagnosticCode CODE = DiagnosticCode.NO_SUCH_FIELD;

  private NoSuchField() {}

  private static final String ADDRESS = "address";

  /** Reports a step into a value that has no such field. */
  public static void report(PathStep step, Type type, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        step.span(),
        "a value of type " + type.displayName() + " has no such field",
        step instanceof PathStep.Field field
            ? Suggestion.didYouMean(field.name(), names(type)).orElse(describe(type))
            : describe(type));
  }

  /** Reports another field of {@code self} than its address. */
  public static void self(PathStep step, Diagnostics diagnostics) {
    diagnostics.error(CODE, step.span(), "'self' has one field", "write 'self.address'");
  }

  /** Reports an index into something else than a list. */
  public static void noList(Span index, Type type, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        index,
        "a value of type " + type.displayName() + " is no list",
        type == BasicType.BYTES
            ? "decode the bytes first, as in 'decode(x, Uint[])'"
            : "only a list has elements");
  }

  /** What can stand behind a dot, but for numbers. */
  private static List<String> names(Type type) {
    List<String> names = new ArrayList<>(fields(type).stream().map(Field::name).toList());
    if (type == BasicType.RANGE) {
      names.addAll(List.of("start", "end"));
    } else if (type instanceof ListType) {
      names.add("length");
    } else if (type.isClaim()) {
      names.add(ADDRESS);
    }
    return names;
  }

  private static List<Field> fields(Type type) {
    if (type instanceof RecordType record) {
      return record.fields();
    }
    return type instanceof DefinitionClaimType claim ? claim.fields() : List.of();
  }

  private static String describe(Type type) {
    if (type == BasicType.RANGE) {
      return "a Range has 'start' and 'end'";
    } else if (type instanceof ListType) {
      return "a list has 'length' and its elements: 0, 1, …, or '[n]'";
    } else if (type instanceof RecordType || type instanceof DefinitionClaimType) {
      return "it has " + String.join(", ", names(type));
    } else if (type.isClaim()) {
      return "a Claim has 'address' and its inputs by position: 0, 1, …";
    }
    return type == BasicType.BYTES
        ? "decode the bytes first, as in 'decode(x, Claim)'"
        : type.displayName() + " has no fields";
  }
}

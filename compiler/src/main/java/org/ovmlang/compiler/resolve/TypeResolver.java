package org.ovmlang.compiler.resolve;

import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** From types as written to types. */
public final class TypeResolver {

  private static final Map<String, BasicType> BUILTIN = builtin();

  private TypeResolver() {}

  private static Map<String, BasicType> builtin() {
    Map<String, BasicType> types = new TreeMap<>();
    for (BasicType type : BasicType.values()) {
      types.put(type.displayName(), type);
    }
    types.put("BigNumber", BasicType.UINT);
    types.put("Property", BasicType.CLAIM);
    return Map.copyOf(types);
  }

  /** The type that was written; Bytes after an error, so that the rest can be checked. */
  public static Type resolve(TypeSyntax syntax, Scope scope, Diagnostics diagnostics) {
    if (!(syntax instanceof TypeSyntax.Named named)) {
      String what = syntax instanceof TypeSyntax.ListOf ? "list types" : "claim types with inputs";
      diagnostics.error(
          DiagnosticCode.NOT_SUPPORTED,
          syntax.span(),
          what + " are not compiled by this version",
          "use Bytes or Claim and decode the parts");
      return BasicType.BYTES;
    }
    BasicType type = BUILTIN.get(named.name());
    if (type != null) {
      return type;
    }
    if (scope.definitions().containsKey(named.name())) {
      diagnostics.error(
          DiagnosticCode.NOT_SUPPORTED,
          syntax.span(),
          "a definition as the type of its claims is not compiled by this version",
          "write Claim and compare the address of the claim's predicate");
      return BasicType.CLAIM;
    }
    diagnostics.error(
        DiagnosticCode.UNKNOWN_TYPE,
        syntax.span(),
        "nothing defines the type '" + named.name() + "'",
        Suggestion.didYouMean(named.name(), BUILTIN.keySet())
            .orElse("the types are " + String.join(", ", new TreeMap<>(BUILTIN).keySet())));
    return BasicType.BYTES;
  }
}

package org.ovmlang.compiler.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.UnknownType;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.TypeSyntax;

/**
 * From types as written in one file to types. Records and definitions are references until {@link
 * TypeTable} knows their parts.
 */
public final class TypeResolver {

  private static final Map<String, BasicType> BUILTIN = builtin();

  private final Scope scope;
  private final boolean legacy;
  private final Diagnostics diagnostics;

  /** Reads the types of a file that sees {@code scope}. */
  public TypeResolver(Scope scope, boolean legacy, Diagnostics diagnostics) {
    this.scope = scope;
    this.legacy = legacy;
    this.diagnostics = diagnostics;
  }

  private static Map<String, BasicType> builtin() {
    Map<String, BasicType> types = new TreeMap<>();
    for (BasicType type : BasicType.values()) {
      types.put(type.displayName(), type);
    }
    types.put("BigNumber", BasicType.UINT);
    types.put("Property", BasicType.CLAIM);
    return Map.copyOf(types);
  }

  /** The builtin type that has this name, in a legacy file or in edition 1. */
  public static Optional<BasicType> named(String name) {
    return Optional.ofNullable(BUILTIN.get(name));
  }

  /** The builtin type that a name means, or differs from by case only. */
  static @Nullable BasicType builtin(String name) {
    for (Map.Entry<String, BasicType> entry : BUILTIN.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The type that was written; Bytes after an error, so that the rest can be checked. */
  public Type resolve(TypeSyntax syntax) {
    if (syntax instanceof TypeSyntax.ListOf list) {
      return new ListType(resolve(list.element()));
    }
    if (syntax instanceof TypeSyntax.Claim claim) {
      List<Type> missing = claim.inputs().stream().map(this::resolve).toList();
      return missing.isEmpty() ? BasicType.CLAIM : new OpenClaimType(missing);
    }
    return named((TypeSyntax.Named) syntax);
  }

  private Type named(TypeSyntax.Named syntax) {
    BasicType type = BUILTIN.get(syntax.name());
    if (type != null) {
      return type;
    }
    Optional<RecordSymbol> record = scope.record(syntax.name());
    if (record.isPresent()) {
      return record.get().reference();
    }
    Optional<DefinitionSymbol> definition = scope.definition(syntax.name(), legacy);
    if (definition.isEmpty()) {
      unknown(syntax);
      return BasicType.BYTES;
    }
    if (definition.get().kind() == DefinitionKind.LIBRARY) {
      UnknownType.library(syntax, diagnostics);
      return BasicType.CLAIM;
    }
    return definition.get().reference();
  }

  private void unknown(TypeSyntax.Named syntax) {
    Set<String> known = new TreeSet<>(BUILTIN.keySet());
    known.addAll(scope.typeNames());
    UnknownType.report(syntax, known, diagnostics);
  }
}

package org.ovmlang.compiler.migrate;

import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.Scope;
import org.ovmlang.compiler.resolve.TypeResolver;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** Names types as edition 1 does: the builtin ones, and a definition not by its contract. */
final class TypeEdits {

  private final Scope scope;
  private final Edits edits;

  /** Edits of one file, in which the scope is seen. */
  TypeEdits(Scope scope, Edits edits) {
    this.scope = scope;
    this.edits = edits;
  }

  /** Names a type, and all types in it. */
  void make(TypeSyntax type) {
    if (type instanceof TypeSyntax.ListOf list) {
      make(list.element());
    } else if (type instanceof TypeSyntax.Claim claim) {
      claim.inputs().forEach(this::make);
    } else if (type instanceof TypeSyntax.Named named) {
      String name = name(named.name());
      if (!name.equals(named.name())) {
        edits.replace(named.span(), name);
      }
    }
  }

  private String name(String written) {
    Optional<BasicType> builtin = TypeResolver.named(written);
    if (builtin.isPresent()) {
      return builtin.get().displayName();
    }
    return scope.record(written).isPresent()
        ? written
        : scope.definition(written, true).map(DefinitionSymbol::name).orElse(written);
  }
}

package org.ovmlang.compiler.lower;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.Scope;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** What the lowering of one definition shares: its symbol, its variables, where errors go. */
final class DefinitionContext {

  private final Lowering lowering;
  private final DefinitionSymbol symbol;
  private int nextId;
  private @Nullable Variable self;

  DefinitionContext(Lowering lowering, DefinitionSymbol symbol) {
    this.lowering = lowering;
    this.symbol = symbol;
  }

  DefinitionSymbol symbol() {
    return symbol;
  }

  Scope scope() {
    return symbol.scope();
  }

  /** Whether conversions between Bytes and typed values are implicit here. */
  boolean isGradual() {
    return symbol.isLegacy();
  }

  Optional<DefinitionSymbol> definition(String name) {
    return scope().definition(name, symbol.isLegacy());
  }

  Variable newVariable(Span span, String name, Type type) {
    return new Variable(span, name, type, nextId++);
  }

  void setSelf(Variable variable) {
    self = variable;
  }

  /** The address of the predicate that the formula belongs to. */
  Term self(Span span) {
    return self == null
        ? new Term.PredicateAddress(span, symbol.id())
        : new Term.VariableTerm(span, self);
  }

  Optional<Hint> hint(DefinitionSymbol of) {
    return lowering.hint(of);
  }

  Param param(String name, Span span) {
    return lowering.param(name, span);
  }

  boolean isParam(String name) {
    return lowering.isParam(name);
  }

  void use(AtomDeclaration atom) {
    lowering.use(atom);
  }

  Diagnostics diagnostics() {
    return lowering.diagnostics();
  }

  void error(DiagnosticCode code, Span span, String message, @Nullable String help) {
    lowering.diagnostics().error(code, span, message, help);
  }
}

package org.ovmlang.compiler.lower;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
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
  private final Set<Term> failed = Collections.newSetFromMap(new IdentityHashMap<>());
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

  /** Something in place of a term that was reported, so that nothing more is said of it. */
  Term failed(Span span) {
    Term term = new Term.BytesLiteral(span, BasicType.BYTES, "");
    failed.add(term);
    return term;
  }

  /** Whether the term stands in place of one that was reported. */
  boolean isFailed(Term term) {
    return failed.contains(term);
  }

  Diagnostics diagnostics() {
    return lowering.diagnostics();
  }

  void error(DiagnosticCode code, Span span, String message, @Nullable String help) {
    lowering.diagnostics().error(code, span, message, help);
  }
}

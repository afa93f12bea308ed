package org.ovmlang.compiler.lower;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.resolve.AtomSymbol;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.Scope;
import org.ovmlang.compiler.rule.TermTooLarge;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** What the lowering of one definition shares: its symbol, its variables, where errors go. */
final class DefinitionContext {

  /**
   * How large everything may be that one definition substitutes for the names of {@code let}, for
   * variables with one possible value and for holes of hints. Far above what both back ends can
   * still compile, far below what takes noticeable time.
   */
  static final int MAX_SUBSTITUTED = 10_000;

  private final Lowering lowering;
  private final DefinitionSymbol symbol;
  private final Set<Term> failed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final @Nullable DefinitionContext caller;
  private final Diagnostics diagnostics;
  private int nextId;
  private int substitutable = MAX_SUBSTITUTED;
  private @Nullable Variable self;

  DefinitionContext(Lowering lowering, DefinitionSymbol symbol) {
    this(lowering, symbol, null, lowering.diagnostics());
  }

  private DefinitionContext(
      Lowering lowering,
      DefinitionSymbol symbol,
      @Nullable DefinitionContext caller,
      Diagnostics diagnostics) {
    this.lowering = lowering;
    this.symbol = symbol;
    this.caller = caller;
    this.diagnostics = diagnostics;
  }

  /**
   * The context for what stands in the declaration of a source and is used by a quantifier here:
   * names and conversions are those of the source, {@code self} is this predicate. Errors are
   * reported where the source is declared, not again.
   */
  DefinitionContext ofSource(DefinitionSymbol source) {
    return new DefinitionContext(lowering, source, this, new Diagnostics());
  }

  /**
   * Whether a term may be substituted once more; reports it the first time that the sum of all
   * substitutions is too large.
   */
  boolean maySubstitute(Term term, Span span) {
    if (caller != null) {
      return caller.maySubstitute(term, span);
    }
    if (substitutable < 0) {
      return false;
    }
    substitutable -= TermSize.of(term, substitutable);
    if (substitutable >= 0) {
      return true;
    }
    TermTooLarge.report(span, symbol.name(), MAX_SUBSTITUTED, diagnostics);
    return false;
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

  Optional<AtomDeclaration> atom(String name) {
    return scope().atom(name).map(AtomSymbol::declaration);
  }

  Variable newVariable(Span span, String name, Type type) {
    return new Variable(span, name, type, nextId++);
  }

  void setSelf(Variable variable) {
    self = variable;
  }

  /** The address of the predicate that the formula belongs to. */
  Term self(Span span) {
    if (caller != null) {
      return caller.self(span);
    }
    return self == null
        ? new Term.PredicateAddress(span, symbol.id())
        : new Term.VariableTerm(span, self);
  }

  /** The type that was written here. */
  Type type(TypeSyntax syntax) {
    return lowering.type(syntax, symbol);
  }

  /** What is known about a claim that names its definition. */
  Type claimType(Term.MakeClaim claim) {
    return lowering.claimType(claim);
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

  /** Notes where a term is mentioned, for what is not said of it there. */
  void mention(Term term, Span at) {
    if (isGradual()) {
      lowering.implicit().mention(term, at);
    }
  }

  /** The term, mentioned there, as a value of the wanted type. */
  Term converted(Term term, ExpressionSyntax at, Type wanted) {
    mention(term, at.withoutParentheses().span());
    return Conversions.convert(term, wanted, this);
  }

  /** Notes a conversion that is not written. */
  void convertsImplicitly(Term term, Type to) {
    if (isGradual()) {
      lowering.implicit().convert(term, to);
    }
  }

  /** Notes that a claim with open inputs is used as one of which nothing is known. */
  void forgetsOpenInputs(Term term) {
    if (isGradual()
        && term instanceof Term.MakeClaim claim
        && claimType(claim) instanceof OpenClaimType) {
      lowering.implicit().convert(term, BasicType.CLAIM);
    }
  }

  ImplicitMeanings implicit() {
    return lowering.implicit();
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }
}

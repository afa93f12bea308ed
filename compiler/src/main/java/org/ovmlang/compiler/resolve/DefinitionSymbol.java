package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/**
 * A definition, or a typed source: a source is a library whose first input is the member and whose
 * body is the membership formula.
 */
public final class DefinitionSymbol {

  private final Span span;
  private final String name;
  private final List<String> namespace;
  private final boolean legacy;
  private final DefinitionKind kind;
  private final List<InputSymbol> inputs = new ArrayList<>();
  private final @Nullable ExpressionSyntax body;
  private final @Nullable AnnotationSyntax hint;
  private final @Nullable SourceSyntax source;
  private final String doc;
  private final List<InputSyntax> inputSyntax;
  private Scope scope = Scope.EMPTY;
  private @Nullable DefinitionClaimType claimType;
  private boolean usesSelf;
  private boolean arityKnown = true;

  private DefinitionSymbol(
      Span span,
      String name,
      List<String> namespace,
      boolean legacy,
      DefinitionKind kind,
      @Nullable ExpressionSyntax body,
      @Nullable AnnotationSyntax hint,
      @Nullable SourceSyntax source,
      @Nullable String doc,
      List<InputSyntax> inputSyntax) {
    this.span = span;
    this.name = name;
    this.namespace = namespace;
    this.legacy = legacy;
    this.kind = kind;
    this.body = body;
    this.hint = hint;
    this.source = source;
    this.doc = doc == null ? "" : doc;
    this.inputSyntax = inputSyntax;
  }

  static DefinitionSymbol of(
      DefSyntax syntax, LoadedFile file, boolean library, @Nullable AnnotationSyntax hint) {
    DefinitionKind kind =
        syntax.isExtern()
            ? DefinitionKind.EXTERN
            : library ? DefinitionKind.LIBRARY : DefinitionKind.PREDICATE;
    return new DefinitionSymbol(
        syntax.name().span(),
        syntax.name().text(),
        file.namespace(),
        file.isLegacy(),
        kind,
        syntax.body(),
        hint,
        null,
        syntax.documentation(),
        syntax.inputs());
  }

  static DefinitionSymbol of(SourceSyntax syntax, LoadedFile file) {
    return new DefinitionSymbol(
        syntax.name().span(),
        syntax.name().text(),
        file.namespace(),
        file.isLegacy(),
        DefinitionKind.LIBRARY,
        syntax.membership(),
        null,
        syntax,
        syntax.documentation(),
        Stream.concat(Stream.of(syntax.member()), syntax.inputs().stream()).toList());
  }

  /** A predicate that only the options name; its uses tell how many inputs it has. */
  static DefinitionSymbol extern(String name, Span span) {
    DefinitionSymbol symbol =
        new DefinitionSymbol(
            span, name, List.of(), true, DefinitionKind.EXTERN, null, null, null, null, List.of());
    symbol.arityKnown = false;
    return symbol;
  }

  /** Where its name is declared. */
  public Span span() {
    return span;
  }

  /** Its name as written. */
  public String name() {
    return name;
  }

  /** Its namespace. */
  public List<String> namespace() {
    return namespace;
  }

  /** Its id in the program. */
  public String id() {
    return Definition.id(namespace, name);
  }

  /** Stands for the type of its claims until all types are known; see {@link TypeTable}. */
  DefinitionClaimType reference() {
    return new DefinitionClaimType(id(), name, List.of());
  }

  /** The type of its complete claims, once the types of its inputs are known. */
  public DefinitionClaimType claimType() {
    DefinitionClaimType known = claimType;
    if (known == null) {
      known = new DefinitionClaimType(id(), name, InputSymbol.asFields(inputs));
      claimType = known;
    }
    return known;
  }

  /** Whether its file is legacy: conversions are implicit. */
  public boolean isLegacy() {
    return legacy;
  }

  /** What it becomes. */
  public DefinitionKind kind() {
    return kind;
  }

  /** Its inputs; of a source the member first. */
  public List<InputSymbol> inputs() {
    return inputs;
  }

  /** Its inputs as written, in the order of {@link #inputs}. */
  List<InputSyntax> inputSyntax() {
    return inputSyntax;
  }

  /** Its formula; null for an extern, and for a source of numbers without a where. */
  public @Nullable ExpressionSyntax body() {
    return body;
  }

  /** Its {@code @quantifier} annotation, if any. */
  public @Nullable AnnotationSyntax hint() {
    return hint;
  }

  /** The typed source that it stands for, if it does. */
  public @Nullable SourceSyntax source() {
    return source;
  }

  /** Its doc comment, empty if there is none. */
  public String doc() {
    return doc;
  }

  /** The names that its file sees. */
  public Scope scope() {
    return scope;
  }

  void setScope(Scope scope) {
    this.scope = scope;
  }

  /**
   * Whether it is a library whose formula says {@code self.address}, itself or through another; it
   * then has one more input, the address of the predicate it is inlined into.
   */
  public boolean usesSelf() {
    return usesSelf;
  }

  void markUsesSelf() {
    usesSelf = true;
  }

  /** Whether its inputs are known, which those of an extern that only the options name are not. */
  boolean isArityKnown() {
    return arityKnown;
  }

  /** Settles the number of inputs of an extern that only the options name. */
  void settleArity(int count) {
    arityKnown = true;
    for (int i = 0; i < count; i++) {
      inputs.add(new InputSymbol(span, "input" + i, BasicType.BYTES));
    }
  }
}

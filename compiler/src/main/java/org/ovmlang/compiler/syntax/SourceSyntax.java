package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/**
 * {@code source name(inputs) -> x: Type kind, ... where formula}: where witnesses are looked for.
 *
 * @param member the variable that stands for a member, and its type; its type is never null
 * @param kinds how the members are looked up, at least one
 * @param membership what is checked of a member; null only if a kind is {@code numbers}
 */
public record SourceSyntax(
    Span span,
    @Nullable String documentation,
    List<AnnotationSyntax> annotations,
    NameSyntax name,
    List<InputSyntax> inputs,
    InputSyntax member,
    List<SourceKindSyntax> kinds,
    @Nullable ExpressionSyntax membership)
    implements DeclarationSyntax {

  /** Whether the formula is missing that only numbers can do without. */
  boolean lacksMembership() {
    return membership == null
        && kinds.stream().noneMatch(SourceKindSyntax.Numbers.class::isInstance);
  }

  /** Copies the lists. */
  public SourceSyntax {
    annotations = List.copyOf(annotations);
    inputs = List.copyOf(inputs);
    kinds = List.copyOf(kinds);
  }
}

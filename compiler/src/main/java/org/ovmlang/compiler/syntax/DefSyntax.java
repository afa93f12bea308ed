package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/**
 * {@code def name(inputs) := body} or {@code extern def name(inputs)}.
 *
 * @param body the formula; null exactly for an extern definition
 */
public record DefSyntax(
    Span span,
    @Nullable String documentation,
    List<AnnotationSyntax> annotations,
    NameSyntax name,
    List<InputSyntax> inputs,
    @Nullable ExpressionSyntax body)
    implements DeclarationSyntax {

  /** Copies the lists. */
  public DefSyntax {
    annotations = List.copyOf(annotations);
    inputs = List.copyOf(inputs);
  }

  /** Whether the predicate is deployed elsewhere, so that it has no body. */
  public boolean isExtern() {
    return body == null;
  }
}

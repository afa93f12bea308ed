package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** {@code param name: Type}, a constant of the deployment. */
public record ParamSyntax(
    Span span,
    @Nullable String documentation,
    List<AnnotationSyntax> annotations,
    NameSyntax name,
    TypeSyntax type)
    implements DeclarationSyntax {

  /** Copies the lists. */
  public ParamSyntax {
    annotations = List.copyOf(annotations);
  }
}

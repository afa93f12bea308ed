package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** {@code atom name(inputs)}, which the user implements. */
public record AtomSyntax(
    Span span,
    @Nullable String documentation,
    List<AnnotationSyntax> annotations,
    NameSyntax name,
    List<InputSyntax> inputs)
    implements DeclarationSyntax {

  /** Copies the lists. */
  public AtomSyntax {
    annotations = List.copyOf(annotations);
    inputs = List.copyOf(inputs);
  }
}

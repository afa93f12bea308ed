package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** {@code record Name { field: Type, ... }}. */
public record RecordSyntax(
    Span span,
    @Nullable String documentation,
    List<AnnotationSyntax> annotations,
    NameSyntax name,
    List<FieldSyntax> fields)
    implements DeclarationSyntax {

  /** Copies the lists. */
  public RecordSyntax {
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
  }
}

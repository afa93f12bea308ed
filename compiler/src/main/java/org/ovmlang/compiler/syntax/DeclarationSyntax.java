package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at the top level of a file. */
public sealed interface DeclarationSyntax extends SyntaxNode
    permits DefSyntax, RecordSyntax, ParamSyntax, SourceSyntax, AtomSyntax {

  /** The lines of the documentation comment joined by line feeds, or null without one. */
  @Nullable String documentation();

  /** The annotations in the order written. */
  List<AnnotationSyntax> annotations();

  /** What is declared. */
  NameSyntax name();
}

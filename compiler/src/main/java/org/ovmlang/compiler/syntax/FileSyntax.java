package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * One file.
 *
 * @param span the whole text
 * @param edition the surface it is written in
 * @param imports in the order written
 * @param declarations those that could be read, in the order written
 * @param comments every comment, documentation too, in the order written
 */
public record FileSyntax(
    Span span,
    Edition edition,
    List<ImportSyntax> imports,
    List<DeclarationSyntax> declarations,
    List<CommentSyntax> comments)
    implements SyntaxNode {

  /** Copies the lists. */
  public FileSyntax {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
  }
}

package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** Anything that was written; it knows where. */
public sealed interface SyntaxNode
    permits FileSyntax,
        ImportSyntax,
        CommentSyntax,
        AnnotationSyntax,
        NameSyntax,
        DeclarationSyntax,
        FieldSyntax,
        InputSyntax,
        SourceKindSyntax,
        TypeSyntax,
        PathStep,
        ExpressionSyntax {

  /** From its first to its last character. */
  Span span();
}

package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** A comment, kept for the formatter; its text, markers included, is that of its span. */
public record CommentSyntax(Span span, Kind kind) implements SyntaxNode {

  /** The three ways to write a comment. */
  public enum Kind {
    /** From two slashes to the end of the line. */
    LINE,
    /** Between slash-star and star-slash; they do not nest. */
    BLOCK,
    /** A line of documentation, from exactly three slashes. */
    DOCUMENTATION
  }
}

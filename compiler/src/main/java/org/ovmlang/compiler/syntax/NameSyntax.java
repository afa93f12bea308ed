package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** A name where it is declared or where a thing is named that is not an expression. */
public record NameSyntax(Span span, String text) implements SyntaxNode {}

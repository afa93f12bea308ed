package org.ovmlang.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** A field of a record. */
public record FieldSyntax(
    Span span, @Nullable String documentation, NameSyntax name, TypeSyntax type)
    implements SyntaxNode {}

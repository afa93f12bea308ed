package org.ovmlang.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** An input: {@code name: Type}, or {@code name} alone in a legacy file. */
public record InputSyntax(Span span, NameSyntax name, @Nullable TypeSyntax type)
    implements SyntaxNode {}

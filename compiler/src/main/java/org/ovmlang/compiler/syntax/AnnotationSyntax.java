package org.ovmlang.compiler.syntax;

import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/** {@code @name} or {@code @name("argument")}, known to the checker or not. */
public record AnnotationSyntax(Span span, NameSyntax name, @Nullable StringLiteral argument)
    implements SyntaxNode {}

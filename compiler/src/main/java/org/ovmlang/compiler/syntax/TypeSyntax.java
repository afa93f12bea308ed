package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/** A type as written. */
public sealed interface TypeSyntax extends SyntaxNode {

  /** A name: a builtin type, a record, a definition, or bare {@code Claim}. */
  record Named(Span span, String name) implements TypeSyntax {}

  /** {@code T[]}. */
  record ListOf(Span span, TypeSyntax element) implements TypeSyntax {}

  /** {@code Claim(T, ...)}: a claim that still expects inputs of these types. */
  record Claim(Span span, List<TypeSyntax> inputs) implements TypeSyntax {

    /** Copies the list. */
    public Claim {
      inputs = List.copyOf(inputs);
    }
  }
}

package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/** One step of a path: what stands after a dot. */
public sealed interface PathStep extends SyntaxNode {

  /** A field by its name; also {@code address} and {@code length}. */
  record Field(Span span, String name) implements PathStep {}

  /** A field, input or element by its position from 0. */
  record Index(Span span, int index) implements PathStep {}
}

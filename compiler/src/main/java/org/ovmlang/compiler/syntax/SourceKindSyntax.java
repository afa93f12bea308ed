package org.ovmlang.compiler.syntax;

import java.util.List;
import org.ovmlang.compiler.source.Span;

/** How the members of a source are looked up. */
public sealed interface SourceKindSyntax extends SyntaxNode {

  /** {@code all}: every entry of the bucket. */
  record All(Span span) implements SourceKindSyntax {}

  /** {@code key TERM}: the one entry under this key. */
  record Key(Span span, ExpressionSyntax key) implements SourceKindSyntax {}

  /** {@code overlapping TERM}: the entries whose range meets this one. */
  record Overlapping(Span span, ExpressionSyntax range) implements SourceKindSyntax {}

  /**
   * {@code ordered by FIELD from..to}: the entries whose field is at least {@code from} and less
   * than {@code to}, in its order.
   *
   * @param field the path from the member to the field, at least one step
   */
  record Ordered(Span span, List<PathStep> field, ExpressionSyntax from, ExpressionSyntax to)
      implements SourceKindSyntax {

    /** Copies the list. */
    public Ordered {
      field = List.copyOf(field);
    }
  }

  /** {@code numbers from..to}: the numbers from {@code from} to before {@code to}. */
  record Numbers(Span span, ExpressionSyntax from, ExpressionSyntax to)
      implements SourceKindSyntax {}
}

package org.ovmlang.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;

/**
 * {@code import a.b} or {@code from a.b import Name}.
 *
 * @param path the parts of the file's path, at least one; {@code a.b} and {@code a/b} are the same
 * @param name what a legacy import names (the file {@code path/name.ovm}), null for {@code import}
 */
public record ImportSyntax(Span span, List<NameSyntax> path, @Nullable NameSyntax name)
    implements SyntaxNode {

  /** Copies the lists. */
  public ImportSyntax {
    path = List.copyOf(path);
  }
}

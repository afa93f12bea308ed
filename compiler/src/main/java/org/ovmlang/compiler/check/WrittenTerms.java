package org.ovmlang.compiler.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.resolve.SyntaxWalker;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Which terms of a program its author wrote; a legacy file converts where nothing is written. */
final class WrittenTerms {

  private final Map<SourceFile, Boolean> legacy = new HashMap<>();
  private final Set<Span> decodes = new HashSet<>();

  WrittenTerms(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      legacy.put(file.syntax().span().file(), file.isLegacy());
      file.syntax().declarations().forEach(this::collect);
    }
  }

  private void collect(DeclarationSyntax declaration) {
    ExpressionSyntax body =
        declaration instanceof DefSyntax def
            ? def.body()
            : declaration instanceof SourceSyntax source ? source.membership() : null;
    if (body != null) {
      new SyntaxWalker() {
        @Override
        public @Nullable Void visitDecode(DecodeExpression expression) {
          decodes.add(expression.span());
          super.visitDecode(expression);
          return null;
        }
      }.walk(body);
    }
  }

  /**
   * Whether a term that can be without a value was written where somebody could have seen that:
   * arithmetic and {@code decode} in any file, in edition 1 paths too.
   */
  boolean isVisible(Term term) {
    if (term instanceof Term.Arithmetic) {
      return true;
    }
    if (term instanceof Term.Decode) {
      return decodes.contains(term.span());
    }
    return !legacy.getOrDefault(term.span().file(), true);
  }
}

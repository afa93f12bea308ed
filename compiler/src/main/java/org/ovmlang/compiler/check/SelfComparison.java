package org.ovmlang.compiler.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.resolve.SyntaxWalker;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** A comparison whose two sides are written alike: it says nothing about the value. */
final class SelfComparison implements SourceCheck {

  private static final Set<String> COMPARING_ATOMS =
      Set.of("Equal", "IsLessThan", "IsContained", "HasIntersection", "IsSameAmount");

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    for (DeclarationNames names : file.names()) {
      ExpressionSyntax body = body(names.declaration());
      if (body != null) {
        Set<String> bound =
            names.bindings().stream()
                .map(binding -> binding.name().text())
                .collect(Collectors.toSet());
        new Walker(bound, diagnostics).walk(body);
      }
    }
  }

  private static @Nullable ExpressionSyntax body(DeclarationSyntax declaration) {
    return declaration instanceof DefSyntax def
        ? def.body()
        : declaration instanceof SourceSyntax source ? source.membership() : null;
  }

  private static final class Walker extends SyntaxWalker {

    private final Set<String> bound;
    private final Diagnostics diagnostics;

    Walker(Set<String> bound, Diagnostics diagnostics) {
      this.bound = bound;
      this.diagnostics = diagnostics;
    }

    @Override
    public @Nullable Void visitComparison(ComparisonExpression expression) {
      compare(expression, expression.left(), expression.right());
      super.visitComparison(expression);
      return null;
    }

    @Override
    public @Nullable Void visitCall(CallExpression expression) {
      List<ExpressionSyntax> arguments = expression.arguments();
      if (arguments.size() == 2
          && expression.callee().withoutParentheses() instanceof NameExpression callee
          && COMPARING_ATOMS.contains(callee.name())
          && !bound.contains(callee.name())) {
        compare(expression, arguments.get(0), arguments.get(1));
      }
      super.visitCall(expression);
      return null;
    }

    private void compare(ExpressionSyntax whole, ExpressionSyntax left, ExpressionSyntax right) {
      if (SameText.of(left.withoutParentheses().span(), right.withoutParentheses().span())) {
        diagnostics.warning(
            DiagnosticCode.SELF_COMPARISON,
            whole.span(),
            "this compares a value with itself",
            "compare it with the value that is meant; whether a value is there at all is better"
                + " said by its type");
      }
    }
  }
}

package org.ovmlang.compiler.check;

import org.ovmlang.compiler.check.DeclarationNames.Binding;
import org.ovmlang.compiler.check.DeclarationNames.Kind;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.DeclarationSyntax;

/**
 * An input that neither the formula nor the hint of its definition mentions: whoever makes the
 * claim thinks that it says something about that value, and it does not.
 */
final class UnusedInput implements SourceCheck {

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    for (DeclarationNames names : file.names()) {
      for (Binding binding : names.bindings()) {
        if (binding.kind() == Kind.INPUT
            && !binding.isMentioned()
            && !binding.isMeantToBeUnused()) {
          report(names.declaration(), binding, diagnostics);
        }
      }
    }
  }

  private static void report(
      DeclarationSyntax declaration, Binding input, Diagnostics diagnostics) {
    String name = input.name().text();
    diagnostics.warning(
        DiagnosticCode.UNUSED_INPUT,
        input.name().span(),
        "'" + declaration.name().text() + "' does not mention its input '" + name + "'",
        "remove it, or call it '_" + name + "' if it is there for the record only");
  }
}

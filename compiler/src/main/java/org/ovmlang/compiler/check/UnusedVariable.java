package org.ovmlang.compiler.check;

import org.ovmlang.compiler.check.DeclarationNames.Binding;
import org.ovmlang.compiler.check.DeclarationNames.Kind;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/** A variable of a quantifier, a {@code let} or a source that nothing in its reach mentions. */
final class UnusedVariable implements SourceCheck {

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    for (DeclarationNames names : file.names()) {
      for (Binding binding : names.bindings()) {
        if (binding.kind() == Kind.VARIABLE
            && !binding.isMentioned()
            && !binding.isMeantToBeUnused()) {
          String name = binding.name().text();
          diagnostics.warning(
              DiagnosticCode.UNUSED_VARIABLE,
              binding.name().span(),
              "nothing mentions the variable '" + name + "'",
              "call it '_" + name + "' if that is meant, or remove it");
        }
      }
    }
  }
}

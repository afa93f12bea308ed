package org.ovmlang.compiler.check;

import org.ovmlang.compiler.check.DeclarationNames.Binding;
import org.ovmlang.compiler.resolve.Scope;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** An input or a variable with the name of something that could be meant in the same place. */
final class ShadowedName implements SourceCheck {

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    for (DeclarationNames names : file.names()) {
      for (Binding binding : names.bindings()) {
        if (!binding.isMeantToBeUnused()) {
          check(binding, file.scope(), diagnostics);
        }
      }
    }
  }

  private static void check(Binding binding, Scope scope, Diagnostics diagnostics) {
    String name = binding.name().text();
    Binding outer = binding.hidden();
    if (outer != null) {
      String what = outer.kind() == DeclarationNames.Kind.INPUT ? "the input" : "the variable";
      report(binding, what, outer.name().span(), diagnostics);
    } else if (scope.param(name).isPresent()) {
      report(binding, "the parameter", scope.param(name).get().span(), diagnostics);
    } else if (scope.definition(name, false).isPresent()) {
      Span span = scope.definition(name, false).get().span();
      report(binding, "the definition", span, diagnostics);
    } else if (scope.atom(name).isPresent()) {
      report(binding, "the atom", scope.atom(name).get().declaration().span(), diagnostics);
    }
  }

  private static void report(Binding binding, String what, Span hidden, Diagnostics diagnostics) {
    String name = binding.name().text();
    diagnostics.warning(
        DiagnosticCode.SHADOWED_NAME,
        binding.name().span(),
        "'" + name + "' hides " + what + " '" + name + "' of " + place(binding, hidden),
        "rename one of them, so that a reader need not know which is meant");
  }

  private static String place(Binding binding, Span hidden) {
    return hidden.file().equals(binding.name().span().file())
        ? "line " + hidden.line()
        : hidden.file().path() + ":" + hidden.line();
  }
}

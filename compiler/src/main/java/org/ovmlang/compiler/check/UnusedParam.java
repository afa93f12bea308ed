package org.ovmlang.compiler.check;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/**
 * A parameter that no file of the program mentions. In a file without definitions and sources it is
 * there for the files that import it, which may not be compiled now.
 */
final class UnusedParam implements SourceCheck {

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    boolean defines =
        file.syntax().declarations().stream()
            .anyMatch(
                d -> d instanceof SourceSyntax || (d instanceof DefSyntax def && !def.isExtern()));
    if (!defines) {
      return;
    }
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      String name = declaration.name().text();
      if (declaration instanceof ParamSyntax
          && !name.startsWith("_")
          && !file.program().contains(name)) {
        diagnostics.warning(
            DiagnosticCode.UNUSED_PARAM,
            declaration.name().span(),
            "nothing mentions the parameter '" + name + "'",
            "remove it, or call it '_" + name + "' if that is meant");
      }
    }
  }
}

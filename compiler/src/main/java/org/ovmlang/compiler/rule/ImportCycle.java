package org.ovmlang.compiler.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.FileSyntax;

/** Files do not import each other in a circle. */
public final class ImportCycle {

  private static final DiagnosticCode CODE = DiagnosticCode.IMPORT_CYCLE;

  private ImportCycle() {}

  /** Reports a circle, each of whose files imports the next, and the last the first. */
  public static void report(List<FileSyntax> circle, Diagnostics diagnostics) {
    FileSyntax first = circle.get(0);
    diagnostics.error(
        CODE,
        first.imports().get(0).span(),
        "files import each other in a circle: "
            + circle.stream().map(ImportCycle::path).collect(Collectors.joining(" → "))
            + " → "
            + path(first),
        "move what they share into a file of its own");
  }

  private static String path(FileSyntax file) {
    return file.span().file().path();
  }
}

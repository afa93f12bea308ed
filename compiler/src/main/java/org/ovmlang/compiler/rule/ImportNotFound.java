package org.ovmlang.compiler.rule;

import java.util.Collection;
import java.util.List;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;

/** An import names a file. */
public final class ImportNotFound {

  private static final DiagnosticCode CODE = DiagnosticCode.IMPORT_NOT_FOUND;

  private ImportNotFound() {}

  /**
   * Reports an import that names none.
   *
   * @param path its parts
   * @param near the names of imports that would name a file
   */
  public static void report(
      Span span, List<String> path, Collection<String> near, Diagnostics diagnostics) {
    String name = String.join(".", path);
    diagnostics.error(
        CODE,
        span,
        "the import '" + name + "' names no file",
        Suggestion.didYouMean(name, near)
            .orElse(
                "there is no "
                    + String.join("/", path)
                    + ".ovm beside this file, below a source root or in a library"));
  }
}

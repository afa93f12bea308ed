package org.ovmlang.compiler.rule;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/** A file that was formatted can still be read. */
public final class TooLargeFile {

  private static final DiagnosticCode CODE = DiagnosticCode.FILE_TOO_LARGE;

  private TooLargeFile() {}

  /** Reports a file that would be too large if it were formatted. */
  public static void formatted(SourceFile file, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        file.span(0, 0),
        "formatted, the file would be larger than the largest allowed, " + SourceFile.MAX_BYTES,
        "split the file and import its parts");
  }
}

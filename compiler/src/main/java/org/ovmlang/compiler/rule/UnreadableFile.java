package org.ovmlang.compiler.rule;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** A file that is to be compiled can be read. */
public final class UnreadableFile {

  private static final DiagnosticCode CODE = DiagnosticCode.UNREADABLE_FILE;

  private UnreadableFile() {}

  /** Reports a library that does not exist. */
  public static void library(Path library, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        nowhere(library),
        "there is no such library",
        "a library is a jar, or a folder with .ovm files");
  }

  /** Reports a file that the user named. */
  public static void named(Path file, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, nowhere(file), "the file cannot be read", "check the path and that it may be read");
  }

  /** Reports a file that an import names. */
  public static void imported(
      Span span, String name, @Nullable String why, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, span, "the file that the import '" + name + "' names cannot be read", why);
  }

  private static Span nowhere(Path path) {
    return new SourceFile(path.toString().replace('\\', '/'), "").span(0, 0);
  }
}

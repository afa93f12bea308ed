package org.ovmlang.fuzzing;

import java.util.Optional;
import org.ovmlang.compiler.format.Formatter;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/** Formatting: what can be read can be laid out, and then has that layout. */
public final class FormatTarget {

  private FormatTarget() {}

  /** Formats {@code input}. */
  public static void fuzzerTestOneInput(byte[] input) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = SourceFile.decode("fuzz.ovm", input, diagnostics);
    Optional<String> once = Formatter.format(file, diagnostics);
    if (Program.show(diagnostics.sorted())) {
      return;
    }
    String text = once.orElseThrow();
    Optional<String> twice = Formatter.format(new SourceFile("fuzz.ovm", text), diagnostics);
    if (!twice.equals(once)) {
      throw new IllegalStateException("formatted again it is:\n" + twice.orElse("refused"));
    }
  }
}

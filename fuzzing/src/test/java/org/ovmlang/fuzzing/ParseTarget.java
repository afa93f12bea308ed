package org.ovmlang.fuzzing;

import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.Parser;

/** Reading: every text has a tree and diagnostics that can be shown. */
public final class ParseTarget {

  private ParseTarget() {}

  /** Parses {@code input}. */
  public static void fuzzerTestOneInput(byte[] input) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(SourceFile.decode("fuzz.ovm", input, diagnostics), diagnostics);
    Program.show(diagnostics.sorted());
  }
}

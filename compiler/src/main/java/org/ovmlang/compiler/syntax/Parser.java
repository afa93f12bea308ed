package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/**
 * Reads a file into its syntax tree.
 *
 * <p>Whatever the text is, the result is a tree and diagnostics: a wrong declaration is reported
 * (OVM0001, OVM0003), left out, and reading goes on with the next one.
 */
public final class Parser {

  private Parser() {}

  /**
   * The tree of {@code file}; what is wrong is added to {@code diagnostics}. After an error the
   * tree may lack declarations or parts of them and is of use to no later stage.
   */
  public static FileSyntax parse(SourceFile file, Diagnostics diagnostics) {
    return DeepStack.call(() -> new FileParser(file, diagnostics).parse());
  }
}

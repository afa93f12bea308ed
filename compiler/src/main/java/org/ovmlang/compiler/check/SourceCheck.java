package org.ovmlang.compiler.check;

import org.ovmlang.compiler.source.Diagnostics;

/** One rule about what was written. */
interface SourceCheck {

  /** Reports where a file breaks the rule. */
  void check(CheckedFile file, Diagnostics diagnostics);
}

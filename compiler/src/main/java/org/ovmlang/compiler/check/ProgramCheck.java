package org.ovmlang.compiler.check;

import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.Diagnostics;

/** One rule about a lowered program. */
interface ProgramCheck {

  /** Reports where the program breaks the rule. */
  void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics);
}

package org.ovmlang.compiler.check;

import org.ovmlang.compiler.game.MessageBounds;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.Diagnostics;

/** One rule about how large and how costly the messages of a program may become. */
interface MessageCheck {

  /** Reports where the program breaks the rule. */
  void check(CheckedProgram program, MessageBounds bounds, Diagnostics diagnostics);
}

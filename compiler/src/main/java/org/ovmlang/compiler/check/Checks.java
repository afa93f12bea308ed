package org.ovmlang.compiler.check;

import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.Diagnostics;

/** All rules about a lowered program. */
public final class Checks {

  private static final List<Check> ALL = List.of(new OutputNameCollision());

  private Checks() {}

  /** Runs every rule. */
  public static void run(CheckedProgram program, Diagnostics diagnostics) {
    ALL.forEach(check -> check.check(program, diagnostics));
  }
}

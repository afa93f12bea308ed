package org.ovmlang.compiler.check;

import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * Truth that depends on what a store says. It is fixed for a dispute only if the store writes a key
 * once and keeps the block of the writing; of a store that is deployed elsewhere only its author
 * can know that.
 */
final class ChangingState implements ProgramCheck {

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    AtomWalker.find(
        program,
        "IsStored",
        atom ->
            diagnostics.warning(
                DiagnosticCode.CHANGING_STATE,
                atom.span(),
                "this depends on what a store says, which may change",
                "use a store that writes a key once and keeps the block of the writing, and say"
                    + " so in a suppression: '// ovm:allow OVM0309 REASON'"));
  }
}

package org.ovmlang.compiler.check;

import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/** A use of the double-layer tree, whose proofs can be forged by whoever builds the tree. */
final class LegacyTree implements ProgramCheck {

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    AtomWalker.find(
        program,
        "VerifyInclusion",
        atom ->
            diagnostics.warning(
                DiagnosticCode.LEGACY_TREE,
                atom.span(),
                "the double-layer tree does not separate leaves from inner nodes",
                "keep it for commitments that were made with it; declare an atom of your own for"
                    + " a tree that separates them"));
  }
}

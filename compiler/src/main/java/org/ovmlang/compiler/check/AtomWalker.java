package org.ovmlang.compiler.check;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;

/** Finds the uses of one builtin atom. */
final class AtomWalker extends IrWalker {

  private final String name;
  private final Consumer<Formula.Atom> found;

  private AtomWalker(String name, Consumer<Formula.Atom> found) {
    this.name = name;
    this.found = found;
  }

  /** Calls {@code found} with every use of the builtin atom of that name. */
  static void find(CheckedProgram program, String name, Consumer<Formula.Atom> found) {
    AtomWalker walker = new AtomWalker(name, found);
    program.definitions().forEach(definition -> walker.walk(definition.body()));
  }

  @Override
  public @Nullable Void visit(Formula.Atom formula) {
    if (formula.declaration().builtin() && formula.declaration().name().equals(name)) {
      found.accept(formula);
    }
    super.visit(formula);
    return null;
  }
}

package org.ovmlang.compiler.game;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;

/**
 * The quantifiers that a message can leave open: those that its sender comes to and that are his
 * opponent's. An {@code all} that stands directly in the body of another is never one of them: the
 * opponent goes through both with one message.
 */
final class LeftOpen {

  private final Set<Formula> found = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at the messages of both players that go down from the body of a definition. */
  void add(Formula body) {
    new Walk(true).walk(body);
    new Walk(false).walk(body);
  }

  /** Whether the formula is a quantifier, a part of what was added, that can be left open. */
  boolean contains(Formula formula) {
    return found.contains(formula);
  }

  /** The way of messages that prove or refute, and of those that go on where they stop. */
  private final class Walk extends IrWalker {

    private boolean proving;

    private Walk(boolean proving) {
      this.proving = proving;
    }

    private void go(boolean mode, Formula formula) {
      boolean before = proving;
      proving = mode;
      walk(formula);
      proving = before;
    }

    @Override
    public @Nullable Void visit(Formula.Not formula) {
      go(!proving, formula.operand());
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Exists formula) {
      quantifier(formula, true, formula.domain(), formula.body());
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ForAll formula) {
      quantifier(formula, false, formula.domain(), formula.body());
      return null;
    }

    private void quantifier(Formula formula, boolean provers, Domain domain, Formula body) {
      if (proving != provers) {
        found.add(formula);
      }
      // Whoever brings a member shows that it is one.
      go(true, domain.membership());
      go(provers, body);
    }
  }
}

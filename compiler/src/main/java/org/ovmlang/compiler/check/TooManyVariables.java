package org.ovmlang.compiler.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.rule.TooManyParts;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/**
 * A formula below nested quantifiers that uses more inputs and variables of its definition than a
 * method can be given: one of Java takes 255 parameters, and the engine needs some of them.
 */
final class TooManyVariables implements ProgramCheck {

  static final int MAX_VARIABLES = 200;

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    for (Definition definition : program.definitions()) {
      // Few definitions have so many variables at all; only those are looked at closely.
      Counter counter = new Counter(definition.inputs().size());
      counter.walk(definition.body());
      if (counter.variables > MAX_VARIABLES) {
        new FreeVariables(diagnostics).walk(definition.body());
      }
    }
  }

  private static final class Counter extends IrWalker {

    private int variables;

    Counter(int inputs) {
      variables = inputs;
    }

    @Override
    protected void walk(Domain domain) {
      variables++;
      super.walk(domain);
    }
  }

  /** Collects the free variables of what it walks; reports the innermost body with too many. */
  private static final class FreeVariables extends IrWalker {

    private final Diagnostics diagnostics;
    private Set<Integer> free = new HashSet<>();
    private boolean reported;

    FreeVariables(Diagnostics diagnostics) {
      this.diagnostics = diagnostics;
    }

    @Override
    protected void see(Term term) {
      if (term instanceof Term.VariableTerm variable) {
        free.add(variable.variable().id());
      }
    }

    @Override
    public @Nullable Void visit(Formula.Exists formula) {
      quantifier(formula.span(), formula.domain(), formula.body());
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ForAll formula) {
      quantifier(formula.span(), formula.domain(), formula.body());
      return null;
    }

    private void quantifier(Span span, Domain domain, Formula body) {
      Set<Integer> outer = free;
      free = new HashSet<>();
      walk(body);
      walk(domain.membership());
      if (free.size() > MAX_VARIABLES && !reported) {
        reported = true;
        TooManyParts.quantifier(span, free.size(), MAX_VARIABLES, diagnostics);
      }
      free.remove(domain.variable().id());
      Set<Integer> larger = free.size() > outer.size() ? free : outer;
      larger.addAll(larger == free ? outer : free);
      free = larger;
      walkTerms(domain.arguments());
    }
  }
}

package org.ovmlang.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * A term that can be without a value where that decides: a sentence about it is then false, which
 * under {@code !} or in a premise makes the whole true, and in the body of {@code all} lets one
 * member refute it. Terms that something else in the same conjunction is about are not meant, nor
 * is membership: what is malformed is no member.
 */
final class DecidedByFailure implements ProgramCheck {

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    Facts facts = new Facts();
    Map<String, Term> failing = new HashMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        Walker walker = new Walker(facts, written, failing, diagnostics);
        walker.walk(definition.body());
        if (walker.first != null) {
          failing.put(definition.id(), walker.first);
        }
        facts.learn(definition);
      }
    }
  }

  private static final class Walker extends FactWalker {

    private final WrittenTerms written;
    private final Map<String, Term> failing;
    private final Diagnostics diagnostics;
    private boolean negated;
    private boolean inAll;
    private @Nullable Term first;

    Walker(Facts facts, WrittenTerms written, Map<String, Term> failing, Diagnostics diagnostics) {
      super(facts);
      this.written = written;
      this.failing = failing;
      this.diagnostics = diagnostics;
    }

    @Override
    public @Nullable Void visit(Formula.Not formula) {
      negated = !negated;
      super.visit(formula);
      negated = !negated;
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ForAll formula) {
      boolean outer = inAll;
      sentence(formula.domain().arguments());
      inAll |= !negated;
      super.visit(formula);
      inAll = outer;
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Exists formula) {
      sentence(formula.domain().arguments());
      super.visit(formula);
      return null;
    }

    /** Its arguments belong to the quantifier, its membership to nobody. */
    @Override
    protected void walk(Domain domain) {}

    @Override
    public @Nullable Void visit(Formula.Atom formula) {
      sentence(formula.arguments());
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Comparison formula) {
      sentence(List.of(formula.left(), formula.right()));
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ClaimCall formula) {
      sentence(formula.extraInputs());
      sentence(List.of(formula.claim()));
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      sentence(formula.arguments());
      Term inside = failing.get(formula.definition());
      if (inside != null && decides()) {
        String name = formula.definition().substring(formula.definition().lastIndexOf('.') + 1);
        String why =
            "'"
                + name
                + "' is false where '"
                + SourceText.of(inside.span())
                + "' (line "
                + inside.span().line()
                + ") has no value";
        diagnostics.warning(
            DiagnosticCode.DECIDED_BY_FAILURE, formula.span(), why + consequence(), help(inside));
      } else if (inside != null && first == null) {
        first = inside;
      }
      return null;
    }

    private boolean decides() {
      return negated || inAll;
    }

    private void sentence(List<Term> terms) {
      for (Term term : terms) {
        for (Term failing : Failing.in(term)) {
          if (written.isVisible(failing) && !isSafe(failing)) {
            found(failing);
          }
        }
      }
    }

    private void found(Term term) {
      if (decides()) {
        diagnostics.warning(
            DiagnosticCode.DECIDED_BY_FAILURE,
            term.span(),
            "'" + SourceText.of(term.span()) + "' may have no value" + consequence(),
            help(term));
      } else if (first == null) {
        first = term;
      }
    }

    private String consequence() {
      return negated
          ? ", and that makes what is negated here true"
          : ", and one member for which that is so makes 'all' false";
    }

    private static String help(Term term) {
      if (term instanceof Term.Arithmetic arithmetic
          && arithmetic.operator() == ArithmeticOperator.SUBTRACT) {
        String left = SourceText.of(arithmetic.left().span());
        String right = SourceText.of(arithmetic.right().span());
        return "say in the same conjunction that it has one: '" + right + " <= " + left + " and …'";
      } else if (term instanceof Term.Arithmetic) {
        return "bound the numbers in the same conjunction, or subtract on the other side";
      }
      return "give the value its type where it is declared: what is malformed is then no value of"
          + " it";
    }

    private boolean isSafe(Term term) {
      if (isKnown(Fact.hasValue(term))) {
        return true;
      }
      if (term instanceof Term.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
          case SUBTRACT -> isKnown(Fact.notGreater(arithmetic.right(), arithmetic.left()));
          case ADD ->
              isSuccessor(arithmetic.left(), arithmetic.right())
                  || isSuccessor(arithmetic.right(), arithmetic.left());
          case MULTIPLY -> false;
        };
      }
      return false;
    }

    private boolean isSuccessor(Term number, Term one) {
      return one instanceof Term.UintLiteral literal
          && literal.value().bitLength() <= 1
          && isKnown(Fact.notGreatest(number));
    }

    private boolean isKnown(Optional<Fact> fact) {
      return fact.filter(known()::contain).isPresent();
    }
  }
}

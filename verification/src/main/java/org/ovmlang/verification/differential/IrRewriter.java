package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * Builds a program again, every part before what it is part of. As it stands it changes nothing; a
 * subclass says what becomes of a formula, a domain or a term whose parts are already rebuilt.
 */
public class IrRewriter {

  private final TermRewriter terms = new TermRewriter(this::replaced);

  /** The program, rebuilt. */
  public CheckedProgram rewrite(CheckedProgram program) {
    List<Definition> definitions = new ArrayList<>();
    program.definitions().forEach(definition -> definitions.add(rewrite(definition)));
    return new CheckedProgram(
        definitions, program.params(), program.userAtoms(), program.records());
  }

  /** A definition with its body rebuilt. */
  public Definition rewrite(Definition definition) {
    return new Definition(
        definition.span(),
        definition.name(),
        definition.namespace(),
        definition.kind(),
        definition.inputs(),
        rewrite(definition.body()),
        definition.doc());
  }

  /** A formula with its parts rebuilt. */
  public final Formula rewrite(Formula formula) {
    return formula.accept(new FormulaRewriter());
  }

  /** A term with its parts rebuilt. */
  public final Term rewrite(Term term) {
    return term.accept(terms);
  }

  /** What becomes of a formula. */
  protected Formula replaced(Formula formula) {
    return formula;
  }

  /** What becomes of a domain. */
  protected Domain replaced(Domain domain) {
    return domain;
  }

  /** What becomes of a term. */
  protected Term replaced(Term term) {
    return term;
  }

  /** What becomes of a bound variable, before what is in its scope is rebuilt. */
  protected Variable entered(Variable variable) {
    return variable;
  }

  /** Says that the scope of a bound variable is rebuilt. */
  protected void left(Variable variable) {}

  private final class FormulaRewriter implements Formula.Visitor<Formula> {

    private List<Formula> all(List<Formula> formulas) {
      List<Formula> rewritten = new ArrayList<>();
      formulas.forEach(formula -> rewritten.add(formula.accept(this)));
      return rewritten;
    }

    @Override
    public Formula visit(Formula.Constant formula) {
      return replaced(formula);
    }

    @Override
    public Formula visit(Formula.And formula) {
      return replaced(new Formula.And(formula.span(), all(formula.operands())));
    }

    @Override
    public Formula visit(Formula.Or formula) {
      return replaced(new Formula.Or(formula.span(), all(formula.operands())));
    }

    @Override
    public Formula visit(Formula.Not formula) {
      return replaced(new Formula.Not(formula.span(), formula.operand().accept(this)));
    }

    @Override
    public Formula visit(Formula.Atom formula) {
      List<Term> arguments = terms.all(formula.arguments());
      return replaced(new Formula.Atom(formula.span(), formula.declaration(), arguments));
    }

    @Override
    public Formula visit(Formula.Comparison formula) {
      Term left = rewrite(formula.left());
      Term right = rewrite(formula.right());
      return replaced(new Formula.Comparison(formula.span(), formula.operator(), left, right));
    }

    @Override
    public Formula visit(Formula.Call formula) {
      List<Term> arguments = terms.all(formula.arguments());
      return replaced(new Formula.Call(formula.span(), formula.definition(), arguments));
    }

    @Override
    public Formula visit(Formula.ClaimCall formula) {
      Term claim = rewrite(formula.claim());
      return replaced(
          new Formula.ClaimCall(formula.span(), claim, terms.all(formula.extraInputs())));
    }

    @Override
    public Formula visit(Formula.Exists formula) {
      Scope scope = enter(formula.domain());
      Formula body = formula.body().accept(this);
      return replaced(new Formula.Exists(formula.span(), scope.leave(), body));
    }

    @Override
    public Formula visit(Formula.ForAll formula) {
      Scope scope = enter(formula.domain());
      Formula body = formula.body().accept(this);
      return replaced(new Formula.ForAll(formula.span(), scope.leave(), body));
    }

    /** The arguments and the source are outside of the variable's scope, all else is in it. */
    private Scope enter(Domain domain) {
      List<Term> arguments = terms.all(domain.arguments());
      Source source = domain.source().accept(new SourceRewriter(terms));
      Variable variable = entered(domain.variable());
      Formula membership = domain.membership().accept(this);
      return new Scope(new Domain(domain.span(), variable, arguments, source, membership));
    }
  }

  private final class Scope {

    private final Domain domain;

    Scope(Domain domain) {
      this.domain = domain;
    }

    Domain leave() {
      left(domain.variable());
      return replaced(domain);
    }
  }
}

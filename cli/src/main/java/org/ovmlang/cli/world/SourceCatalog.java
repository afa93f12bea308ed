package org.ovmlang.cli.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/** Collects the witness sources of a program. */
final class SourceCatalog {

  /** What the visitors return, since there is nothing to say. */
  private enum Noted {
    NOTED
  }

  private final Map<String, SourceShape> shapes = new TreeMap<>();

  private SourceCatalog() {}

  /** The sources of {@code program} by name. */
  static Map<String, SourceShape> of(CheckedProgram program) {
    SourceCatalog catalog = new SourceCatalog();
    Formulas formulas = catalog.new Formulas();
    for (Definition definition : program.definitions()) {
      definition.body().accept(formulas);
    }
    return catalog.shapes;
  }

  /** Goes through formulas; every call is of a definition that has its own turn. */
  private final class Formulas implements Formula.Visitor<Noted> {

    private Noted domain(Domain domain, Formula body) {
      domain.source().accept(new Uses(domain.variable().type()));
      domain.membership().accept(this);
      body.accept(this);
      return Noted.NOTED;
    }

    private Noted all(List<Formula> operands) {
      operands.forEach(operand -> operand.accept(this));
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.Constant formula) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.Atom formula) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.Comparison formula) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.Call formula) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.ClaimCall formula) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Formula.And formula) {
      return all(formula.operands());
    }

    @Override
    public Noted visit(Formula.Or formula) {
      return all(formula.operands());
    }

    @Override
    public Noted visit(Formula.Not formula) {
      return formula.operand().accept(this);
    }

    @Override
    public Noted visit(Formula.Exists formula) {
      return domain(formula.domain(), formula.body());
    }

    @Override
    public Noted visit(Formula.ForAll formula) {
      return domain(formula.domain(), formula.body());
    }
  }

  /** Notes one use of a source. */
  private final class Uses implements Source.Visitor<Noted> {

    private final Type member;

    private Uses(Type member) {
      this.member = member;
    }

    private SourceShape shape(Source.BucketTerm bucket) {
      SourceShape shape = shapes.computeIfAbsent(bucket.name(), name -> new SourceShape());
      shape.addBucket(bucket.arguments().stream().map(SourceCatalog::typeBefore).toList());
      shape.addMember(member);
      return shape;
    }

    @Override
    public Noted visit(Source.Exact source) {
      shape(source.bucket()).addKey(typeBefore(source.key()));
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Source.Overlapping source) {
      shape(source.bucket()).addIndex("range");
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Source.Ordered source) {
      shape(source.bucket()).addIndex("number");
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Source.All source) {
      shape(source.bucket());
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Source.Numbers source) {
      return Noted.NOTED;
    }

    @Override
    public Noted visit(Source.AnyBytes source) {
      return Noted.NOTED;
    }
  }

  /** The type of a value before it was encoded. */
  private static Type typeBefore(Term term) {
    return term instanceof Term.Encode encode ? encode.value().type() : term.type();
  }
}

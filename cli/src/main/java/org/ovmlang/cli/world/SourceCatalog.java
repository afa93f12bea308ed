package org.ovmlang.cli.world;

import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/** Collects the witness sources of a program. */
final class SourceCatalog extends IrWalker {

  /** What the visitor returns, since there is nothing to say. */
  private enum Noted {
    NOTED
  }

  private final Map<String, SourceShape> shapes = new TreeMap<>();

  private SourceCatalog() {}

  /**
   * The sources of {@code program} by name; every call is of a definition that has its own turn.
   */
  static Map<String, SourceShape> of(CheckedProgram program) {
    SourceCatalog catalog = new SourceCatalog();
    program.definitions().forEach(definition -> catalog.walk(definition.body()));
    return catalog.shapes;
  }

  @Override
  protected void walk(Domain domain) {
    domain.source().accept(new Uses(domain.variable().type()));
    super.walk(domain);
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

package org.ovmlang.codegen.java;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/** The terms that say where a source looks. */
final class SourceTerms implements Source.Visitor<List<Term>> {

  private static List<Term> with(Source.BucketTerm bucket, Term... more) {
    List<Term> terms = new ArrayList<>(bucket.arguments());
    terms.addAll(List.of(more));
    return terms;
  }

  @Override
  public List<Term> visit(Source.Exact source) {
    return with(source.bucket(), source.key());
  }

  @Override
  public List<Term> visit(Source.Overlapping source) {
    return with(source.bucket(), source.range());
  }

  @Override
  public List<Term> visit(Source.Ordered source) {
    return with(source.bucket(), source.from(), source.to());
  }

  @Override
  public List<Term> visit(Source.All source) {
    return with(source.bucket());
  }

  @Override
  public List<Term> visit(Source.Numbers source) {
    return List.of(source.from(), source.to());
  }

  @Override
  public List<Term> visit(Source.AnyBytes source) {
    return List.of();
  }
}

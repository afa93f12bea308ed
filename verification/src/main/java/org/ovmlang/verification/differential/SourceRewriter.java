package org.ovmlang.verification.differential;

import org.ovmlang.compiler.ir.Source;

/** Builds a source again from its rebuilt terms. */
record SourceRewriter(TermRewriter terms) implements Source.Visitor<Source> {

  private Source.BucketTerm bucket(Source.BucketTerm bucket) {
    return new Source.BucketTerm(bucket.name(), terms.all(bucket.arguments()));
  }

  @Override
  public Source visit(Source.Exact source) {
    return new Source.Exact(bucket(source.bucket()), source.key().accept(terms));
  }

  @Override
  public Source visit(Source.Overlapping source) {
    return new Source.Overlapping(bucket(source.bucket()), source.range().accept(terms));
  }

  @Override
  public Source visit(Source.Ordered source) {
    return new Source.Ordered(
        bucket(source.bucket()), source.from().accept(terms), source.to().accept(terms));
  }

  @Override
  public Source visit(Source.All source) {
    return new Source.All(bucket(source.bucket()));
  }

  @Override
  public Source visit(Source.Numbers source) {
    return new Source.Numbers(source.from().accept(terms), source.to().accept(terms));
  }

  @Override
  public Source visit(Source.AnyBytes source) {
    return source;
  }
}

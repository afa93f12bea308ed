package org.ovmlang.codegen.java;

import java.util.List;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/**
 * A source as far as its variables are known. Where a dispute goes on, only those are that decide
 * the formula; where to look for witnesses may have depended on others. Then all of the bucket is
 * looked through, for membership tells who is meant; and if nobody can tell which bucket, there is
 * nowhere to look.
 */
record VisibleSource(Scope scope) implements Source.Visitor<Source> {

  /** Whether all variables in the terms are known. */
  boolean sees(List<Term> terms) {
    for (Term term : terms) {
      if (term instanceof Term.VariableTerm variable && !scope.sees(variable.variable())
          || !sees(term.parts())) {
        return false;
      }
    }
    return true;
  }

  private Source in(Source.BucketTerm bucket, Source source, Term... terms) {
    if (!sees(bucket.arguments())) {
      return new Source.AnyBytes();
    }
    return sees(List.of(terms)) ? source : new Source.All(bucket);
  }

  @Override
  public Source visit(Source.Exact source) {
    return in(source.bucket(), source, source.key());
  }

  @Override
  public Source visit(Source.Overlapping source) {
    return in(source.bucket(), source, source.range());
  }

  @Override
  public Source visit(Source.Ordered source) {
    return in(source.bucket(), source, source.from(), source.to());
  }

  @Override
  public Source visit(Source.All source) {
    return in(source.bucket(), source);
  }

  @Override
  public Source visit(Source.Numbers source) {
    // Its bounds are a part of membership.
    return source;
  }

  @Override
  public Source visit(Source.AnyBytes source) {
    return source;
  }
}

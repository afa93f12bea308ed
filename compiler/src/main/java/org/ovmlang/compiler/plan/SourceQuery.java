package org.ovmlang.compiler.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/**
 * For which numbers a source finds anything, as a question to a store: exactly those, or some more.
 *
 * @param query the question; nothing if no index answers it
 * @param key a text by which questions are told apart
 * @param reason if there is no question, why
 */
record SourceQuery(Optional<NumberQuery> query, String key, String reason) {

  private static final String TOO_LARGE = "where it looks for witnesses is too large a term";
  private static final String INSIDE = "the bucket depends on what is bound inside, too";
  private static final String COMPUTED = "where it looks for witnesses is computed from the number";

  /** The question about a source that depends on the number. */
  static SourceQuery of(Source source, Frame frame, Predicate<Term> isCarried) {
    return source.accept(new Asking(frame, isCarried));
  }

  private static SourceQuery none(String reason) {
    return new SourceQuery(Optional.empty(), "", reason);
  }

  private record Asking(Frame frame, Predicate<Term> isCarried)
      implements Source.Visitor<SourceQuery> {

    @Override
    public SourceQuery visit(Source.Exact source) {
      Source.BucketTerm bucket = source.bucket();
      boolean sameBucket =
          bucket.arguments().stream().noneMatch(term -> frame.dependence(term).onNumber());
      if (!sameBucket) {
        return buckets(bucket, condition(source.key(), NumberQuery.WithKey::new));
      }
      if (frame.dependence(source.key()) != Dependence.ENCODED) {
        return none(COMPUTED);
      }
      return bucket.arguments().stream().anyMatch(term -> !isKnownBefore(term))
          ? none(INSIDE)
          : keyed(new NumberQuery.Keys(outside(bucket)));
    }

    @Override
    public SourceQuery visit(Source.Overlapping source) {
      return buckets(source.bucket(), condition(source.range(), NumberQuery.Overlapping::new));
    }

    @Override
    public SourceQuery visit(Source.Ordered source) {
      return buckets(source.bucket(), new NumberQuery.Anything());
    }

    @Override
    public SourceQuery visit(Source.All source) {
      return buckets(source.bucket(), new NumberQuery.Anything());
    }

    @Override
    public SourceQuery visit(Source.Numbers source) {
      return none("it bounds other numbers");
    }

    @Override
    public SourceQuery visit(Source.AnyBytes source) {
      throw new IllegalArgumentException("any bytes depend on no number");
    }

    /** The buckets in which one argument is the number and the others are known before the loop. */
    private SourceQuery buckets(Source.BucketTerm bucket, NumberQuery.Condition condition) {
      int position = -1;
      for (int i = 0; i < bucket.arguments().size(); i++) {
        Term argument = bucket.arguments().get(i);
        Dependence dependence = frame.dependence(argument);
        if (dependence == Dependence.ENCODED && position < 0) {
          position = i;
        } else if (dependence.onNumber()) {
          return none(COMPUTED);
        } else if (!isKnownBefore(argument)) {
          return none(INSIDE);
        }
      }
      return position < 0
          ? none(COMPUTED)
          : keyed(new NumberQuery.Buckets(outside(bucket), position, condition));
    }

    private boolean isKnownBefore(Term term) {
      return frame.dependence(term) == Dependence.NONE;
    }

    private interface Make {
      NumberQuery.Condition of(Term term, boolean isCarried);
    }

    /** What is looked for, if that is known before the loop; else anything might be. */
    private NumberQuery.Condition condition(Term term, Make make) {
      if (isKnownBefore(term)) {
        Term outside = frame.outside(term);
        if (TermKey.of(outside).isPresent()) {
          return make.of(outside, isCarried.test(outside));
        }
      }
      return new NumberQuery.Anything();
    }

    private Source.BucketTerm outside(Source.BucketTerm bucket) {
      return new Source.BucketTerm(
          bucket.name(), bucket.arguments().stream().map(frame::outside).toList());
    }

    private static SourceQuery keyed(NumberQuery query) {
      List<Term> terms = new ArrayList<>(query.bucket().arguments());
      StringBuilder key = new StringBuilder(query.bucket().name());
      if (query instanceof NumberQuery.Buckets buckets) {
        key.append(' ').append(buckets.position());
        key.append(' ').append(buckets.condition().getClass().getSimpleName());
        key.append(' ').append(buckets.condition().isCarried());
        buckets.condition().term().ifPresent(terms::add);
      }
      for (Term term : terms) {
        Optional<String> text = TermKey.of(term);
        if (text.isEmpty()) {
          return none(TOO_LARGE);
        }
        key.append(' ').append(text.get());
      }
      return new SourceQuery(Optional.of(query), key.toString(), "");
    }
  }
}

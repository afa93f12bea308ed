package org.ovmlang.compiler.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;

/**
 * A question to a witness store: for which numbers is there anything to be found? Its terms are
 * those of the definition that the quantifier over the numbers stands in, and need nothing that is
 * bound within it, but for the number itself.
 */
public sealed interface NumberQuery {

  /** The bucket, or what one of the buckets is called. */
  Source.BucketTerm bucket();

  /**
   * The terms of the question, in order. Where an argument of the bucket has no value the source is
   * undecided, whatever the number; where the condition's has none it finds anything.
   */
  List<Term> terms();

  /**
   * The numbers that are keys in a bucket.
   *
   * @param bucket the bucket, whatever the number
   */
  record Keys(Source.BucketTerm bucket) implements NumberQuery {
    @Override
    public List<Term> terms() {
      return bucket.arguments();
    }
  }

  /**
   * The numbers whose buckets hold something.
   *
   * @param bucket what the bucket of the number is called
   * @param position which of its arguments, from 0, is the number
   * @param condition what is looked for in it
   */
  record Buckets(Source.BucketTerm bucket, int position, Condition condition)
      implements NumberQuery {

    /** The arguments that all these buckets share, before the number. */
    public List<Term> before() {
      return bucket.arguments().subList(0, position);
    }

    /** The arguments that all these buckets share, after the number. */
    public List<Term> after() {
      return bucket.arguments().subList(position + 1, bucket.arguments().size());
    }

    @Override
    public List<Term> terms() {
      List<Term> terms = new ArrayList<>(before());
      terms.addAll(after());
      condition.term().ifPresent(terms::add);
      return terms;
    }

    /** The same, whatever the buckets hold. */
    public Buckets withAnything() {
      return new Buckets(bucket, position, new Anything());
    }
  }

  /** What is looked for in a bucket. */
  sealed interface Condition {

    /** The term that it is about. */
    Optional<Term> term();

    /**
     * Whether a dispute that goes on at the quantifier that looks there carries all values that the
     * condition needs. If not, that quantifier looks through the whole bucket then.
     */
    boolean isCarried();
  }

  /** Any witness. */
  record Anything() implements Condition {
    @Override
    public Optional<Term> term() {
      return Optional.empty();
    }

    @Override
    public boolean isCarried() {
      return true;
    }
  }

  /** A witness with this key (of type Bytes). */
  record WithKey(Term key, boolean isCarried) implements Condition {
    @Override
    public Optional<Term> term() {
      return Optional.of(key);
    }
  }

  /** A witness whose range meets this one (of type Range). */
  record Overlapping(Term range, boolean isCarried) implements Condition {
    @Override
    public Optional<Term> term() {
      return Optional.of(range);
    }
  }
}

package org.ovmlang.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a local engine looks for witnesses. An open source is what this engine happens to know; a
 * complete one holds every member there is. If a key, range or bound of an open source has no
 * value, the engine looks through the whole bucket; if an argument of the bucket has none, it
 * cannot tell where to look. The terms of {@link Numbers} are always among the arguments of the
 * domain.
 */
public sealed interface Source {

  /** Whether no member can lie elsewhere. */
  boolean isComplete();

  /** The terms that say where it looks. */
  List<Term> terms();

  /** Gives the visitor the variant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each variant; a new variant breaks every visitor. */
  interface Visitor<R> {
    R visit(Exact source);

    R visit(Overlapping source);

    R visit(Ordered source);

    R visit(All source);

    R visit(Numbers source);

    R visit(AnyBytes source);
  }

  /**
   * A part of the witness store.
   *
   * @param name the name of the source; of a legacy hint its text with the holes as written, such
   *     as <code>tx.block${b}.range${token}</code>
   * @param arguments values, as Bytes, that tell one bucket of that name from another, in the order
   *     of the holes
   */
  record BucketTerm(String name, List<Term> arguments) {

    private List<Term> with(Term... more) {
      List<Term> terms = new ArrayList<>(arguments);
      terms.addAll(List.of(more));
      return terms;
    }
  }

  /** The witnesses stored under exactly this key (of type Bytes). */
  record Exact(BucketTerm bucket, Term key) implements Source {
    @Override
    public boolean isComplete() {
      return false;
    }

    @Override
    public List<Term> terms() {
      return bucket.with(key);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The witnesses whose stored half-open range meets this one (of type Range). */
  record Overlapping(BucketTerm bucket, Term range) implements Source {
    @Override
    public boolean isComplete() {
      return false;
    }

    @Override
    public List<Term> terms() {
      return bucket.with(range);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The witnesses whose stored number n is from &lt;= n &lt; to (both of type Uint). */
  record Ordered(BucketTerm bucket, Term from, Term to) implements Source {
    @Override
    public boolean isComplete() {
      return false;
    }

    @Override
    public List<Term> terms() {
      return bucket.with(from, to);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** All witnesses of a bucket. */
  record All(BucketTerm bucket) implements Source {
    @Override
    public boolean isComplete() {
      return false;
    }

    @Override
    public List<Term> terms() {
      return bucket.arguments();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The numbers from &lt;= n &lt; to (both of type Uint); the variable is a Uint. */
  record Numbers(Term from, Term to) implements Source {
    @Override
    public boolean isComplete() {
      return true;
    }

    @Override
    public List<Term> terms() {
      return List.of(from, to);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Any byte string at all: the prover's choice on chain, nothing to look through locally. */
  record AnyBytes() implements Source {
    @Override
    public boolean isComplete() {
      return false;
    }

    @Override
    public List<Term> terms() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}

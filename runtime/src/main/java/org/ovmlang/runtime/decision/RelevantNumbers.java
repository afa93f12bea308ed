package org.ovmlang.runtime.decision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;

/**
 * The numbers of an interval that a decider has to look at, where those for which a store finds
 * nothing are all decided alike: the <em>relevant</em> ones, for which one of some queries finds
 * something, and the least of the others, ascending.
 *
 * <p>A witness may be put while a decider looks at that other number, which then speaks for no
 * other any more; so the queries are asked again about it before the walk goes on, and if it became
 * relevant the next one that is not is given, too.
 *
 * <p>To be walked once, after all queries were added. Not thread-safe.
 */
public final class RelevantNumbers implements Iterable<BigInteger>, AutoCloseable {

  /** A question to the store about the numbers from one to before another. */
  private interface Query {
    WitnessCursor ask(BigInteger from, BigInteger to);
  }

  private final WitnessStore store;
  private final BigInteger from;
  private final BigInteger to;
  private final List<Query> queries = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  /** The numbers from {@code from} to before {@code to}, none of them relevant yet. */
  public RelevantNumbers(WitnessStore store, BigInteger from, BigInteger to) {
    this.store = store;
    this.from = from;
    this.to = to;
  }

  /** Makes the numbers relevant whose bucket in {@code family} holds a witness. */
  public void addBuckets(BucketFamily family) {
    queries.add((start, end) -> store.numbers(family, start, end));
  }

  /** Makes the numbers relevant whose bucket holds a witness with the key {@code key}. */
  public void addBucketsExact(BucketFamily family, Bytes key) {
    queries.add((start, end) -> store.numbersExact(family, key, start, end));
  }

  /**
   * Makes the numbers relevant whose bucket holds a witness with a range that meets the half-open
   * range from {@code start} to before {@code end}.
   */
  public void addBucketsOverlapping(BucketFamily family, BigInteger start, BigInteger end) {
    queries.add((first, last) -> store.numbersOverlapping(family, start, end, first, last));
  }

  /** Makes the numbers relevant that are the key of a witness in {@code bucket}. */
  public void addKeys(Bucket bucket) {
    queries.add((start, end) -> store.numberKeys(bucket, start, end));
  }

  /** Asks the store and walks the numbers, ascending. */
  @Override
  public Iterator<BigInteger> iterator() {
    if (from.compareTo(to) < 0) {
      queries.forEach(query -> answers.add(new Answer(query.ask(from, to))));
      answers.forEach(Answer::advance);
    }
    return new Walk();
  }

  @Override
  public void close() {
    answers.forEach(answer -> answer.cursor.close());
  }

  private boolean isRelevant(BigInteger number) {
    for (Query query : queries) {
      try (WitnessCursor found = query.ask(number, number.add(BigInteger.ONE))) {
        if (found.iterator().hasNext()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a query has still to answer. */
  private final class Answer {

    private final WitnessCursor cursor;
    private @Nullable Iterator<Bytes> rest;
    private BigInteger next = from;

    Answer(WitnessCursor cursor) {
      this.cursor = cursor;
    }

    /** Goes on to the next number, or to the end of the interval. */
    void advance() {
      boolean first = rest == null;
      Iterator<Bytes> numbers = rest == null ? cursor.iterator() : rest;
      rest = numbers;
      if (!numbers.hasNext()) {
        next = to;
        return;
      }
      Bytes encoding = numbers.next();
      BigInteger number = Codec.decodeUint(encoding);
      if (number == null
          || number.compareTo(to) >= 0
          || (first ? number.compareTo(next) < 0 : number.compareTo(next) <= 0)) {
        throw new WitnessStoreException(
            "asked for numbers from "
                + from
                + " to before "
                + to
                + ", ascending, the store gave "
                + encoding
                + (first ? "" : " after " + next));
      }
      next = number;
    }
  }

  private final class Walk implements Iterator<BigInteger> {

    /** No number before this one is still to come. */
    private BigInteger position = from;

    /**
     * The number that was given for all that are not relevant, until it is known that it is none.
     */
    private @Nullable BigInteger irrelevant;

    private boolean hasIrrelevant;

    @Override
    public boolean hasNext() {
      if (irrelevant != null) {
        hasIrrelevant = !isRelevant(irrelevant);
        irrelevant = null;
      }
      return (hasIrrelevant ? nextRelevant() : position).compareTo(to) < 0;
    }

    @Override
    public BigInteger next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      BigInteger relevant = nextRelevant();
      BigInteger number = hasIrrelevant ? relevant : position;
      if (number.equals(relevant)) {
        for (Answer answer : answers) {
          if (answer.next.equals(relevant)) {
            answer.advance();
          }
        }
      } else {
        irrelevant = number;
      }
      position = number.add(BigInteger.ONE);
      return number;
    }

    private BigInteger nextRelevant() {
      BigInteger least = to;
      for (Answer answer : answers) {
        least = least.min(answer.next);
      }
      return least;
    }
  }
}

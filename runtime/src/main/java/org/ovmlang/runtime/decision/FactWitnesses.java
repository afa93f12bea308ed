package org.ovmlang.runtime.decision;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessCursor;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/**
 * The witnesses that a message brings, as far as it can be told without the formula that it is
 * about: whatever stands behind 4 bytes that may be its length. They are found in every bucket,
 * whatever is asked; membership tells which are meant. Of numbers only those are found that the
 * message brings.
 *
 * <p>A message may be made to look as if it brought very many. So only so many are given, to all
 * questions together.
 */
final class FactWitnesses implements WitnessStore {

  /** Room for three quantifiers within each other and a message of a few dozens of values. */
  static final int CANDIDATES = 100_000;

  private static final int WORD = 32;

  private final Bytes message;
  private int left = CANDIDATES;
  // Looked for when the first are asked for.
  private @Nullable NavigableSet<BigInteger> numbers;

  FactWitnesses(Bytes message) {
    this.message = message;
  }

  /** The length of the value that may begin at {@code position}, or -1 if none does. */
  private int lengthAt(int position) {
    int start = position + MessageBuffer.LENGTH_BYTES;
    long length = 0;
    for (int i = position; i < start; i++) {
      length = length << 8 | (message.get(i) & 0xff);
    }
    return length <= Limits.MAX_WITNESS_BYTES && start + length <= message.length()
        ? (int) length
        : -1;
  }

  private WitnessCursor candidates() {
    return WitnessCursor.over(Candidates::new);
  }

  /** Made one by one: together they may be many times as large as the message. */
  private final class Candidates implements Iterator<Bytes> {

    private int position = 0;
    private boolean hadEmpty;

    @Override
    public boolean hasNext() {
      if (left == 0) {
        return false;
      }
      while (position + MessageBuffer.LENGTH_BYTES <= message.length()) {
        int length = lengthAt(position);
        if (length > 0 || (length == 0 && !hadEmpty)) {
          return true;
        }
        position++;
      }
      return false;
    }

    @Override
    public Bytes next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      left--;
      int length = lengthAt(position);
      hadEmpty |= length == 0;
      Bytes value =
          message.slice(
              position + MessageBuffer.LENGTH_BYTES,
              position + MessageBuffer.LENGTH_BYTES + length);
      position++;
      return value;
    }
  }

  private WitnessCursor numbersWithin(BigInteger from, BigInteger to) {
    if (from.compareTo(to) >= 0) {
      return WitnessCursor.over(List.of());
    }
    return WitnessCursor.over(numbers().subSet(from, to).stream().map(Codec::encode).toList());
  }

  /** Looked for once: a loop within a loop asks for them again and again. */
  private NavigableSet<BigInteger> numbers() {
    if (numbers == null) {
      NavigableSet<BigInteger> found = new TreeSet<>();
      for (int i = 0; i + MessageBuffer.LENGTH_BYTES <= message.length(); i++) {
        if (lengthAt(i) == WORD) {
          int start = i + MessageBuffer.LENGTH_BYTES;
          BigInteger number = Codec.decodeUint(message.slice(start, start + WORD));
          if (number != null) {
            found.add(number);
          }
        }
      }
      numbers = found;
    }
    return numbers;
  }

  @Override
  public WitnessCursor exact(Bucket bucket, Bytes key) {
    return candidates();
  }

  @Override
  public WitnessCursor overlapping(Bucket bucket, BigInteger start, BigInteger end) {
    return candidates();
  }

  @Override
  public WitnessCursor ordered(Bucket bucket, BigInteger from, BigInteger to) {
    return candidates();
  }

  @Override
  public WitnessCursor prefix(Bucket bucket, Bytes prefix) {
    return candidates();
  }

  @Override
  public WitnessCursor all(Bucket bucket) {
    return candidates();
  }

  @Override
  public WitnessCursor numbers(BucketFamily family, BigInteger from, BigInteger to) {
    return numbersWithin(from, to);
  }

  @Override
  public WitnessCursor numbersExact(
      BucketFamily family, Bytes key, BigInteger from, BigInteger to) {
    return numbersWithin(from, to);
  }

  @Override
  public WitnessCursor numbersOverlapping(
      BucketFamily family, BigInteger start, BigInteger end, BigInteger from, BigInteger to) {
    return numbersWithin(from, to);
  }

  @Override
  public WitnessCursor numberKeys(Bucket bucket, BigInteger from, BigInteger to) {
    return numbersWithin(from, to);
  }

  @Override
  public void putAll(Collection<Witness> witnesses) {
    throw new UnsupportedOperationException("a message is not added to");
  }

  @Override
  public void close() {}
}

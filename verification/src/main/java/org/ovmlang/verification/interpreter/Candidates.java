package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ovmlang.compiler.ir.Source;

/**
 * What a source finds in a world, by looking at every witness in turn. Where a term that says where
 * in a bucket to look has no value, it finds all of the bucket.
 *
 * @param terms the world and the values of the variables
 */
record Candidates(Terms terms) implements Source.Visitor<List<Octets>> {

  /** More numbers than this in one interval are a mistake of the test that asks for them. */
  private static final int MAX_NUMBERS = 10_000;

  @Override
  public List<Octets> visit(Source.Exact source) {
    Optional<Octets> key = terms.value(source.key());
    return found(source.bucket(), witness -> key.isEmpty() || witness.key().equals(key.get()));
  }

  @Override
  public List<Octets> visit(Source.Overlapping source) {
    Optional<Atoms.Range> range = terms.value(source.range()).map(Atoms::range);
    return found(
        source.bucket(),
        witness ->
            range.isEmpty()
                || Atoms.hasIntersection(
                    range.get(), new Atoms.Range(witness.start(), witness.end())));
  }

  @Override
  public List<Octets> visit(Source.Ordered source) {
    Optional<BigInteger> from = terms.value(source.from()).map(Octets::number);
    Optional<BigInteger> to = terms.value(source.to()).map(Octets::number);
    return found(
        source.bucket(),
        witness ->
            from.isEmpty()
                || to.isEmpty()
                || (from.get().compareTo(witness.number()) <= 0
                    && witness.number().compareTo(to.get()) < 0));
  }

  @Override
  public List<Octets> visit(Source.All source) {
    return found(source.bucket(), witness -> true);
  }

  @Override
  public List<Octets> visit(Source.Numbers source) {
    BigInteger from = terms.value(source.from()).orElseThrow().number();
    BigInteger to = terms.value(source.to()).orElseThrow().number();
    if (to.subtract(from).bitLength() > 31 || to.subtract(from).intValue() > MAX_NUMBERS) {
      throw new TooManyNumbersException(from, to);
    }
    List<Octets> numbers = new ArrayList<>();
    for (BigInteger n = from; n.compareTo(to) < 0; n = n.add(BigInteger.ONE)) {
      numbers.add(Octets.word(n));
    }
    return numbers;
  }

  @Override
  public List<Octets> visit(Source.AnyBytes source) {
    return terms.world().looseWitnesses();
  }

  private List<Octets> found(
      Source.BucketTerm bucket, Predicate<InterpretedWorld.Witness> matches) {
    List<Octets> found = new ArrayList<>(terms.world().looseWitnesses());
    Optional<List<Octets>> arguments = terms.all(bucket.arguments());
    for (InterpretedWorld.Witness witness : terms.world().witnesses()) {
      if (witness.source().equals(bucket.name())
          && Optional.of(witness.arguments()).equals(arguments)
          && matches.test(witness)) {
        found.add(witness.value());
      }
    }
    return found;
  }
}

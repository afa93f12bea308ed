package org.ovmlang.verification.metamorphic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.IrSurvey;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.InterpretedWorld.Witness;
import org.ovmlang.verification.interpreter.Octets;

/** Adds to worlds what no quantifier of a program finds, or what is no value where it is found. */
final class IrrelevantWitnesses {

  /** No half-open interval of numbers has it. */
  private static final BigInteger LAST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  /** Bytes that nothing in a random world equals. */
  private static final Octets UNKNOWN = Octets.ofAscii("nobody looks here");

  private final List<Domain> domains;
  private final Random random;

  IrrelevantWitnesses(CheckedProgram program, long seed) {
    this.domains = IrSurvey.of(program).domains();
    this.random = new Random(seed);
  }

  /** The quantifiers that look among the witnesses of a source. */
  private Stream<Domain> looking(String source) {
    return domains.stream()
        .filter(
            it -> bucket(it.source()).filter(bucket -> bucket.name().equals(source)).isPresent());
  }

  private static Optional<Source.BucketTerm> bucket(Source source) {
    if (source instanceof Source.Exact exact) {
      return Optional.of(exact.bucket());
    }
    if (source instanceof Source.Overlapping overlapping) {
      return Optional.of(overlapping.bucket());
    }
    if (source instanceof Source.Ordered ordered) {
      return Optional.of(ordered.bucket());
    }
    return source instanceof Source.All all ? Optional.of(all.bucket()) : Optional.empty();
  }

  /** The case in a world with more witnesses, in any order. */
  ClaimCase addedTo(ClaimCase it) {
    List<Witness> witnesses = new ArrayList<>(it.world().witnesses());
    for (Witness known : it.world().witnesses()) {
      witnesses.add(inAnotherBucket(known));
      addWhereItIsNotFound(known, witnesses);
      addNoValue(known, witnesses);
    }
    Collections.shuffle(witnesses, random);
    return with(it, witnesses);
  }

  static ClaimCase with(ClaimCase it, List<Witness> witnesses) {
    InterpretedWorld world = it.world();
    InterpretedWorld changed =
        new InterpretedWorld(
            witnesses,
            world.looseWitnesses(),
            world.storedValues(),
            world.params(),
            world.predicateAddresses(),
            world.userAtoms(),
            world.asOf());
    return new ClaimCase(it.definition(), it.inputs(), changed, it.messages(), it.missing());
  }

  /** A source that nobody names, or a bucket of one that nobody means. */
  private Witness inAnotherBucket(Witness known) {
    List<Octets> arguments = new ArrayList<>(known.arguments());
    if (random.nextBoolean()) {
      return like(known, known.source() + "_", arguments, known.value());
    }
    arguments.add(UNKNOWN);
    return like(known, known.source(), arguments, known.value());
  }

  private static Witness like(Witness known, String source, List<Octets> arguments, Octets value) {
    return new Witness(
        source, arguments, known.key(), known.start(), known.end(), known.number(), value);
  }

  /** Under another key, range and number, if that is how all quantifiers look for it. */
  private void addWhereItIsNotFound(Witness known, List<Witness> witnesses) {
    if (looking(known.source()).noneMatch(it -> it.source() instanceof Source.All)) {
      witnesses.add(
          new Witness(known.source(), known.arguments(), UNKNOWN, LAST, LAST, LAST, known.value()));
    }
  }

  /** What is found there, but is no value of the type of any quantifier that looks there. */
  private void addNoValue(Witness known, List<Witness> witnesses) {
    if (looking(known.source())
        .map(it -> it.variable().type())
        .noneMatch(IrrelevantWitnesses::hasAnyBytes)) {
      witnesses.add(like(known, known.source(), known.arguments(), UNKNOWN));
    }
  }

  private static boolean hasAnyBytes(Type type) {
    return type == BasicType.BYTES || type == BasicType.STRING;
  }
}

package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.TooMuchException;

/** Cases for a random program: values from the same small pools as the program's own. */
public final class RandomWorlds {

  private static final int AS_OF = 10;
  private static final int SAMPLES = 24;
  private static final int NOISE = 6;

  /**
   * Worlds of which very many are made: few messages at random, for they take longer to make than
   * to refuse, and values that are not nested over and over.
   */
  private static final int LITTLE_NOISE = 1;

  private static final int FEW_PARTS = 48;

  /** So many formulas are evaluated for a claim of a definition for which lean worlds are made. */
  private static final long FEW_STEPS = 10_000;

  private static final int MAX_CLAIMS = 3;

  private final CheckedProgram program;
  private final Deployment deployment;
  private final List<Type> types;
  private final List<Domain> domains;
  private final int noise;
  private final int mostParts;
  private Random random = new Random(0);
  private RandomValues values;

  /** The cases of a program where it is deployed. */
  public RandomWorlds(CheckedProgram program, Deployment deployment) {
    this(program, deployment, NOISE, Integer.MAX_VALUE);
  }

  /** The same, but lean: they take less time to make and to ask about. */
  public static RandomWorlds lean(CheckedProgram program, Deployment deployment) {
    return new RandomWorlds(program, deployment, LITTLE_NOISE, FEW_PARTS);
  }

  private RandomWorlds(CheckedProgram program, Deployment deployment, int noise, int mostParts) {
    this.noise = noise;
    this.mostParts = mostParts;
    IrSurvey survey = IrSurvey.of(program);
    this.program = program;
    this.deployment = deployment;
    this.types = survey.types();
    this.domains = survey.domains().stream().filter(it -> bucket(it.source()).isPresent()).toList();
    this.values = new RandomValues(program, deployment, random, mostParts);
  }

  /** The deployment constants of every random program. */
  public static Map<String, Octets> params(Octets store) {
    return Map.of(
        "steps",
        Abi.list(
            new ListType(BasicType.UINT), List.of(Octets.word(3), Octets.word(1), Octets.word(2))),
        "limit",
        Octets.word(2),
        "prefix",
        new Octets("01"),
        "store",
        store.addressWord(),
        "seal",
        Hash.keccak256(Octets.EMPTY),
        "open",
        Octets.word(1),
        "title",
        new Octets("61"),
        "window",
        Octets.word(1).then(Octets.word(3)),
        "keeper",
        HandWrittenParts.keeper(),
        "keepers",
        HandWrittenParts.keepers());
  }

  /** A deployment that exists nowhere: the interpreter needs addresses only. */
  public static Deployment imagined(CheckedProgram program) {
    Octets store = Octets.word(0x5701e).slice(12, 32);
    Map<String, Octets> predicates = new HashMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        predicates.put(definition.id(), Octets.word(0xd0000 + predicates.size()).slice(12, 32));
      }
    }
    predicates.putAll(externs(program));
    Octets atom = Octets.word(0xa70).slice(12, 32);
    Map<String, Octets> atoms = Map.of(RandomVocabulary.USER_ATOM.name(), atom);
    return new Deployment(predicates, atoms, params(store), List.of(store));
  }

  /** Where nothing stands: addresses of what a program says is deployed elsewhere, by id. */
  public static Map<String, Octets> externs(CheckedProgram program) {
    Map<String, Octets> externs = new TreeMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.EXTERN) {
        externs.put(definition.id(), Octets.word(0xe00000 + externs.size()).slice(12, 32));
      }
    }
    return externs;
  }

  /**
   * Whether a definition is true in some random worlds and false in others, and that can be found
   * out.
   */
  static boolean isContested(CheckedProgram program, Definition definition) {
    return isContested(program, definition, Long.MAX_VALUE);
  }

  /** The same in lean worlds, which {@link #lean} makes. */
  static boolean isContestedInLeanWorlds(CheckedProgram program, Definition definition) {
    return isContested(lean(program, imagined(program)), definition, FEW_STEPS);
  }

  /** The same, where so many formulas are evaluated for each claim at most. */
  static boolean isContested(CheckedProgram program, Definition definition, long steps) {
    return isContested(new RandomWorlds(program, imagined(program)), definition, steps);
  }

  private static boolean isContested(RandomWorlds worlds, Definition definition, long steps) {
    int trueClaims = 0;
    for (int i = 0; i < SAMPLES && isOpen(i, trueClaims); i++) {
      ClaimCase it = worlds.caseOf(definition, i);
      try {
        boolean truth =
            Interpreter.truthWithin(
                steps, worlds.program, it.definition(), it.inputs(), it.world());
        trueClaims += truth ? 1 : 0;
      } catch (TooMuchException e) {
        return false;
      }
    }
    return isOpen(SAMPLES, trueClaims);
  }

  /** Whether of all samples enough may come out either way, after so many of which some did. */
  private static boolean isOpen(int samples, int trueClaims) {
    int falseClaims = samples - trueClaims;
    return SAMPLES / 6 <= SAMPLES - falseClaims && trueClaims <= SAMPLES - SAMPLES / 6;
  }

  /** A case about a predicate, the same for the same number. */
  public ClaimCase caseOf(Definition definition, long seed) {
    random = new Random(seed * 31 + definition.id().hashCode());
    values = new RandomValues(program, deployment, random, mostParts);
    List<Octets> inputs = new ArrayList<>();
    definition.inputs().forEach(input -> inputs.add(values.of(input.type())));
    if (random.nextInt(16) == 0) {
      InputMutations.spoil(inputs, random);
    }
    List<Octets> messages = new ArrayList<>();
    for (int i = 0; i < noise; i++) {
      messages.add(message());
    }
    InterpretedWorld world = world();
    return new ClaimCase(definition.id(), inputs, world, messages, missing());
  }

  /** The same, with an input that is damaged more often than not. */
  public ClaimCase damagedCaseOf(Definition definition, long seed) {
    ClaimCase sound = caseOf(definition, seed);
    List<Octets> inputs = new ArrayList<>(sound.inputs());
    if (!inputs.isEmpty()) {
      InputMutations.spoil(inputs, new Random(seed));
    }
    return new ClaimCase(
        sound.definition(), inputs, sound.world(), sound.messages(), sound.missing());
  }

  /** Mostly nothing. */
  private List<MissingPart> missing() {
    List<MissingPart> missing = new ArrayList<>();
    if (random.nextInt(8) == 0) {
      List<MissingPart> all = new ArrayList<>();
      program
          .params()
          .forEach(it -> all.add(new MissingPart(MissingPart.Kind.CONSTANT, it.name())));
      program.userAtoms().forEach(it -> all.add(new MissingPart(MissingPart.Kind.ATOM, it.name())));
      deployment.stores().forEach(it -> all.add(new MissingPart(MissingPart.Kind.STORE, it.hex())));
      for (Definition definition : program.definitions()) {
        if (definition.kind() == DefinitionKind.PREDICATE) {
          all.add(new MissingPart(MissingPart.Kind.PREDICATE, definition.id()));
          all.add(new MissingPart(MissingPart.Kind.DECIDER, definition.id()));
        }
      }
      int count = 1 + random.nextInt(2);
      for (int i = 0; i < count; i++) {
        missing.add(oneOf(all));
      }
    }
    return missing;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private InterpretedWorld world() {
    List<InterpretedWorld.Witness> witnesses = new ArrayList<>();
    int count = domains.isEmpty() ? 0 : random.nextInt(16);
    int claims = 0;
    for (int i = 0; i < count; i++) {
      Domain domain = oneOf(domains);
      // Claims that lead to many others each take for ever, whatever fuel there is.
      if (domain.variable().type().isClaim() && ++claims > MAX_CLAIMS) {
        continue;
      }
      InterpretedWorld.Witness witness = witness(domain);
      // No store holds a larger one.
      if (witness.value().length() <= Limits.MAX_WITNESS_BYTES) {
        witnesses.add(witness);
      }
    }
    List<InterpretedWorld.StoredValue> stored = new ArrayList<>();
    for (Octets key : List.of(Octets.EMPTY, new Octets("01"), Octets.word(1))) {
      if (random.nextBoolean()) {
        stored.add(
            new InterpretedWorld.StoredValue(
                deployment.stores().get(0),
                key,
                values.of(BasicType.BYTES),
                BigInteger.valueOf(AS_OF + random.nextInt(3) - 1)));
      }
    }
    List<List<Octets>> accepted = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      accepted.add(List.of(values.of(BasicType.UINT), values.of(BasicType.BYTES)));
    }
    return deployment.world(
        witnesses,
        stored,
        program.userAtoms().isEmpty()
            ? Map.of()
            : Map.of(RandomVocabulary.USER_ATOM.name(), accepted.stream().distinct().toList()),
        BigInteger.valueOf(AS_OF));
  }

  /** What one quantifier may find, or nearly. */
  private InterpretedWorld.Witness witness(Domain domain) {
    Source.BucketTerm bucket = bucket(domain.source()).orElseThrow();
    List<Octets> arguments = new ArrayList<>();
    bucket.arguments().forEach(argument -> arguments.add(encodedLike(argument)));
    Octets key =
        domain.source() instanceof Source.Exact exact
            ? encodedLike(exact.key())
            : values.of(BasicType.BYTES);
    Octets range = values.of(BasicType.RANGE);
    Octets value = values.of(random.nextInt(6) == 0 ? oneOf(types) : domain.variable().type());
    return new InterpretedWorld.Witness(
        bucket.name(),
        arguments,
        key,
        range.slice(0, 32).number(),
        range.slice(32, 64).number(),
        values.of(BasicType.UINT).number(),
        random.nextInt(10) == 0 ? InputMutations.damaged(value, random) : value);
  }

  /** A value for a term of bytes: of the type that it encodes, if it does. */
  private Octets encodedLike(Term term) {
    return values.of(term instanceof Term.Encode encode ? encode.value().type() : term.type());
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

  /** Branches and values, one after the other, as a message has them. */
  private Octets message() {
    Octets message = Octets.EMPTY;
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (random.nextBoolean()) {
        message = message.then(Octets.word(random.nextInt(3)).slice(30, 32));
      } else {
        Octets value = values.of(oneOf(types));
        message = message.then(Octets.word(value.length()).slice(28, 32)).then(value);
      }
    }
    return message;
  }
}

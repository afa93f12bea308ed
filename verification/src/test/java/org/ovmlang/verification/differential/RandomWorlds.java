package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/** Cases for a {@link RandomProgram}: values from the same small pools as the program's own. */
final class RandomWorlds {

  private static final int AS_OF = 10;
  private static final Octets MAXIMUM = new Octets("ff".repeat(32));

  private final CheckedProgram program;
  private final Deployment deployment;
  private final Random random;

  private RandomWorlds(CheckedProgram program, Deployment deployment, Random random) {
    this.program = program;
    this.deployment = deployment;
    this.random = random;
  }

  /** The deployment constants of every random program. */
  static Map<String, Octets> params(Octets store) {
    return Map.of(
        "limit", Octets.word(2), "prefix", new Octets("01"), "store", store.addressWord());
  }

  /** A deployment that exists nowhere: the interpreter needs addresses only. */
  static Deployment imagined(CheckedProgram program) {
    Octets store = Octets.word(0x5701e).slice(12, 32);
    Map<String, Octets> predicates = new HashMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        predicates.put(definition.id(), Octets.word(0xd0000 + predicates.size()).slice(12, 32));
      }
    }
    Octets atom = Octets.word(0xa70).slice(12, 32);
    Map<String, Octets> atoms = Map.of(RandomProgram.USER_ATOM.name(), atom);
    return new Deployment(predicates, atoms, params(store), List.of(store));
  }

  static ClaimCase of(
      CheckedProgram program, Definition definition, Deployment deployment, long seed) {
    Random random = new Random(seed * 31 + definition.id().hashCode());
    RandomWorlds worlds = new RandomWorlds(program, deployment, random);
    List<Octets> inputs = new ArrayList<>();
    for (Variable input : definition.inputs()) {
      inputs.add(worlds.value((BasicType) input.type(), 0));
    }
    if (random.nextInt(20) == 0) {
      InputMutations.spoil(inputs, random);
    }
    List<Octets> messages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      messages.add(worlds.message());
    }
    return new ClaimCase(definition.id(), inputs, worlds.world(), messages);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private InterpretedWorld world() {
    List<InterpretedWorld.Witness> witnesses = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      Octets range = value(BasicType.RANGE, 0);
      witnesses.add(
          new InterpretedWorld.Witness(
              oneOf(RandomProgram.SOURCES),
              random.nextInt(3) == 0 ? List.of(value(BasicType.BYTES, 0)) : List.of(),
              value(BasicType.BYTES, 0),
              range.slice(0, 32).number(),
              range.slice(32, 64).number(),
              value(BasicType.UINT, 0).number(),
              value(oneOf(RandomProgram.TYPES), 0)));
    }
    List<InterpretedWorld.StoredValue> stored = new ArrayList<>();
    for (Octets key : List.of(Octets.EMPTY, new Octets("01"), Octets.word(1))) {
      if (random.nextBoolean()) {
        stored.add(
            new InterpretedWorld.StoredValue(
                deployment.stores().get(0),
                key,
                value(BasicType.BYTES, 0),
                BigInteger.valueOf(AS_OF + random.nextInt(3) - 1)));
      }
    }
    List<List<Octets>> accepted = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      accepted.add(List.of(value(BasicType.UINT, 0), value(BasicType.BYTES, 0)));
    }
    return new InterpretedWorld(
        witnesses,
        List.of(),
        stored,
        deployment.params(),
        deployment.predicates(),
        Map.of(RandomProgram.USER_ATOM.name(), accepted.stream().distinct().toList()),
        BigInteger.valueOf(AS_OF));
  }

  private Octets value(BasicType type, int depth) {
    return switch (type) {
      case UINT ->
          random.nextInt(6) == 0
              ? oneOf(List.of(MAXIMUM, Octets.word(1L << 40)))
              : Octets.word(random.nextInt(4));
      case BYTES -> bytes(depth);
      case STRING -> oneOf(List.of(Octets.EMPTY, new Octets("c3a9"), new Octets("61")));
      case BOOL -> Octets.word(random.nextInt(2));
      case BYTES32 ->
          oneOf(
              List.of(
                  Octets.word(1), Hash.keccak256(Octets.EMPTY), Hash.keccak256(Octets.word(1))));
      case ADDRESS -> address();
      case RANGE -> Octets.word(random.nextInt(4)).then(value(BasicType.UINT, depth));
      case CLAIM -> claim(depth);
      case INCLUSION_PROOF -> Octets.EMPTY;
    };
  }

  private Octets bytes(int depth) {
    if (random.nextInt(3) == 0) {
      return oneOf(List.of(Octets.EMPTY, new Octets("01"), new Octets("0001"), Octets.word(2)));
    }
    BasicType type = oneOf(RandomProgram.TYPES);
    return depth > 2 || type == BasicType.BYTES ? Octets.word(1) : value(type, depth + 1);
  }

  private Octets address() {
    return switch (random.nextInt(8)) {
      case 0 -> Octets.word(1);
      case 1 -> deployment.stores().get(0).addressWord();
      default ->
          oneOf(
                  deployment.predicates().values().stream()
                      .sorted(java.util.Comparator.comparing(Octets::hex))
                      .toList())
              .addressWord();
    };
  }

  /** Usually a claim that some predicate of the program expects. */
  private Octets claim(int depth) {
    List<Definition> predicates =
        program.definitions().stream().filter(it -> it.kind() == DefinitionKind.PREDICATE).toList();
    Definition predicate = oneOf(predicates);
    List<Octets> inputs = new ArrayList<>();
    for (Variable input : predicate.inputs()) {
      BasicType type = (BasicType) input.type();
      inputs.add(depth > 2 ? Octets.word(1) : value(type, depth + 1));
    }
    if (random.nextInt(5) == 0) {
      inputs.remove(inputs.size() - 1);
    }
    Octets address =
        random.nextInt(20) == 0 ? address() : deployment.predicate(predicate.id()).addressWord();
    return Codec.encode(new Codec.ClaimValue(address, inputs));
  }

  /** Branches and values, one after the other, as a message has them. */
  private Octets message() {
    Octets message = Octets.EMPTY;
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (random.nextBoolean()) {
        message = message.then(Octets.word(random.nextInt(3)).slice(30, 32));
      } else {
        Octets value = value(oneOf(RandomProgram.TYPES), 0);
        message = message.then(Octets.word(value.length()).slice(28, 32)).then(value);
      }
    }
    return message;
  }
}

package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Encodings of values, from pools so small that two of them are often the same; nested ones by an
 * independent ABI library.
 */
final class RandomValues {

  private static final int MAX_DEPTH = 3;

  /** The largest number and its neighbour, half of it, its root, and what fits in few bytes. */
  private static final List<Octets> EDGES =
      List.of(
          new Octets("ff".repeat(32)),
          new Octets("ff".repeat(31) + "fe"),
          new Octets("80" + "00".repeat(31)),
          new Octets("00".repeat(15) + "01" + "00".repeat(16)),
          Octets.word(1L << 40),
          Octets.word(255));

  /** Nothing, letters of one to four bytes, a zero byte, and the ends of a word. */
  private static final List<Octets> TEXTS =
      List.of(
          Octets.EMPTY,
          new Octets("c3a9"),
          new Octets("61"),
          new Octets("61"),
          new Octets("f09f9880"),
          new Octets("e282ac"),
          new Octets("00"),
          new Octets("61".repeat(32)),
          new Octets("61".repeat(33)));

  private final List<Definition> predicates;
  private final Deployment deployment;
  private final Random random;
  private final int mostParts;
  private int parts;

  /** Values that may be nested as deep as they come, and so be of thousands of parts. */
  RandomValues(CheckedProgram program, Deployment deployment, Random random) {
    this(program, deployment, random, Integer.MAX_VALUE);
  }

  /** Values in which nothing more is nested after so many parts. */
  RandomValues(CheckedProgram program, Deployment deployment, Random random, int mostParts) {
    this.mostParts = mostParts;
    this.predicates =
        program.definitions().stream().filter(it -> it.kind() == DefinitionKind.PREDICATE).toList();
    this.deployment = deployment;
    this.random = random;
  }

  Octets of(Type type) {
    parts = 0;
    return of(type, 0);
  }

  private Octets of(Type type, int depthOfPart) {
    int depth = ++parts > mostParts ? MAX_DEPTH + 1 : depthOfPart;
    if (type instanceof RecordType record) {
      return Abi.record(record, ofAll(types(record.fields()), depth));
    }
    if (type instanceof ListType list) {
      List<Octets> elements = new ArrayList<>();
      int count = depth > MAX_DEPTH ? 0 : random.nextInt(4);
      for (int i = 0; i < count; i++) {
        elements.add(of(list.element(), depth + 1));
      }
      return Abi.list(list, elements);
    }
    if (type instanceof DefinitionClaimType claims) {
      return claim(claims.definition(), ofAll(types(claims.fields()), depth));
    }
    if (type instanceof OpenClaimType open) {
      return open(open, depth);
    }
    return switch ((BasicType) type) {
      case UINT -> random.nextInt(6) == 0 ? oneOf(EDGES) : Octets.word(random.nextInt(4));
      case BYTES -> bytes(depth);
      case STRING -> oneOf(TEXTS);
      case BOOL -> Octets.word(random.nextInt(2));
      case BYTES32 ->
          oneOf(
              List.of(
                  Octets.word(1), Hash.keccak256(Octets.EMPTY), Hash.keccak256(Octets.word(1))));
      case ADDRESS -> address();
      case RANGE -> Octets.word(random.nextInt(4)).then(of(BasicType.UINT, depth));
      case CLAIM -> claim(depth);
      case INCLUSION_PROOF -> proof();
    };
  }

  private List<Octets> ofAll(List<Type> types, int depth) {
    List<Octets> values = new ArrayList<>();
    types.forEach(type -> values.add(of(type, depth + 1)));
    return values;
  }

  private static List<Type> types(List<Field> fields) {
    return fields.stream().map(Field::type).toList();
  }

  private Octets bytes(int depth) {
    if (random.nextInt(3) == 0) {
      return oneOf(List.of(Octets.EMPTY, new Octets("01"), new Octets("0001"), Octets.word(2)));
    }
    Type type = oneOf(RandomVocabulary.TYPES);
    return depth >= MAX_DEPTH || type == BasicType.BYTES ? Octets.word(1) : of(type, depth + 1);
  }

  private Octets address() {
    return switch (random.nextInt(8)) {
      case 0 -> Octets.word(1);
      case 1 -> deployment.stores().get(0).addressWord();
      default ->
          oneOf(
                  deployment.predicates().values().stream()
                      .sorted(Comparator.comparing(Octets::hex))
                      .toList())
              .addressWord();
    };
  }

  /** Usually a claim that some predicate of the program expects. */
  private Octets claim(int depth) {
    Definition predicate = oneOf(predicates);
    List<Octets> inputs = new ArrayList<>();
    for (Variable input : predicate.inputs()) {
      inputs.add(depth >= MAX_DEPTH ? Octets.word(1) : of(input.type(), depth + 1));
    }
    if (random.nextInt(5) == 0 && !inputs.isEmpty()) {
      inputs.remove(inputs.size() - 1);
    }
    return claim(predicate.id(), inputs);
  }

  /** Usually a claim of a predicate whose last inputs are the missing ones. */
  private Octets open(OpenClaimType open, int depth) {
    int missing = open.missing().size();
    List<Definition> fitting =
        predicates.stream()
            .filter(it -> it.inputs().size() >= missing)
            .filter(it -> lastTypes(it, missing).equals(open.missing()))
            .toList();
    if (fitting.isEmpty() || depth >= MAX_DEPTH) {
      return claim(depth);
    }
    Definition predicate = oneOf(fitting);
    List<Type> types = predicate.inputs().stream().map(Variable::type).toList();
    return claim(predicate.id(), ofAll(types.subList(0, types.size() - missing), depth));
  }

  private static List<Type> lastTypes(Definition definition, int count) {
    List<Type> types = definition.inputs().stream().map(Variable::type).toList();
    return types.subList(types.size() - count, types.size());
  }

  private Octets claim(String definition, List<Octets> inputs) {
    Octets address =
        random.nextInt(20) == 0 ? address() : deployment.predicate(definition).addressWord();
    return Codec.encode(new Codec.ClaimValue(address, inputs));
  }

  /** Of the right shape; it shows nothing. */
  private Octets proof() {
    Tuple[] siblings = new Tuple[random.nextInt(2)];
    for (int i = 0; i < siblings.length; i++) {
      siblings[i] =
          Tuple.of(new byte[32], Abi.address(Octets.word(random.nextInt(3)).slice(12, 32)));
    }
    BigInteger position = BigInteger.valueOf(random.nextInt(2));
    Object tokens = Tuple.of(Abi.address(Octets.word(1).slice(12, 32)), position, siblings);
    Object ranges = Tuple.of(BigInteger.ZERO, position, new Tuple[0]);
    String type = "(" + Abi.solidityType(BasicType.INCLUSION_PROOF) + ")";
    return Abi.encode(type, Tuple.of(tokens, ranges));
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

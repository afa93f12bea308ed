package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** Random types, random values of them by an independent ABI library, and damage to those. */
final class RandomEncodings {

  /** Small numbers, likely offsets, and what overflows 31, 32, 63, 64 and 256 bits. */
  private static final List<Octets> HOSTILE_WORDS =
      List.of(
          Octets.word(0),
          Octets.word(0),
          Octets.word(1),
          Octets.word(2),
          Octets.word(32),
          Octets.word(32),
          Octets.word(64),
          Octets.word(96),
          Octets.word(Integer.MAX_VALUE),
          Octets.word(1L << 32),
          Octets.word(Long.MAX_VALUE),
          Octets.word(BigInteger.ONE.shiftLeft(64)),
          Octets.word(BigInteger.ONE.shiftLeft(255)),
          Octets.word(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.valueOf(32))),
          Octets.word(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)));

  private final Random random;
  private final Octets predicate;
  private final List<RecordType> records = new ArrayList<>();
  private final List<DefinitionClaimType> claims = new ArrayList<>();

  /** The claims of every definition have that address. */
  RandomEncodings(long seed, Octets predicate) {
    this.random = new Random(seed);
    this.predicate = predicate;
  }

  /** All records so far, those that others contain before them. */
  List<RecordType> records() {
    return records;
  }

  /** All types of the claims of a definition so far. */
  List<DefinitionClaimType> claims() {
    return claims;
  }

  /** Where the definitions of all those claims are deployed. */
  Map<String, Octets> predicates() {
    Map<String, Octets> addresses = new HashMap<>();
    claims.forEach(claim -> addresses.put(claim.definition(), predicate));
    return addresses;
  }

  static Octets claim(Octets predicate, Octets... inputs) {
    return Codec.encode(new Codec.ClaimValue(predicate, List.of(inputs)));
  }

  static List<Field> fields(List<Type> types) {
    List<Field> fields = new ArrayList<>();
    types.forEach(type -> fields.add(new Field("f" + fields.size(), type)));
    return fields;
  }

  private RecordType record(List<Field> fields) {
    RecordType record = new RecordType(List.of(), "R" + records.size(), fields);
    records.add(record);
    return record;
  }

  private DefinitionClaimType definitionClaim(List<Field> fields) {
    String name = "p" + claims.size();
    DefinitionClaimType claim = new DefinitionClaimType(name, name, fields);
    claims.add(claim);
    return claim;
  }

  /** A type whose parts nest at most so deep. */
  Type type(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return BasicType.values()[random.nextInt(BasicType.values().length)];
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new ListType(type(depth - 1));
      case 2, 3 -> record(fields(types(depth - 1)));
      default ->
          random.nextInt(4) == 0
              ? new OpenClaimType(List.of(BasicType.UINT))
              : definitionClaim(fields(types(depth - 1)));
    };
  }

  private List<Type> types(int depth) {
    List<Type> types = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      types.add(type(depth));
    }
    return types;
  }

  /** Each basic type by itself and in lists, records and claims, two and three deep. */
  List<Type> everyShape() {
    List<Type> shapes = new ArrayList<>();
    for (BasicType basic : BasicType.values()) {
      Type list = new ListType(basic);
      Type record = record(fields(List.of(basic)));
      Type mixed = record(fields(List.of(BasicType.BYTES, basic, BasicType.UINT, list)));
      Type claim = definitionClaim(fields(List.of(basic, list)));
      shapes.addAll(List.of(basic, list, record, mixed, claim));
      shapes.addAll(List.of(new ListType(list), new ListType(record), new ListType(mixed)));
      shapes.add(new ListType(claim));
      shapes.add(record(fields(List.of(record, new ListType(record), mixed))));
      shapes.add(record(fields(List.of(claim, new ListType(new ListType(mixed))))));
      shapes.add(definitionClaim(fields(List.of(mixed, claim))));
      shapes.add(record(fields(List.of(new OpenClaimType(List.of(basic)), basic))));
    }
    return shapes;
  }

  /** No value of any type, or of some by chance: words that offsets and lengths should not be. */
  Octets hostile() {
    Octets words = Octets.EMPTY;
    int count = random.nextInt(10);
    for (int i = 0; i < count; i++) {
      words = words.then(HOSTILE_WORDS.get(random.nextInt(HOSTILE_WORDS.size())));
    }
    return random.nextInt(8) == 0 ? words.then(new Octets("00")) : words;
  }

  /** A value of a type. */
  Octets value(Type type, int depth) {
    if (type instanceof RecordType record) {
      return Abi.record(record, values(record.fields(), depth));
    }
    if (type instanceof ListType list) {
      List<Octets> elements = new ArrayList<>();
      int count = depth <= 0 ? 0 : random.nextInt(4);
      for (int i = 0; i < count; i++) {
        elements.add(value(list.element(), depth - 1));
      }
      return Abi.list(list, elements);
    }
    if (type instanceof DefinitionClaimType claims) {
      return claim(predicate.addressWord(), values(claims.fields(), depth).toArray(Octets[]::new));
    }
    if (type.isClaim()) {
      return claim(Octets.word(random.nextInt(9)), bytes(), bytes());
    }
    return switch ((BasicType) type) {
      case BOOL -> Octets.word(random.nextInt(2));
      case UINT, BYTES32 -> Octets.word(new BigInteger(random.nextInt(257), random));
      case ADDRESS -> Octets.word(new BigInteger(random.nextInt(161), random));
      case BYTES -> bytes();
      case STRING -> Octets.ofAscii("text".repeat(random.nextInt(12)));
      case RANGE -> Octets.word(random.nextInt(9)).then(Octets.word(random.nextInt(9)));
      case INCLUSION_PROOF -> proof();
      case CLAIM -> throw new AssertionError("a claim");
    };
  }

  private List<Octets> values(List<Field> fields, int depth) {
    return fields.stream().map(field -> value(field.type(), depth - 1)).toList();
  }

  private Octets bytes() {
    byte[] bytes = new byte[random.nextInt(70)];
    random.nextBytes(bytes);
    return Octets.of(bytes);
  }

  private Octets proof() {
    Tuple[] siblings = {Tuple.of(new byte[32], Abi.address(Octets.word(3).slice(12, 32)))};
    Tuple tokens =
        Tuple.of(Abi.address(Octets.word(1).slice(12, 32)), BigInteger.valueOf(2), siblings);
    Tuple ranges = Tuple.of(BigInteger.ONE, BigInteger.TWO, new Tuple[0]);
    return Abi.encode(
        "(" + Abi.solidityType(BasicType.INCLUSION_PROOF) + ")", Tuple.of(tokens, ranges));
  }

  /** A value with damage of the kinds that a decoder might overlook. */
  Octets mutated(Octets value) {
    return InputMutations.damaged(value, random);
  }
}

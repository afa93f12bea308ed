package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** The text of random terms of a wanted type, over the variables in scope. */
final class RandomTerms {

  private static final int MAX_DEPTH = 3;
  private static final BigInteger MAXIMUM = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private final Random random;
  private final RandomTypes types;
  private final boolean legacy;
  private final Deque<Field> scope = new ArrayDeque<>();

  /**
   * Terms of one surface.
   *
   * @param legacy whether conversions between bytes and other types may be left out
   */
  RandomTerms(Random random, RandomTypes types, boolean legacy) {
    this.random = random;
    this.types = types;
    this.legacy = legacy;
  }

  /** The variables that terms may name, the innermost first. */
  Deque<Field> scope() {
    return scope;
  }

  /** A term whose own type is the wanted one. */
  String term(Type type) {
    return term(type, 0);
  }

  /** A term where a value of the type is expected: it may still have to be converted. */
  String argument(Type type) {
    return argument(type, 0);
  }

  private String argument(Type type, int depth) {
    if (legacy && random.nextInt(3) == 0) {
      List<String> convertible =
          paths().stream()
              .filter(path -> (path.type() == BasicType.BYTES) != (type == BasicType.BYTES))
              .map(Field::name)
              .toList();
      List<String> bytes = named(BasicType.BYTES);
      if (type == BasicType.BYTES && !convertible.isEmpty()) {
        return oneOf(convertible);
      }
      if (type != BasicType.BYTES && !bytes.isEmpty()) {
        return oneOf(bytes);
      }
    }
    if (type == BasicType.CLAIM && !types.claims().isEmpty() && depth < MAX_DEPTH) {
      return random.nextBoolean() ? made(oneOf(types.claims()), depth) : term(type, depth);
    }
    return term(type, depth);
  }

  private String term(Type type, int depth) {
    List<String> named = named(type);
    if (!named.isEmpty() && random.nextInt(3) != 0) {
      return oneOf(named);
    }
    if (depth < MAX_DEPTH && random.nextInt(9) == 0) {
      return decoded(term(BasicType.BYTES, depth + 1), type);
    }
    if (type instanceof RecordType record) {
      return call(record.name(), record.fields(), depth);
    }
    if (type instanceof ListType list) {
      return depth < MAX_DEPTH ? decoded(list(list, depth), type) : decoded("0x", type);
    }
    if (type instanceof DefinitionClaimType claims) {
      return legacy || depth >= MAX_DEPTH
          ? decoded("encode(" + made(claims, depth) + ")", type)
          : made(claims, depth);
    }
    if (type instanceof OpenClaimType open) {
      return open(open, depth);
    }
    return switch ((BasicType) type) {
      case UINT -> number(depth);
      case BYTES -> bytes(depth);
      case ADDRESS -> address(depth);
      case BYTES32 ->
          depth < MAX_DEPTH && random.nextBoolean()
              ? "keccak256(" + term(BasicType.BYTES, depth + 1) + ")"
              : decoded("0x" + "00".repeat(31) + "01", type);
      case CLAIM -> decoded("encode(" + claim(depth) + ")", type);
      case BOOL -> random.nextBoolean() ? "true" : "false";
      case STRING -> random.nextBoolean() ? "\"\"" : "\"é\"";
      case RANGE ->
          decoded("concat(encode(%s), encode(%s))".formatted(number(depth), number(depth)), type);
      case INCLUSION_PROOF -> decoded("0x", type);
    };
  }

  private String number(int depth) {
    String digit = String.valueOf(random.nextInt(4));
    if (depth >= MAX_DEPTH) {
      return digit;
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        String left = term(BasicType.UINT, depth + 1);
        String operator = oneOf(List.of("+", "-", "*"));
        yield "(" + left + " " + operator + " " + term(BasicType.UINT, depth + 1) + ")";
      }
      case 3 -> "limit";
      case 4 -> MAXIMUM.subtract(BigInteger.valueOf(random.nextInt(2))).toString();
      default -> digit;
    };
  }

  private String bytes(int depth) {
    if (depth >= MAX_DEPTH) {
      return random.nextBoolean() ? "0x" : "0x01";
    }
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> "encode(" + term(types.any(), depth + 1) + ")";
      case 3 -> {
        String first = term(BasicType.BYTES, depth + 1);
        yield "concat(" + first + ", " + term(BasicType.BYTES, depth + 1) + ")";
      }
      case 4 -> "prefix";
      default -> random.nextBoolean() ? "encode(" + random.nextInt(3) + ")" : "0x01";
    };
  }

  private String address(int depth) {
    List<String> claims =
        paths().stream().filter(it -> it.type().isClaim()).map(Field::name).toList();
    if (depth < MAX_DEPTH && !claims.isEmpty() && random.nextBoolean()) {
      return oneOf(claims) + ".address";
    }
    return random.nextBoolean() ? "self.address" : "store";
  }

  /** Some claim, of whatever type. */
  private String claim(int depth) {
    List<String> claims =
        paths().stream().filter(it -> it.type().isClaim()).map(Field::name).toList();
    if (!claims.isEmpty() && random.nextBoolean()) {
      return oneOf(claims);
    }
    return types.claims().isEmpty() || depth >= MAX_DEPTH
        ? decoded("0x", BasicType.CLAIM)
        : made(oneOf(types.claims()), depth);
  }

  private String made(DefinitionClaimType claims, int depth) {
    return depth >= MAX_DEPTH ? decoded("0x", claims) : call(claims.name(), claims.fields(), depth);
  }

  private String open(OpenClaimType open, int depth) {
    for (DefinitionClaimType claims : types.claims()) {
      int kept = claims.fields().size() - 1;
      boolean fits = List.of(claims.fields().get(kept).type()).equals(open.missing());
      if (fits && depth < MAX_DEPTH && random.nextBoolean()) {
        String made = call(claims.name(), claims.fields().subList(0, kept), depth);
        return legacy ? decoded("encode(" + made + ")", open) : made;
      }
    }
    return decoded(depth < MAX_DEPTH ? "encode(" + claim(depth) + ")" : "0x", open);
  }

  /** Bytes that may well encode a list: of words they do. */
  private String list(ListType list, int depth) {
    StringBuilder bytes = new StringBuilder("concat(encode(32)");
    int count = random.nextInt(3);
    bytes.append(", encode(").append(count).append(')');
    for (int i = 0; i < count; i++) {
      bytes.append(", encode(").append(term(list.element(), depth + 1)).append(')');
    }
    return bytes.append(')').toString();
  }

  private String call(String name, List<Field> fields, int depth) {
    List<String> arguments = new ArrayList<>();
    fields.forEach(field -> arguments.add(argument(field.type(), depth + 1)));
    return name + "(" + String.join(", ", arguments) + ")";
  }

  private static String decoded(String bytes, Type type) {
    return "decode(" + bytes + ", " + type.displayName() + ")";
  }

  private List<String> named(Type type) {
    return paths().stream().filter(path -> path.type().equals(type)).map(Field::name).toList();
  }

  /** What can be reached from the variables in scope by paths of up to three steps. */
  List<Field> paths() {
    List<Field> paths = new ArrayList<>();
    scope.forEach(variable -> addPaths(variable, 3, paths));
    return paths;
  }

  private void addPaths(Field path, int steps, List<Field> paths) {
    paths.add(path);
    if (steps > 0) {
      steps(path).forEach(next -> addPaths(next, steps - 1, paths));
    }
  }

  private List<Field> steps(Field path) {
    Type type = path.type();
    if (type instanceof RecordType record) {
      return fields(path, record.fields());
    }
    if (type instanceof DefinitionClaimType claims) {
      return fields(path, claims.fields());
    }
    if (type instanceof ListType list) {
      String index = random.nextInt(4) == 0 ? "[limit - 1]" : "[" + random.nextInt(3) + "]";
      return List.of(
          new Field(path.name() + ".length", BasicType.UINT),
          new Field(path.name() + ".0", list.element()),
          new Field(path.name() + index, list.element()));
    }
    if (type == BasicType.RANGE) {
      return List.of(
          new Field(path.name() + ".start", BasicType.UINT),
          new Field(path.name() + ".end", BasicType.UINT));
    }
    return type.isClaim()
        ? List.of(new Field(path.name() + "." + random.nextInt(3), BasicType.BYTES))
        : List.of();
  }

  private List<Field> fields(Field path, List<Field> fields) {
    List<Field> steps = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      // By position for one in three: both ways mean the same.
      String step = random.nextInt(3) == 0 ? String.valueOf(i) : fields.get(i).name();
      steps.add(new Field(path.name() + "." + step, fields.get(i).type()));
    }
    return steps;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** The types that a random text speaks of; the later a definition, the more there are. */
final class RandomTypes {

  private static final List<Type> BASIC =
      List.of(
          BasicType.UINT,
          BasicType.UINT,
          BasicType.UINT,
          BasicType.BYTES,
          BasicType.BYTES,
          BasicType.RANGE,
          BasicType.CLAIM,
          BasicType.ADDRESS,
          BasicType.BYTES32,
          BasicType.BOOL,
          BasicType.STRING);

  private final Random random;
  private final List<RecordType> records = new ArrayList<>();
  private final List<DefinitionClaimType> claims = new ArrayList<>();

  RandomTypes(Random random) {
    this.random = random;
  }

  /** The records, those that others contain before them. */
  List<RecordType> records() {
    return records;
  }

  /** The types of the claims of the predicates so far. */
  List<DefinitionClaimType> claims() {
    return claims;
  }

  /**
   * One that is all words, one of all the rest, and one that contains them; with fields of one
   * type, so that one taken for the other is seen.
   */
  void addRecords(List<String> namespace) {
    records.add(
        record(
            namespace, "Pair", BasicType.UINT, BasicType.BYTES32, BasicType.BOOL, BasicType.UINT));
    records.add(
        record(
            namespace,
            "Bundle",
            BasicType.BYTES,
            BasicType.RANGE,
            BasicType.STRING,
            BasicType.CLAIM,
            new ListType(BasicType.UINT),
            BasicType.BYTES));
    records.add(
        record(
            namespace,
            "Nest",
            records.get(0),
            new ListType(records.get(1)),
            new ListType(records.get(0)),
            BasicType.ADDRESS,
            new OpenClaimType(List.of(BasicType.UINT))));
  }

  private static RecordType record(List<String> namespace, String name, Type... types) {
    List<Field> fields = new ArrayList<>();
    for (Type type : types) {
      fields.add(new Field(name.toLowerCase(Locale.ROOT).charAt(0) + "" + fields.size(), type));
    }
    return new RecordType(namespace, name, fields);
  }

  void addClaims(String namespace, String name, List<Field> inputs) {
    claims.add(new DefinitionClaimType(namespace + "." + name, name, inputs));
  }

  Type any() {
    return any(2);
  }

  private Type any(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(10)) {
      case 5 -> records.isEmpty() ? BasicType.UINT : oneOf(records);
      case 6, 7 -> new ListType(any(depth - 1));
      case 8 -> claims.isEmpty() ? BasicType.CLAIM : oneOf(claims);
      case 9 -> open();
      default -> oneOf(BASIC);
    };
  }

  /** A claim without its last input, which some predicate may have. */
  private Type open() {
    if (claims.isEmpty()) {
      return new OpenClaimType(List.of(BasicType.UINT));
    }
    List<Field> fields = oneOf(claims).fields();
    return new OpenClaimType(List.of(fields.get(fields.size() - 1).type()));
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

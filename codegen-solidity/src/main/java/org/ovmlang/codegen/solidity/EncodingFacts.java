package org.ovmlang.codegen.solidity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** How types are encoded within a tuple, computed once for each type. */
final class EncodingFacts {

  private static final int WORD = 32;

  /** More than any value has; sizes stop growing here. */
  private static final long ENDLESS = 1L << 40;

  private final Map<String, Facts> known = new HashMap<>();

  /**
   * The facts of one type.
   *
   * @param dynamic whether its size depends on the value
   * @param head the bytes that it takes among the heads: an offset, or all of it
   * @param least the bytes that every value takes, with its offset if it has one
   * @param linked whether some claim in it must be of a certain predicate
   */
  record Facts(boolean dynamic, long head, long least, boolean linked) {}

  /** The facts of a type. */
  Facts of(Type type) {
    String key = SolidityTypes.key(type);
    Facts facts = known.get(key);
    if (facts == null) {
      facts = compute(type);
      known.put(key, facts);
    }
    return facts;
  }

  private Facts compute(Type type) {
    if (type instanceof RecordType record) {
      return tuple(record.fields());
    }
    if (type instanceof ListType list) {
      return new Facts(true, WORD, 2 * WORD, of(list.element()).linked());
    }
    if (type instanceof DefinitionClaimType) {
      return new Facts(true, WORD, 4 * WORD, true);
    }
    return switch (SolidityTypes.basic(type)) {
      case BOOL, UINT, ADDRESS, BYTES32 -> new Facts(false, WORD, WORD, false);
      case RANGE -> new Facts(false, 2 * WORD, 2 * WORD, false);
      case BYTES, STRING -> new Facts(true, WORD, 2 * WORD, false);
      case CLAIM -> new Facts(true, WORD, 4 * WORD, false);
      case INCLUSION_PROOF -> new Facts(true, WORD, 11 * WORD, false);
    };
  }

  private Facts tuple(List<Field> fields) {
    boolean dynamic = false;
    boolean linked = false;
    long least = 0;
    for (Field field : fields) {
      Facts facts = of(field.type());
      dynamic |= facts.dynamic();
      linked |= facts.linked();
      least = Math.min(ENDLESS, least + facts.least());
    }
    return dynamic
        ? new Facts(true, WORD, Math.min(ENDLESS, least + WORD), linked)
        : new Facts(false, least, least, linked);
  }

  /** The bytes that the heads of these fields take together. */
  long heads(List<Field> fields) {
    return fields.stream()
        .mapToLong(field -> of(field.type()).head())
        .reduce(0, (a, b) -> Math.min(ENDLESS, a + b));
  }
}

package org.ovmlang.codegen.java;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/**
 * What the generator must know of types. Each declared type is looked into once, under its id:
 * records may hold the same record twice, many levels deep.
 */
final class TypeTraits {

  /** No array is longer, and the sum of so many of a record does not overflow. */
  private static final int MAX_WORDS = 1 << 20;

  private final Map<String, Layout> records = new HashMap<>();
  private final Map<String, Set<String>> predicates = new HashMap<>();

  /**
   * The layout of a record.
   *
   * @param dynamic whether its values differ in length
   * @param words how many words its values take, at least
   */
  record Layout(boolean dynamic, int words) {}

  /** Whether the values of a type differ in length. */
  boolean isDynamic(Type type) {
    if (type instanceof RecordType record) {
      return layout(record).dynamic();
    }
    if (type instanceof BasicType basic) {
      return switch (basic) {
        case BOOL, UINT, ADDRESS, BYTES32, RANGE -> false;
        case BYTES, STRING, INCLUSION_PROOF, CLAIM -> true;
      };
    }
    return true;
  }

  /** The layout of a record. */
  Layout layout(RecordType record) {
    Layout known = records.get(record.id());
    if (known == null) {
      boolean dynamic = false;
      int words = 0;
      for (Field field : record.fields()) {
        dynamic |= isDynamic(field.type());
        words = Math.min(MAX_WORDS, words + words(field.type()));
      }
      known = new Layout(dynamic, words);
      records.put(record.id(), known);
    }
    return known;
  }

  /** How many words a value takes in the head of a tuple; if it is not dynamic, how many it is. */
  int words(Type type) {
    if (isDynamic(type)) {
      return 1;
    }
    return type instanceof RecordType record
        ? layout(record).words()
        : type == BasicType.RANGE ? 2 : 1;
  }

  /**
   * The definitions whose predicates a value of the type names, to whatever depth: their ids, what
   * is met first before the others.
   */
  Set<String> predicates(Type type) {
    if (type instanceof ListType list) {
      return predicates(list.element());
    }
    if (type instanceof RecordType record) {
      return predicates("record " + record.id(), Set.of(), record.fields());
    }
    if (type instanceof DefinitionClaimType claim) {
      return predicates(claim.definition(), Set.of(claim.definition()), claim.fields());
    }
    return Set.of();
  }

  private Set<String> predicates(String key, Set<String> own, List<Field> fields) {
    Set<String> known = predicates.get(key);
    if (known == null) {
      known = new LinkedHashSet<>(own);
      for (Field field : fields) {
        known.addAll(predicates(field.type()));
      }
      predicates.put(key, known);
    }
    return known;
  }
}

package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Octets;

/** Values than which a case hardly gets simpler. */
public final class SimpleValues {

  private static final Octets ZERO = Octets.word(0);

  private SimpleValues() {}

  /** Canonical encodings of the simplest values of a type, the simplest first. */
  public static List<Octets> of(Type type) {
    if (type instanceof ListType list) {
      return List.of(Abi.list(list, List.of()));
    }
    if (type instanceof RecordType record) {
      List<Octets> fields = new ArrayList<>();
      record.fields().forEach(field -> fields.addAll(of(field.type()).subList(0, 1)));
      return List.of(Abi.record(record, fields));
    }
    if (type.isClaim()) {
      // No predicate stands there: whether that is a value is for the comparison to say.
      return List.of(Octets.word(32).then(ZERO).then(Octets.word(64)).then(ZERO));
    }
    return switch ((BasicType) type) {
      case UINT -> List.of(ZERO, Octets.word(1), Octets.word(2));
      case BOOL -> List.of(ZERO, Octets.word(1));
      case ADDRESS, BYTES32 -> List.of(ZERO);
      case BYTES -> List.of(Octets.EMPTY, new Octets("01"));
      case STRING -> List.of(Octets.EMPTY, new Octets("61"));
      case RANGE -> List.of(ZERO.then(ZERO), ZERO.then(Octets.word(1)));
      case CLAIM, INCLUSION_PROOF -> List.of();
    };
  }
}

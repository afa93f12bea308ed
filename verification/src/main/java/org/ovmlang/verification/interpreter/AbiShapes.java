package org.ovmlang.verification.interpreter;

import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** The shapes that the values of types have within another value. */
final class AbiShapes {

  static final AbiShape WORD = new AbiShape.Word();
  static final AbiShape RAW = new AbiShape.Raw();
  static final AbiShape RANGE = tuple(WORD, WORD);
  static final AbiShape CLAIM = tuple(WORD, new AbiShape.Array(RAW));
  static final AbiShape INCLUSION_PROOF = tuple(treePath(), treePath());

  private AbiShapes() {}

  static AbiShape tuple(AbiShape... parts) {
    return AbiShape.Sequence.of(List.of(parts));
  }

  private static AbiShape treePath() {
    return tuple(WORD, WORD, new AbiShape.Array(tuple(WORD, WORD)));
  }

  static AbiShape of(Type type) {
    if (type instanceof RecordType record) {
      return AbiShape.Sequence.of(
          record.fields().stream().map(Field::type).map(AbiShapes::of).toList());
    }
    if (type instanceof ListType list) {
      return new AbiShape.Array(of(list.element()));
    }
    if (type.isClaim()) {
      return CLAIM;
    }
    return switch ((BasicType) type) {
      case BOOL, UINT, ADDRESS, BYTES32 -> WORD;
      case BYTES, STRING -> RAW;
      case RANGE -> RANGE;
      case INCLUSION_PROOF -> INCLUSION_PROOF;
      case CLAIM -> CLAIM;
    };
  }
}

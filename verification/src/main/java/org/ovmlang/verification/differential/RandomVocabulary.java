package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** What random programs are made of: few types, sources, atoms and params. */
final class RandomVocabulary {

  static final Span SPAN = new SourceFile("random.ovm", "random\n").span(0, 6);

  static final List<BasicType> TYPES =
      List.of(
          BasicType.UINT,
          BasicType.UINT,
          BasicType.BYTES,
          BasicType.BYTES,
          BasicType.RANGE,
          BasicType.CLAIM,
          BasicType.CLAIM,
          BasicType.ADDRESS,
          BasicType.BYTES32,
          BasicType.BOOL,
          BasicType.STRING);

  static final List<String> SOURCES = List.of("s0", "s1");

  static final List<AtomDeclaration> BUILTINS =
      List.of(
          atom("Equal", true, BasicType.BYTES, BasicType.BYTES),
          atom("IsLessThan", true, BasicType.UINT, BasicType.UINT),
          atom("IsContained", true, BasicType.RANGE, BasicType.RANGE),
          atom("HasIntersection", true, BasicType.RANGE, BasicType.RANGE),
          atom("IsSameAmount", true, BasicType.RANGE, BasicType.RANGE),
          atom("IsStored", true, BasicType.ADDRESS, BasicType.BYTES, BasicType.BYTES),
          atom("IsValidHash", true, BasicType.BYTES32, BasicType.BYTES),
          atom("IsConcatenatedWith", true, BasicType.BYTES, BasicType.BYTES, BasicType.BYTES),
          atom("Bool", true, BasicType.BYTES));

  static final AtomDeclaration USER_ATOM = atom("accepts", false, BasicType.UINT, BasicType.BYTES);

  static final List<Param> PARAMS =
      List.of(
          new Param(SPAN, "limit", BasicType.UINT),
          new Param(SPAN, "prefix", BasicType.BYTES),
          new Param(SPAN, "store", BasicType.ADDRESS));

  private RandomVocabulary() {}

  private static AtomDeclaration atom(String name, boolean builtin, BasicType... types) {
    List<Variable> inputs = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      inputs.add(new Variable(SPAN, "a" + i, types[i], i));
    }
    return new AtomDeclaration(SPAN, name, inputs, builtin, "");
  }
}

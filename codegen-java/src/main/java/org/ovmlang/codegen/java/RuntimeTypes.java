package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;

/** The classes that generated code refers to; by name, since the generator needs no runtime. */
final class RuntimeTypes {

  private static final String RUNTIME = "org.ovmlang.runtime";

  static final ClassName VERDICT = ClassName.get(RUNTIME + ".decision", "Verdict");
  static final ClassName EVALUATION = ClassName.get(RUNTIME + ".decision", "Evaluation");
  static final ClassName TRACED_EVALUATION =
      ClassName.get(RUNTIME + ".decision", "TracedEvaluation");
  static final ClassName TRACING = ClassName.get(RUNTIME + ".decision", "Tracing");
  static final ClassName SITES = ClassName.get(RUNTIME + ".trace", "Sites");
  static final ClassName CONSTANTS = ClassName.get(RUNTIME + ".decision", "Constants");
  static final ClassName DECISION = ClassName.get(RUNTIME + ".decision", "Decision");
  static final ClassName ILL_FORMED =
      ClassName.get(RUNTIME + ".decision", "IllFormedClaimException");
  static final ClassName DECIDER = ClassName.get(RUNTIME + ".decision", "Decider");
  static final ClassName WORLD = ClassName.get(RUNTIME + ".world", "World");
  static final ClassName USER_ATOM = ClassName.get(RUNTIME + ".world", "UserAtom");
  static final ClassName ABI_TYPE = ClassName.get(RUNTIME + ".codec", "AbiType");
  static final ClassName ABI_TYPES = ClassName.get(RUNTIME + ".codec", "AbiTypes");
  static final ClassName ABI_READER = ClassName.get(RUNTIME + ".codec", "AbiReader");
  static final ClassName ABI_WRITER = ClassName.get(RUNTIME + ".codec", "AbiWriter");
  static final ClassName PREDICATES = ClassName.get(RUNTIME + ".codec", "Predicates");
  static final ClassName CODEC = ClassName.get(RUNTIME + ".codec", "Codec");
  static final ClassName KECCAK = ClassName.get(RUNTIME + ".crypto", "Keccak256");
  static final ClassName ATOMS = ClassName.get(RUNTIME + ".atom", "Atoms");
  static final ClassName TERMS = ClassName.get(RUNTIME + ".atom", "Terms");
  static final ClassName BUCKET = ClassName.get(RUNTIME + ".store", "Bucket");
  static final ClassName CURSOR = ClassName.get(RUNTIME + ".store", "WitnessCursor");
  static final ClassName UINT = ClassName.get(RUNTIME + ".value", "Uint");
  static final ClassName BYTES = ClassName.get(RUNTIME + ".value", "Bytes");
  static final ClassName BYTES32 = ClassName.get(RUNTIME + ".value", "Bytes32");
  static final ClassName ADDRESS = ClassName.get(RUNTIME + ".value", "Address");
  static final ClassName LIMITS = ClassName.get(RUNTIME + ".value", "Limits");
  static final ClassName RANGE = ClassName.get(RUNTIME + ".value", "Range");
  static final ClassName CLAIM = ClassName.get(RUNTIME + ".value", "Claim");
  static final ClassName INCLUSION_PROOF = ClassName.get(RUNTIME + ".value", "InclusionProof");
  static final ClassName BIG_INTEGER = ClassName.get("java.math", "BigInteger");
  static final ClassName STRING = ClassName.get("java.lang", "String");
  static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
  static final ClassName LIST = ClassName.get("java.util", "List");
  static final ParameterizedTypeName LIST_OF_BYTES = ParameterizedTypeName.get(LIST, BYTES);
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

  private RuntimeTypes() {}
}

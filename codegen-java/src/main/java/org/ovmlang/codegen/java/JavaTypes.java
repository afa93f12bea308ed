package org.ovmlang.codegen.java;

import com.palantir.javapoet.TypeName;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/** How the types of the language are represented in Java. */
final class JavaTypes {

  private JavaTypes() {}

  /** The type of a value that is there. */
  static TypeName of(Type type) {
    return switch ((BasicType) type) {
      case BOOL -> TypeName.BOOLEAN;
      case UINT -> RuntimeTypes.BIG_INTEGER;
      case ADDRESS -> RuntimeTypes.ADDRESS;
      case BYTES -> RuntimeTypes.BYTES;
      case BYTES32 -> RuntimeTypes.BYTES32;
      case STRING -> RuntimeTypes.STRING;
      case RANGE -> RuntimeTypes.RANGE;
      case INCLUSION_PROOF -> RuntimeTypes.INCLUSION_PROOF;
      case CLAIM -> RuntimeTypes.CLAIM;
    };
  }

  /** The type of a value that may be null. */
  static TypeName nullable(Type type) {
    return of(type).box();
  }

  /** The method of the runtime's codec that decodes the type. */
  static String decoder(Type type) {
    return "decode" + type.displayName();
  }

  /** Whether a value is its own encoding. */
  static boolean isRaw(Type type) {
    return type == BasicType.BYTES;
  }
}

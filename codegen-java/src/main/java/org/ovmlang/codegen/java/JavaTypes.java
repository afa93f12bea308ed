package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/** How the types of the language are represented in Java, and how their values are encoded. */
final class JavaTypes {

  private final TypeNames names;
  private final TypeTraits traits = new TypeTraits();
  private final Map<String, List<String>> components = new HashMap<>();

  JavaTypes(TypeNames names) {
    this.names = names;
  }

  /** The names of the classes of the program. */
  TypeNames names() {
    return names;
  }

  /** What there is to know of types. */
  TypeTraits traits() {
    return traits;
  }

  /** The type of a value that is there. */
  TypeName of(Type type) {
    if (type instanceof RecordType record) {
      return names.record(record.id());
    }
    if (type instanceof ListType list) {
      return ParameterizedTypeName.get(RuntimeTypes.LIST, of(list.element()).box());
    }
    return type.isClaim() ? RuntimeTypes.CLAIM : of((BasicType) type);
  }

  /** The type of a value of a type that needs no declaration. */
  static TypeName of(BasicType type) {
    return switch (type) {
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
  TypeName nullable(Type type) {
    return of(type).box();
  }

  /** The component of a record for its field of that index. */
  String component(RecordType record, int index) {
    return components
        .computeIfAbsent(
            record.id(), id -> Components.ofRecord(record.fields(), names).componentNames())
        .get(index);
  }

  /** The {@code AbiType} of a type. */
  CodeBlock abi(Type type) {
    if (type instanceof ListType list) {
      return CodeBlock.of("$L.list()", abi(list.element()));
    }
    if (type instanceof RecordType record) {
      return CodeBlock.of("$T.TYPE", names.record(record.id()));
    }
    if (type instanceof DefinitionClaimType claim) {
      return CodeBlock.of("$T.CLAIM", names.claim(claim.definition()));
    }
    String name = type instanceof BasicType basic ? basic.name() : BasicType.CLAIM.name();
    return CodeBlock.of("$T.$L", RuntimeTypes.ABI_TYPES, name);
  }

  /** The canonical encoding of a value that is there. */
  CodeBlock encoded(Type type, CodeBlock value) {
    if (isRaw(type)) {
      return value;
    }
    if (type instanceof RecordType) {
      return CodeBlock.of("$L.encode()", value);
    }
    return type instanceof ListType
        ? CodeBlock.of("$L.encode($L)", abi(type), value)
        : CodeBlock.of("$T.encode($L)", RuntimeTypes.CODEC, value);
  }

  /** The value that bytes encode, or null. Where a type names a predicate, any will do. */
  CodeBlock decoded(Type type, CodeBlock bytes) {
    if (isRaw(type)) {
      return bytes;
    }
    return hasCodec(type)
        ? CodeBlock.of("$T.$L($L)", RuntimeTypes.CODEC, decoder(type), bytes)
        : CodeBlock.of("$L.decode($L)", abi(type), bytes);
  }

  /** The value that bytes encode, or null; {@code predicates} says what a type may name. */
  CodeBlock decoded(Type type, CodeBlock bytes, CodeBlock predicates) {
    return predicates(type).isEmpty()
        ? decoded(type, bytes)
        : CodeBlock.of("$L.decode($L, $L)", abi(type), bytes, predicates);
  }

  /** The definitions whose predicates a value of the type names. */
  Set<String> predicates(Type type) {
    return traits.predicates(type);
  }

  /** The definitions whose predicates the inputs of a definition name. */
  List<String> inputPredicates(Definition definition) {
    Set<String> ids = new LinkedHashSet<>();
    definition.inputs().forEach(input -> ids.addAll(predicates(input.type())));
    return List.copyOf(ids);
  }

  /** Whether a value is its own encoding. */
  static boolean isRaw(Type type) {
    return type == BasicType.BYTES;
  }

  private static boolean hasCodec(Type type) {
    return type.isClaim() && !(type instanceof DefinitionClaimType) || type instanceof BasicType;
  }

  private static String decoder(Type type) {
    return "decode" + (type.isClaim() ? BasicType.CLAIM : type).displayName();
  }

  /** {@code AbiType} of a class. */
  static ParameterizedTypeName abiTypeOf(ClassName type) {
    return ParameterizedTypeName.get(RuntimeTypes.ABI_TYPE, type);
  }
}

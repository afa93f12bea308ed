package org.ovmlang.cli.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.runtime.codec.AbiType;
import org.ovmlang.runtime.codec.AbiTypes;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** The encodings of values of any type, without the generated classes. */
final class ValueTypes {

  private final Map<String, Address> addresses;
  private final Map<String, AbiType<?>> declared = new HashMap<>();
  private final Predicates known;

  /**
   * The encodings in a world.
   *
   * @param addresses the predicate addresses that are known, by the id of the definition
   */
  ValueTypes(Map<String, Address> addresses) {
    this.addresses = addresses;
    // What the address of an unknown predicate should be, nobody can tell.
    this.known =
        (definition, address) -> address.equals(this.addresses.getOrDefault(definition, address));
  }

  /** Whether bytes are the canonical encoding of a value of the type. */
  boolean isCanonical(Type type, Bytes bytes) {
    return of(type).decode(bytes, known) != null;
  }

  /** The encoding of the record whose fields have these encodings. */
  Bytes record(RecordType type, List<Bytes> fields) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      values.add(decode(type.fields().get(i).type(), fields.get(i)));
    }
    return of(type).encode(values);
  }

  /** The encoding of the list whose elements have these encodings. */
  Bytes list(ListType type, List<Bytes> elements) {
    List<Object> values = new ArrayList<>();
    elements.forEach(element -> values.add(decode(type.element(), element)));
    return of(type).encode(values);
  }

  private Object decode(Type type, Bytes encoding) {
    Object value = of(type).decode(encoding, known);
    if (value == null) {
      throw new IllegalStateException("no " + type.displayName() + ": " + encoding);
    }
    return value;
  }

  /** The values that go in and out are those of the type: lists of their parts for records. */
  @SuppressWarnings("unchecked")
  private AbiType<Object> of(Type type) {
    return (AbiType<Object>) make(type);
  }

  private AbiType<?> make(Type type) {
    if (type instanceof BasicType basic) {
      return basic(basic);
    }
    if (type instanceof ListType list) {
      return of(list.element()).list();
    }
    if (type instanceof RecordType record) {
      return declared("record " + record.id(), () -> new StructType(fields(record.fields())));
    }
    return type instanceof DefinitionClaimType claim
        ? declared(claim.definition(), () -> claims(claim))
        : AbiTypes.CLAIM;
  }

  private AbiType<?> declared(String key, Supplier<AbiType<?>> maker) {
    AbiType<?> type = declared.get(key);
    if (type == null) {
      type = maker.get();
      declared.put(key, type);
    }
    return type;
  }

  private List<AbiType<Object>> fields(List<Field> fields) {
    return fields.stream().map(field -> of(field.type())).toList();
  }

  private AbiType<?> claims(DefinitionClaimType claim) {
    List<AbiType<Object>> fields = fields(claim.fields());
    return AbiTypes.claim(
        claim.definition(),
        (inputs, predicates) -> {
          boolean all = inputs.size() == fields.size();
          for (int i = 0; all && i < fields.size(); i++) {
            all = fields.get(i).decode(inputs.get(i), predicates) != null;
          }
          return all;
        });
  }

  private static AbiType<?> basic(BasicType type) {
    return switch (type) {
      case BOOL -> AbiTypes.BOOL;
      case UINT -> AbiTypes.UINT;
      case ADDRESS -> AbiTypes.ADDRESS;
      case BYTES -> AbiTypes.BYTES;
      case BYTES32 -> AbiTypes.BYTES32;
      case STRING -> AbiTypes.STRING;
      case RANGE -> AbiTypes.RANGE;
      case INCLUSION_PROOF -> AbiTypes.INCLUSION_PROOF;
      case CLAIM -> AbiTypes.CLAIM;
    };
  }
}

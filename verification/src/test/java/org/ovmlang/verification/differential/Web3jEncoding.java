package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;

/** Encodings by web3j, of values as headlong has them. */
final class Web3jEncoding {

  private static final RecordType TOKEN_SIBLING =
      record("TokenSibling", BasicType.BYTES32, BasicType.ADDRESS);

  private static final RecordType INTERVAL_SIBLING =
      record("IntervalSibling", BasicType.BYTES32, BasicType.UINT);

  private static final RecordType PROOF =
      record(
          "Proof",
          record("Tokens", BasicType.ADDRESS, BasicType.UINT, new ListType(TOKEN_SIBLING)),
          record("Intervals", BasicType.UINT, BasicType.UINT, new ListType(INTERVAL_SIBLING)));

  private static final RecordType CLAIM =
      record("Property", BasicType.ADDRESS, new ListType(BasicType.BYTES));

  private static final RecordType RANGE = record("Interval", BasicType.UINT, BasicType.UINT);

  private Web3jEncoding() {}

  private static RecordType record(String name, org.ovmlang.compiler.ir.Type... fields) {
    return new RecordType(List.of(), name, RandomEncodings.fields(List.of(fields)));
  }

  /** What {@code abi.encode} gives of the value. */
  @SuppressWarnings("rawtypes") // So is what web3j takes.
  static Octets of(org.ovmlang.compiler.ir.Type type, Object value) {
    List<Type> parameters = List.of(converted(type, value));
    return new Octets(FunctionEncoder.encodeConstructor(parameters));
  }

  @SuppressWarnings("rawtypes") // So is what web3j takes.
  private static Type converted(org.ovmlang.compiler.ir.Type type, Object value) {
    if (type instanceof RecordType record) {
      return struct(record, (Tuple) value);
    }
    if (type instanceof ListType list) {
      return array(list, value);
    }
    if (type.isClaim()) {
      return struct(CLAIM, (Tuple) value);
    }
    return switch ((BasicType) type) {
      case BOOL -> new Bool((Boolean) value);
      case UINT -> new Uint256((BigInteger) value);
      case ADDRESS -> new Address(value.toString());
      case BYTES -> new DynamicBytes((byte[]) value);
      case BYTES32 -> new Bytes32((byte[]) value);
      case STRING -> new Utf8String((String) value);
      case RANGE -> struct(RANGE, (Tuple) value);
      case INCLUSION_PROOF -> struct(PROOF, (Tuple) value);
      case CLAIM -> throw new AssertionError("a claim");
    };
  }

  @SuppressWarnings("rawtypes") // web3j's structs are lists of raw types.
  private static Type struct(RecordType type, Tuple value) {
    List<Type> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      fields.add(converted(field.type(), value.get(fields.size())));
    }
    return isDynamic(type) ? new DynamicStruct(fields) : new StaticStruct(fields);
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // The class of the elements is known only here.
  private static Type array(ListType type, Object value) {
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(value); i++) {
      elements.add(converted(type.element(), Array.get(value, i)));
    }
    return new DynamicArray(elementClass(type.element()), elements);
  }

  private static Class<?> elementClass(org.ovmlang.compiler.ir.Type type) {
    if (type instanceof ListType) {
      return DynamicArray.class;
    }
    if (isDynamic(type)) {
      return type == BasicType.BYTES
          ? DynamicBytes.class
          : type == BasicType.STRING ? Utf8String.class : DynamicStruct.class;
    }
    if (!(type instanceof BasicType basic) || basic == BasicType.RANGE) {
      return StaticStruct.class;
    }
    return switch (basic) {
      case BOOL -> Bool.class;
      case ADDRESS -> Address.class;
      case BYTES32 -> Bytes32.class;
      default -> Uint256.class;
    };
  }

  private static boolean isDynamic(org.ovmlang.compiler.ir.Type type) {
    if (type instanceof RecordType record) {
      return record.fields().stream().anyMatch(field -> isDynamic(field.type()));
    }
    return type instanceof ListType
        || type.isClaim()
        || type == BasicType.BYTES
        || type == BasicType.STRING
        || type == BasicType.INCLUSION_PROOF;
  }
}

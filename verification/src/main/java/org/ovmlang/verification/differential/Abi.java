package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.ArrayType;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import com.esaulpaugh.headlong.abi.TypeFactory;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** Calls, constructor arguments and values, by the independent ABI library. */
public final class Abi {

  private static final String CLAIM = "(address,bytes[])";

  /** Types are few, and reading one takes longer than writing a value of it. */
  private static final Map<String, TupleType<Tuple>> TYPES = new ConcurrentHashMap<>();

  /** So are functions and contracts, whose selectors and checksums are hashes. */
  private static final Map<String, Octets> SELECTORS = new ConcurrentHashMap<>();

  private static final Map<Octets, Address> ADDRESSES = new ConcurrentHashMap<>();

  private Abi() {}

  private static TupleType<Tuple> type(String types) {
    return TYPES.computeIfAbsent(types, TupleType::<Tuple>parse);
  }

  /** The first four bytes of a call or a custom error. */
  public static Octets selector(String signature) {
    return SELECTORS.computeIfAbsent(
        signature, it -> Hash.keccak256(Octets.ofAscii(it)).slice(0, 4));
  }

  /** A call of a function with that signature. */
  public static Octets call(String signature, Object... arguments) {
    String types = signature.substring(signature.indexOf('('));
    return selector(signature).then(encode(types, arguments));
  }

  /** The encoding of values as a tuple of these types. */
  public static Octets encode(String types, Object... values) {
    Tuple tuple = Tuple.from(values);
    return Octets.of(type(types).encode(tuple).array());
  }

  /** The values of a tuple of these types. */
  public static Tuple decode(String types, Octets encoding) {
    return type(types).decode(encoding.bytes());
  }

  /** An address of 20 bytes, as the library has it. */
  public static Address address(Octets address) {
    return ADDRESSES.computeIfAbsent(
        address, it -> Address.wrap(Address.toChecksumAddress(it.number())));
  }

  /** The elements of a {@code bytes[]}. */
  public static byte[][] bytesArray(List<Octets> values) {
    return values.stream().map(Octets::bytes).toArray(byte[][]::new);
  }

  /** The type of values of a type, as the ABI writes it. */
  static String solidityType(Type type) {
    if (type instanceof RecordType record) {
      return record.fields().stream()
          .map(field -> solidityType(field.type()))
          .collect(Collectors.joining(",", "(", ")"));
    }
    if (type instanceof ListType list) {
      return solidityType(list.element()) + "[]";
    }
    if (type.isClaim()) {
      return CLAIM;
    }
    return switch ((BasicType) type) {
      case BOOL -> "bool";
      case UINT -> "uint256";
      case ADDRESS -> "address";
      case BYTES -> "bytes";
      case BYTES32 -> "bytes32";
      case STRING -> "string";
      case RANGE -> "(uint256,uint256)";
      case CLAIM -> CLAIM;
      case INCLUSION_PROOF ->
          "((address,uint256,(bytes32,address)[]),(uint256,uint256,(bytes32,uint256)[]))";
    };
  }

  /** The value of a type whose canonical encoding is given. */
  static Object value(Type type, Octets encoding) {
    if (type == BasicType.BYTES) {
      return encoding.bytes();
    }
    if (type == BasicType.STRING) {
      return new String(encoding.bytes(), StandardCharsets.UTF_8);
    }
    if (type == BasicType.RANGE) {
      BigInteger start = encoding.slice(0, 32).number();
      return Tuple.of(start, encoding.slice(32, 64).number());
    }
    return decode("(" + solidityType(type) + ")", encoding).get(0);
  }

  /** The canonical encoding of a record whose fields have these. */
  static Octets record(RecordType type, List<Octets> fields) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      values.add(value(type.fields().get(i).type(), fields.get(i)));
    }
    return encode("(" + solidityType(type) + ")", Tuple.from(values.toArray()));
  }

  /** The canonical encoding of a list whose elements have these. */
  static Octets list(ListType type, List<Octets> elements) {
    ArrayType<?, ?, ?> array = TypeFactory.create(solidityType(type));
    Class<?> component = array.clazz().getComponentType();
    Object values = Array.newInstance(component, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(values, i, value(type.element(), elements.get(i)));
    }
    return encode("(" + solidityType(type) + ")", values);
  }
}

package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** Calls and constructor arguments, by the independent ABI library. */
final class Abi {

  private Abi() {}

  /** The first four bytes of a call or a custom error. */
  static Octets selector(String signature) {
    return Hash.keccak256(Octets.ofAscii(signature)).slice(0, 4);
  }

  /** A call of a function with that signature. */
  static Octets call(String signature, Object... arguments) {
    String types = signature.substring(signature.indexOf('('));
    return selector(signature).then(encode(types, arguments));
  }

  /** The encoding of values as a tuple of these types. */
  static Octets encode(String types, Object... values) {
    TupleType<Tuple> type = TupleType.parse(types);
    Tuple tuple = Tuple.from(values);
    return Octets.of(type.encode(tuple).array());
  }

  /** The values of a tuple of these types. */
  static Tuple decode(String types, Octets encoding) {
    TupleType<Tuple> type = TupleType.parse(types);
    return type.decode(encoding.bytes());
  }

  static Address address(Octets address) {
    return Address.wrap(Address.toChecksumAddress(address.number()));
  }

  static byte[][] bytesArray(List<Octets> values) {
    return values.stream().map(Octets::bytes).toArray(byte[][]::new);
  }

  /** The Solidity type of a constructor argument. */
  static String solidityType(Type type) {
    return switch ((BasicType) type) {
      case BOOL -> "bool";
      case UINT -> "uint256";
      case ADDRESS -> "address";
      case BYTES -> "bytes";
      case BYTES32 -> "bytes32";
      case STRING -> "string";
      case RANGE -> "(uint256,uint256)";
      case CLAIM -> "(address,bytes[])";
      case INCLUSION_PROOF ->
          "((address,uint256,(bytes32,address)[]),(uint256,uint256,(bytes32,uint256)[]))";
    };
  }

  /** The value of a constructor argument whose canonical encoding is given. */
  static Object value(Type type, Octets encoding) {
    if (type == BasicType.BYTES) {
      return encoding.bytes();
    }
    if (type == BasicType.STRING) {
      return new String(encoding.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    if (type == BasicType.RANGE) {
      BigInteger start = encoding.slice(0, 32).number();
      return Tuple.of(start, encoding.slice(32, 64).number());
    }
    return decode("(" + solidityType(type) + ")", encoding).get(0);
  }
}

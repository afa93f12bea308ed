package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** Call data, by the independent ABI library, and parts of messages. */
final class Calls {

  private Calls() {}

  static Bytes encode(Function function, Object... arguments) {
    ByteBuffer buffer = function.encodeCallWithArgs(arguments);
    byte[] array = new byte[buffer.rewind().remaining()];
    buffer.get(array);
    return Bytes.of(array);
  }

  static byte[][] bytesArray(List<Bytes> values) {
    return values.stream().map(Bytes::toArray).toArray(byte[][]::new);
  }

  static com.esaulpaugh.headlong.abi.Address address(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(
            new BigInteger(1, address.toArray())));
  }

  /** A value of a quantifier or a nested message, with its length before it. */
  static Bytes witness(Bytes value) {
    return Bytes.of(ByteBuffer.allocate(4).putInt(value.length()).array()).concat(value);
  }

  /** Which part of a connective. */
  static Bytes choice(int part) {
    return Bytes.of(ByteBuffer.allocate(2).putShort((short) part).array());
  }
}

package org.ovmlang.runtime.crypto.eip712;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** encodeData of EIP-712: a word for each member of a struct. */
final class StructEncoder {

  /** A struct may mention itself; so deep a value is more than anybody signs. */
  private static final int DEEPEST = 64;

  private static final int WORD = Bytes32.LENGTH;

  private final StructTypes types;

  StructEncoder(StructTypes types) {
    this.types = types;
  }

  /** typeHash, then the members' words. {@code place} is what errors name. */
  Bytes encode(StructType struct, Object value, String place, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(place + ": more than " + DEEPEST + " levels");
    }
    Map<?, ?> members = as(Map.class, value, place);
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.writeBytes(types.typeHash(struct.name()).toArray());
    for (StructType.Member member : struct.members()) {
      String inner = place + "." + member.name();
      words.writeBytes(word(member.parsed(), members.get(member.name()), inner, depth));
    }
    if (members.size() != struct.members().size()) {
      throw new IllegalArgumentException(place + ": has members that the struct has not");
    }
    return Bytes.of(words.toByteArray());
  }

  private byte[] word(MemberType type, @Nullable Object value, String place, int depth) {
    if (value == null) {
      throw new IllegalArgumentException(place + ": no value");
    }
    if (type instanceof MemberType.Numeric number) {
      return word(number, as(BigInteger.class, value, place), place);
    }
    if (type instanceof MemberType.FixedBytes fixed) {
      Bytes bytes = as(Bytes.class, value, place);
      if (bytes.length() != fixed.length()) {
        throw new IllegalArgumentException(
            place + ": " + bytes.length() + " bytes, not " + fixed.length());
      }
      return Arrays.copyOf(bytes.toArray(), WORD);
    }
    if (type instanceof MemberType.Array array) {
      List<?> elements = as(List.class, value, place);
      if (array.length() >= 0 && elements.size() != array.length()) {
        throw new IllegalArgumentException(
            place + ": " + elements.size() + " elements, not " + array.length());
      }
      ByteArrayOutputStream words = new ByteArrayOutputStream();
      for (int i = 0; i < elements.size(); i++) {
        words.writeBytes(word(array.element(), elements.get(i), place + "[" + i + "]", depth));
      }
      return Keccak256.hash(words.toByteArray()).toArray();
    }
    if (type instanceof MemberType.Struct struct) {
      Bytes encoded = encode(types.struct(struct.name()), value, place, depth + 1);
      return Keccak256.hash(encoded).toArray();
    }
    return word((MemberType.Simple) type, value, place);
  }

  private static byte[] word(MemberType.Simple type, Object value, String place) {
    byte[] word = new byte[WORD];
    switch (type) {
      case BOOL -> word[WORD - 1] = (byte) (as(Boolean.class, value, place) ? 1 : 0);
      case ADDRESS -> as(Address.class, value, place).copyTo(word, WORD - Address.LENGTH);
      case BYTES -> word = Keccak256.hash(as(Bytes.class, value, place)).toArray();
      case STRING -> word = Keccak256.hash(utf8(as(String.class, value, place), place)).toArray();
    }
    return word;
  }

  /** In two's complement, sign-extended. */
  private static byte[] word(MemberType.Numeric type, BigInteger value, String place) {
    boolean fits =
        type.signed()
            ? value.bitLength() < type.bits()
            : value.signum() >= 0 && value.bitLength() <= type.bits();
    if (!fits) {
      throw new IllegalArgumentException(
          place + ": " + value + " does not fit into " + type.bits() + " bits");
    }
    byte[] digits = value.toByteArray();
    byte[] word = new byte[WORD];
    Arrays.fill(word, (byte) (value.signum() < 0 ? 0xff : 0));
    int length = Math.min(digits.length, WORD);
    System.arraycopy(digits, digits.length - length, word, WORD - length, length);
    return word;
  }

  /** Strictly: half of a surrogate pair is refused, where getBytes would write a question mark. */
  private static byte[] utf8(String text, String place) {
    try {
      var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(place + ": no text of Unicode", e);
    }
  }

  private static <T> T as(Class<T> type, Object value, String place) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          place
              + ": "
              + type.getSimpleName()
              + " is needed, not "
              + value.getClass().getSimpleName());
    }
    return type.cast(value);
  }
}

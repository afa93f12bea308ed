package org.ovmlang.runtime.crypto.eip712;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type of a member of a struct, as EIP-712 writes it. */
sealed interface MemberType {

  /** {@code uintN} or {@code intN}, N from 8 to 256 in steps of 8. */
  record Numeric(int bits, boolean signed) implements MemberType {}

  /** {@code bytesN}, N from 1 to 32: at the left of its word. */
  record FixedBytes(int length) implements MemberType {}

  /** A type that has one form. */
  enum Simple implements MemberType {
    BOOL,
    ADDRESS,
    BYTES,
    STRING
  }

  /**
   * {@code T[n]} or {@code T[]}.
   *
   * @param length how many elements there are, or -1 if any number
   */
  record Array(MemberType element, int length) implements MemberType {}

  /** A struct, by its name. */
  record Struct(String name) implements MemberType {}

  /** What may stand as the name of a struct or of a member. */
  Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  /** A number type: its sign and bits. */
  Pattern NUMBER = Pattern.compile("(u?)int([1-9][0-9]{0,2})");

  /** A type of so many bytes. */
  Pattern FIXED_BYTES = Pattern.compile("bytes([1-9][0-9]?)");

  /** What looks like a type of so many bits or bytes; a struct is not called so. */
  Pattern RESERVED = Pattern.compile("(u?int|bytes)[0-9]*");

  /** The last brackets of an array type, and the length in them. */
  Pattern ARRAY = Pattern.compile("(.+)\\[([1-9][0-9]{0,8})?\\]");

  /**
   * The type that {@code text} writes. {@code uint} and {@code int} without bits are refused: they
   * hash otherwise than {@code uint256}, and EIP-712 has no aliases.
   *
   * @throws IllegalArgumentException if it writes none
   */
  static MemberType parse(String text) {
    Matcher array = ARRAY.matcher(text);
    if (array.matches()) {
      String length = array.group(2);
      return new Array(parse(array.group(1)), length == null ? -1 : Integer.parseInt(length));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      int bits = Integer.parseInt(number.group(2));
      if (bits <= 256 && bits % 8 == 0) {
        return new Numeric(bits, number.group(1).isEmpty());
      }
    }
    Matcher fixedBytes = FIXED_BYTES.matcher(text);
    if (fixedBytes.matches() && Integer.parseInt(fixedBytes.group(1)) <= 32) {
      return new FixedBytes(Integer.parseInt(fixedBytes.group(1)));
    }
    return switch (text) {
      case "bool" -> Simple.BOOL;
      case "address" -> Simple.ADDRESS;
      case "bytes" -> Simple.BYTES;
      case "string" -> Simple.STRING;
      default -> struct(text);
    };
  }

  private static MemberType struct(String text) {
    if (RESERVED.matcher(text).matches() || !IDENTIFIER.matcher(text).matches()) {
      throw new IllegalArgumentException("no type of EIP-712: '" + text + "'");
    }
    return new Struct(text);
  }

  /** The struct that a value of this type has within it, or null: arrays are looked through. */
  default @Nullable String struct() {
    if (this instanceof Array array) {
      return array.element().struct();
    }
    return this instanceof Struct struct ? struct.name() : null;
  }
}

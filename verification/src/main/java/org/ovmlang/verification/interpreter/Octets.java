package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A byte string; also the interpreter's form of <em>every</em> value, namely its canonical
 * encoding. So two values are equal when their octets are.
 *
 * @param hex two lowercase digits for each byte, no prefix
 */
public record Octets(String hex) {

  /** No bytes at all. */
  public static final Octets EMPTY = new Octets("");

  /** Checks the digits. */
  public Octets {
    if (!isHex(hex)) {
      throw new IllegalArgumentException("not lowercase hexadecimal bytes: " + hex);
    }
  }

  private static boolean isHex(String text) {
    // What is not Latin-1 becomes a question mark, which is no digit.
    for (byte digit : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (!('0' <= digit && digit <= '9') && !('a' <= digit && digit <= 'f')) {
        return false;
      }
    }
    return text.length() % 2 == 0;
  }

  /** The octets of an array. */
  public static Octets of(byte[] bytes) {
    return new Octets(HexFormat.of().formatHex(bytes));
  }

  /** The ASCII characters of a text. */
  public static Octets ofAscii(String text) {
    return of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A number as one word of 32 bytes, big-endian. */
  public static Octets word(BigInteger number) {
    String digits = number.toString(16);
    if (number.signum() < 0 || digits.length() > 64) {
      throw new IllegalArgumentException("not a number of 256 bits: " + number);
    }
    return new Octets("0".repeat(64 - digits.length()) + digits);
  }

  /** A small number as one word of 32 bytes. */
  public static Octets word(long number) {
    return word(BigInteger.valueOf(number));
  }

  /** The word that carries an address of 20 bytes. */
  public Octets addressWord() {
    return word(number());
  }

  /** The bytes, in a new array. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The number of bytes. */
  public int length() {
    return hex.length() / 2;
  }

  /** The big-endian unsigned number; 0 for no bytes. */
  public BigInteger number() {
    return new BigInteger(1, bytes());
  }

  /** The bytes from (inclusive) to (exclusive). */
  public Octets slice(int from, int to) {
    return new Octets(hex.substring(2 * from, 2 * to));
  }

  /** These bytes and then those. */
  public Octets then(Octets other) {
    return new Octets(hex + other.hex);
  }

  /** One after the other. */
  static Octets join(List<Octets> parts) {
    return new Octets(parts.stream().map(Octets::hex).collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return "0x" + hex;
  }
}

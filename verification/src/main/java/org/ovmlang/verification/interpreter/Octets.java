package org.ovmlang.verification.interpreter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A byte string; also the interpreter's form of <em>every</em> value, namely its canonical
 * encoding. So two values are equal when their octets are.
 */
public final class Octets {

  /** No bytes at all. */
  public static final Octets EMPTY = new Octets(new byte[0]);

  private static final int WORD = 32;
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  /** Not yet asked for if it is 0. */
  private int hash;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The octets that hexadecimal digits say.
   *
   * @param hex two lowercase digits for each byte, no prefix
   */
  @JsonCreator
  public Octets(String hex) {
    this(parse(hex));
  }

  private static byte[] parse(String hex) {
    if (hex.length() % 2 != 0 || !areDigits(hex)) {
      throw new IllegalArgumentException("not lowercase hexadecimal bytes: " + hex);
    }
    return HEX.parseHex(hex);
  }

  private static boolean areDigits(String hex) {
    for (int i = 0; i < hex.length(); i++) {
      char character = hex.charAt(i);
      if (!('0' <= character && character <= '9') && !('a' <= character && character <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The octets of an array, which is copied. */
  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /** The ASCII characters of a text. */
  public static Octets ofAscii(String text) {
    return new Octets(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** So many zero bytes. */
  static Octets zeros(int count) {
    return new Octets(new byte[count]);
  }

  /** A number as one word of 32 bytes, big-endian. */
  public static Octets word(BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > WORD * Byte.SIZE) {
      throw new IllegalArgumentException("not a number of 256 bits: " + number);
    }
    byte[] word = new byte[WORD];
    byte[] digits = number.toByteArray();
    // The first may be the sign alone.
    int count = Math.min(digits.length, WORD);
    System.arraycopy(digits, digits.length - count, word, WORD - count, count);
    return new Octets(word);
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
    return bytes.clone();
  }

  /** Two lowercase digits for each byte, no prefix. */
  @JsonValue
  public String hex() {
    return HEX.formatHex(bytes);
  }

  /** Prefix and digits as {@link #toString} has them, in ASCII. */
  public byte[] text() {
    byte[] text = new byte[2 + 2 * bytes.length];
    text[0] = '0';
    text[1] = 'x';
    for (int i = 0; i < bytes.length; i++) {
      text[2 + 2 * i] = DIGITS[(bytes[i] >> 4) & 0xf];
      text[3 + 2 * i] = DIGITS[bytes[i] & 0xf];
    }
    return text;
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The big-endian unsigned number; 0 for no bytes. */
  public BigInteger number() {
    return new BigInteger(1, bytes);
  }

  /** The bytes from (inclusive) to (exclusive). */
  public Octets slice(int from, int to) {
    if (to > bytes.length) {
      throw new IndexOutOfBoundsException(to + " of " + bytes.length + " bytes");
    }
    return new Octets(Arrays.copyOfRange(bytes, from, to));
  }

  /** These bytes and then those. */
  public Octets then(Octets other) {
    return join(List.of(this, other));
  }

  /** One after the other. */
  static Octets join(List<Octets> parts) {
    int length = 0;
    for (Octets part : parts) {
      length += part.bytes.length;
    }
    byte[] all = new byte[length];
    int end = 0;
    for (Octets part : parts) {
      System.arraycopy(part.bytes, 0, all, end, part.bytes.length);
      end += part.bytes.length;
    }
    return new Octets(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
  }

  /** That of the digits, by which random tests choose: it is the same on every machine. */
  @Override
  public int hashCode() {
    if (hash == 0) {
      int all = 0;
      for (byte each : bytes) {
        all = (all * 31 + DIGITS[(each >> 4) & 0xf]) * 31 + DIGITS[each & 0xf];
      }
      hash = all;
    }
    return hash;
  }

  @Override
  public String toString() {
    return "0x" + hex();
  }
}

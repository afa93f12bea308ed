package org.ovmlang.compiler.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.Token;
import org.ovmlang.compiler.source.Span;

/** Reads the values of literals; a wrong one is reported and replaced by an empty value. */
final class Literals {

  private static final int MAX_BITS = 256;

  /** 2^256 has 78 digits. */
  private static final int MAX_DIGITS = 78;

  private static final int MAX_INDEX_DIGITS = 9;

  /** A contract has at most 24,576 bytes (EIP-170), and more in it than one literal. */
  private static final int MAX_LITERAL_BYTES = 8_192;

  private final SyntaxErrors errors;

  Literals(SyntaxErrors errors) {
    this.errors = errors;
  }

  IntegerLiteral integer(Token token) {
    Span span = errors.span(token);
    String digits = digits(span);
    BigInteger value =
        digits.length() > MAX_DIGITS ? BigInteger.ONE.shiftLeft(MAX_BITS) : new BigInteger(digits);
    if (value.bitLength() > MAX_BITS) {
      errors.error(span, "this number does not fit 256 bits", "the largest is 2^256 - 1");
      value = BigInteger.ZERO;
    }
    return new IntegerLiteral(span, value);
  }

  PathStep.Index index(Token token) {
    Span span = errors.span(token);
    String digits = digits(span);
    if (digits.length() > MAX_INDEX_DIGITS) {
      errors.error(span, "no value has so many parts", null);
      digits = "0";
    }
    return new PathStep.Index(span, Integer.parseInt(digits));
  }

  private String digits(Span span) {
    String digits = span.text();
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      errors.error(
          span,
          "'" + SyntaxErrorExplainer.cut(digits) + "' is not a number",
          "a number has only digits, a name begins with a letter");
      return "0";
    }
    if (digits.length() > 1 && digits.startsWith("0")) {
      errors.error(span, "a number does not begin with 0", "remove the leading zeros");
      return "0";
    }
    return digits;
  }

  HexLiteral hex(Token token) {
    Span span = errors.span(token);
    String digits = span.text().substring(2);
    boolean hexadecimal = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    if (!hexadecimal) {
      errors.error(
          span,
          "'" + SyntaxErrorExplainer.cut(span.text()) + "' is not hexadecimal",
          "after '0x' stand the digits 0-9 and a-f");
      return new HexLiteral(span, "");
    }
    if (digits.length() % 2 != 0) {
      errors.error(
          span,
          "this has an odd number of hexadecimal digits",
          "a byte is two digits: write a leading zero");
      return new HexLiteral(span, "");
    }
    return new HexLiteral(span, isTooLong(span, digits.length() / 2) ? "" : digits);
  }

  StringLiteral string(Token token) {
    Span span = errors.span(token);
    String text = span.text();
    boolean closed = text.length() >= 2 && text.endsWith("\"");
    StringBuilder value = new StringBuilder();
    int end = closed ? text.length() - 1 : text.length();
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end) {
        value.append(escaped(text.charAt(i + 1), span.start() + i));
        i++;
      } else if (Character.isISOControl(c) && c != '\t') {
        int place = span.start() + i;
        errors.error(
            errors.file().span(place, place + 1),
            "unexpected " + TokenScan.described(c) + " in a string",
            null);
      } else {
        value.append(c);
      }
    }
    String string = value.toString();
    int bytes = string.getBytes(StandardCharsets.UTF_8).length;
    return new StringLiteral(span, isTooLong(span, bytes) ? "" : string);
  }

  private boolean isTooLong(Span span, int bytes) {
    if (bytes > MAX_LITERAL_BYTES) {
      errors.error(
          span,
          "this literal has " + bytes + " bytes, the most is " + MAX_LITERAL_BYTES,
          "compare keccak256 of the value, or take it as an input");
    }
    return bytes > MAX_LITERAL_BYTES;
  }

  private char escaped(char letter, int place) {
    return switch (letter) {
      case '"', '\\' -> letter;
      case 'n' -> '\n';
      default -> {
        errors.error(
            errors.file().span(place, place + 2),
            "unknown escape in a string",
            "the escapes are \\\" \\\\ and \\n");
        yield letter;
      }
    };
  }
}

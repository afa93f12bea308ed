package org.ovmlang.compiler.lower;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.LiteralOutOfRange;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.HexLiteral;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.StringLiteral;

/** Literals take the type that their place asks for, if they can. */
final class Literals {

  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

  private Literals() {}

  static Term integer(IntegerLiteral literal, DefinitionContext context) {
    return number(literal.value(), literal.span(), context);
  }

  private static Term number(BigInteger value, Span span, DefinitionContext context) {
    if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
      LiteralOutOfRange.number(span, context.diagnostics());
      return new Term.UintLiteral(span, BigInteger.ZERO);
    }
    return new Term.UintLiteral(span, value);
  }

  /** Hex digits are an address, a number or 32 bytes where one is wanted; else bytes. */
  static Term hex(HexLiteral literal, @Nullable Type wanted, DefinitionContext context) {
    String digits = literal.digits().toLowerCase(Locale.ROOT);
    if (wanted == BasicType.UINT) {
      return digits.isEmpty()
          ? number(BigInteger.ZERO, literal.span(), context)
          : number(new BigInteger(digits, 16), literal.span(), context);
    }
    if (digits.length() % 2 != 0) {
      LiteralOutOfRange.oddDigits(literal.span(), digits, context.diagnostics());
      digits = "0" + digits;
    }
    if (wanted == BasicType.ADDRESS) {
      return sized(literal, BasicType.ADDRESS, 20, digits, context);
    }
    if (wanted == BasicType.BYTES32) {
      return sized(literal, BasicType.BYTES32, 32, digits, context);
    }
    return new Term.BytesLiteral(literal.span(), BasicType.BYTES, digits);
  }

  private static Term sized(
      HexLiteral literal, BasicType type, int bytes, String digits, DefinitionContext context) {
    if (digits.length() != 2 * bytes) {
      LiteralOutOfRange.size(
          literal.span(), type, bytes, digits.length() / 2, context.diagnostics());
      return new Term.BytesLiteral(literal.span(), type, "00".repeat(bytes));
    }
    return new Term.BytesLiteral(literal.span(), type, digits);
  }

  static Term string(StringLiteral literal) {
    String hex = HexFormat.of().formatHex(literal.value().getBytes(StandardCharsets.UTF_8));
    return new Term.BytesLiteral(literal.span(), BasicType.STRING, hex);
  }
}

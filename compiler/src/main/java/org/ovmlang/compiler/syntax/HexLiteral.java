package org.ovmlang.compiler.syntax;

import org.ovmlang.compiler.source.Span;

/**
 * {@code 0x...}: bytes.
 *
 * @param digits an even number of hexadecimal digits as written, without the prefix
 */
public record HexLiteral(Span span, String digits) implements ExpressionSyntax {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitHexLiteral(this);
  }
}

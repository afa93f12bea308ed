package org.ovmlang.compiler.syntax;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.grammar.OvmLexer;

/**
 * What was expected at one place, from the tokens around it.
 *
 * @param expected the token types that could stand here
 * @param previous the token before, if it belongs to the same declaration
 * @param found the token that cannot stand here
 * @param bracket the innermost open bracket
 * @param openedOnLine the line of that bracket if it is another than that of {@code found}, else 0
 * @param declared the name of the declaration, if it is known already
 * @param atLineEnd whether the line ends before {@code found}
 */
record Explanation(
    IntervalSet expected,
    @Nullable Token previous,
    Token found,
    @Nullable OpenBracket bracket,
    int openedOnLine,
    @Nullable String declared,
    boolean atLineEnd) {

  /** Begins with {@code expected}; what was found is not in it. */
  String message() {
    if (previous == null) {
      return "expected a definition";
    }
    if (expectsOperand()) {
      return "expected " + operand() + after();
    }
    if (expects(OvmLexer.KEY) && expects(OvmLexer.NUMBERS) && !expects(OvmLexer.IDENTIFIER)) {
      return "expected how members are found: 'all', 'key', 'overlapping', 'ordered by' or"
          + " 'numbers'";
    }
    if (expects(OvmLexer.IDENTIFIER)) {
      return "expected " + name() + after();
    }
    if (expects(OvmLexer.IN)) {
      return "expected 'in' and the body of 'let'";
    }
    if (bracket != null && expects(closing(bracket))) {
      return isItemMissing(bracket)
          ? "expected ',' or " + closingText(bracket) + after()
          : "expected " + closingText(bracket) + " to close " + bracket.purpose();
    }
    if (expects(OvmLexer.DEFINE)) {
      return "expected ':=' and the body" + ofDeclared();
    }
    if (expects(OvmLexer.AND)) {
      return expects(OvmLexer.DOT_DOT)
          ? "expected '..' and the upper bound"
          : "expected an operator or the end" + ofDeclared();
    }
    return "expected " + SyntaxErrorExplainer.anyOf(expected) + after();
  }

  /** What to do about it, where that is known. */
  @Nullable String help() {
    int type = found.getType();
    if (type == OvmLexer.ASSIGN) {
      return expects(OvmLexer.DEFINE) ? "write ':=' instead of '='" : "equality is '=='";
    }
    if (previous == null) {
      return null;
    }
    if (previous.getType() == OvmLexer.COMMA && OpenBracket.isClosing(found)) {
      return "remove the ',' before it";
    }
    if (expects(OvmLexer.LPAREN) && !expects(OvmLexer.DOT) && !expectsOperand()) {
      return "inputs stand in parentheses, also when there are none: 'def name() := ...'";
    }
    if (expectsOperand() || expects(OvmLexer.IDENTIFIER)) {
      return isReserved(found) && !atLineEnd
          ? SyntaxErrorExplainer.shown(found) + " is a word of the language and cannot be a name"
          : null;
    }
    if (bracket != null && expects(closing(bracket))) {
      if (bracket.isInputs() || atLineEnd) {
        return "add " + closingText(bracket) + openedAt();
      }
      return beginsOperand(found)
          ? "join formulas with 'and' or 'or', separate arguments with ','"
          : "add " + closingText(bracket) + openedAt();
    }
    if (expects(OvmLexer.AND) && !expects(OvmLexer.DOT_DOT)) {
      return "join formulas with 'and' or 'or'";
    }
    return null;
  }

  private boolean expects(int type) {
    return expected.contains(type);
  }

  private boolean expectsOperand() {
    return expects(OvmLexer.STRING) && expects(OvmLexer.NOT);
  }

  private String operand() {
    int type = previous == null ? Token.INVALID_TYPE : previous.getType();
    return switch (type) {
      case OvmLexer.DEFINE -> "the body" + ofDeclared();
      case OvmLexer.LPAREN ->
          bracket != null && bracket.purpose().startsWith("the arguments")
              ? "an argument or ')'"
              : "a formula or a term";
      case OvmLexer.COMMA -> "an argument";
      case OvmLexer.AND, OvmLexer.OR, OvmLexer.NOT, OvmLexer.IMPLIES, OvmLexer.WHERE -> "a formula";
      default -> "a formula or a term";
    };
  }

  private String name() {
    int type = previous == null ? Token.INVALID_TYPE : previous.getType();
    boolean inFields = bracket != null && bracket.token().getType() == OvmLexer.LBRACE;
    boolean inInputs = bracket != null && bracket.isInputs();
    if (type == OvmLexer.DOT && expects(OvmLexer.INTEGER)) {
      return "a field name or a position";
    }
    if (type == OvmLexer.COLON || type == OvmLexer.LBRACK) {
      return "a type";
    }
    if (type == OvmLexer.LPAREN && inInputs) {
      return "an input or ')'";
    }
    if (type == OvmLexer.LBRACE) {
      return "a field or '}'";
    }
    if (type == OvmLexer.COMMA) {
      return inFields ? "a field" : inInputs ? "an input" : "a type";
    }
    return type == OvmLexer.AT ? "the name of an annotation" : "a name";
  }

  /** An item follows without a comma, or with a sign that is none. */
  private boolean isItemMissing(OpenBracket open) {
    return !atLineEnd
        && (open.isInputs() || open.token().getType() == OvmLexer.LBRACE)
        && OpenBracket.isWord(found);
  }

  private static int closing(OpenBracket open) {
    return switch (open.token().getType()) {
      case OvmLexer.LBRACE -> OvmLexer.RBRACE;
      case OvmLexer.LBRACK -> OvmLexer.RBRACK;
      default -> OvmLexer.RPAREN;
    };
  }

  private static String closingText(OpenBracket open) {
    return OvmLexer.VOCABULARY.getLiteralName(closing(open));
  }

  private String openedAt() {
    return openedOnLine == 0 || atLineEnd ? "" : ": what it closes begins on line " + openedOnLine;
  }

  private String after() {
    return previous == null ? "" : " after " + SyntaxErrorExplainer.shown(previous);
  }

  private String ofDeclared() {
    return declared == null ? "" : " of '" + SyntaxErrorExplainer.cut(declared) + "'";
  }

  private static boolean isReserved(Token token) {
    return token.getType() == OvmLexer.DEF
        || token.getType() == OvmLexer.AND
        || token.getType() == OvmLexer.OR;
  }

  private static boolean beginsOperand(Token token) {
    return OpenBracket.isWord(token)
        || token.getType() == OvmLexer.INTEGER
        || token.getType() == OvmLexer.HEX
        || token.getType() == OvmLexer.STRING
        || token.getType() == OvmLexer.CONSTANT
        || token.getType() == OvmLexer.NOT;
  }
}

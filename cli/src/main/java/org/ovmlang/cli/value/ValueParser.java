package org.ovmlang.cli.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the notation of values.
 *
 * <pre>
 * value  = number | hex | string | "true" | "false"
 *        | "(" [ value { "," value } ] ")"  |  "[" [ value { "," value } ] "]"
 *        | "{" [ name ":" value { "," name ":" value } ] "}"
 *        | name "(" [ value { "," value } ] ")"
 * number = digits;  hex = "0x" and two digits a byte;  string = characters between '"', with \" and \\
 * name   = letters, digits, "_" and ".", not beginning with a digit
 * </pre>
 */
public final class ValueParser {

  /** Deeper values are refused, so that none exhausts the stack. */
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;
  private int depth;

  private ValueParser(String text) {
    this.text = text;
  }

  /**
   * The value that {@code text} writes.
   *
   * @throws InputException if it writes none; the message says at which column (from 1) and what
   *     was expected
   */
  public static ValueSyntax parse(String text) {
    ValueParser parser = new ValueParser(text);
    ValueSyntax value = parser.value();
    parser.skipSpace();
    if (parser.at < text.length()) {
      throw parser.expected("the end");
    }
    return value;
  }

  private ValueSyntax value() {
    skipSpace();
    if (++depth > MAX_DEPTH) {
      throw new InputException("column " + (at + 1) + ": nested deeper than " + MAX_DEPTH);
    }
    ValueSyntax value = undelimited();
    depth--;
    return value;
  }

  private ValueSyntax undelimited() {
    char c = peek();
    if (c == '(') {
      return new ValueSyntax.Sequence(list('(', ')'));
    } else if (c == '[') {
      return new ValueSyntax.Sequence(list('[', ']'));
    } else if (c == '{') {
      return fields();
    } else if (c == '"') {
      return new ValueSyntax.Text(string());
    } else if (isDigit(c)) {
      return number();
    } else if (isNameStart(c)) {
      String name = name();
      skipSpace();
      if (peek() == '(') {
        return new ValueSyntax.Application(name, list('(', ')'));
      } else if (name.equals("true") || name.equals("false")) {
        return new ValueSyntax.Truth(name.equals("true"));
      }
      throw expected("'(' after the name '" + name + "'");
    }
    throw expected("a value");
  }

  private ValueSyntax number() {
    int start = at;
    while (isNamePart(peek())) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.startsWith("0x") || word.startsWith("0X")) {
      String digits = word.substring(2).toLowerCase(Locale.ROOT);
      if (!digits.matches("([0-9a-f]{2})*")) {
        throw new InputException(
            "column " + (start + 1) + ": '" + word + "' is not hexadecimal, two digits a byte");
      }
      return new ValueSyntax.Hex(digits);
    }
    if (!word.matches("[0-9]{1,78}")) {
      throw new InputException("column " + (start + 1) + ": '" + word + "' is not a number");
    }
    return new ValueSyntax.Decimal(new BigInteger(word));
  }

  private List<ValueSyntax> list(char open, char close) {
    List<ValueSyntax> values = new ArrayList<>();
    expect(open);
    skipSpace();
    while (peek() != close) {
      if (!values.isEmpty()) {
        expect(',', "',' or '" + close + "'");
      }
      values.add(value());
      skipSpace();
    }
    expect(close);
    return values;
  }

  private ValueSyntax fields() {
    Map<String, ValueSyntax> fields = new LinkedHashMap<>();
    expect('{');
    skipSpace();
    while (peek() != '}') {
      if (!fields.isEmpty()) {
        expect(',', "',' or '}'");
        skipSpace();
      }
      int start = at;
      if (!isNameStart(peek())) {
        throw expected("the name of a field");
      }
      String name = name();
      skipSpace();
      expect(':');
      if (fields.put(name, value()) != null) {
        throw new InputException(
            "column " + (start + 1) + ": the field '" + name + "' is there twice");
      }
      skipSpace();
    }
    expect('}');
    return new ValueSyntax.Fields(fields);
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        if (peek() != '"' && peek() != '\\') {
          throw expected("'\"' or '\\' after '\\'");
        }
      }
      if (at == text.length()) {
        throw expected("'\"' to end the string");
      }
      value.append(text.charAt(at++));
    }
    at++;
    return value.toString();
  }

  private String name() {
    int start = at;
    while (isNamePart(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  private void expect(char c) {
    expect(c, "'" + c + "'");
  }

  private void expect(char c, String what) {
    if (peek() != c) {
      throw expected(what);
    }
    at++;
  }

  private InputException expected(String what) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new InputException("column " + (at + 1) + ": expected " + what + ", found " + found);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** The next character; 0, which stands for itself nowhere, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '.';
  }
}

package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs that were good and mostly are none any more: one token or two are left out, doubled,
 * swapped, renamed, or replaced by another of the program or of the language.
 */
final class BrokenTexts {

  /** A word, a number, a text, an operator, or any other character. */
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\"[^\"\\n]*\"|:=|->|==|!=|<=|>=|\\.\\.|[^\\s\\w]");

  /** What a careless writer, or one of another language, might have written. */
  private static final List<String> WORDS =
      List.of(
          "Uint",
          "Bytes",
          "Claim",
          "Range",
          "Address",
          "String",
          "Bool",
          "Bytes32",
          "Uint[]",
          "Claim(Uint)",
          "Pair",
          "Bundle",
          "Nest",
          "InclusionProof",
          "self",
          "self.address",
          "true",
          "false",
          "0",
          "1",
          "0x",
          "0x01",
          "\"\"",
          "limit",
          "$limit",
          "and",
          "or",
          "implies",
          "!",
          "==",
          "<",
          "+",
          "-",
          "*",
          "(",
          ")",
          "[",
          "]",
          ".",
          ",",
          "->",
          ":=",
          "encode",
          "decode",
          "keccak256",
          "concat",
          "Equal",
          "IsStored",
          "all",
          "any",
          "def",
          "extern def",
          "source",
          "@library",
          "x0",
          "x1",
          "v0",
          "v1",
          "115792089237316195423570985008687907853269984665640564039457584007913129639936");

  private final Random random;

  BrokenTexts(long seed) {
    this.random = new Random(seed);
  }

  /** The text with a few changes. */
  ProgramText of(ProgramText text) {
    List<String> names = List.copyOf(text.files().keySet());
    String name = names.get(random.nextInt(names.size()));
    String changed = Objects.requireNonNull(text.files().get(name));
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      changed = changed(changed);
    }
    return text.with(name, changed);
  }

  private record Token(int start, int end) {}

  private String changed(String text) {
    if (random.nextInt(40) == 0) {
      return text.startsWith("edition 1")
          ? text.substring("edition 1".length())
          : "edition 1\n" + text;
    }
    List<Token> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return text + WORDS.get(random.nextInt(WORDS.size()));
    }
    Token token = tokens.get(random.nextInt(tokens.size()));
    Token other = tokens.get(random.nextInt(tokens.size()));
    String own = text.substring(token.start(), token.end());
    return switch (random.nextInt(8)) {
      case 0 -> replaced(text, token, "");
      case 1 -> replaced(text, token, own + " " + own);
      case 2 -> swapped(text, token, other);
      case 3 -> replaced(text, token, own + "x");
      case 4 -> withoutArgument(text, token);
      case 5 -> replaced(text, token, text.substring(other.start(), other.end()));
      default -> replaced(text, token, WORDS.get(random.nextInt(WORDS.size())));
    };
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.start(), matcher.end()));
    }
    return tokens;
  }

  private static String replaced(String text, Token token, String replacement) {
    return text.substring(0, token.start()) + replacement + text.substring(token.end());
  }

  private static String swapped(String text, Token one, Token other) {
    Token first = one.start() <= other.start() ? one : other;
    Token second = first.equals(one) ? other : one;
    if (first.end() > second.start()) {
      return text;
    }
    String later = replaced(text, second, text.substring(first.start(), first.end()));
    return replaced(later, first, text.substring(second.start(), second.end()));
  }

  /** From the nearest comma behind a token to what ends the argument. */
  private static String withoutArgument(String text, Token token) {
    int comma = text.indexOf(',', token.start());
    if (comma < 0) {
      return text;
    }
    int depth = 0;
    int end = comma + 1;
    while (end < text.length()) {
      char next = text.charAt(end);
      if (depth == 0 && (next == ',' || next == ')' || next == ']')) {
        break;
      }
      depth += next == '(' || next == '[' ? 1 : next == ')' || next == ']' ? -1 : 0;
      end++;
    }
    return text.substring(0, comma) + text.substring(end);
  }
}

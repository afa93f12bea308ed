package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmLexer;

/** Says in words what was expected where the parser could not go on. */
final class SyntaxErrorExplainer {

  private static final int MAX_SHOWN = 40;

  private final SyntaxErrors errors;
  private final List<Token> tokens;

  SyntaxErrorExplainer(SyntaxErrors errors, List<Token> tokens) {
    this.errors = errors;
    this.tokens = tokens;
  }

  /**
   * Reports that the declaration which begins at token {@code start} cannot go on at token {@code
   * offending}, where one of {@code expected} could stand.
   */
  void report(int start, int offending, IntervalSet expected) {
    Token found = tokens.get(offending);
    Token previous = offending > start ? tokens.get(offending - 1) : null;
    OpenBracket bracket = OpenBracket.innermost(tokens, start, offending);
    Explanation said =
        new Explanation(
            expected,
            previous,
            found,
            bracket,
            openedOnLine(bracket, found),
            OpenBracket.declaredName(tokens, start, offending),
            isFirstOfLine(found, previous));
    errors.error(place(found, previous), said.message() + found(found), said.help());
  }

  /** Reports that something is missing before the word at {@code next}. */
  void reportMissing(String what, int next) {
    Token found = tokens.get(next);
    Token previous = tokens.get(next - 1);
    errors.error(
        place(found, previous),
        "expected " + what + " after " + shown(previous) + found(found),
        null);
  }

  /** Reports a source that does not say what its members are. */
  void reportMissingMembership(SourceSyntax source) {
    int end = source.span().end();
    errors.error(
        errors.file().span(end, end),
        "expected 'where' and what the chain checks of a member of '"
            + cut(source.name().text())
            + "'",
        "add 'where FORMULA'");
  }

  /** Reports a word at the top level that begins nothing. */
  void reportStray(int offending, @Nullable DeclarationSyntax before) {
    Token found = tokens.get(offending);
    String shown = shown(found);
    if (found.getType() == OvmLexer.EDITION) {
      errors.error(
          errors.span(found),
          "the edition must stand on the first line",
          "move 'edition 1' to the first line, before everything but comments");
    } else if (OpenBracket.isClosing(found)) {
      errors.error(errors.span(found), shown + " closes nothing", "remove it");
    } else if (before instanceof DefSyntax def && !def.isExtern()) {
      errors.error(
          errors.span(found),
          "expected the end of '" + cut(def.name().text()) + "' or an operator, found " + shown,
          strayHelp(found));
    } else if (before instanceof SourceSyntax source) {
      errors.error(
          errors.span(found),
          "expected "
              + (source.membership() == null ? "',' or 'where'" : "an operator")
              + " or the end of '"
              + cut(source.name().text())
              + "', found "
              + shown,
          source.membership() == null
              ? "clauses are separated by ',', the formula begins with 'where'"
              : strayHelp(found));
    } else if (before instanceof DefSyntax && found.getType() == OvmLexer.DEFINE) {
      errors.error(
          errors.span(found),
          "an extern definition has no body",
          "remove the body, or the word 'extern'");
    } else {
      errors.error(
          errors.span(found),
          "expected a definition, found " + shown,
          "a file holds 'import', 'def', 'extern def', 'record', 'param', 'source' and 'atom'");
    }
  }

  private int openedOnLine(@Nullable OpenBracket bracket, Token found) {
    int line = bracket == null ? 0 : errors.line(bracket.token());
    return line == errors.line(found) ? 0 : line;
  }

  private static String strayHelp(Token found) {
    return switch (found.getType()) {
      case OvmLexer.ASSIGN -> "equality is '=='";
      case OvmLexer.LBRACK -> "an element of a list is named by its position: 'xs[0]'";
      case OvmLexer.SLASH -> "there is no division";
      default -> "join formulas with 'and' or 'or'; the next definition begins with 'def'";
    };
  }

  /** What is missing at the end of a line is shown there and not at the next word. */
  private Span place(Token found, @Nullable Token previous) {
    if (previous != null && isFirstOfLine(found, previous)) {
      int end = previous.getStopIndex() + 1;
      return errors.file().span(end, end);
    }
    return errors.span(found);
  }

  private boolean isFirstOfLine(Token found, @Nullable Token previous) {
    return previous == null
        || found.getType() == Token.EOF
        || errors.file().lineAt(previous.getStopIndex())
            < errors.file().lineAt(found.getStartIndex());
  }

  private static String found(Token token) {
    return ", found " + shown(token);
  }

  static String shown(Token token) {
    return token.getType() == Token.EOF ? "the end of the file" : "'" + cut(token.getText()) + "'";
  }

  /** The text, cut if it is too long for a message. */
  static String cut(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  /** {@code 'a', 'b' or 'c'}. */
  static String anyOf(IntervalSet expected) {
    List<String> names = new ArrayList<>();
    for (int type : expected.toList()) {
      String name = OvmLexer.VOCABULARY.getLiteralName(type);
      if (type == Token.EOF) {
        names.add("the end of the file");
      } else if (type == OvmLexer.IDENTIFIER) {
        names.add("a name");
      } else if (name != null) {
        names.add(name);
      }
    }
    if (names.size() <= 1) {
      return names.isEmpty() ? "something else" : names.get(0);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " or "
        + names.get(names.size() - 1);
  }
}

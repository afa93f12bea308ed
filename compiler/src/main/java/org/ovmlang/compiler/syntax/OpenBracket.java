package org.ovmlang.compiler.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.ovmlang.grammar.OvmLexer;

/**
 * A bracket that is open where an error is.
 *
 * @param token the opening bracket
 * @param purpose what it opens, in words, such as {@code the inputs of 'swap'}
 * @param isInputs whether it opens the inputs of a declaration
 */
record OpenBracket(Token token, String purpose, boolean isInputs) {

  /** The last bracket of the tokens from {@code start} to before {@code end} that is not closed. */
  static @Nullable OpenBracket innermost(List<Token> tokens, int start, int end) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = start; i < end; i++) {
      if (isOpening(tokens.get(i))) {
        open.push(i);
      } else if (isClosing(tokens.get(i)) && !open.isEmpty()) {
        open.pop();
      }
    }
    return open.isEmpty() ? null : at(tokens, start, open.pop(), end);
  }

  private static OpenBracket at(List<Token> tokens, int start, int index, int end) {
    Token token = tokens.get(index);
    Token before = index > start ? tokens.get(index - 1) : null;
    Token beforeThat = index > start + 1 ? tokens.get(index - 2) : null;
    if (token.getType() == OvmLexer.LBRACE) {
      return new OpenBracket(token, "the fields" + of(before), false);
    }
    if (token.getType() == OvmLexer.LBRACK) {
      // A type has nothing between the brackets, an index has.
      return new OpenBracket(token, index + 1 == end ? "the list type" : "the index", false);
    }
    if (before == null || !(isWord(before) || isClosing(before))) {
      return new OpenBracket(token, "the parenthesis", false);
    }
    int role = beforeThat == null ? Token.INVALID_TYPE : beforeThat.getType();
    if (index <= declarationWord(tokens, start) + 2 && role != OvmLexer.AT) {
      return new OpenBracket(token, "the inputs" + of(before), true);
    }
    String name = before.getText();
    if (role == OvmLexer.DOT && (name.equals("all") || name.equals("any"))) {
      return new OpenBracket(token, "'." + name + "('", false);
    }
    if (role == OvmLexer.AT) {
      return new OpenBracket(token, "the annotation '@" + name + "'", false);
    }
    return new OpenBracket(token, "the arguments" + (isWord(before) ? of(before) : ""), false);
  }

  /** The name that the declaration gives, if it is there already. */
  static @Nullable String declaredName(List<Token> tokens, int start, int end) {
    int index = declarationWord(tokens, start) + 1;
    return index < end && isWord(tokens.get(index)) ? tokens.get(index).getText() : null;
  }

  /** Where {@code def}, {@code record} ... stands, behind the annotations. */
  private static int declarationWord(List<Token> tokens, int start) {
    int i = start;
    while (i + 1 < tokens.size() && tokens.get(i).getType() == OvmLexer.AT) {
      i += 2;
      if (tokens.get(Math.min(i, tokens.size() - 1)).getType() == OvmLexer.LPAREN) {
        i += 3;
      }
    }
    boolean isExtern = i < tokens.size() && tokens.get(i).getType() == OvmLexer.EXTERN;
    return isExtern ? i + 1 : i;
  }

  private static String of(@Nullable Token name) {
    return name == null ? "" : " of '" + SyntaxErrorExplainer.cut(name.getText()) + "'";
  }

  /** Whether the token reads as a name. */
  static boolean isWord(Token token) {
    return token.getType() == OvmLexer.IDENTIFIER
        || (token.getType() >= OvmLexer.EDITION && token.getType() <= OvmLexer.NUMBERS);
  }

  static boolean isOpening(Token token) {
    return token.getType() == OvmLexer.LPAREN
        || token.getType() == OvmLexer.LBRACK
        || token.getType() == OvmLexer.LBRACE;
  }

  static boolean isClosing(Token token) {
    return token.getType() == OvmLexer.RPAREN
        || token.getType() == OvmLexer.RBRACK
        || token.getType() == OvmLexer.RBRACE;
  }
}

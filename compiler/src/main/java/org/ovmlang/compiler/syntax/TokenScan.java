package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.grammar.OvmLexer;

/**
 * The words of a file, read once: what the parser sees, the comments, and where the text has
 * something that is no word.
 *
 * <p>Unknown characters are reported and left out, strings that do not end are reported and taken
 * as strings, so that the parser can go on.
 */
final class TokenScan {

  /** About ten times what the largest reasonable file has; bounds the memory of the parse. */
  static final int MAX_TOKENS = 1_000_000;

  /**
   * Names become names of files, which have at most 255 characters with what is put behind them.
   */
  static final int MAX_NAME = 200;

  private final SyntaxErrors errors;
  private final List<Token> tokens = new ArrayList<>();
  private final List<CommentSyntax> comments = new ArrayList<>();
  private final TreeSet<Integer> faults = new TreeSet<>();

  private TokenScan(SyntaxErrors errors) {
    this.errors = errors;
  }

  static TokenScan of(SyntaxErrors errors) {
    TokenScan scan = new TokenScan(errors);
    scan.run();
    return scan;
  }

  /** What the parser sees; the last is the end of the file. */
  List<Token> tokens() {
    return tokens;
  }

  List<CommentSyntax> comments() {
    return comments;
  }

  /** Whether the text from {@code start} to {@code end} has a fault that was reported here. */
  boolean hasFaultIn(int start, int end) {
    Integer fault = faults.ceiling(start);
    return fault != null && fault <= end;
  }

  private void run() {
    SourceFile file = errors.file();
    TextDirection.report(errors);
    OvmLexer lexer = new OvmLexer(new Utf16CharStream(file.path(), file.text()));
    lexer.removeErrorListeners();
    int count = 0;
    int unknownStart = -1;
    int unknownEnd = -1;
    while (true) {
      Token token = lexer.nextToken();
      boolean unknown = token.getType() == OvmLexer.UNKNOWN;
      if (unknownStart >= 0 && !(unknown && token.getStartIndex() == unknownEnd)) {
        reportUnknown(file.span(unknownStart, unknownEnd));
        unknownStart = -1;
      }
      if (unknown) {
        unknownStart = unknownStart < 0 ? token.getStartIndex() : unknownStart;
        unknownEnd = token.getStopIndex() + 1;
      } else if (token.getChannel() == OvmLexer.COMMENTS) {
        comments.add(comment(token));
      } else {
        reportLongName(token);
        tokens.add(token.getType() == OvmLexer.UNTERMINATED_STRING ? closed(token) : token);
      }
      if (token.getType() == Token.EOF) {
        return;
      }
      if (++count > MAX_TOKENS) {
        errors.tooManyTokens(errors.span(token), MAX_TOKENS);
        faults.add(token.getStartIndex());
        endAt(token);
        return;
      }
    }
  }

  /** Lets the file end before {@code token}; nothing of it is parsed, one error is enough. */
  private void endAt(Token token) {
    CommonToken end = new CommonToken(Token.EOF);
    end.setStartIndex(token.getStartIndex());
    end.setStopIndex(token.getStartIndex() - 1);
    tokens.clear();
    tokens.add(end);
  }

  private CommentSyntax comment(Token token) {
    Span span = errors.span(token);
    if (token.getType() == OvmLexer.LINE_COMMENT) {
      String text = span.text();
      boolean documentation = text.startsWith("///") && !text.startsWith("////");
      return new CommentSyntax(
          span, documentation ? CommentSyntax.Kind.DOCUMENTATION : CommentSyntax.Kind.LINE);
    }
    boolean ends = span.end() - span.start() >= 4 && span.text().endsWith("*/");
    if (!ends) {
      faults.add(span.start());
      errors.error(
          errors.file().span(span.start(), span.start() + 2),
          "this comment does not end",
          "add '*/' where it ends");
    }
    return new CommentSyntax(span, CommentSyntax.Kind.BLOCK);
  }

  private Token closed(Token token) {
    faults.add(token.getStartIndex());
    errors.error(
        errors.span(token), "this string does not end on its line", "add '\"' where it ends");
    CommonToken closed = new CommonToken(token);
    closed.setType(OvmLexer.STRING);
    return closed;
  }

  private void reportLongName(Token token) {
    int length = token.getStopIndex() + 1 - token.getStartIndex();
    boolean name = token.getType() == OvmLexer.IDENTIFIER || token.getType() == OvmLexer.CONSTANT;
    if (name && length > MAX_NAME) {
      faults.add(token.getStartIndex());
      errors.error(
          errors.span(token),
          "this name has " + length + " characters, the most is " + MAX_NAME,
          "choose a shorter one");
    }
  }

  private void reportUnknown(Span span) {
    faults.add(span.start());
    int first = span.text().codePointAt(0);
    if (TextDirection.isChangedBy(first)) {
      return;
    }
    errors.error(span, "unexpected " + described(first), helpFor(first));
  }

  /** {@code character '&'}, or the number of one that cannot be shown. */
  static String described(int point) {
    String number = String.format(Locale.ROOT, "U+%04X", point);
    boolean shows =
        point > ' '
            && Character.isDefined(point)
            && !Character.isISOControl(point)
            && Character.getType(point) != Character.FORMAT;
    boolean ascii = point < 128;
    return shows
        ? "character '" + Character.toString(point) + "'" + (ascii ? "" : " (" + number + ")")
        : "character " + number;
  }

  private static @Nullable String helpFor(int point) {
    return switch (point) {
      case '&' -> "write 'and' for a conjunction";
      case '|' -> "write 'or' for a disjunction";
      case '~', '^' -> "write '!' for a negation";
      case ';' -> "remove it: a definition ends where the next one begins";
      case '\'', '`', '\u2018', '\u2019', '\u201C', '\u201D' -> "strings stand between '\"'";
      case '#' -> "comments begin with '//'";
      case '\\' -> "a variable stands without sign before it: 'x -> ...'";
      case '/', '%' -> "there is no division";
      default -> null;
    };
  }
}

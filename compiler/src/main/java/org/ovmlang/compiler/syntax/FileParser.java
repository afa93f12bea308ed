package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.grammar.OvmLexer;
import org.ovmlang.grammar.OvmParser;

/**
 * Reads one file: the edition, the imports, then declaration by declaration, so that an error in
 * one does not hide those of the others. Each is tried with the fast prediction mode (SLL) and, if
 * that fails, with the full one (LL), which alone may call a text wrong.
 */
final class FileParser {

  private static final String KNOWN_EDITION = "1";

  private final SourceFile file;
  private final SyntaxErrors errors;
  private final TokenScan scan;
  private final List<Token> tokens;
  private final CommonTokenStream stream;
  private final GuardedParser parser;
  private final SyntaxErrorExplainer explainer;
  private final DeclarationBuilder builder;

  private final List<ImportSyntax> imports = new ArrayList<>();
  private final List<DeclarationSyntax> declarations = new ArrayList<>();
  private int position;

  FileParser(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.errors = new SyntaxErrors(file, diagnostics);
    this.scan = TokenScan.of(errors);
    this.tokens = scan.tokens();
    this.stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill();
    this.parser = new GuardedParser(stream);
    this.explainer = new SyntaxErrorExplainer(errors, tokens);
    this.builder = new DeclarationBuilder(errors, new Documentation(file, tokens, scan.comments()));
  }

  FileSyntax parse() {
    Edition edition = edition();
    DeclarationSyntax last = null;
    int lastStart = position;
    while (type(position) != Token.EOF && !errors.isFull()) {
      int type = type(position);
      int start = position;
      if (type == OvmLexer.IMPORT || type == OvmLexer.FROM) {
        importing();
        last = null;
      } else if (beginsDeclaration(type)) {
        last = declaration();
      } else {
        if (!scan.hasFaultIn(startOf(lastStart), endOf(position))) {
          explainer.reportStray(position, last);
        }
        position = nextBeginning(position + 1);
        last = null;
      }
      lastStart = start;
    }
    return new FileSyntax(
        file.span(0, file.text().length()), edition, imports, declarations, scan.comments());
  }

  private Edition edition() {
    if (type(0) != OvmLexer.EDITION) {
      return Edition.LEGACY;
    }
    Token word = tokens.get(0);
    Token number = tokens.get(1);
    String shown = "'edition " + KNOWN_EDITION + "'";
    if (number.getType() != OvmLexer.INTEGER || errors.line(number) != errors.line(word)) {
      errors.error(errors.span(word), "expected a number after 'edition'", "write " + shown);
      position = nextBeginning(1);
      return Edition.EDITION_1;
    }
    position = 2;
    if (errors.line(word) != 1) {
      errors.error(
          errors.span(word, number),
          "the edition must stand on the first line",
          "move " + shown + " to the first line");
    } else if (!number.getText().equals(KNOWN_EDITION)) {
      errors.error(
          errors.span(number),
          "unknown edition '" + SyntaxErrorExplainer.cut(number.getText()) + "'",
          "this compiler knows " + shown);
    } else if (type(2) != Token.EOF && errors.line(tokens.get(2)) == errors.line(word)) {
      errors.error(
          errors.span(tokens.get(2)),
          "expected the end of the line after " + shown,
          "begin a new line");
    }
    return Edition.EDITION_1;
  }

  private void importing() {
    Token first = tokens.get(position);
    if (!declarations.isEmpty()) {
      errors.error(
          errors.span(first),
          "an import must stand before the first declaration",
          "move it to the top of the file");
    }
    ImportSyntax importing = read(OvmParser::importing, builder::importing);
    if (importing != null && endsInHead("a name")) {
      return;
    }
    if (importing != null) {
      imports.add(importing);
    }
  }

  private @Nullable DeclarationSyntax declaration() {
    DeclarationSyntax declaration = read(OvmParser::declaration, builder::declaration);
    if (declaration != null && endsInHead("the rest of '" + declaration.name().text() + "'")) {
      return null;
    }
    if (declaration != null) {
      declarations.add(declaration);
    }
    boolean atEnd = type(position) == Token.EOF || canBegin(position);
    if (declaration instanceof SourceSyntax source && source.lacksMembership() && atEnd) {
      explainer.reportMissingMembership(source);
    }
    return declaration;
  }

  /** Reads one rule from the present position on; null, and gone on behind it, if it is wrong. */
  private <C extends ParserRuleContext, T> @Nullable T read(
      Function<OvmParser, C> rule, Function<C, T> build) {
    int start = position;
    try {
      C context = context(rule, start);
      position = stream.index();
      return build.apply(context);
    } catch (NestingException e) {
      errors.nestedTooDeeply(e.token());
      position = nextBeginning(Math.max(position, e.token().getTokenIndex()));
    } catch (ParseCancellationException e) {
      Token offending = offending(e);
      if (!scan.hasFaultIn(startOf(start), endOf(offending.getTokenIndex()))) {
        explainer.report(start, offending.getTokenIndex(), expected(e));
      }
      position = nextBeginning(Math.max(start + 1, offending.getTokenIndex()));
    }
    return null;
  }

  private <C> C context(Function<OvmParser, C> rule, int start) {
    try {
      parser.start(start, PredictionMode.SLL);
      return rule.apply(parser);
    } catch (ParseCancellationException e) {
      parser.start(start, PredictionMode.LL);
      return rule.apply(parser);
    }
  }

  private Token offending(ParseCancellationException e) {
    Token token =
        e.getCause() instanceof RecognitionException cause ? cause.getOffendingToken() : null;
    return token == null ? parser.getCurrentToken() : token;
  }

  private static IntervalSet expected(ParseCancellationException e) {
    IntervalSet expected =
        e.getCause() instanceof RecognitionException cause ? cause.getExpectedTokens() : null;
    return expected == null ? new IntervalSet() : expected;
  }

  /** The first token from {@code from} on with which a declaration or an import can begin. */
  private int nextBeginning(int from) {
    int i = Math.min(from, tokens.size() - 1);
    while (type(i) != Token.EOF && !canBegin(i)) {
      i++;
    }
    return i;
  }

  /** Words that are also names count only at the start of a line with a name or `def` behind. */
  private boolean canBegin(int index) {
    int type = type(index);
    if (type == OvmLexer.DEF) {
      return true;
    }
    boolean firstOfLine =
        index == 0 || errors.line(tokens.get(index - 1)) < errors.line(tokens.get(index));
    if (type == OvmLexer.AT) {
      return firstOfLine;
    }
    boolean begins = beginsDeclaration(type) || type == OvmLexer.IMPORT || type == OvmLexer.FROM;
    Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
    return firstOfLine && begins && (OpenBracket.isWord(next) || next.getType() == OvmLexer.DEF);
  }

  /**
   * Whether the word that was read last begins the next declaration, as in {@code from a import}
   * with {@code record b} in the next line. It is reported, and reading goes on at the word.
   */
  private boolean endsInHead(String missing) {
    int last = position - 1;
    if (!isDeclarationHead(last)) {
      return false;
    }
    explainer.reportMissing(missing, last);
    position = last;
    return true;
  }

  /** Whether a word that may be a name, a name behind it and the sign behind that are a head. */
  private boolean isDeclarationHead(int index) {
    int sign =
        switch (type(index)) {
          case OvmLexer.RECORD -> OvmLexer.LBRACE;
          case OvmLexer.PARAM -> OvmLexer.COLON;
          case OvmLexer.SOURCE, OvmLexer.ATOM -> OvmLexer.LPAREN;
          default -> Token.INVALID_TYPE;
        };
    return canBegin(index) && index + 2 < tokens.size() && type(index + 2) == sign;
  }

  private static boolean beginsDeclaration(int type) {
    return switch (type) {
      case OvmLexer.AT,
          OvmLexer.DEF,
          OvmLexer.EXTERN,
          OvmLexer.RECORD,
          OvmLexer.PARAM,
          OvmLexer.SOURCE,
          OvmLexer.ATOM ->
          true;
      default -> false;
    };
  }

  private int type(int index) {
    return tokens.get(index).getType();
  }

  private int startOf(int index) {
    return tokens.get(index).getStartIndex();
  }

  private int endOf(int index) {
    return Math.max(startOf(index), tokens.get(index).getStopIndex());
  }
}

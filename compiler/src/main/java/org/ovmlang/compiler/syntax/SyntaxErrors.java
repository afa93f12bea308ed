package org.ovmlang.compiler.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** Reports the syntax errors of one file, and knows where its tokens lie. */
final class SyntaxErrors {

  /** More errors of one file help nobody: it is no program of this language. */
  private static final int LIMIT = 100;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private int reported;

  SyntaxErrors(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  SourceFile file() {
    return file;
  }

  /** Whether so many errors were reported that reading on is of no use. */
  boolean isFull() {
    return reported >= LIMIT;
  }

  void error(Span span, String message, @Nullable String help) {
    report(DiagnosticCode.SYNTAX_ERROR, span, message, help);
  }

  void textDirection(Span span, String message) {
    report(
        DiagnosticCode.TEXT_DIRECTION,
        span,
        message,
        "remove it: a reader of the file would see another order than the compiler");
  }

  void nestedTooDeeply(Token token) {
    report(
        DiagnosticCode.NESTED_TOO_DEEPLY,
        span(token),
        "this nests deeper than " + DeepStack.MAX_NESTING + " levels",
        "give a part of it a name with 'def'");
  }

  void tooManyTokens(Span span, int limit) {
    report(
        DiagnosticCode.FILE_TOO_LARGE,
        span,
        "the file has more than " + limit + " words and signs",
        "split the file and import its parts");
  }

  private void report(DiagnosticCode code, Span span, String message, @Nullable String help) {
    if (!isFull()) {
      diagnostics.error(code, span, message, help);
    }
    reported++;
  }

  /** The line of the token by the rules of {@link SourceFile}, which differ from ANTLR's. */
  int line(Token token) {
    return file.lineAt(token.getStartIndex());
  }

  Span span(Token token) {
    return span(token, token);
  }

  Span span(ParserRuleContext context) {
    return span(context.getStart(), context.getStop());
  }

  /** From the first to the last token; that of the end of the file is empty. */
  Span span(Token first, Token last) {
    int start = first.getStartIndex();
    return file.span(start, Math.max(start, last.getStopIndex() + 1));
  }
}

package org.ovmlang.verification.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.Parser;
import org.ovmlang.compiler.syntax.SyntaxNode;

/**
 * What a program can be made smaller by: a declaration left out, or an expression replaced by a
 * constant or by a part of it. Whether the result is a program is for the compiler to say.
 */
final class TextReductions {

  private static final List<String> CONSTANTS =
      List.of("true", "false", "0", "0x", "\"\"", "self.address");

  private TextReductions() {}

  /** The smaller texts, those first of which most is gone. */
  static List<ProgramText> of(ProgramText text) {
    Set<ProgramText> smaller = new LinkedHashSet<>();
    for (Map.Entry<String, String> file : text.files().entrySet()) {
      List<DeclarationSyntax> declarations = parsed(file).declarations();
      for (int i = declarations.size() - 1; i >= 0; i--) {
        smaller.add(text.with(file.getKey(), without(declarations.get(i).span())));
      }
    }
    for (Map.Entry<String, String> file : text.files().entrySet()) {
      for (ExpressionSyntax expression : expressions(parsed(file))) {
        for (String replacement : replacements(expression)) {
          if (replacement.length() < expression.span().text().length()) {
            smaller.add(text.with(file.getKey(), replaced(expression.span(), replacement)));
          }
        }
      }
    }
    return List.copyOf(smaller);
  }

  private static FileSyntax parsed(Map.Entry<String, String> file) {
    return Parser.parse(
        new SourceFile(Path.of(file.getKey()).toString(), file.getValue()), new Diagnostics());
  }

  /** Without a declaration and the empty lines behind it. */
  private static String without(Span span) {
    String text = span.file().text();
    return text.substring(0, span.start()) + text.substring(span.end()).stripLeading();
  }

  private static String replaced(Span span, String replacement) {
    String text = span.file().text();
    return text.substring(0, span.start()) + replacement + text.substring(span.end());
  }

  /** The expressions in a file, the larger before what they consist of. */
  private static List<ExpressionSyntax> expressions(SyntaxNode node) {
    List<ExpressionSyntax> found = new ArrayList<>();
    for (SyntaxNode part : SyntaxParts.of(node)) {
      if (part instanceof ExpressionSyntax expression) {
        found.add(expression);
      }
      found.addAll(expressions(part));
    }
    return found;
  }

  private static Set<String> replacements(ExpressionSyntax expression) {
    Set<String> replacements = new LinkedHashSet<>(CONSTANTS);
    for (ExpressionSyntax part : expressions(expression)) {
      replacements.add("(" + part.span().text() + ")");
      replacements.add(part.span().text());
    }
    return replacements;
  }
}

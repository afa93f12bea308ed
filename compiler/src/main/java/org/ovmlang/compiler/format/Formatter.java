package org.ovmlang.compiler.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.rule.TooLargeFile;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.Edition;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.Parser;

/**
 * Gives files the one layout of the language. What it returns was read again and found to be the
 * same program with the same comments.
 */
public final class Formatter {

  private Formatter() {}

  /**
   * The text of {@code file} in the one layout; nothing, after reports, if it has errors.
   *
   * @throws IllegalStateException if the result would not mean the same: an error of the formatter
   */
  public static Optional<String> format(SourceFile file, Diagnostics diagnostics) {
    return DeepStack.call(() -> formatHere(file, diagnostics));
  }

  private static Optional<String> formatHere(SourceFile file, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    FileSyntax tree = Parser.parse(file, found);
    found.sorted().forEach(diagnostics::report);
    if (found.hasErrors()) {
      return Optional.empty();
    }
    boolean addsParentheses = tree.edition() != Edition.LEGACY;
    String text = FilePrinter.print(tree, addsParentheses);
    if (text.getBytes(StandardCharsets.UTF_8).length > SourceFile.MAX_BYTES) {
      TooLargeFile.formatted(file, diagnostics);
      return Optional.empty();
    }
    if (isSame(tree, text)) {
      return Optional.of(text);
    }
    // Parentheses that were added can make it nest too deeply.
    String asWritten = addsParentheses ? FilePrinter.print(tree, false) : text;
    if (!addsParentheses || !isSame(tree, asWritten)) {
      throw new IllegalStateException("formatting would change the meaning of " + file);
    }
    return Optional.of(asWritten);
  }

  private static boolean isSame(FileSyntax tree, String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileSyntax read = Parser.parse(new SourceFile(tree.span().file().path(), text), diagnostics);
    return !diagnostics.hasErrors()
        && comments(tree).equals(comments(read))
        && new WithoutParentheses().same(tree, read);
  }

  private static List<String> comments(FileSyntax file) {
    return file.comments().stream().map(CommentText::of).toList();
  }

  /** Where parentheses are needed, the trees differ without them. */
  private static final class WithoutParentheses extends TreeComparison {
    @Override
    protected Object normal(Object part) {
      return part instanceof ExpressionSyntax expression ? expression.withoutParentheses() : part;
    }
  }
}

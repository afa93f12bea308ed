package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.CommentSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;

/**
 * Reads the suppressions of a file. A comment at the end of a line speaks of that line; one on a
 * line of its own of the next line with words, or if a declaration or an import begins there, of
 * all of it.
 */
final class SuppressionReader {

  private static final String MARK = "ovm:allow";
  private static final String FORM = "write '// " + MARK + " OVM0307 REASON'";
  private static final Pattern COMMENT =
      Pattern.compile("//\\s*" + MARK + "\\b\\s*(\\S*)\\s*(.*)", Pattern.DOTALL);

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Set<Integer> wholes = new HashSet<>();
  private final Map<Integer, Integer> behindComments = new HashMap<>();

  private SuppressionReader(FileSyntax syntax, Diagnostics diagnostics) {
    this.file = syntax.span().file();
    this.diagnostics = diagnostics;
    syntax.imports().forEach(whole -> wholes.add(whole.span().start()));
    syntax.declarations().forEach(whole -> wholes.add(whole.span().start()));
    // From the last to the first, so that a long run of comments is gone through once.
    List<CommentSyntax> comments = syntax.comments();
    for (int i = comments.size() - 1; i >= 0; i--) {
      Span span = comments.get(i).span();
      behindComments.put(span.start(), firstWord(span.end()));
    }
  }

  /** The suppressions in the order written; reports malformed ones. */
  static List<Suppression> read(FileSyntax syntax, Diagnostics diagnostics) {
    SuppressionReader reader = new SuppressionReader(syntax, diagnostics);
    List<Suppression> suppressions = new ArrayList<>();
    for (CommentSyntax comment : syntax.comments()) {
      Matcher matcher = COMMENT.matcher(comment.span().text());
      if (comment.kind() == CommentSyntax.Kind.LINE && matcher.matches()) {
        reader
            .suppression(comment.span(), matcher.group(1), matcher.group(2).strip())
            .ifPresent(suppressions::add);
      }
    }
    return suppressions;
  }

  private Optional<Suppression> suppression(Span comment, String name, String reason) {
    Optional<DiagnosticCode> code = DiagnosticCode.of(name);
    if (code.isEmpty()) {
      String message =
          name.isEmpty() ? "this does not say which warning" : "there is no warning '" + name + "'";
      malformed(comment, message, Suggestion.didYouMean(name, codes()).orElse(FORM));
    } else if (!code.get().isSuppressible()) {
      malformed(comment, name + " cannot be suppressed", "remove its cause, and this comment");
    } else if (reason.isEmpty()) {
      malformed(comment, "this does not say why " + name + " does not matter here", FORM);
    } else {
      return Optional.of(new Suppression(comment, code.get(), place(comment)));
    }
    return Optional.empty();
  }

  private void malformed(Span comment, String message, String help) {
    diagnostics.warning(DiagnosticCode.MALFORMED_SUPPRESSION, comment, message, help);
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.isSuppressible()) {
        codes.add(code.code());
      }
    }
    return codes;
  }

  private Suppression.Place place(Span comment) {
    int lineStart = file.lineStart(comment.line());
    if (!file.text().substring(lineStart, comment.start()).isBlank()) {
      return new Suppression.Place(file, lineStart, false);
    }
    int next = firstWord(comment.end());
    boolean whole = wholes.contains(next);
    return new Suppression.Place(file, whole ? next : file.lineStart(file.lineAt(next)), whole);
  }

  /** The first offset from {@code from} on that is neither space nor in a comment. */
  private int firstWord(int from) {
    String text = file.text();
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return behindComments.getOrDefault(at, at);
  }
}

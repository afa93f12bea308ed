package org.ovmlang.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.rule.UnknownName;
import org.ovmlang.compiler.rule.UnknownPredicate;
import org.ovmlang.compiler.rule.UnknownType;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Severity;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CommentSyntax;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.SyntaxNode;

/**
 * A program some of whose declarations could not be read. The others are checked all the same, so
 * that one missing word does not hide the errors of a run; what could be a consequence of the
 * missing declarations is not said.
 */
final class AfterSyntaxErrors {

  private static final Set<DiagnosticCode> OF_ONE_DECLARATION =
      Set.of(DiagnosticCode.SYNTAX_ERROR, DiagnosticCode.NESTED_TOO_DEEPLY);

  private static final Set<DiagnosticCode> UNKNOWN =
      Set.of(UnknownPredicate.CODE, UnknownName.CODE, UnknownType.CODE);

  private static final Pattern EDITION = Pattern.compile("^\\s*edition\\s+1\\s");

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** An import, or a declaration whose name is missing: every unknown name could be of it. */
  private static final Pattern NAMELESS =
      Pattern.compile("\\b(import|from)\\b|\\b(def|record|param|source|atom)\\b\\s*([^\\w\\s]|$)");

  /** Words of what could not be read, and names of declarations with such text beside them. */
  private final Set<String> unsure = new HashSet<>();

  private final List<Span> suspicious = new ArrayList<>();
  private boolean nameless;

  private AfterSyntaxErrors(List<FileSyntax> files) {
    files.forEach(this::lookAt);
  }

  /** Whether no more is wrong than single declarations. */
  static boolean isWorthGoingOn(Diagnostics diagnostics) {
    return diagnostics.reported().stream()
        .allMatch(diagnostic -> OF_ONE_DECLARATION.contains(diagnostic.code()));
  }

  /** Adds those of the further errors that say something about what could be read. */
  static void add(List<Diagnostic> further, List<FileSyntax> files, Diagnostics diagnostics) {
    AfterSyntaxErrors unread = new AfterSyntaxErrors(files);
    for (FileSyntax file : files) {
      for (DeclarationSyntax declaration : file.declarations()) {
        if (diagnostics.reported().stream().anyMatch(d -> contains(declaration.span(), d.span()))) {
          unread.suspect(declaration);
        }
      }
    }
    for (Diagnostic diagnostic : further) {
      if (diagnostic.severity() == Severity.ERROR && !unread.couldCause(diagnostic)) {
        diagnostics.report(diagnostic);
      }
    }
  }

  /** Finds the text that is neither declaration nor import nor comment. */
  private void lookAt(FileSyntax file) {
    List<SyntaxNode> read = new ArrayList<>(file.declarations());
    read.addAll(file.imports());
    read.addAll(file.comments());
    read.sort(Comparator.comparingInt(node -> node.span().start()));
    String text = file.span().text();
    StringBuilder unread = new StringBuilder();
    SyntaxNode before = null;
    int position = 0;
    for (SyntaxNode node : read) {
      // A comment may lie within a declaration.
      if (node.span().start() >= position) {
        unread.append(text, position, node.span().start()).append(' ');
        if (!(node instanceof CommentSyntax)) {
          lookAt(unread.toString(), before, node);
          unread.setLength(0);
          before = node;
        }
      }
      position = Math.max(position, node.span().end());
    }
    lookAt(unread.append(text, position, text.length()).toString(), before, null);
  }

  private void lookAt(String unread, @Nullable SyntaxNode before, @Nullable SyntaxNode after) {
    String words = before == null ? EDITION.matcher(unread).replaceFirst("") : unread;
    if (words.isBlank()) {
      return;
    }
    // Where imports stand, one of them may be what is missing.
    nameless |= !(before instanceof DeclarationSyntax) || NAMELESS.matcher(words).find();
    addWords(words, unsure);
    // What stands before may have ended too early; what stands behind may lack an annotation.
    suspect(before);
    if (words.contains("@")) {
      suspect(after);
    }
  }

  private void suspect(@Nullable SyntaxNode node) {
    if (node instanceof DeclarationSyntax declaration) {
      suspicious.add(declaration.span());
      unsure.add(declaration.name().text());
    }
  }

  private static void addWords(String text, Set<String> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }

  private static boolean contains(Span whole, Span part) {
    return whole.file().equals(part.file())
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  private boolean couldCause(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    if (nameless && UNKNOWN.contains(diagnostic.code())) {
      return true;
    }
    boolean inSuspicious = suspicious.stream().anyMatch(whole -> contains(whole, span));
    Set<String> words = new HashSet<>();
    addWords(span.text(), words);
    words.retainAll(unsure);
    return inSuspicious || !words.isEmpty();
  }
}

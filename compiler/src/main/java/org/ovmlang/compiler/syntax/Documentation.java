package org.ovmlang.compiler.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.SourceFile;

/**
 * Finds the documentation of what begins at a token: the last run of {@code ///} lines before it. A
 * documentation comment behind a word on the same line belongs to nothing.
 */
final class Documentation {

  private final SourceFile file;
  private final List<Token> tokens;
  private final List<CommentSyntax> comments;

  Documentation(SourceFile file, List<Token> tokens, List<CommentSyntax> comments) {
    this.file = file;
    this.tokens = tokens;
    this.comments =
        comments.stream()
            .filter(comment -> comment.kind() == CommentSyntax.Kind.DOCUMENTATION)
            .toList();
  }

  /** The lines without {@code ///} and one space, joined by line feeds; null if there are none. */
  @Nullable String before(Token first) {
    int index = first.getTokenIndex();
    int floor = index == 0 ? 0 : tokens.get(index - 1).getStopIndex() + 1;
    int floorLine = index == 0 ? 0 : file.lineAt(floor - 1);
    List<CommentSyntax> run = new ArrayList<>();
    int nextLine = Integer.MAX_VALUE;
    for (int i = lastBefore(first.getStartIndex()); i >= 0; i--) {
      CommentSyntax comment = comments.get(i);
      int line = comment.span().line();
      boolean belongs = line > floorLine && (run.isEmpty() || line == nextLine - 1);
      if (!belongs || comment.span().start() < floor) {
        break;
      }
      run.add(comment);
      nextLine = line;
    }
    if (run.isEmpty()) {
      return null;
    }
    Collections.reverse(run);
    return run.stream().map(Documentation::text).collect(Collectors.joining("\n"));
  }

  private int lastBefore(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static String text(CommentSyntax comment) {
    String text = comment.span().text().substring(3);
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }
}

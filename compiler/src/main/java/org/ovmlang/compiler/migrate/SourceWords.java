package org.ovmlang.compiler.migrate;

import java.util.TreeMap;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CommentSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;

/** Finds words of a file between comments. */
final class SourceWords {

  private final SourceFile file;
  private final TreeMap<Integer, CommentSyntax> comments = new TreeMap<>();

  SourceWords(FileSyntax tree) {
    this.file = tree.span().file();
    for (CommentSyntax comment : tree.comments()) {
      comments.put(comment.span().start(), comment);
    }
  }

  /** Where the first word at or after the offset begins. */
  int after(int offset) {
    int at = offset;
    while (at < file.text().length()) {
      CommentSyntax comment = comments.get(at);
      if (comment != null) {
        at = comment.span().end();
      } else if (" \t\r\n\f".indexOf(file.text().charAt(at)) >= 0) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether a comment begins in that part. */
  boolean hasComment(int start, int end) {
    Integer next = comments.ceilingKey(start);
    return next != null && next < end;
  }

  /**
   * Where the comments begin that stand directly above the offset, or are its documentation, but
   * not before the floor.
   */
  int aboveWithComments(int offset, int floor) {
    int at = offset;
    while (true) {
      var before = comments.lowerEntry(at);
      if (before == null || before.getKey() < floor) {
        return at;
      }
      Span comment = before.getValue().span();
      boolean documents = before.getValue().kind() == CommentSyntax.Kind.DOCUMENTATION;
      boolean touches =
          file.text().substring(comment.end(), at).isBlank()
              && (documents || file.lineAt(at) - file.lineAt(comment.end()) <= 1)
              && (floor == 0 || file.lineAt(comment.start()) > file.lineAt(floor));
      if (!touches) {
        return at;
      }
      at = comment.start();
    }
  }
}

package org.ovmlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.CommentSyntax;

/**
 * What stands between two words of the source: comments, and how the lines run.
 *
 * @param file the file
 * @param start the end of the word before, 0 at the beginning of the file
 * @param comments the comments in between
 * @param end the beginning of the word behind, or the end of the file
 */
record Gap(SourceFile file, int start, List<CommentSyntax> comments, int end) {

  /** The gap from {@code start} on; its comments begin with number {@code first} of the file's. */
  static Gap after(SourceFile file, int start, List<CommentSyntax> all, int first) {
    List<CommentSyntax> comments = new ArrayList<>();
    int at = afterSpace(file.text(), start);
    while (first + comments.size() < all.size()) {
      CommentSyntax comment = all.get(first + comments.size());
      if (comment.span().start() != at) {
        break;
      }
      comments.add(comment);
      at = afterSpace(file.text(), comment.span().end());
    }
    return new Gap(file, start, comments, at);
  }

  private static int afterSpace(String text, int start) {
    int at = start;
    while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** How many comments stand on the line on which the word before ends. */
  int beside() {
    if (start == 0) {
      return 0;
    }
    int line = file.lineAt(start);
    int count = 0;
    while (count < comments.size() && comments.get(count).span().line() == line) {
      count++;
    }
    return count;
  }

  /** Whether all comments are blocks on the line on which the word before ends. */
  boolean isInline() {
    return beside() == comments.size()
        && comments.stream().allMatch(comment -> comment.kind() == CommentSyntax.Kind.BLOCK);
  }

  /** How many lines end between comment {@code index} and what stands before it. */
  int linesBefore(int index) {
    int from = index == 0 ? start : comments.get(index - 1).span().end();
    int to = index == comments.size() ? end : comments.get(index).span().start();
    return file.lineAt(to) - file.lineAt(from);
  }

  /** Whether an empty line stands before comment {@code index}; the last index is the end. */
  boolean hasEmptyLineBefore(int index) {
    return linesBefore(index) > 1;
  }
}

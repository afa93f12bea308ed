package org.ovmlang.compiler.format;

import org.ovmlang.compiler.syntax.CommentSyntax;

/** How comments are written: lines end with a line feed and have no spaces at their end. */
final class CommentText {

  private CommentText() {}

  /**
   * The comment as it is printed. Further lines of a block stay where they are: what they show may
   * depend on it.
   */
  static String of(CommentSyntax comment) {
    String text = comment.span().text();
    if (comment.kind() != CommentSyntax.Kind.BLOCK) {
      return text.stripTrailing();
    }
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      result.append(result.isEmpty() ? "" : "\n").append(line.stripTrailing());
    }
    return result.toString();
  }
}

package org.ovmlang.compiler.format;

import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.CommentSyntax;
import org.ovmlang.compiler.syntax.CommentSyntax.Kind;

/**
 * Puts the words of a file into a layout, in the order of the source, each with its comments.
 *
 * <p>A comment on the line of the word before it stays beside that word; any other stays before the
 * word behind it, on lines of its own if it had them. So every comment is printed once and none
 * passes another.
 *
 * <p>INVARIANT: a documentation comment that began a line still does, and one that did not still
 * does not, because that decides whether it is the documentation of what follows.
 */
final class Words {

  /** After these a block comment belongs to what follows; none of them ends a declaration. */
  private static final Set<String> EXPECTING =
      Set.of(
          "(", "[", "{", ",", ":", ":=", "->", "=", "==", "!=", "<", "<=", ">", ">=", "!", "+", "-",
          "*", "..", ".", "@", "and", "or", "def");

  private static final Set<String> CLOSING = Set.of(")", "]", "}", ",");

  private final SourceFile file;
  private final List<CommentSyntax> comments;
  private final Layout layout;

  /** What follows the last word of the source that was printed. */
  private Gap gap;

  /** The comments that are still to be printed beside the last word. */
  private List<CommentSyntax> beside = List.of();

  /** The number of the first comment of the gap that belongs to the next word. */
  private int firstBefore;

  /** The number of comments of the file that were met, in gaps up to this one. */
  private int met;

  private boolean lineMustEnd;

  Words(SourceFile file, List<CommentSyntax> comments, Layout layout) {
    this.file = file;
    this.comments = comments;
    this.layout = layout;
    this.gap = gapAfter(0);
  }

  private Gap gapAfter(int offset) {
    Gap next = Gap.after(file, offset, comments, met);
    met += next.comments().size();
    return next;
  }

  /** The next word of the source. */
  void word(String word) {
    word(word, word);
  }

  /** The next word of the source, to be printed in another way. */
  void word(String written, String shown) {
    require(written);
    printBeside();
    printBefore(CLOSING.contains(shown));
    print(shown);
    advance(written.length(), EXPECTING.contains(shown));
  }

  /** The next word if it is this one. */
  boolean isNext(String word) {
    return file.text().startsWith(word, gap.end());
  }

  /** A word that the source does not have, between the next one and its comments. */
  void addedBefore(String word) {
    printBeside();
    printBefore(false);
    print(word);
  }

  /** Ends the group and prints a word that the source does not have, before any comment. */
  void addedBehind(String word) {
    layout.close();
    layout.text(word);
  }

  /**
   * A comma, or with {@code endsGroup} a bracket. A comment that ended the line before it is moved
   * behind it, where it still stands beside the same value.
   */
  void closing(String word, boolean endsGroup) {
    require(word);
    int end = gap.end() + word.length();
    boolean passes =
        !beside.isEmpty()
            && beside.get(beside.size() - 1).kind() != Kind.BLOCK
            && firstBefore == gap.comments().size()
            && !staysBeside(word, end);
    if (!passes) {
      printBeside();
      printBefore(true);
    }
    if (endsGroup) {
      layout.close();
    }
    print(word);
    List<CommentSyntax> passed = beside;
    advance(word.length(), EXPECTING.contains(word));
    if (passes) {
      beside = passed;
    }
  }

  /** Whether a comment stays beside the word that ends there, or a closing one behind it. */
  private boolean staysBeside(String word, int end) {
    Gap next = Gap.after(file, end, comments, met);
    String last = word;
    while (!last.equals(",") && next.comments().isEmpty()) {
      int behind = next.end() + 1;
      last = file.text().substring(next.end(), Math.min(behind, file.text().length()));
      if (!CLOSING.contains(last)) {
        return false;
      }
      next = Gap.after(file, behind, comments, met);
    }
    return next.beside() > 0 && !(last.equals(",") && next.isInline());
  }

  void space() {
    printBeside();
    layout.space();
  }

  void open(int indent) {
    layout.open(indent);
  }

  void close() {
    layout.close();
  }

  /** A space, or the end of the line. */
  void line() {
    mayBreak(" ", 0);
  }

  /** A place to break that is otherwise {@code text}. */
  void mayBreak(String text, int indent) {
    printBeside();
    if (lineMustEnd) {
      endLine(1, indent);
    } else {
      layout.mayBreak(text, indent);
    }
  }

  /** The end of the line. */
  void newLine() {
    printBeside();
    endLine(1, 0);
  }

  /**
   * The end of a declaration, or of the file, and the beginning of the next.
   *
   * @param keepsLines whether empty lines stay as written; otherwise there is exactly one, though a
   *     comment may follow directly if it is itself apart from what comes next
   */
  void paragraph(boolean keepsLines) {
    printBeside();
    lineMustEnd = false;
    int end = gap.comments().size();
    boolean atEnd = gap.end() == file.text().length();
    for (int i = firstBefore; i <= end; i++) {
      if (i == end && (atEnd || (i > firstBefore && gap.linesBefore(i) == 0))) {
        layout.space();
        break;
      }
      if (i > firstBefore && gap.linesBefore(i) == 0) {
        layout.space();
      } else if (!layout.isEmpty()) {
        boolean adds = i == firstBefore && !keepsLines && !isApart();
        endLine(adds || hasEmptyLineBefore(i) ? 2 : 1, 0);
      }
      if (i < end) {
        print(gap.comments().get(i));
      }
    }
    gap = new Gap(file, gap.end(), List.of(), gap.end());
    firstBefore = 0;
  }

  /** Whether comments follow that are not attached to the next word. */
  private boolean isApart() {
    int end = gap.comments().size();
    boolean apart = firstBefore < end && gap.end() == file.text().length();
    for (int i = firstBefore + 1; i <= end; i++) {
      apart |= hasEmptyLineBefore(i);
    }
    return apart;
  }

  /** Documentation stays directly above what it documents. */
  private boolean hasEmptyLineBefore(int index) {
    boolean belowDocumentation =
        index == gap.comments().size()
            && index > firstBefore
            && gap.comments().get(index - 1).kind() == Kind.DOCUMENTATION;
    return !belowDocumentation && gap.hasEmptyLineBefore(index);
  }

  private void require(String word) {
    if (!isNext(word)) {
      throw new IllegalStateException(
          "'" + word + "' was expected at " + file.span(gap.end(), gap.end()));
    }
  }

  private void advance(int length, boolean expecting) {
    gap = gapAfter(gap.end() + length);
    int count = expecting && gap.isInline() ? 0 : gap.beside();
    beside = gap.comments().subList(0, count);
    firstBefore = count;
  }

  private void printBeside() {
    if (beside.isEmpty()) {
      return;
    }
    for (CommentSyntax comment : beside) {
      layout.space();
      print(comment);
    }
    CommentSyntax last = beside.get(beside.size() - 1);
    lineMustEnd = last.kind() != Kind.BLOCK || firstBefore < gap.comments().size();
    beside = List.of();
  }

  /** The comments that belong to the next word, inside a declaration. */
  private void printBefore(boolean isClosing) {
    int end = gap.comments().size();
    for (int i = firstBefore; i < end; i++) {
      boolean first = i == firstBefore;
      if (gap.linesBefore(i) > 0 || (first && i > 0)) {
        layout.startLine();
        if (!first && gap.hasEmptyLineBefore(i)) {
          layout.newLine(1, 0);
        }
      } else if (!first || gap.comments().get(i).kind() != Kind.BLOCK) {
        layout.space();
      }
      lineMustEnd = false;
      print(gap.comments().get(i));
    }
    if (firstBefore < end) {
      lineMustEnd = gap.linesBefore(end) > 0;
      if (!lineMustEnd && !isClosing) {
        layout.space();
      }
    }
    firstBefore = end;
  }

  private void print(CommentSyntax comment) {
    if (comment.kind() == Kind.BLOCK) {
      layout.text(CommentText.of(comment));
    } else {
      layout.lineComment(CommentText.of(comment));
    }
  }

  private void print(String word) {
    if (lineMustEnd) {
      layout.startLine();
      lineMustEnd = false;
    }
    layout.text(word);
  }

  private void endLine(int lineFeeds, int indent) {
    layout.newLine(lineFeeds, indent);
    lineMustEnd = false;
  }
}

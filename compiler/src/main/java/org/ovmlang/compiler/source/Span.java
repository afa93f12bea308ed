package org.ovmlang.compiler.source;

/**
 * A part of a source file, from {@code start} to before {@code end}; it may be empty.
 *
 * @param file the file
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset after the last character
 */
public record Span(SourceFile file, int start, int end) {

  /** Refuses a part that does not lie in the file. */
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("no part of " + file + ": " + start + ".." + end);
    }
  }

  /** The 1-based line of the first character. */
  public int line() {
    return file.lineAt(start);
  }

  /** The 1-based column of the first character, in code points. */
  public int column() {
    return file.columnAt(start);
  }

  /** The 1-based line of the place after the last character. */
  public int endLine() {
    return file.lineAt(end);
  }

  /** The 1-based column after the last character, in code points. */
  public int endColumn() {
    return file.columnAt(end);
  }

  /** The characters of this part. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The smallest part that holds this one and {@code other}, which lies in the same file. */
  public Span join(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** {@code path:line:column}. */
  @Override
  public String toString() {
    return DisplayText.of(file.path()) + ":" + line() + ":" + column();
  }
}

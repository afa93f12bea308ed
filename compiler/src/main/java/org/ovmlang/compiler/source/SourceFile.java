package org.ovmlang.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one source file and where its lines begin.
 *
 * <p>Offsets count UTF-16 code units from 0. Lines and columns are 1-based; a column counts code
 * points, a tab being one. A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}.
 */
public final class SourceFile {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final String path;
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * A file of known text.
   *
   * @param path what messages call the file, with {@code /} between directories
   * @param text its content, without byte order mark
   */
  public SourceFile(String path, String text) {
    this(path, path.substring(path.lastIndexOf('/') + 1), text);
  }

  /**
   * A file of known text.
   *
   * @param path what messages call the file, with {@code /} between directories
   * @param name what output calls the file: its path below its source root, so that the output does
   *     not depend on where the sources lie
   * @param text its content, without byte order mark
   */
  public SourceFile(String path, String name, String text) {
    this.path = path;
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Reads UTF-8 bytes; a leading byte order mark is dropped.
   *
   * <p>Bytes that are not UTF-8 are reported (OVM0002, at the first of them) and read as U+FFFD. A
   * file above {@link #MAX_BYTES} is reported (OVM0004) and read as empty.
   */
  public static SourceFile decode(String path, byte[] bytes, Diagnostics diagnostics) {
    return decode(path, path.substring(path.lastIndexOf('/') + 1), bytes, diagnostics);
  }

  /** Reads UTF-8 bytes as {@link #decode(String, byte[], Diagnostics)} does, with a name. */
  public static SourceFile decode(String path, String name, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > MAX_BYTES) {
      SourceFile empty = new SourceFile(path, name, "");
      diagnostics.error(
          DiagnosticCode.FILE_TOO_LARGE,
          empty.span(0, 0),
          "the file is larger than " + MAX_BYTES + " bytes",
          "split the file and import its parts");
      return empty;
    }
    int start = startsWithByteOrderMark(bytes) ? 3 : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer output = CharBuffer.allocate(bytes.length - start + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int firstBad = -1;
    while (true) {
      CoderResult result = decoder.decode(input, output, true);
      if (!result.isError()) {
        break;
      }
      if (firstBad < 0) {
        firstBad = output.position();
      }
      output.put('\uFFFD');
      input.position(input.position() + result.length());
    }
    SourceFile file = new SourceFile(path, name, output.flip().toString());
    if (firstBad >= 0) {
      diagnostics.error(
          DiagnosticCode.NOT_UTF8,
          file.span(firstBad, firstBad + 1),
          "the file is not valid UTF-8",
          "save the file in the encoding UTF-8");
    }
    return file;
  }

  /**
   * The bytes of a file as {@link #decode} wants them: of one that is too large, or has no end, one
   * byte more than is allowed.
   */
  public static byte[] readBytes(InputStream in) throws IOException {
    return in.readNBytes(MAX_BYTES + 1);
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnd) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** What messages call the file. */
  public String path() {
    return path;
  }

  /** What output calls the file: its path below its source root, with {@code /} between folders. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based line that holds {@code offset}. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of {@code offset} in its line, in code points. */
  public int columnAt(int offset) {
    int place = clamp(offset);
    return text.codePointCount(lineStart(lineAt(place)), place) + 1;
  }

  /** The offset of the first character of the 1-based {@code line}. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of the 1-based {@code line} without its line end. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The part of this file from {@code start} to before {@code end}. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof SourceFile file && path.equals(file.path) && text.equals(file.text));
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + text.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}

package org.ovmlang.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said at length about each code: the page {@code docs/diagnostics.md} of the project. */
public final class CodeManual {

  private static final String PAGE = "/org/ovmlang/compiler/diagnostics.md";
  private static final Pattern HEADING =
      Pattern.compile("^### (OVM\\d{4}): (.+)$", Pattern.MULTILINE);
  private static final Pattern END = Pattern.compile("^##", Pattern.MULTILINE);
  private static final Pattern EXAMPLE =
      Pattern.compile("^```ovm ?(.*)\\n((?s:.*?))^```$", Pattern.MULTILINE);

  private final Map<DiagnosticCode, Entry> entries = new EnumMap<>(DiagnosticCode.class);

  private CodeManual() {}

  /**
   * A section of the page.
   *
   * @param code what it is about
   * @param title the rest of its heading
   * @param text what stands below the heading, in Markdown
   */
  public record Entry(DiagnosticCode code, String title, String text) {

    /** Without Markdown: the programs indented, with a word above each that says what it is. */
    public String forTerminal() {
      String shown =
          EXAMPLE
              .matcher(text)
              .replaceAll(
                  example ->
                      Matcher.quoteReplacement(
                          label(example.group(1)) + example.group(2).indent(4).stripTrailing()));
      return code + " (" + code.severity().word() + "): " + title + "\n\n" + shown + "\n";
    }

    private static String label(String role) {
      return switch (role) {
        case "" -> "";
        case "wrong" -> "Wrong:\n\n";
        case "right" -> "Right:\n\n";
        default -> role + ":\n\n";
      };
    }
  }

  /** The page that came with the compiler. */
  public static CodeManual load() {
    try (InputStream in = CodeManual.class.getResourceAsStream(PAGE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + PAGE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CodeManual parse(String page) {
    CodeManual manual = new CodeManual();
    Matcher heading = HEADING.matcher(page);
    Matcher end = END.matcher(page);
    while (heading.find()) {
      int last = end.find(heading.end()) ? end.start() : page.length();
      String text = page.substring(heading.end(), last).strip();
      DiagnosticCode code =
          DiagnosticCode.of(heading.group(1))
              .orElseThrow(() -> new IllegalStateException("no code " + heading.group(1)));
      if (manual.entries.put(code, new Entry(code, heading.group(2), text)) != null) {
        throw new IllegalStateException(code + " has two sections");
      }
    }
    return manual;
  }

  /**
   * The section about a code.
   *
   * @throws IllegalStateException if the page has none
   */
  public Entry entry(DiagnosticCode code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalStateException("nothing is written about " + code);
    }
    return entry;
  }
}

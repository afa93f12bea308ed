package org.ovmlang.codegen.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.source.Span;

/** Text for comments of generated code. */
final class Docs {

  private static final Pattern QUOTED = Pattern.compile("`([^`{}@\\\\*\n]+)`");
  private static final int EXCERPT_LENGTH = 70;

  private Docs() {}

  /** The file of a definition below its source root. */
  static String file(Definition definition) {
    return definition.span().file().name();
  }

  /** The file of a record below its source root. */
  static String file(RecordDeclaration record) {
    return record.span().file().name();
  }

  /** File and line of a place in the file of a definition. */
  static String place(Definition definition, Span span) {
    return file(definition) + ":" + span.line();
  }

  /** A doc comment, and where it is from. */
  static String definition(Definition definition, String fallback) {
    String doc = definition.doc().isBlank() ? fallback : javadoc(definition.doc().strip());
    return doc + "\n\n<p>From " + escape(place(definition, definition.span())) + ".\n";
  }

  /** What the tracing class of a definition is for, and where it is from. */
  static String tracing(Definition definition) {
    return "Decides "
        + escape(definition.name())
        + " with a trace.\n\n<p>From "
        + escape(place(definition, definition.span()))
        + ".\n";
  }

  /** The doc comment of a record, and where it is from. */
  static String record(RecordDeclaration record) {
    String doc =
        record.doc().isBlank()
            ? "The record " + record.type().name() + "."
            : javadoc(record.doc().strip());
    return doc + "\n\n<p>From " + escape(file(record) + ":" + record.span().line()) + ".\n";
  }

  /** The place of a formula and how it begins. */
  static String formula(Definition definition, Span span) {
    String text = span.text().strip().replaceAll("\\s+", " ");
    String place = escape(place(definition, span));
    if (text.isEmpty()) {
      return place + ".\n";
    }
    String excerpt =
        text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH).strip() + "...";
    return place + ": " + escape(excerpt) + "\n";
  }

  /** The text of a doc comment as Javadoc; what stands between backquotes is code. */
  static String javadoc(String doc) {
    StringBuilder text = new StringBuilder();
    Matcher quoted = QUOTED.matcher(doc);
    int end = 0;
    while (quoted.find()) {
      text.append(escape(doc.substring(end, quoted.start())));
      text.append("{@code ").append(quoted.group(1)).append('}');
      end = quoted.end();
    }
    return text.append(escape(doc.substring(end))).toString();
  }

  /** Text in which nothing ends a comment, begins a tag or is a Unicode escape of Java. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }
}

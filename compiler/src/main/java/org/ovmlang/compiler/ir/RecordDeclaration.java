package org.ovmlang.compiler.ir;

import java.util.Collections;
import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * A record of the program.
 *
 * @param span where its name is declared
 * @param type what it declares
 * @param doc the doc comment, without markers; empty if there is none
 * @param fieldDocs the doc comment of each field, in order; empty where there is none
 */
public record RecordDeclaration(Span span, RecordType type, String doc, List<String> fieldDocs) {

  /** Copies the list. */
  public RecordDeclaration {
    fieldDocs = List.copyOf(fieldDocs);
  }

  /** A record without doc comments of its fields. */
  public RecordDeclaration(Span span, RecordType type, String doc) {
    this(span, type, doc, Collections.nCopies(type.fields().size(), ""));
  }
}

package org.ovmlang.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.Span;

/** Diagnostics for programs: the array that {@code check --format json} prints. */
final class DiagnosticsJson {

  private DiagnosticsJson() {}

  /** One object for each diagnostic; lines and columns count from 1, the end is exclusive. */
  static ArrayNode of(List<Diagnostic> diagnostics) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      Span span = diagnostic.span();
      ObjectNode object = array.addObject();
      object.put("code", diagnostic.code().code());
      object.put("severity", diagnostic.severity().word());
      object.put("file", span.file().path());
      object.put("line", span.line());
      object.put("column", span.column());
      object.put("endLine", span.endLine());
      object.put("endColumn", span.endColumn());
      object.put("message", diagnostic.message());
      object.put("help", diagnostic.help());
    }
    return array;
  }
}

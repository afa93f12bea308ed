package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.SourceFile;

/** The lines of source that a page shows: of each place the first few. */
final class Excerpts {

  private static final int MAX_LINES = 8;
  private static final int MAX_LINE_LENGTH = 1_000;

  private Excerpts() {}

  /** For each file an object from line numbers to lines. */
  static ObjectNode of(JsonNode explanation, CheckedProgram program) {
    Map<String, SourceFile> files = new HashMap<>();
    program.definitions().stream()
        .map(definition -> definition.span().file())
        .forEach(file -> files.put(file.name(), file));
    ObjectNode excerpts = JsonNodeFactory.instance.objectNode();
    for (JsonNode place : explanation.get("places")) {
      String name = place.get("file").textValue();
      SourceFile file = files.get(name);
      if (file == null) {
        continue;
      }
      ObjectNode lines = excerpts.withObject("/" + escaped(name));
      int first = place.get("line").intValue();
      int last = Math.min(place.get("endLine").intValue(), first + MAX_LINES - 1);
      for (int line = first; line <= last; line++) {
        String text = file.lineText(line);
        lines.put(
            Integer.toString(line),
            text.length() > MAX_LINE_LENGTH ? text.substring(0, MAX_LINE_LENGTH) + "…" : text);
      }
    }
    return excerpts;
  }

  /** A part of a JSON pointer. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

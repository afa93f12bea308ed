package org.ovmlang.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** The declarations and imports of files, by place; they do not overlap. */
final class Wholes {

  private final Map<SourceFile, TreeMap<Integer, Span>> byFile = new HashMap<>();

  Wholes(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      TreeMap<Integer, Span> spans = new TreeMap<>();
      file.syntax().imports().forEach(one -> spans.put(one.span().start(), one.span()));
      file.syntax().declarations().forEach(one -> spans.put(one.span().start(), one.span()));
      byFile.put(file.syntax().span().file(), spans);
    }
  }

  /** The declaration or the import in which the span begins. */
  Optional<Span> around(Span span) {
    Map.Entry<Integer, Span> before =
        byFile.getOrDefault(span.file(), new TreeMap<>()).floorEntry(span.start());
    return before == null || span.start() >= before.getValue().end()
        ? Optional.empty()
        : Optional.of(before.getValue());
  }
}

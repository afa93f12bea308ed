package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/** Which warnings the sources keep quiet, and which of these comments were for nothing. */
final class Suppressions {

  private record Key(DiagnosticCode code, Suppression.Place place) {}

  private final Map<Key, Suppression> byPlace = new HashMap<>();
  private final List<Suppression> all = new ArrayList<>();
  private final Set<Suppression> effective = new HashSet<>();
  private final Wholes wholes;

  /** Reads them from the files; reports malformed ones. */
  Suppressions(List<LoadedFile> files, Wholes wholes, Diagnostics diagnostics) {
    this.wholes = wholes;
    for (LoadedFile file : files) {
      all.addAll(SuppressionReader.read(file.syntax(), diagnostics));
    }
    all.forEach(one -> byPlace.putIfAbsent(new Key(one.code(), one.place()), one));
  }

  /** Whether a comment keeps the warning quiet. */
  boolean suppress(Diagnostic warning) {
    SourceFile file = warning.span().file();
    int line = file.lineStart(warning.span().line());
    boolean suppressed = use(new Key(warning.code(), new Suppression.Place(file, line, false)));
    return wholes
            .around(warning.span())
            .map(whole -> new Suppression.Place(file, whole.start(), true))
            .filter(place -> use(new Key(warning.code(), place)))
            .isPresent()
        || suppressed;
  }

  private boolean use(Key key) {
    Suppression found = byPlace.get(key);
    if (found != null) {
      effective.add(found);
    }
    return found != null;
  }

  /** Reports the comments that keep nothing quiet, when all rules have spoken. */
  void reportUnused(Diagnostics diagnostics) {
    for (Suppression suppression : all) {
      if (!effective.contains(suppression)) {
        diagnostics.warning(
            DiagnosticCode.UNUSED_SUPPRESSION,
            suppression.comment(),
            "there is no warning " + suppression.code() + " here to suppress",
            "remove the comment; it speaks of its own line, or of what begins on the next");
      }
    }
  }
}

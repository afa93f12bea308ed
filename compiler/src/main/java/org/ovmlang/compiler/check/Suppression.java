package org.ovmlang.compiler.check;

import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/**
 * {@code // ovm:allow OVM0307 the reason}: keeps one kind of warning quiet in one place.
 *
 * @param comment the comment
 * @param code which warning
 * @param place where
 */
record Suppression(Span comment, DiagnosticCode code, Place place) {

  /**
   * What a suppression speaks of.
   *
   * @param start where the line, the declaration or the import begins
   * @param whole whether it is a declaration or an import, and not a line
   */
  record Place(SourceFile file, int start, boolean whole) {}
}

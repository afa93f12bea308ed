package org.ovmlang.compiler.resolve;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.rule.UnknownAnnotation;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;

/** The annotations before a declaration, and the rules about them. */
final class Annotations {

  private final boolean prelude;
  private final Diagnostics diagnostics;

  /**
   * The annotations of one file.
   *
   * @param prelude whether it is the file of the builtin atoms, which has annotations of its own
   */
  Annotations(boolean prelude, Diagnostics diagnostics) {
    this.prelude = prelude;
    this.diagnostics = diagnostics;
  }

  /** The {@code @quantifier} of a declaration, or null. */
  static @Nullable AnnotationSyntax hint(DeclarationSyntax declaration) {
    for (AnnotationSyntax annotation : declaration.annotations()) {
      if (annotation.name().text().equals("quantifier")) {
        return annotation;
      }
    }
    return null;
  }

  /** The names of its annotations; reports those that are wrong. */
  Set<String> of(DeclarationSyntax declaration) {
    List<String> known = prelude ? List.of("builtin") : List.of("library", "quantifier");
    Set<String> found = new TreeSet<>();
    for (AnnotationSyntax annotation : declaration.annotations()) {
      String name = annotation.name().text();
      boolean misplaced = !prelude && !(declaration instanceof DefSyntax);
      if (!known.contains(name)) {
        UnknownAnnotation.report(annotation, known, diagnostics);
      } else if (misplaced) {
        UnknownAnnotation.misplaced(annotation, known, diagnostics);
      } else if (name.equals("quantifier") && annotation.argument() == null) {
        UnknownAnnotation.noHint(annotation, diagnostics);
      } else if (!name.equals("quantifier") && annotation.argument() != null) {
        UnknownAnnotation.argument(annotation, diagnostics);
      }
      boolean isExtern = declaration instanceof DefSyntax def && def.isExtern();
      if (isExtern && name.equals("library")) {
        UnknownAnnotation.library(annotation, diagnostics);
      }
      if (!found.add(name)) {
        UnknownAnnotation.twice(annotation, diagnostics);
      }
    }
    return found;
  }
}

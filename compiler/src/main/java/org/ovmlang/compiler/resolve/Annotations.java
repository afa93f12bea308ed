package org.ovmlang.compiler.resolve;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Suggestion;
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
      if (!known.contains(name) || misplaced) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            misplaced && known.contains(name)
                ? "@" + name + " belongs before a def"
                : "there is no annotation @" + name,
            Suggestion.didYouMean(name, known)
                .orElse("the annotations are @library and @quantifier"));
      } else if ((annotation.argument() == null) == name.equals("quantifier")) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            name.equals("quantifier")
                ? "@quantifier needs a hint"
                : "@" + name + " takes no argument",
            name.equals("quantifier") ? "write @quantifier(\"BUCKET,KIND,ARGUMENT\")" : null);
      }
      boolean isExtern = declaration instanceof DefSyntax def && def.isExtern();
      if (isExtern && name.equals("library")) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            "an extern is a contract, not a library",
            "drop @library");
      }
      if (!found.add(name)) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            "there is another @" + name + " before the same declaration",
            "keep one of them");
      }
    }
    return found;
  }
}

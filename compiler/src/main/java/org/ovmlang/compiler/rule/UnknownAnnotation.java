package org.ovmlang.compiler.rule;

import java.util.Collection;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.AnnotationSyntax;

/** An annotation exists, belongs where it stands, and has an argument if it needs one. */
public final class UnknownAnnotation {

  private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_ANNOTATION;

  private UnknownAnnotation() {}

  /** Reports an annotation that does not exist. */
  public static void report(
      AnnotationSyntax annotation, Collection<String> known, Diagnostics diagnostics) {
    String name = annotation.name().text();
    unknown(annotation, "there is no annotation @" + name, known, diagnostics);
  }

  /** Reports an annotation before something else than a {@code def}. */
  public static void misplaced(
      AnnotationSyntax annotation, Collection<String> known, Diagnostics diagnostics) {
    String name = annotation.name().text();
    unknown(annotation, "@" + name + " belongs before a def", known, diagnostics);
  }

  private static void unknown(
      AnnotationSyntax annotation,
      String message,
      Collection<String> known,
      Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        annotation.span(),
        message,
        Suggestion.didYouMean(annotation.name().text(), known)
            .orElse("the annotations are @library and @quantifier"));
  }

  /** Reports a {@code @quantifier} without a hint. */
  public static void noHint(AnnotationSyntax annotation, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        annotation.span(),
        "@quantifier needs a hint",
        "write @quantifier(\"BUCKET,KIND,ARGUMENT\")");
  }

  /** Reports an argument that the annotation does not take. */
  public static void argument(AnnotationSyntax annotation, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, annotation.span(), "@" + annotation.name().text() + " takes no argument");
  }

  /** Reports a {@code @library} before an {@code extern def}. */
  public static void library(AnnotationSyntax annotation, Diagnostics diagnostics) {
    diagnostics.error(
        CODE, annotation.span(), "an extern is a contract, not a library", "drop @library");
  }

  /** Reports an annotation that stands twice before a declaration. */
  public static void twice(AnnotationSyntax annotation, Diagnostics diagnostics) {
    diagnostics.error(
        CODE,
        annotation.span(),
        "there is another @" + annotation.name().text() + " before the same declaration",
        "keep one of them");
  }
}

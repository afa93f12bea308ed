package org.ovmlang.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private static final SourceFile A = new SourceFile("a.ovm", "abc\nabc");
  private static final SourceFile B = new SourceFile("b.ovm", "abc");

  @Test
  void diagnosticsAreSortedByFileAndPlaceAndReportedOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(DiagnosticCode.SYNTAX_ERROR, B.span(0, 1), "third");
    diagnostics.error(DiagnosticCode.SYNTAX_ERROR, A.span(4, 5), "second");
    diagnostics.error(DiagnosticCode.SYNTAX_ERROR, A.span(4, 5), "second");
    diagnostics.warning(DiagnosticCode.SYNTAX_ERROR, A.span(1, 2), "first");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a.ovm:1:2: warning[OVM0001]: first",
            "a.ovm:2:1: error[OVM0001]: second",
            "b.ovm:1:1: error[OVM0001]: third");
  }

  @Test
  void warningsAloneDoNotEndTheCompilation() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning(DiagnosticCode.SYNTAX_ERROR, A.span(0, 1), "look");
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThatCode(diagnostics::throwIfErrors).doesNotThrowAnyException();
  }

  @Test
  void anErrorEndsTheCompilationWithEverythingReported() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning(DiagnosticCode.SYNTAX_ERROR, A.span(0, 1), "look");
    diagnostics.error(DiagnosticCode.SYNTAX_ERROR, A.span(1, 2), "wrong", "mend it");
    CompilationException thrown =
        catchThrowableOfType(CompilationException.class, diagnostics::throwIfErrors);
    assertThat(thrown.diagnostics()).isEqualTo(diagnostics.sorted()).hasSize(2);
    assertThat(thrown).hasMessageContaining("a.ovm:1:2: error[OVM0001]: wrong");
  }
}

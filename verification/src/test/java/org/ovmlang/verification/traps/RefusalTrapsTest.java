package org.ovmlang.verification.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.source.Severity;

/**
 * Programs that the earlier implementations accepted, and got wrong: ours refuses them, and a
 * compiler with the fault that the test names does not.
 */
class RefusalTrapsTest {

  @TempDir private Path folder;

  private List<String> errors(Map<String, String> texts, List<String> externs) {
    CompilationResult result = TrapPrograms.compile(folder, texts, externs);
    return result.diagnostics().stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(it -> it.code() + " " + it.span().line() + ":" + it.span().column())
        .toList();
  }

  private void refused(String file, SourceFault fault, String error) {
    Map<String, String> texts = Map.of("program", TrapPrograms.text("refused/" + file));
    assertThat(errors(texts, List.of())).containsExactly(error);
    assertThat(errors(fault.in(texts), List.of())).as("with the fault").isEmpty();
  }

  @Test
  void aLibraryThatNamesAVariableOfItsCallerIsAnError() {
    refused("freevariable", SourceFault.LIBRARIES_ARE_TEXT, "OVM0202 2:25");
  }

  @Test
  void aTrailingExpressionIsAnError() {
    refused("trailingexpression", SourceFault.A_TRAILING_EXPRESSION_IS_DROPPED, "OVM0001 1:32");
  }

  @Test
  void aMisspeltAnnotationIsAnError() {
    refused("misspeltannotation", SourceFault.UNKNOWN_ANNOTATIONS_ARE_SKIPPED, "OVM0209 1:1");
  }

  /** The fault: what nothing defines is deployed elsewhere. */
  @Test
  void aMisspeltAtomIsAnErrorNotAContractAddress() {
    Map<String, String> texts = Map.of("program", TrapPrograms.text("refused/misspeltatom"));
    assertThat(errors(texts, List.of())).containsExactly("OVM0201 1:42");
    assertThat(errors(texts, List.of("IsLesThan"))).as("with the fault").isEmpty();
  }
}

package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.source.DiagnosticCode;

/** The page of diagnostics and the compiler agree. */
final class DiagnosticsDocumentationTest {

  @Test
  void everyCodeIsDocumentedAndEveryDocumentedCodeExists() throws IOException {
    Path page = Path.of(System.getProperty("ovm.root.directory"), "docs", "diagnostics.md");
    List<String> documented =
        Pattern.compile("^\\| (OVM\\d{4}) ", Pattern.MULTILINE)
            .matcher(Files.readString(page))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    List<String> codes = Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(codes).doesNotHaveDuplicates();
  }
}

package org.ovmlang.compiler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.source.CodeManual;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;

/** The page of diagnostics says of each code what the compiler does. */
final class DiagnosticsPageTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("^```ovm ?(.*)\n((?s:.*?))^```$", Pattern.MULTILINE);

  /** What no text on a page can show. */
  private static final Set<DiagnosticCode> WITHOUT_EXAMPLE =
      EnumSet.of(
          DiagnosticCode.NOT_UTF8,
          DiagnosticCode.NESTED_TOO_DEEPLY,
          DiagnosticCode.FILE_TOO_LARGE,
          DiagnosticCode.UNREADABLE_FILE,
          DiagnosticCode.TEXT_DIRECTION,
          DiagnosticCode.TOO_MANY_DIAGNOSTICS);

  @TempDir private Path folder;

  private static String page() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("ovm.root.directory"), "docs", "diagnostics.md"));
  }

  @Test
  void everyCodeIsDocumentedAndEveryDocumentedCodeExists() throws IOException {
    List<String> documented =
        Pattern.compile("^### (.*?):", Pattern.MULTILINE)
            .matcher(page())
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList());
  }

  @Test
  void theCompilerCarriesThePage() throws IOException {
    CodeManual manual = CodeManual.load();
    String page = page();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      CodeManual.Entry entry = manual.entry(code);
      assertThat(page).contains("### " + code + ": " + entry.title() + "\n\n" + entry.text());
      assertThat(entry.forTerminal()).startsWith(code.toString()).doesNotContain("```");
    }
  }

  @TestFactory
  Stream<DynamicTest> theWrongExampleGivesItsCodeAndTheRightOneNothing() {
    CodeManual manual = CodeManual.load();
    return Arrays.stream(DiagnosticCode.values())
        .map(code -> DynamicTest.dynamicTest(code.toString(), () -> examples(manual.entry(code))));
  }

  private void examples(CodeManual.Entry entry) throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher example = EXAMPLE.matcher(entry.text());
    while (example.find()) {
      examples.put(example.group(1), example.group(2));
    }
    if (WITHOUT_EXAMPLE.contains(entry.code())) {
      assertThat(examples).isEmpty();
      return;
    }
    assertThat(examples).containsKeys("wrong", "right");
    Path own = Files.createDirectories(folder.resolve(entry.code().code()));
    for (Map.Entry<String, String> one : examples.entrySet()) {
      boolean isProgram = !one.getKey().contains(".");
      Path file = own.resolve(isProgram ? one.getKey() + ".ovm" : one.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, one.getValue());
    }
    assertThat(diagnostics(own.resolve("right.ovm"))).isEmpty();
    assertThat(diagnostics(own.resolve("wrong.ovm")))
        .isNotEmpty()
        .extracting(Diagnostic::code)
        .containsOnly(entry.code());
  }

  @Test
  void theExampleOfASuppressionHasOnlyWarningsThatItSuppresses() throws IOException {
    Matcher example = EXAMPLE.matcher(page());
    assertThat(example.find()).isTrue();
    assertThat(example.group(1)).isEmpty();
    assertThat(diagnostics(Files.writeString(folder.resolve("shown.ovm"), example.group(2))))
        .isEmpty();
  }

  private static List<Diagnostic> diagnostics(Path program) {
    CompilerOptions options =
        new CompilerOptions(List.of(program.getParent()), List.of(), List.of());
    return new ArrayList<>(new Compiler(options).compile(List.of(program)).diagnostics());
  }
}

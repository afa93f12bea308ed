package org.ovmlang.compiler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticCode;

/** Each rule with the programs of its folder. */
final class RuleFixturesTest {

  private static final Path ROOT =
      Path.of(
          System.getProperty("ovm.root.directory"),
          "compiler/src/test/resources/org/ovmlang/compiler/rules");
  private static final RuleFixtures FIXTURES = new RuleFixtures(ROOT);

  @TestFactory
  Stream<DynamicNode> theCompilerSaysOfEachProgramWhatIsWrittenBesideIt() {
    return FIXTURES.tests();
  }

  private static Path folder(DiagnosticCode code) {
    return ROOT.resolve(code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Test
  void everyRuleHasAFolderAndEveryFolderARule() {
    assertThat(FIXTURES.rules())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DiagnosticCode.values()).map(RuleFixturesTest::folder).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleAcceptsAProgramAndRejectsOneForItsOwnReason() {
    return Arrays.stream(DiagnosticCode.values())
        .map(code -> DynamicTest.dynamicTest(code.toString(), () -> acceptsAndRejects(code)));
  }

  private static void acceptsAndRejects(DiagnosticCode code) throws IOException {
    List<Path> programs = RuleFixtures.programs(folder(code));
    assertThat(programs).anyMatch(program -> !Files.exists(RuleFixtures.errors(program)));
    assertThat(programs).anyMatch(program -> Files.exists(RuleFixtures.errors(program)));
    for (Path program : programs) {
      if (Files.exists(RuleFixtures.errors(program))) {
        boolean isAboutOthers = code == DiagnosticCode.TOO_MANY_DIAGNOSTICS;
        assertThat(RuleFixtures.diagnostics(program))
            .as(program.getFileName().toString())
            .extracting(Diagnostic::code)
            .contains(code)
            .allMatch(found -> isAboutOthers || found == code);
      }
    }
  }
}

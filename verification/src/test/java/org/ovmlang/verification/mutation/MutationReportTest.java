package org.ovmlang.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationReportTest {

  private static final String SOURCE =
      "package p.q;\n\nclass Least {\n  int of(int a, int b) {\n    return a < b ? a : b;\n  }\n}\n";

  @TempDir private Path root;

  @BeforeEach
  void source() throws IOException {
    Path folder = root.resolve("runtime/src/main/java/p/q");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Least.java"), SOURCE);
    Files.createDirectories(root.resolve("runtime/target/pit-reports"));
  }

  private static String mutation(String status, String mutator) {
    return "<mutation detected='"
        + !status.equals("SURVIVED")
        + "' status='"
        + status
        + "'><sourceFile>Least.java</sourceFile><mutatedClass>p.q.Least</mutatedClass>"
        + "<mutatedMethod>of</mutatedMethod><lineNumber>5</lineNumber>"
        + "<mutator>org.pitest.mutationtest.engine.gregor.mutators."
        + mutator
        + "</mutator></mutation>";
  }

  private void pit(String... mutations) throws IOException {
    Files.writeString(
        root.resolve("runtime/target/pit-reports/mutations.xml"),
        "<?xml version='1.0' encoding='UTF-8'?><mutations>"
            + String.join("", mutations)
            + "</mutations>");
  }

  private static String explanation(String source) {
    return "{\"module\":\"runtime\",\"className\":\"p.q.Least\",\"method\":\"of\",\"source\":\""
        + source
        + "\",\"mutator\":\"ConditionalsBoundary\",\"reason\":\"of two equal ones either is\"}";
  }

  private String written() throws IOException {
    return Files.readString(root.resolve("mutation.json"));
  }

  private String report(boolean sound, String... explanations) throws IOException {
    Path file = root.resolve("survivors.json");
    Files.writeString(file, "[" + String.join(",", explanations) + "]");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            MutationReport.write(
                root,
                file,
                root.resolve("mutation.json"),
                new PrintStream(out, true, StandardCharsets.UTF_8)))
        .isEqualTo(sound);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void mutantsAreCountedByModuleAndPackage() throws IOException {
    pit(
        mutation("KILLED", "returns.PrimitiveReturnsMutator"),
        mutation("TIMED_OUT", "MathMutator"),
        mutation("NO_COVERAGE", "MathMutator"),
        mutation("SURVIVED", "ConditionalsBoundaryMutator"),
        mutation("MEMORY_ERROR", "MathMutator"),
        mutation("SURVIVED", "NegateConditionalsMutator"));
    String out = report(true, explanation("a < b"));
    assertThat(out)
        .contains("p.q.Least.of:5 NegateConditionals\n    return a < b ? a : b;")
        .contains("p.q.Least.of:5 Math (not covered)")
        .doesNotContain("ConditionalsBoundary");
    assertThat(written().replaceAll("\\s", ""))
        .contains(
            "\"p.q\":{\"mutants\":6,\"killed\":2,\"timedOut\":1,\"survived\":2,\"notCovered\":1,"
                + "\"notJudged\":0,\"explained\":1,\"score\":50.0}");
  }

  @Test
  void aMutantThatCouldNotBeTriedIsNotDetected() throws IOException {
    pit(mutation("KILLED", "MathMutator"), mutation("RUN_ERROR", "MathMutator"));
    assertThat(report(true)).contains("p.q.Least.of:5 Math (not judged)");
    assertThat(written().replaceAll("\\s", ""))
        .contains("\"mutants\":2,\"killed\":1,")
        .contains("\"notJudged\":1,\"explained\":0,\"score\":50.0}");
  }

  @Test
  void anExplanationOfWhatIsNoLongerASurvivorFails() throws IOException {
    pit(mutation("KILLED", "ConditionalsBoundaryMutator"));
    assertThat(report(false, explanation("a < b"))).contains("no longer a survivor: p.q.Least.of");
    pit(mutation("SURVIVED", "ConditionalsBoundaryMutator"));
    assertThat(report(false, explanation("a > b"))).contains("no longer a survivor");
    assertThat(report(true, explanation("a < b"))).doesNotContain("no longer a survivor");
  }

  @Test
  void aModuleThatWasNotRunKeepsItsFiguresAndItsExplanations() throws IOException {
    pit(mutation("KILLED", "MathMutator"));
    report(true);
    String before = written();
    Files.delete(root.resolve("runtime/target/pit-reports/mutations.xml"));
    assertThat(report(true, explanation("a < b"))).contains("runtime: not run");
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void aRunThatWasStoppedIsReportedAsOneAndFailsNoExplanation() throws IOException {
    pit(mutation("KILLED", "MathMutator"), mutation("SURVIVED", "MathMutator"));
    Path file = root.resolve("runtime/target/pit-reports/mutations.xml");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 30));
    assertThat(report(true, explanation("a < b"))).contains("runtime: the run was stopped");
    assertThat(written().replaceAll("\\s", ""))
        .contains("\"complete\":false,\"all\":{\"mutants\":1,\"killed\":1,");
  }

  @Test
  void whatExplainsNothingAndWhatIsNoReportIsRefused() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Explanation("runtime", "p.q.Least", "of", "a < b", "Math", " "));
    pit("<mutation status='KILLED'></mutation>");
    assertThatIOException()
        .isThrownBy(() -> report(true))
        .withMessageContaining("is no report of PIT: a mutation without mutatedClass");
  }
}

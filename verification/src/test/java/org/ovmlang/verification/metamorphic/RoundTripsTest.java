package org.ovmlang.verification.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.format.Formatter;
import org.ovmlang.compiler.format.TreeComparison;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.verification.campaign.ProgramText;

/** What is read, written and read again means the same, part by part. */
class RoundTripsTest {

  private static final int LEGACY_PROGRAMS = 4;

  private static List<Sample> texts() {
    return Samples.all().stream().filter(it -> it.made().text().isPresent()).toList();
  }

  private static ProgramText text(Sample sample) {
    return sample.made().text().orElseThrow();
  }

  /** All its files are named: a program has the definitions of those that are. */
  private static CheckedProgram program(Sample sample) {
    return text(sample).compile().program().orElseThrow();
  }

  private static String formatted(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<String> formatted = Formatter.format(new SourceFile(name, text), diagnostics);
    return formatted.orElseThrow(() -> new AssertionError(diagnostics.sorted() + "\n" + text));
  }

  /** Everything but the places is the same: definitions in their order, params, atoms, records. */
  private static boolean isSame(CheckedProgram first, CheckedProgram second) {
    TreeComparison comparison = new TreeComparison();
    return comparison.same(first.definitions(), second.definitions())
        && comparison.same(first.params(), second.params())
        && comparison.same(first.userAtoms(), second.userAtoms())
        && comparison.same(first.records(), second.records());
  }

  /** What an expression, a type or a declaration is formatted to is tested in the compiler. */
  @Test
  void aFormattedProgramIsTheSameProgramAndFormattedAlready() {
    int changed = 0;
    for (Sample sample : texts()) {
      Map<String, String> files = new TreeMap<>();
      text(sample).files().forEach((name, file) -> files.put(name, formatted(name, file)));
      files.forEach((name, file) -> assertThat(formatted(name, file)).isEqualTo(file));
      CheckedProgram program = FileRewrites.variant(files, Translation.NONE, 0).program();
      assertThat(isSame(program, program(sample))).as("%s", files).isTrue();
      changed += files.equals(text(sample).files()) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(texts().size());
    assertThat(changed).isGreaterThan(1);
  }

  @Test
  void theOrderInWhichFilesAreNamedDoesNotShow() {
    for (Sample sample : texts()) {
      CheckedProgram program =
          ProgramText.inFolder(
              folder -> {
                text(sample).write(folder);
                List<Path> files = new ArrayList<>();
                text(sample).files().keySet().forEach(name -> files.add(folder.resolve(name)));
                Collections.shuffle(files, new Random(sample.made().seed()));
                return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
                    .compile(files)
                    .program()
                    .orElseThrow();
              });
      assertThat(isSame(program, program(sample))).isTrue();
    }
  }

  @Test
  void aDeclarationMeansTheSameWhereverItStandsInItsFile() {
    int moved = 0;
    for (Sample sample : texts()) {
      Variant variant =
          FileRewrites.otherOrderOfDeclarations(text(sample), new Random(sample.made().seed()));
      for (Definition definition : program(sample).definitions()) {
        assertThat(
                new TreeComparison()
                    .same(definition, variant.program().definition(definition.id())))
            .as(definition.id())
            .isTrue();
      }
      moved += variant.sites();
    }
    assertThat(moved).isPositive();
  }

  @Test
  @EnabledIfSystemProperty(
      named = "ovm.tests.required",
      matches = "true",
      disabledReason = "takes some seconds; that the program is the same is tested in compiler")
  void aMigratedLegacyProgramSaysTheSame() {
    List<Sample> samples =
        Samples.compiled(
            LongStream.rangeClosed(1, LEGACY_PROGRAMS).mapToObj(LegacyPrograms::of).toList(),
            definition -> definition.namespace().equals(List.of("legacy")));
    LawCheck.ofPrograms(
            "MIGRATION",
            samples,
            made -> made.text().map(LegacyPrograms::migrated),
            Agreement.DECISION)
        .require();
  }
}

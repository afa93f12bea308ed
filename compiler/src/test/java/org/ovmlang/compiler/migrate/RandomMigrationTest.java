package org.ovmlang.compiler.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.format.RandomText;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.Edition;
import org.ovmlang.compiler.syntax.Parser;

/** Random legacy programs migrate, whole or file by file, and keep their comments. */
class RandomMigrationTest {

  private static final int PROGRAMS = 60;

  private static final Pattern WORD =
      Pattern.compile("\"[^\"]*\"|\\$?\\w+|:=|->|==|!=|>=|[^\\s\\w]");

  @TempDir private Path folder;

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  private static Stream<String> comments(String text) {
    return Parser.parse(new SourceFile("t.ovm", text), new Diagnostics()).comments().stream()
        .map(comment -> comment.span().text().replaceAll("\\s+", " ").strip());
  }

  @Test
  void everyProgramThatIsAcceptedMigratesWithTheSameMeaningAndAllComments() throws IOException {
    Path library = folder.resolve("lib/sources.ovm");
    Path main = folder.resolve("main.ovm");
    Files.createDirectories(library.getParent());
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(seed);
      write(random, library, main);
      Files.writeString(library, spaced(random, library));
      Files.writeString(main, spaced(random, main));
      migrates(List.of(main, library), seed);
      migrates(List.of(main), seed);
      migrates(List.of(library), seed);
    }
  }

  private static String spaced(Random random, Path file) throws IOException {
    return new RandomText(random, 3, true).of(words(Files.readString(file)));
  }

  /** A program that is accepted: definition by definition, each tried until it fits. */
  private void write(Random random, Path library, Path main) throws IOException {
    RandomLegacyProgram program = new RandomLegacyProgram(random);
    Files.writeString(library, "");
    Files.writeString(main, "from lib import sources\n\n");
    for (Supplier<String> definition : program.libraries()) {
      add(library, definition, main);
    }
    for (int number = 1; number <= 3; number++) {
      int last = number;
      add(main, () -> program.predicate(last), library);
    }
  }

  private void add(Path file, Supplier<String> definition, Path other) throws IOException {
    String before = Files.readString(file);
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Files.writeString(file, before + definition.get());
      if (new Compiler(options()).compile(List.of(file, other)).isAccepted()) {
        return;
      }
    }
    throw new AssertionError("nothing was accepted after\n" + before);
  }

  private CompilerOptions options() {
    return new CompilerOptions(List.of(folder), List.of(), List.of());
  }

  private void migrates(List<Path> files, int seed) throws IOException {
    MigrationResult result = Migration.migrate(files, options());
    assertThat(result.isSame())
        .as(
            "seed %s, %s: %s %s %s\n%s",
            seed,
            files,
            result.diagnostics(),
            result.differences(),
            result.resultErrors(),
            result.files())
        .isTrue();
    assertThat(result.files()).hasSameSizeAs(files);
    for (MigratedFile file : result.files()) {
      assertThat(Parser.parse(new SourceFile("t.ovm", file.text()), new Diagnostics()).edition())
          .isEqualTo(Edition.EDITION_1);
      assertThat(comments(file.text()).filter(comment -> !comment.startsWith("// migrate: ")))
          .as(file.text())
          .containsExactlyInAnyOrderElementsOf(comments(Files.readString(file.file())).toList());
    }
  }
}

package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes, wherever they lie and whoever compiles them. */
final class ReproducibilityTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("ovm.root.directory"), "examples/plasma/src/main/ovm");

  @TempDir Path folder;

  @Test
  void theOutputDependsOnTheSourcesOnly() {
    Map<String, String> here = compile(EXAMPLE, folder.resolve("first"), false);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      Path copy = copyTo(folder.resolve("somewhere else/src/main/ovm"));
      Map<String, String> elsewhere = compile(copy, folder.resolve("second"), true);
      assertThat(elsewhere).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(here).hasSizeGreaterThan(50);
    assertThat(here.values()).noneMatch(text -> text.contains(EXAMPLE.toString()));
  }

  private Path copyTo(Path target) {
    for (Path file : files(EXAMPLE)) {
      try {
        Path to = target.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return target;
  }

  private static Map<String, String> compile(Path sources, Path out, boolean backwards) {
    List<String> arguments = new ArrayList<>();
    for (Path file : files(sources.resolve("plasma"))) {
      arguments.add(backwards ? 0 : arguments.size(), file.toString());
    }
    arguments.addAll(0, List.of("compile", "--out", out.toString()));
    Run run = Run.ovmc(arguments.toArray());
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> output = new TreeMap<>();
    for (Path file : files(out)) {
      try {
        output.put(out.relativize(file).toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return output;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

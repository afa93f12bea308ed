package org.ovmlang.compiler.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.Recorded;

/** Legacy sources with all that changes in edition 1. */
final class MigratedTextsTest {

  @ParameterizedTest
  @CsvSource({
    "plasma, examples/plasma/src/main/ovm",
    "old, compiler/src/test/resources/org/ovmlang/compiler/analysis/legacy",
    "whole, compiler/src/test/resources/org/ovmlang/compiler/migrated/whole"
  })
  void whatASourceBecomesIsWhatIsWrittenDown(String name, String folder) throws IOException {
    Path root = Path.of(System.getProperty("ovm.root.directory"), folder);
    MigrationResult result =
        Migration.migrate(
            Recorded.sources(folder), new CompilerOptions(List.of(root), List.of(), List.of()));
    assertThat(result.isSame()).as(result.toString()).isTrue();
    StringBuilder found = new StringBuilder();
    for (MigratedFile file : result.files()) {
      found.append("======== ").append(String.join("/", file.namespace())).append('\n');
      found.append(file.text());
    }
    found.append("======== notes\n");
    result.notes().forEach(note -> found.append(line(note)).append('\n'));
    Recorded.compare("migrated/" + name + ".txt", found.toString());
  }

  private static String line(Note note) {
    return note.span().line() + ":" + note.span().column() + " " + note.text();
  }
}

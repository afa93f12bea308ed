package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows is what happens. */
class DocumentationTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));

  @TempDir private Path folder;

  @Test
  void theWorldFileOfTheDocumentationServesThePlasmaExample() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/world-file.md"));
    Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    Path world = Files.writeString(folder.resolve("world.json"), block.group(1));
    Path plasma = ROOT.resolve("examples/plasma/src/main/ovm/plasma");

    Run run =
        Run.ovmc(
            "decide",
            plasma.resolve("stateUpdate.ovm"),
            "stateUpdate(0x00000000000000000000000000000000000000aa, (0, 10), 7,"
                + " ownership(0x00000000000000000000000000000000000000bb))",
            world,
            "--with",
            plasma.resolve("ownership.ovm"),
            "--with",
            plasma.resolve("checkpoint.ovm"));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("FALSE optimistic").contains("claim id");
  }
}

package org.ovmlang.verification.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.format.Formatter;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.verification.differential.InMemoryJava;
import org.ovmlang.verification.differential.IrSurvey;

/**
 * The output for the examples is what somebody has read and committed, and compiles. With {@code
 * -Dovm.golden.update} the files are written instead; docs/verification.md has the command.
 */
class GoldenFilesTest {

  private static final Path GOLDEN =
      GoldenExample.ROOT.resolve("verification/src/test/resources/golden");
  private static final boolean UPDATE = System.getProperty("ovm.golden.update") != null;

  /** The sources of the plasma example in edition 1. */
  private static final String MIGRATED = "plasma-edition-1";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LEAST_CONTRACTS = 15;

  /** All before any test, so that one run leaves nothing to do. */
  @BeforeAll
  static void updateIfAsked() {
    if (UPDATE) {
      SortedMap<String, String> files = new TreeMap<>();
      for (GoldenExample example : GoldenExample.values()) {
        example.output().forEach((name, text) -> files.put(example.folder() + "/" + name, text));
      }
      MigratedExample.golden().forEach((name, text) -> files.put(MIGRATED + "/" + name, text));
      GoldenFiles.update(GOLDEN, files);
    }
  }

  private static void compare(String folder, SortedMap<String, String> output) {
    List<String> differences =
        GoldenFiles.differences(GoldenFiles.readAll(GOLDEN.resolve(folder)), output);
    assertThat(differences)
        .withFailMessage(
            () ->
                "golden files (-) and output (+) of %s; if the output is right, update them\n%s"
                    .formatted(folder, String.join("\n", differences)))
        .isEmpty();
    assertThat(output).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theOutputOfAnExampleIsItsGoldenFiles(GoldenExample example) {
    compare(example.folder(), example.output());
  }

  /** Its output is that of the example as it is; where its code is another, that is kept. */
  @Test
  void anExampleMigratesToItsGoldenFiles() {
    compare(MIGRATED, MigratedExample.golden());
  }

  @Test
  void everyGoldenFileBelongsToAnExample() {
    Set<String> folders =
        GoldenFiles.readAll(GOLDEN).keySet().stream()
            .map(name -> name.substring(0, name.indexOf('/')))
            .collect(Collectors.toSet());
    List<String> examples =
        new ArrayList<>(Arrays.stream(GoldenExample.values()).map(GoldenExample::folder).toList());
    examples.add(MIGRATED);
    assertThat(folders).containsExactlyInAnyOrderElementsOf(examples);
  }

  @Test
  void theGoldenDecidersCompileWithoutAMessage() {
    List<GeneratedFile> files = new ArrayList<>();
    for (GoldenExample example : GoldenExample.values()) {
      Path folder = GOLDEN.resolve(example.folder()).resolve("java");
      GoldenFiles.readAll(folder).forEach((name, text) -> files.add(new GeneratedFile(name, text)));
    }
    assertThat(files).hasSizeGreaterThan(GoldenExample.values().length);
    assertThat(InMemoryJava.load(files)).isNotNull();
  }

  @Test
  void theGoldenContractsCompileWithoutAMessage() {
    ObjectNode input = JSON.createObjectNode().put("language", "Solidity");
    ObjectNode sources = input.putObject("sources");
    ObjectNode outputs = input.putObject("settings").putObject("outputSelection");
    for (GoldenExample example : GoldenExample.values()) {
      String folder = example.folder() + "/";
      GoldenFiles.readAll(GOLDEN.resolve(example.folder()).resolve("solidity"))
          .forEach(
              (name, text) -> {
                sources.putObject(folder + name).put("content", text);
                outputs.putObject(folder + name).putArray("*").add("evm.bytecode.object");
              });
      SupportLibrary.sources()
          .forEach(
              (name, text) ->
                  sources.putObject(folder + GoldenExample.SUPPORT + name).put("content", text));
    }
    SolidityCompilation compilation =
        SolidityCompilation.parse(
            SolidityCompilers.find(SolidityCompilerOptions.fromSystem()).compile(input.toString()));
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.contracts())
        .filteredOn(contract -> contract.name().endsWith("Predicate") && contract.isDeployable())
        .hasSizeGreaterThan(LEAST_CONTRACTS);
  }

  @Test
  void theExampleOfConstructsHasEveryConstruct() {
    Set<String> missing = IrSurvey.everything();
    missing.removeAll(IrSurvey.of(GoldenExample.CONSTRUCTS.program()).found());
    assertThat(missing).isEmpty();
  }

  @Test
  void theSourcesOfTheExampleOfConstructsHaveTheOneLayout() {
    for (Path file : GoldenExample.files(GoldenExample.CONSTRUCTS.sources())) {
      String text = GoldenFiles.read(file);
      SourceFile source = new SourceFile(file.getFileName().toString(), text);
      assertThat(Formatter.format(source, new Diagnostics())).hasValue(text);
    }
  }

  @Test
  void aDifferenceIsShownWithItsFileItsLineAndBothTexts() {
    Map<String, String> golden = Map.of("a", "1\n2\n3\n", "b", "same\n", "c", "kept\n", "e", "1\n");
    Map<String, String> output = Map.of("a", "1\nii\n3\n", "b", "same\n", "d", "made\n", "e", "1");
    assertThat(GoldenFiles.differences(new TreeMap<>(golden), new TreeMap<>(output)))
        .containsExactly(
            "a:2\n  1\n- 2\n+ ii",
            "c: golden file that no generator writes",
            "d: output without a golden file",
            "e:2\n  1\n- ");
  }
}

package org.ovmlang.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.codegen.java.JavaBackend;
import org.ovmlang.codegen.solidity.SolidityBackend;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityDiagnostic;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * Names that are words of Java or Solidity, or stand in what is generated, in every position: what
 * is accepted compiles in both.
 */
class NamesTest {

  /** More names at one place than the language takes are put into several files. */
  private static final int CHUNK = 40;

  @TempDir private Path folder;

  private CompilationResult compile(List<Path> files) {
    return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of())).compile(files);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Set<String> refused(Position position) throws IOException {
    Set<String> refused = new TreeSet<>();
    for (String word : Words.all()) {
      Path file = write("single.ovm", position.program(List.of(word)));
      if (!compile(List.of(file)).isAccepted()) {
        refused.add(word);
      }
    }
    return refused;
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheLanguagesOwnWordsAreRefused(Position position) throws IOException {
    Set<String> own = new TreeSet<>(Set.of("def", "and", "or"));
    Set<String> calls = Set.of("bool", "concat", "decode", "encode", "keccak256");
    switch (position) {
      case DEFINITION -> own.addAll(calls);
      case RECORD -> {
        own.addAll(calls);
        own.addAll(Set.of("Address", "Bytes", "Bytes32", "Claim", "InclusionProof", "Range"));
        own.addAll(Set.of("String", "Uint"));
        own.addAll(Set.of("address", "bytes", "bytes32", "claim", "string", "uint"));
      }
      case PARAM -> own.addAll(Set.of("false", "self", "true"));
      case ATOM, SOURCE, LIBRARY -> {
        own.addAll(calls);
        own.add("self");
      }
      default -> {}
    }
    assertThat(refused(position)).isEqualTo(own);
  }

  /** In one program, since the Solidity compiler takes long to start. */
  @Test
  void whatIsAcceptedCompilesInBothLanguages() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Position position : Position.values()) {
      Set<String> refused = refused(position);
      for (List<String> words : chunks(refused)) {
        files.add(write("in" + position + "/f" + files.size() + ".ovm", position.program(words)));
      }
    }
    compileInBoth(files);
  }

  @Test
  void foldersOfEveryNameCompileInBothLanguages() throws IOException {
    Set<String> seen = new HashSet<>();
    StringBuilder imports = new StringBuilder("edition 1\n\n");
    StringBuilder uses = new StringBuilder("def user(x: Uint) := x > 0");
    for (String word : Words.all()) {
      if (seen.add(word.toLowerCase(Locale.ROOT))) {
        String name = "p" + seen.size();
        write(
            word + "/" + word + ".ovm",
            "edition 1\n\n@library\ndef " + name + "(x: Uint) := x > 0\n");
        if (!Set.of("def", "and", "or").contains(word)) {
          imports.append("import ").append(word).append('.').append(word).append('\n');
          uses.append(" and ").append(name).append("(x)");
        }
      }
    }
    compileInBoth(List.of(write("user.ovm", imports + "\n" + uses + "\n")));
  }

  @Test
  void definitionsThatMeetTheirOwnGeneratedMembersCompileInBothLanguages() throws IOException {
    String text =
        """
        edition 1

        def claim(claim: Claim, claimDecider: Bytes) := claim() and claimDecider == 0x01
        def holds(holds: Uint, decide: Uint, evaluate: Uint) := holds < decide and decide < evaluate
        def prove(prove: Bytes, refute: Bytes, message: Bytes) :=
          Bytes().any(evaluation -> evaluation == prove) or refute == message
        """;
    compileInBoth(List.of(write("a/claim.ovm", text)));
  }

  /** No two of one chunk differ by case only, which the language refuses. */
  private static List<List<String>> chunks(Set<String> refused) {
    Map<String, Integer> met = new HashMap<>();
    Map<Integer, List<String>> byRound = new TreeMap<>();
    for (String word : Words.all()) {
      if (!refused.contains(word)) {
        int round = met.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
        byRound.computeIfAbsent(round, unused -> new ArrayList<>()).add(word);
      }
    }
    List<List<String>> chunks = new ArrayList<>();
    for (List<String> words : byRound.values()) {
      for (int from = 0; from < words.size(); from += CHUNK) {
        chunks.add(words.subList(from, Math.min(words.size(), from + CHUNK)));
      }
    }
    return chunks;
  }

  private void compileInBoth(List<Path> files) {
    CompilationResult result = compile(files);
    assertThat(result.isAccepted()).as(result.diagnostics().toString()).isTrue();
    CheckedProgram program = result.program().orElseThrow();
    BackendOptions options = new BackendOptions("p", "test");
    Javac.compile(new JavaBackend().emit(program, options));
    Map<String, String> solidity = new TreeMap<>();
    for (GeneratedFile file : new SolidityBackend().emit(program, options)) {
      assertThat(solidity.put(file.path(), file.content())).as(file.path()).isNull();
    }
    assertThat(
            SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
                .compile(SolidityInput.of(solidity, SoliditySettings.UNOPTIMIZED))
                .diagnostics())
        .filteredOn(message -> !message.message().contains("code size"))
        .extracting(SolidityDiagnostic::formatted)
        .isEmpty();
  }
}

package org.ovmlang.verification.traps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/** The programs of all traps as one, without and with all faults, each in its own files only. */
final class TrapPrograms {

  private TrapPrograms() {}

  static CheckedProgram sound(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Trap trap : Trap.values()) {
      texts.putAll(texts(trap));
    }
    return accepted(compile(folder, texts, List.of()));
  }

  static CheckedProgram faulty(Path folder) {
    List<Definition> definitions = new ArrayList<>();
    for (Trap trap : Trap.values()) {
      Map<String, String> texts = trap.faultySource(texts(trap));
      CheckedProgram program = accepted(compile(folder.resolve(trap.name()), texts, List.of()));
      definitions.addAll(trap.faultyProgram(program).definitions());
    }
    return new CheckedProgram(definitions, List.of(), List.of());
  }

  /** Compiles texts by the names of their files. */
  static CompilationResult compile(Path folder, Map<String, String> texts, List<String> externs) {
    try {
      Files.createDirectories(folder);
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey() + ".ovm");
        files.add(Files.writeString(file, text.getValue()));
      }
      return new Compiler(new CompilerOptions(List.of(folder), List.of(), externs)).compile(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file among the resources. */
  static String text(String name) {
    try (InputStream stream = TrapPrograms.class.getResourceAsStream(name + ".ovm")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Trap trap) {
    Map<String, String> texts = new TreeMap<>();
    trap.files().forEach(file -> texts.put(file, text(file)));
    return texts;
  }

  private static CheckedProgram accepted(CompilationResult result) {
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }
}

package org.ovmlang.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticRenderer;
import org.ovmlang.compiler.source.Severity;

/**
 * An input of the fuzzer as a program: files that a byte 0x1E (record separator) keeps apart, named
 * {@code f0}, {@code f1}, and so on, so that imports can be found by chance or by a seed.
 */
final class Program {

  private static final byte SEPARATOR = 0x1E;
  private static final int MAX_FILES = 4;

  /** More than all that is said about an input of some kilobytes may take. */
  private static final int MAX_OUTPUT = 4_000_000;

  private final Path folder;

  private Program(Path folder) {
    this.folder = folder;
  }

  /** A folder for the programs of one process, one after the other. */
  static Program inFolder() {
    try {
      Path folder = Files.createTempDirectory("ovm-fuzz");
      folder.toFile().deleteOnExit();
      return new Program(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks the program.
   *
   * @throws IllegalStateException if the result contradicts itself
   */
  CompilationResult check(byte[] input) {
    List<Path> files = write(input);
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of())).compile(files);
    boolean errors = show(result.diagnostics());
    if (result.program().isPresent() == errors) {
      throw new IllegalStateException("accepted with errors, or refused without");
    }
    return result;
  }

  /** Renders what was reported, as far as that goes; whether there is an error among it. */
  static boolean show(List<Diagnostic> diagnostics) {
    int length = DiagnosticRenderer.render(diagnostics).length();
    if (length > MAX_OUTPUT) {
      throw new IllegalStateException("diagnostics of " + length + " characters");
    }
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private List<Path> write(byte[] input) {
    List<Path> files = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < MAX_FILES; i++) {
      int end = start;
      while (end < input.length && (i == MAX_FILES - 1 || input[end] != SEPARATOR)) {
        end++;
      }
      Path file = folder.resolve("f" + i + ".ovm");
      try {
        if (start <= input.length) {
          Files.write(file, Arrays.copyOfRange(input, start, end));
          file.toFile().deleteOnExit();
          files.add(file);
        } else {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      start = end + 1;
    }
    return files;
  }
}

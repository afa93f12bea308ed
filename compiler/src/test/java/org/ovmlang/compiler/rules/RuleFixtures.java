package org.ovmlang.compiler.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticRenderer;

/**
 * Compiles every {@code NAME.ovm} in the folders below a root and compares what the compiler says
 * with {@code NAME.errors} beside it; without such a file it must say nothing. Folders below those
 * hold what the programs import. A file {@code NAME.size} has the program padded with line feeds to
 * that many bytes, since the repository need not hold them.
 *
 * <p>With the system property {@code ovm.fixtures.update} it writes the {@code .errors} files.
 */
final class RuleFixtures {

  private static final boolean UPDATE = System.getProperty("ovm.fixtures.update") != null;
  private static final String PROGRAM = ".ovm";
  private static final int MANY = 100;
  private static final Path PADDED = Path.of("target", "padded-fixtures");

  private final Path root;

  RuleFixtures(Path root) {
    this.root = root;
  }

  /** The folders, one for each rule. */
  List<Path> rules() {
    return children(root).stream().filter(Files::isDirectory).toList();
  }

  /**
   * The programs of a rule; a folder with the name of a program is a program that no one can read.
   */
  static List<Path> programs(Path rule) {
    return children(rule).stream().filter(path -> path.toString().endsWith(PROGRAM)).toList();
  }

  /** Where it is said what is wrong with a program; the file need not exist. */
  static Path errors(Path program) {
    String name = program.getFileName().toString();
    return program.resolveSibling(name.substring(0, name.length() - PROGRAM.length()) + ".errors");
  }

  /** A test for each program. */
  Stream<DynamicNode> tests() {
    return rules().stream()
        .map(
            rule ->
                DynamicContainer.dynamicContainer(
                    rule.getFileName().toString(),
                    programs(rule).stream()
                        .map(
                            program ->
                                DynamicTest.dynamicTest(
                                    program.getFileName().toString(), () -> test(program)))));
  }

  private static void test(Path program) throws IOException {
    String said =
        text(diagnostics(program))
            .replace(relative(program.getParent()) + "/", "")
            .replace(PADDED + "/", "")
            // Where a builtin atom is declared is no matter of the rule.
            .replaceAll("prelude\\.ovm:[0-9:]+", "prelude.ovm");
    Path errors = errors(program);
    if (UPDATE) {
      Files.deleteIfExists(errors);
      if (!said.isEmpty()) {
        Files.writeString(errors, said);
      }
    }
    assertEquals(Files.exists(errors) ? Files.readString(errors) : "", said);
  }

  /** Of very many the first and the last are enough to compare. */
  private static String text(List<Diagnostic> diagnostics) {
    int count = diagnostics.size();
    return count <= MANY
        ? DiagnosticRenderer.render(diagnostics)
        : DiagnosticRenderer.render(diagnostics.subList(0, 2))
            + "("
            + (count - 3)
            + " more)\n"
            + DiagnosticRenderer.render(diagnostics.get(count - 1));
  }

  /** What the compiler says of a program. */
  static List<Diagnostic> diagnostics(Path program) throws IOException {
    Path size = program.resolveSibling(program.getFileName().toString().replace(PROGRAM, ".size"));
    Path compiled = Files.exists(size) ? padded(program, size) : relative(program);
    List<Path> roots = List.of(program.toAbsolutePath().getParent());
    return new Compiler(new CompilerOptions(roots, List.of(), List.of()))
        .compile(List.of(compiled))
        .diagnostics();
  }

  /** As it is named to the compiler, and so in diagnostics. */
  private static Path relative(Path path) {
    return Path.of("").toAbsolutePath().relativize(path.toAbsolutePath());
  }

  private static Path padded(Path program, Path size) throws IOException {
    byte[] text = Files.readAllBytes(program);
    byte[] padded = Arrays.copyOf(text, Integer.parseInt(Files.readString(size).strip()));
    Arrays.fill(padded, text.length, padded.length, (byte) '\n');
    return Files.write(Files.createDirectories(PADDED).resolve(program.getFileName()), padded);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

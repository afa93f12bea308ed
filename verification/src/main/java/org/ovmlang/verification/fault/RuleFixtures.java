package org.ovmlang.verification.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.DiagnosticRenderer;

/**
 * The programs of the compiler's own tests that each break a rule, with what the compiler has to
 * say of them; without those that are too large to be kept, or of which there is very much to say.
 */
final class RuleFixtures {

  private static final String FOLDER = "compiler/src/test/resources/org/ovmlang/compiler/rules";
  private static final int MOST_DIAGNOSTICS = 100;

  private RuleFixtures() {}

  /** The first program of which the compiler says something else; nothing if there is none. */
  static Optional<String> firstThatDiffers() {
    try (Stream<Path> files = Files.walk(Repository.root().resolve(FOLDER), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".ovm") && Files.isRegularFile(file))
          .filter(file -> !Files.exists(sibling(file, ".size")))
          .sorted()
          .filter(RuleFixtures::differs)
          .map(file -> folder(file).getFileName() + "/" + file.getFileName())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean differs(Path program) {
    List<Diagnostic> diagnostics =
        new Compiler(new CompilerOptions(List.of(folder(program)), List.of(), List.of()))
            .compile(List.of(program))
            .diagnostics();
    if (diagnostics.size() > MOST_DIAGNOSTICS) {
      return false;
    }
    String said =
        DiagnosticRenderer.render(diagnostics)
            .replaceAll("\\S*/rules/" + folder(program).getFileName() + "/", "")
            .replaceAll("prelude\\.ovm:[0-9:]+", "prelude.ovm");
    try {
      Path errors = sibling(program, ".errors");
      return !said.equals(Files.exists(errors) ? Files.readString(errors) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path program) {
    return Objects.requireNonNull(program.toAbsolutePath().getParent());
  }

  private static Path sibling(Path program, String ending) {
    String name = program.getFileName().toString();
    return program.resolveSibling(name.substring(0, name.length() - ".ovm".length()) + ending);
  }
}

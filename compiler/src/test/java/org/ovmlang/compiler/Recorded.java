package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Term;

/**
 * Texts that somebody has read and committed. With the system property {@code ovm.fixtures.update}
 * they are written instead of compared.
 */
public final class Recorded {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final Path FOLDER =
      ROOT.resolve("compiler/src/test/resources/org/ovmlang/compiler");
  private static final boolean UPDATE = System.getProperty("ovm.fixtures.update") != null;

  /** Texts, comments, words, signs of two characters, and whatever else there is. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|[\\w$]+|:=|->|==|!=|<=|>=|\\.\\.|\\S");

  private Recorded() {}

  /** Compares a text with the file of that name below the resources of the package. */
  public static void compare(String name, String found) throws IOException {
    Path file = FOLDER.resolve(name);
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }

  /** The sources in a folder of the project, sorted. */
  public static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".ovm")).sorted().toList();
    }
  }

  /** The program in a folder of the project. */
  public static CheckedProgram program(String folder) throws IOException {
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(ROOT.resolve(folder)), List.of(), List.of()))
            .compile(sources(folder));
    return result
        .program()
        .orElseThrow(() -> new AssertionError("not accepted: " + result.diagnostics()));
  }

  /** The terms of some programs, by how they are printed. */
  public static SortedMap<String, Term> terms() throws IOException {
    SortedMap<String, Term> terms = new TreeMap<>();
    IrWalker walker =
        new IrWalker() {
          @Override
          protected void see(Term term) {
            terms.put(FormulaPrinter.print(term), term);
          }
        };
    for (String name : List.of("edges", "legacy")) {
      program("compiler/src/test/resources/org/ovmlang/compiler/analysis/" + name)
          .definitions()
          .forEach(definition -> walker.walk(definition.body()));
    }
    return terms;
  }

  /** A source of the project. */
  public static String source(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** What a source consists of; each comment is one. */
  public static List<String> tokens(String source) {
    return TOKEN.matcher(source).results().map(MatchResult::group).toList();
  }
}

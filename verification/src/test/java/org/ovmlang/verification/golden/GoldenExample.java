package org.ovmlang.verification.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.BackEnds;

/** A program whose output is kept, in the folder of its name. */
enum GoldenExample {
  /** Without classes that explain decisions, for there are enough of them in the others. */
  PLASMA("plasma", "examples/plasma/src/main/ovm") {
    @Override
    BackendOptions options() {
      return super.options().withoutTracing();
    }
  },
  PAYMENT("payment", "examples/payment"),
  SHOP("shop", "examples/languages/src/main/ovm"),
  /** Every construct of the language; its sources are among the golden files. */
  CONSTRUCTS("constructs", "verification/src/test/resources/golden/constructs/sources") {
    @Override
    boolean keepsSources() {
      return true;
    }
  };

  static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));

  static final String SUPPORT = "ovm/";

  static final String SOURCES = "sources/";

  private final String folder;
  private final String sources;

  GoldenExample(String folder, String sources) {
    this.folder = folder;
    this.sources = sources;
  }

  /** The name of the folder with its golden files. */
  String folder() {
    return folder;
  }

  /** The folder of its sources. */
  Path sources() {
    return ROOT.resolve(sources);
  }

  boolean keepsSources() {
    return false;
  }

  CheckedProgram program() {
    return program(sources());
  }

  static CheckedProgram program(Path root) {
    CompilationResult result = new Compiler(options(root)).compile(files(root));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  /** Each has a package of its own, so that all deciders compile together. */
  BackendOptions options() {
    return new BackendOptions("golden." + folder, "ovm-lang golden files");
  }

  /** What is kept of it: the output, and sources that stand nowhere else. */
  SortedMap<String, String> output() {
    SortedMap<String, String> output = output(program());
    if (keepsSources()) {
      for (Path file : files(sources())) {
        output.put(SOURCES + GoldenFiles.relative(sources(), file), GoldenFiles.read(file));
      }
    }
    return output;
  }

  /** What the back ends make of a program, without the support library, which is a source. */
  SortedMap<String, String> output(CheckedProgram program) {
    SortedMap<String, String> output = new TreeMap<>();
    for (Backend backend : List.of(BackEnds.JAVA, BackEnds.SOLIDITY)) {
      for (GeneratedFile file : backend.emit(program, options())) {
        if (!file.path().startsWith(SUPPORT)) {
          output.put(backend.target() + "/" + file.path(), file.content());
        }
      }
    }
    return output;
  }

  static CompilerOptions options(Path root) {
    return new CompilerOptions(List.of(root), List.of(), List.of());
  }

  /** The source files in a folder, sorted. */
  static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".ovm")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

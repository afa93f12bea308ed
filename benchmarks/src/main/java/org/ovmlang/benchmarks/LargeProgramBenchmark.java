package org.ovmlang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * Compiling one file with very many definitions: what one costs must not depend on how many there
 * are. The heap is limited to 1 GB, so that a run that ends has stayed below it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class LargeProgramBenchmark {

  private static final int DOUBLING_DEPTH = 64;

  /** How definitions depend on each other. */
  public enum Shape {
    /** They do not. */
    INDEPENDENT {
      @Override
      String definition(int i) {
        return "def p" + i + "(a: Bytes, b: Uint) := Bool(a) and b < " + i + "\n";
      }
    },
    /** Each calls the one before it. */
    CHAIN {
      @Override
      String definition(int i) {
        return i == 0 ? INDEPENDENT.definition(0) : call(i, "p" + (i - 1) + "(a, b)");
      }
    },
    /** Each of 64 libraries calls the one before it twice; then the next 64 follow. */
    DOUBLING {
      @Override
      String definition(int i) {
        if (i % DOUBLING_DEPTH == 0) {
          return "@library\n" + INDEPENDENT.definition(i);
        }
        String callee = "p" + (i - 1) + "(a, b)";
        return "@library\n" + call(i, callee + " and !" + callee);
      }
    };

    abstract String definition(int i);

    private static String call(int i, String body) {
      return "def p" + i + "(a: Bytes, b: Uint) := " + body + "\n";
    }
  }

  /** How the definitions depend on each other. */
  @Param public Shape shape = Shape.INDEPENDENT;

  /** How many there are. */
  @Param({"1000", "10000"})
  public int definitions = 1_000;

  private final Backends backends = new Backends();
  private Path root = Path.of("");
  private List<Path> sources = List.of();
  private Compiler compiler = new Compiler(CompilerOptions.defaults());

  /** Writes the file. */
  @Setup(Level.Trial)
  public void writeSource() throws IOException {
    StringBuilder text = new StringBuilder("edition 1\n\n");
    for (int i = 0; i < definitions; i++) {
      text.append(shape.definition(i));
    }
    root = Files.createTempDirectory("ovm-benchmark");
    sources = List.of(Files.writeString(root.resolve("large.ovm"), text));
    compiler = new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()));
  }

  /** Deletes it. */
  @TearDown(Level.Trial)
  public void deleteSource() throws IOException {
    Folders.delete(root);
  }

  /** What {@code ovmc check} does. */
  @Benchmark
  public CheckedProgram check() {
    CompilationResult result = compiler.compile(sources);
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  /** What {@code ovmc compile} does, but for writing the files. */
  @Benchmark
  public List<List<GeneratedFile>> compile() {
    return backends.emit(check());
  }
}

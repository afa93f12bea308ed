package org.ovmlang.benchmarks;

import java.io.IOException;
import java.io.InputStream;
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
 * Compiling {@code checkpoint.ovm} of the plasma example with the two libraries that it imports, in
 * a process that is warm: reading the files, checking, and emitting for each target.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CompilerBenchmark {

  private static final List<String> FILES =
      List.of("plasma/checkpoint.ovm", "lib/commitments.ovm", "lib/LessThan.ovm");

  private final Backends backends = new Backends();
  private Path root = Path.of("");
  private List<Path> sources = List.of();
  private Compiler compiler = new Compiler(CompilerOptions.defaults());

  /** Copies the sources out of the example's jar. */
  @Setup(Level.Trial)
  public void copySources() throws IOException {
    root = Files.createTempDirectory("ovm-benchmark");
    for (String name : FILES) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream source = CompilerBenchmark.class.getResourceAsStream("/" + name)) {
        if (source == null) {
          throw new IOException("the example has no " + name);
        }
        Files.copy(source, file);
      }
    }
    sources = List.of(root.resolve(FILES.get(0)));
    compiler = new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()));
  }

  /** Deletes the copies. */
  @TearDown(Level.Trial)
  public void deleteSources() throws IOException {
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

  /** The same without the classes that take traces, which is what {@code ovmc decide} does. */
  @Benchmark
  public List<List<GeneratedFile>> compileWithoutTracing() {
    return backends.emitWithoutTracing(check());
  }
}

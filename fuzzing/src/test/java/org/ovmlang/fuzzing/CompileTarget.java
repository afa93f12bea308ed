package org.ovmlang.fuzzing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DeepStack;

/**
 * Compiling: what is accepted is emitted by every back end, and javac compiles the Java. Since
 * javac takes a hundred times as long as the rest, it sees one program of eight.
 */
public final class CompileTarget {

  private static final Program PROGRAM = Program.inFolder();
  private static final int JAVAC_SHARE = 8;

  private CompileTarget() {}

  /** Compiles {@code input}, which is one file or several. */
  public static void fuzzerTestOneInput(byte[] input) {
    compile(input, Math.floorMod(Arrays.hashCode(input), JAVAC_SHARE) == 0);
  }

  /** Compiles {@code input}; with javac too if so wanted. */
  static void compile(byte[] input, boolean javac) {
    Optional<CheckedProgram> program = PROGRAM.check(input).program();
    if (program.isEmpty()) {
      return;
    }
    BackendOptions options = new BackendOptions("fuzz", "fuzzer");
    for (Backend backend : ServiceLoader.load(Backend.class)) {
      List<GeneratedFile> files = DeepStack.call(() -> backend.emit(program.get(), options));
      if (javac && backend.target().equals("java")) {
        Javac.compile(files);
      }
    }
  }
}

package org.ovmlang.benchmarks;

import java.util.List;
import java.util.ServiceLoader;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;

/** Both back ends, writing nothing to files. */
final class Backends {

  private static final BackendOptions OPTIONS = new BackendOptions("benchmark", "benchmark");

  private final List<Backend> all =
      ServiceLoader.load(Backend.class).stream().map(ServiceLoader.Provider::get).toList();

  Backends() {
    if (all.size() != 2) {
      throw new IllegalStateException("expected the two back ends, not " + all);
    }
  }

  /** What each back end makes of a program. */
  List<List<GeneratedFile>> emit(CheckedProgram program) {
    return emit(program, OPTIONS);
  }

  /** The same without the classes that take traces. */
  List<List<GeneratedFile>> emitWithoutTracing(CheckedProgram program) {
    return emit(program, OPTIONS.withoutTracing());
  }

  private List<List<GeneratedFile>> emit(CheckedProgram program, BackendOptions options) {
    return all.stream().map(backend -> backend.emit(program, options)).toList();
  }
}

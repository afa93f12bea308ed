package org.ovmlang.compiler.backend;

import java.util.List;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * A code generator. Implementations are found by {@link java.util.ServiceLoader}, so that a third
 * target is a jar. They are stateless: the same program and options give the same bytes.
 */
public interface Backend {

  /** What it emits, in lower case: also the folder of its output, such as {@code java}. */
  String target();

  /** The files for a program, sorted by path. */
  List<GeneratedFile> emit(CheckedProgram program, BackendOptions options);
}

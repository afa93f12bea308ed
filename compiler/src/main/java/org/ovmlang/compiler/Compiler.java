package org.ovmlang.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.check.Checks;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.lower.ImplicitMeanings;
import org.ovmlang.compiler.lower.Lowering;
import org.ovmlang.compiler.lower.TypedCalls;
import org.ovmlang.compiler.resolve.LoadedFiles;
import org.ovmlang.compiler.resolve.Symbols;
import org.ovmlang.compiler.resolve.TypeInference;
import org.ovmlang.compiler.resolve.TypeTable;
import org.ovmlang.compiler.source.CompilationException;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * Checks programs. A compiler is immutable and may be used by many threads; the same files give the
 * same result.
 */
public final class Compiler {

  private final CompilerOptions options;

  /** A compiler with those options. */
  public Compiler(CompilerOptions options) {
    this.options = options;
  }

  /**
   * Compiles files and what they import. Whatever is wrong with them is in the result; nothing is
   * thrown for it.
   */
  public CompilationResult compile(List<Path> files) {
    return DeepStack.call(() -> compileHere(files));
  }

  private CompilationResult compileHere(List<Path> files) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      CheckedProgram program =
          check(files, Map.of(), new ImplicitMeanings(false), diagnostics).program();
      return new CompilationResult(diagnostics.sorted(), Optional.of(program));
    } catch (CompilationException e) {
      return new CompilationResult(e.diagnostics(), Optional.empty());
    }
  }

  /**
   * Checks files and what they import, and tells what was found out about them.
   *
   * @param replaced texts to be read in place of what files hold, by their real paths
   * @throws CompilationException if they have errors
   */
  public Analysis analyze(List<Path> files, Map<Path, String> replaced) {
    return DeepStack.call(
        () -> check(files, replaced, new ImplicitMeanings(true), new Diagnostics()));
  }

  /**
   * The stages, in order. A stage that could only repeat the errors of an earlier one is skipped.
   */
  private Analysis check(
      List<Path> files,
      Map<Path, String> replaced,
      ImplicitMeanings implicit,
      Diagnostics diagnostics) {
    // The order in which files are named must not show in the output.
    List<Path> inOrder = files.stream().sorted().toList();
    LoadedFiles loaded =
        LoadedFiles.load(
            inOrder, options.sourceRoots(), options.libraries(), replaced, diagnostics);
    if (diagnostics.hasErrors()) {
      checkTheRest(loaded, diagnostics);
      diagnostics.throwIfErrors();
    }
    return check(loaded, implicit, diagnostics);
  }

  /** Checks the declarations that could be read although others could not. */
  private void checkTheRest(LoadedFiles loaded, Diagnostics diagnostics) {
    if (AfterSyntaxErrors.isWorthGoingOn(diagnostics)) {
      Diagnostics further = new Diagnostics();
      try {
        check(loaded, new ImplicitMeanings(false), further);
      } catch (CompilationException e) {
        AfterSyntaxErrors.add(further.reported(), loaded.syntax(), diagnostics);
      }
    }
  }

  private Analysis check(LoadedFiles loaded, ImplicitMeanings implicit, Diagnostics diagnostics) {
    Symbols symbols = Symbols.collect(loaded, options.externs(), diagnostics);
    symbols.orderByCalls(diagnostics);
    diagnostics.throwIfErrors();
    TypeInference.infer(symbols, diagnostics);
    TypeTable types = TypeTable.of(symbols, diagnostics);
    if (types.isBroken()) {
      diagnostics.throwIfErrors();
    }
    CheckedProgram lowered = Lowering.lower(symbols, types, implicit, diagnostics);
    Checks checks = new Checks(loaded, symbols, diagnostics);
    checks.ofSources();
    diagnostics.throwIfErrors();
    CheckedProgram program = TypedCalls.resolve(lowered);
    checks.ofProgram(program);
    diagnostics.throwIfErrors();
    return new Analysis(loaded, symbols, program, implicit);
  }
}

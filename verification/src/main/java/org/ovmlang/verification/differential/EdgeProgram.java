package org.ovmlang.verification.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * Small programs, each about one thing that has edges: definitions that come to little more than
 * one atom or one term, so that whatever is wrong with it shows in the answer. {@link EdgeCases}
 * are the cases that stand at the edges.
 */
public enum EdgeProgram {
  /** Which bytes are a value of a type. */
  ENCODINGS,
  /** What a term is, and whether it has a value. */
  TERMS,
  /** What a builtin atom says. */
  ATOMS,
  /** Arguments without a value. */
  ABSENT,
  /** Claim values, with fuel and without. */
  FUEL,
  /** What the proof of a claim value leaves open. */
  OPEN;

  /** The program, from its source. */
  public CheckedProgram compile() {
    Path root = Path.of(System.getProperty("ovm.root.directory"), "verification/src/main/ovm");
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()))
            .compile(List.of(root.resolve("edges/" + file() + ".ovm")));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  /** The id of one of its definitions. */
  String id(String definition) {
    return "edges." + file() + "." + definition;
  }

  private String file() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.ovmlang.codegen.solidity.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a Solidity compiler. */
public final class SolidityCompilers {
  private static final String HOW_TO_GET_ONE =
      "Put solc "
          + SolidityVersion.OLDEST
          + " or later of the 0.8 series on the PATH, or run `npm install solc@0.8` with Node on the PATH,"
          + " or name an executable with -D"
          + SolidityCompilerOptions.EXECUTABLE_PROPERTY
          + "=FILE.";

  private SolidityCompilers() {}

  /**
   * The first compiler that fits {@code pragma solidity ^0.8.20}: the executable named in the
   * options and then no other; a native solc on the PATH; the npm package solc, run by Node; a jar
   * on the class path in the layout of solcJ.
   *
   * @throws SolidityCompilerException if there is none; the message says what was tried and how to
   *     get one
   */
  public static SolidityCompiler find(SolidityCompilerOptions options) {
    List<String> tried = new ArrayList<>();
    for (SolidityCompilerProvider provider : providers(options)) {
      Optional<SolidityCompiler> found = provider.find(options, tried::add);
      if (found.isPresent()) {
        SolidityCompiler compiler = found.get();
        if (compiler.version().fits(SolidityVersion.OLDEST)) {
          return new CachingSolidityCompiler(compiler, options.cacheDirectory());
        }
        tried.add(compiler.description() + " is version " + compiler.version());
      }
    }
    throw new SolidityCompilerException(
        "found no Solidity compiler. Tried:\n  - "
            + String.join("\n  - ", tried)
            + "\n"
            + HOW_TO_GET_ONE);
  }

  /** Who names an executable means that one: another in its place would surprise. */
  private static List<SolidityCompilerProvider> providers(SolidityCompilerOptions options) {
    return options.executable().isPresent()
        ? List.of(new ExplicitSolcProvider())
        : List.of(new PathSolcProvider(), new NpmSolcProvider(), new SolcJarProvider());
  }
}

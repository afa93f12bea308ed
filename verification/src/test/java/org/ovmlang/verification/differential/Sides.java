package org.ovmlang.verification.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Octets;

/** The back ends, as a user's build finds them, and what the tests set up with them. */
public final class Sides {

  public static final Backend JAVA = BackEnds.JAVA;
  public static final Backend SOLIDITY = BackEnds.SOLIDITY;

  private Sides() {}

  static Regressions regressions() {
    return new Regressions(
        Path.of(
            System.getProperty("ovm.root.directory"),
            "verification/src/test/resources/regressions"));
  }

  /** The program of one file beside these tests, which uses no other. */
  static CheckedProgram program(String file) {
    Path root =
        Path.of(
            System.getProperty("ovm.root.directory"),
            "verification/src/test/resources/org/ovmlang/verification/differential");
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()))
            .compile(List.of(root.resolve(file)));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  /** Large random programs with a seed, one from the intermediate form and one from text. */
  static List<CheckedProgram> random(
      Path folder, long seed, int definitions, int definitionsPerSurface) throws IOException {
    Path texts = Files.createDirectories(folder.resolve("text" + seed));
    return List.of(
        RandomProgram.alternating(seed, definitions),
        RandomText.of(texts, seed, definitionsPerSurface));
  }

  /** The plasma program, each side as the given back end makes it. */
  static ThreeWay plasma(CheckedProgram program, Site site, Backend java, Backend solidity) {
    Map<String, Octets> params = PlasmaProgram.params(site.stores().get(0));
    return new ThreeWay(
        program, JavaSide.of(program, java), site.deploy(program, solidity, params, Map.of()));
  }
}

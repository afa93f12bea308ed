package org.ovmlang.verification.differential;

import java.nio.file.Path;
import java.util.Map;
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

  /** The plasma program, each side as the given back end makes it. */
  static ThreeWay plasma(CheckedProgram program, Site site, Backend java, Backend solidity) {
    Map<String, Octets> params = PlasmaProgram.params(site.stores().get(0));
    return new ThreeWay(
        program, JavaSide.of(program, java), site.deploy(program, solidity, params, Map.of()));
  }
}

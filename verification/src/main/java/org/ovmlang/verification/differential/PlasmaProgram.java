package org.ovmlang.verification.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Octets;

/** The eight predicates of the plasma example, from their sources. */
public final class PlasmaProgram {

  static final List<String> PREDICATES =
      List.of(
          "ownership",
          "stateUpdate",
          "checkpoint",
          "exit",
          "exitDeposit",
          "swap",
          "order",
          "limboExit");

  /** Where transactions say they come from; no contract stands there. */
  public static final Octets TRANSACTION_ADDRESS = address(0x7a);

  /** Where finalised deposits say they come from; no contract stands there. */
  static final Octets DEPOSIT_CHECKPOINTS = address(0xdc);

  /** Where payments say they come from; no contract stands there. */
  static final Octets PAYMENT_ADDRESS = address(0xba);

  static final Octets CANCEL_PREFIX = Octets.ofAscii("cancel:");

  private PlasmaProgram() {}

  /** The id of the definition of one of the predicates. */
  public static String id(String predicate) {
    return "plasma." + predicate + "." + predicate;
  }

  static CheckedProgram compile() {
    return compile(PREDICATES);
  }

  /** These predicates, and what they import. */
  public static CheckedProgram compile(List<String> predicates) {
    Path root = Path.of(System.getProperty("ovm.root.directory"), "examples/plasma/src/main/ovm");
    List<Path> files =
        predicates.stream().map(name -> root.resolve("plasma/" + name + ".ovm")).toList();
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of())).compile(files);
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  /** The deployment constants, canonically encoded. */
  public static Map<String, Octets> params(Octets commitmentContract) {
    return Map.of(
        "commitmentContract", commitmentContract.addressWord(),
        "txAddress", TRANSACTION_ADDRESS,
        "depositCheckpoints", DEPOSIT_CHECKPOINTS,
        "stateUpdateAddress", PAYMENT_ADDRESS,
        "cancelPrefix", CANCEL_PREFIX);
  }

  private static Octets address(int lastByte) {
    return Octets.word(0xfeed00L + lastByte);
  }
}

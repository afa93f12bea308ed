package org.ovmlang.verification.gas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.codegen.solidity.ConstructorArgument;
import org.ovmlang.codegen.solidity.PredicateContract;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.differential.PlasmaProgram;

/** The measured predicates, as back ends make their contracts. */
final class PlasmaContracts {

  static final List<String> PREDICATES = List.of("ownership", "stateUpdate", "checkpoint", "exit");

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.gas", "ovm-lang gas test");

  private final CheckedProgram program = PlasmaProgram.compile(PREDICATES);
  private final SolidityLayout layout = SolidityLayout.of(program);
  private final SolidityCompiler solidity;

  PlasmaContracts(SolidityCompiler solidity) {
    this.solidity = solidity;
  }

  /** Compiles what a back end makes, and more sources beside it. */
  SolidityCompilation compile(
      Backend backend, Map<String, String> more, SoliditySettings settings) {
    Map<String, String> sources = new TreeMap<>(more);
    for (GeneratedFile file : backend.emit(program, OPTIONS)) {
      sources.put(file.path(), file.content());
    }
    return solidity.compile(SolidityInput.of(sources, settings)).orThrow();
  }

  /** The contract of a predicate. */
  ContractArtifact artifact(SolidityCompilation compiled, String predicate) {
    PredicateContract contract = contract(predicate);
    return compiled.contract(contract.path(), contract.contract());
  }

  /** What its constructor takes; all of these are addresses. */
  Bytes constructorArguments(String predicate, Address store) {
    Bytes arguments = Bytes.EMPTY;
    for (ConstructorArgument argument : contract(predicate).constructorArguments()) {
      arguments =
          arguments.concat(
              switch (argument.key()) {
                case "commitmentContract" -> Codec.encode(store);
                case "txAddress" -> Bytes.of(PlasmaProgram.TRANSACTION_ADDRESS.bytes());
                default -> throw new AssertionError("another constructor argument: " + argument);
              });
    }
    return arguments;
  }

  private PredicateContract contract(String predicate) {
    return layout.predicate(PlasmaProgram.id(predicate));
  }
}

package org.ovmlang.verification.differential;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.codegen.solidity.PredicateContract;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityDiagnostic;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;

/**
 * The contracts of many programs from one run of the Solidity compiler: each program has a folder,
 * all share the support library, and no bytecode is asked for but that of the predicates.
 */
public final class SolidityBatch {

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.differential", "ovm-lang differential test");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SolidityCompiler compiler =
      SolidityCompilers.find(SolidityCompilerOptions.fromSystem());

  private final Backend backend;

  /** Contracts as a back end makes them. */
  public SolidityBatch(Backend backend) {
    this.backend = backend;
  }

  /** A program and the back end that makes its contracts. */
  public record Order(CheckedProgram program, Backend backend) {}

  /**
   * Generates and compiles the contracts of each program.
   *
   * @return for each program what {@link Site#deploy} needs of it
   * @throws IllegalStateException with what the compiler says, warnings too, unless it is that a
   *     contract is larger than what a public chain takes
   */
  public List<SolidityCompilation> compile(
      List<CheckedProgram> programs, SoliditySettings settings) {
    List<Order> orders = programs.stream().map(program -> new Order(program, backend)).toList();
    SolidityCompilation compilation = compileOrders(orders, settings);
    List<SolidityDiagnostic> messages =
        compilation.diagnostics().stream().filter(message -> !isAboutSize(message)).toList();
    if (!messages.isEmpty()) {
      throw new IllegalStateException("generated Solidity: " + messages);
    }
    return split(compilation, programs.size());
  }

  /**
   * The same by back ends that may be faulty, whatever the compiler warns of. Whose support library
   * is another one has it in its folder.
   *
   * @throws IllegalStateException with the errors that the compiler finds
   */
  public List<SolidityCompilation> compileFaulty(List<Order> orders, SoliditySettings settings) {
    return split(compileOrders(orders, settings).orThrow(), orders.size());
  }

  private SolidityCompilation compileOrders(List<Order> orders, SoliditySettings settings) {
    ObjectNode sources = JSON.createObjectNode();
    ObjectNode outputs = JSON.createObjectNode();
    for (int i = 0; i < orders.size(); i++) {
      CheckedProgram program = orders.get(i).program();
      for (GeneratedFile file : SupportFiles.placed(emitted(orders.get(i)), folder(i))) {
        sources.putObject(file.path()).put("content", file.content());
      }
      for (PredicateContract contract : predicates(program)) {
        outputs
            .putObject(folder(i) + contract.path())
            .putArray(contract.contract())
            .add("evm.bytecode.object");
      }
    }
    return SolidityCompilation.parse(compiler.compile(input(sources, outputs, settings)));
  }

  private static List<GeneratedFile> emitted(Order order) {
    return order.backend().emit(order.program(), OPTIONS);
  }

  private static String folder(int index) {
    return "p" + index + "/";
  }

  private static List<PredicateContract> predicates(CheckedProgram program) {
    SolidityLayout layout = SolidityLayout.of(program);
    return program.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .map(Definition::id)
        .map(layout::predicate)
        .toList();
  }

  private static String input(ObjectNode sources, ObjectNode outputs, SoliditySettings settings) {
    ObjectNode root = JSON.createObjectNode().put("language", "Solidity");
    root.set("sources", sources);
    ObjectNode options = root.putObject("settings");
    options
        .putObject("optimizer")
        .put("enabled", settings.optimizer())
        .put("runs", settings.runs());
    options.put("viaIR", settings.viaIr());
    // Comments with the places of the source, which via IR are written and read again.
    options.putObject("debug").putArray("debugInfo");
    options.set("outputSelection", outputs);
    return root.toString();
  }

  /** Random programs may be larger than what a public chain takes. */
  private static boolean isAboutSize(SolidityDiagnostic message) {
    return message.severity() != SolidityDiagnostic.Severity.ERROR
        && (message.message().startsWith("Contract code size is ")
            || message.message().startsWith("Contract initcode size is "));
  }

  private static List<SolidityCompilation> split(SolidityCompilation compilation, int count) {
    Map<String, List<ContractArtifact>> byFolder = new TreeMap<>();
    for (ContractArtifact artifact : compilation.contracts()) {
      int end = artifact.file().indexOf('/') + 1;
      byFolder
          .computeIfAbsent(artifact.file().substring(0, end), folder -> new ArrayList<>())
          .add(
              new ContractArtifact(
                  artifact.file().substring(end),
                  artifact.name(),
                  artifact.abi(),
                  artifact.bytecode(),
                  artifact.deployedBytecode()));
    }
    List<SolidityCompilation> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new SolidityCompilation(byFolder.getOrDefault(folder(i), List.of()), List.of()));
    }
    return parts;
  }
}

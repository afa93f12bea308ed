package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.ConstructorArgument;
import org.ovmlang.codegen.solidity.PredicateContract;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.verification.chain.Anvil;
import org.ovmlang.verification.chain.JsonRpc;
import org.ovmlang.verification.interpreter.Octets;

/** A chain with the test's own contracts, on which programs are deployed. */
public final class Site implements AutoCloseable {

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.differential", "ovm-lang differential test");

  // Random programs may be larger than what a public chain takes.
  private static final String ANY_CODE_SIZE = "--disable-code-size-limit";

  private final Anvil anvil;
  private final ChainClient client;
  private final JsonRpc node;
  private final SimulatedCalls calls;
  private final Octets bench;
  private final List<Octets> stores;

  /** Starts a chain and deploys the test's own contracts with so many stores. */
  public Site(int storeCount) {
    this(storeCount, List.of());
  }

  /** The same with more arguments for anvil. */
  public Site(int storeCount, List<String> moreArguments) {
    List<String> arguments = new ArrayList<>(moreArguments);
    arguments.add(ANY_CODE_SIZE);
    anvil = Anvil.start(arguments);
    client = anvil.client();
    node = new JsonRpc(anvil.url());
    calls = new SimulatedCalls(node);
    bench = deployBench("Bench");
    List<Octets> deployed = new ArrayList<>();
    for (int i = 0; i < storeCount; i++) {
      deployed.add(deployBench("BenchStore"));
    }
    stores = List.copyOf(deployed);
  }

  /** The chain. */
  public Anvil anvil() {
    return anvil;
  }

  /** The account that deploys. */
  public ChainClient client() {
    return client;
  }

  /** The addresses of the stores. */
  public List<Octets> stores() {
    return stores;
  }

  /**
   * Generates, compiles and deploys the contracts of a program.
   *
   * @param params the deployment constants by name, canonically encoded
   * @param externAddresses addresses of definitions that are deployed elsewhere, by id
   */
  public ContractSide deploy(
      CheckedProgram program,
      Backend backend,
      Map<String, Octets> params,
      Map<String, Octets> externAddresses) {
    return deploy(program, generate(program, backend), params, externAddresses);
  }

  /** Deploys contracts that {@link #generate} made of the program. */
  public ContractSide deploy(
      CheckedProgram program,
      SolidityCompilation compiled,
      Map<String, Octets> params,
      Map<String, Octets> externAddresses) {
    return deploy(List.of(new Deployable(program, compiled, params, externAddresses))).get(0);
  }

  /**
   * A program and its contracts.
   *
   * @param params the deployment constants by name, canonically encoded
   * @param externAddresses addresses of definitions that are deployed elsewhere, by id
   */
  public record Deployable(
      CheckedProgram program,
      SolidityCompilation compiled,
      Map<String, Octets> params,
      Map<String, Octets> externAddresses) {

    /** Copies the maps. */
    public Deployable {
      params = Map.copyOf(params);
      externAddresses = Map.copyOf(externAddresses);
    }
  }

  /** Deploys the contracts of many programs in one batch. */
  public List<ContractSide> deploy(List<Deployable> programs) {
    BatchedDeployment batch = new BatchedDeployment(node, client.account().toHex());
    List<ContractSide> sides = new ArrayList<>();
    for (Deployable each : programs) {
      sides.add(new ContractSide(calls, bench, add(each, batch)));
    }
    batch.send();
    return sides;
  }

  /** Predicates may name one another, so addresses are foreseen rather than awaited. */
  private Deployment add(Deployable deployable, BatchedDeployment batch) {
    CheckedProgram program = deployable.program();
    ContractArtifact atom = BenchContracts.COMPILED.contract("Bench.sol", "BenchAtom");
    Map<String, Octets> atoms = new HashMap<>();
    for (AtomDeclaration declared : program.userAtoms()) {
      atoms.put(declared.name(), batch.reserve());
      batch.add(atom, Octets.EMPTY);
    }
    Map<String, Octets> predicates = new HashMap<>(deployable.externAddresses());
    List<String> order = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        predicates.put(definition.id(), batch.reserve());
        order.add(definition.id());
      }
    }
    Deployment deployment = new Deployment(predicates, atoms, deployable.params(), stores);
    SolidityLayout layout = SolidityLayout.of(program);
    for (String id : order) {
      PredicateContract contract = layout.predicate(id);
      batch.add(
          deployable.compiled().contract(contract.path(), contract.contract()),
          constructorArguments(contract, deployment));
    }
    return deployment;
  }

  /** Deploys one more store. */
  public Octets newStore() {
    return deployBench("BenchStore");
  }

  private Octets deployBench(String contract) {
    return Conversions.octets(
        client.deploy(
            BenchContracts.COMPILED.contract("Bench.sol", contract),
            Conversions.bytes(Octets.EMPTY)));
  }

  @Override
  public void close() {
    client.close();
    anvil.close();
  }

  /** Generates and compiles the contracts of a program. */
  public static SolidityCompilation generate(CheckedProgram program, Backend backend) {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : backend.emit(program, OPTIONS)) {
      sources.put(file.path(), file.content());
    }
    return compile(sources);
  }

  /** The test's own contracts, compiled once for all sites. */
  private static final class BenchContracts {

    static final SolidityCompilation COMPILED = compile(sources());

    private static Map<String, String> sources() {
      Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
      sources.put("Bench.sol", resource("Bench.sol"));
      return sources;
    }
  }

  private static SolidityCompilation compile(Map<String, String> sources) {
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow();
  }

  private static Octets constructorArguments(PredicateContract contract, Deployment deployment) {
    StringBuilder types = new StringBuilder("(");
    List<Object> values = new ArrayList<>();
    for (ConstructorArgument argument : contract.constructorArguments()) {
      types.append(types.length() == 1 ? "" : ",").append(Abi.solidityType(argument.type()));
      values.add(
          switch (argument.kind()) {
            case PARAM -> Abi.value(argument.type(), deployment.param(argument.key()));
            case PREDICATE -> Abi.address(deployment.predicate(argument.key()));
            case ATOM -> Abi.address(deployment.atom(argument.key()));
          });
    }
    if (values.isEmpty()) {
      return Octets.EMPTY;
    }
    String tuple = types.append(')').toString();
    return contract.takesStruct()
        ? Abi.encode("(" + tuple + ")", Tuple.from(values.toArray()))
        : Abi.encode(tuple, values.toArray());
  }

  private static String resource(String name) {
    try (InputStream stream = Site.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

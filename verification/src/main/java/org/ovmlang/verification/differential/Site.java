package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.crypto.ContractUtils;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** A chain with the test's own contracts, on which programs are deployed. */
public final class Site implements AutoCloseable {

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.differential", "ovm-lang differential test");

  /** Enough for contracts that are larger than what a public chain takes. */
  private static final BigInteger DEPLOYMENT_GAS = BigInteger.valueOf(500_000_000);

  // Random programs may be larger than what a public chain takes.
  private static final String ANY_CODE_SIZE = "--disable-code-size-limit";

  private final Anvil anvil;
  private final ChainClient client;
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
    calls = new SimulatedCalls(anvil.url());
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
    Map<String, Octets> atoms = new HashMap<>();
    for (AtomDeclaration atom : program.userAtoms()) {
      atoms.put(atom.name(), deployBench("BenchAtom"));
    }
    SolidityLayout layout = SolidityLayout.of(program);
    Map<String, Octets> predicates = new HashMap<>(externAddresses);
    List<String> order = new ArrayList<>();
    BigInteger nonce = nonce();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        // Predicates may name one another, so addresses are foreseen rather than awaited.
        predicates.put(definition.id(), foreseen(nonce.add(BigInteger.valueOf(order.size()))));
        order.add(definition.id());
      }
    }
    Deployment deployment = new Deployment(predicates, atoms, params, stores);
    for (String id : order) {
      PredicateContract contract = layout.predicate(id);
      ContractArtifact artifact = compiled.contract(contract.path(), contract.contract());
      Octets arguments = constructorArguments(contract, deployment);
      Octets address =
          Conversions.octets(client.deploy(artifact, Conversions.bytes(arguments), DEPLOYMENT_GAS));
      if (!address.equals(predicates.get(id))) {
        throw new IllegalStateException("another address than foreseen for " + id);
      }
    }
    return new ContractSide(calls, bench, deployment);
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

  private BigInteger nonce() {
    try {
      return client
          .web3j()
          .ethGetTransactionCount(client.account().toHex(), DefaultBlockParameterName.LATEST)
          .send()
          .getTransactionCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Octets foreseen(BigInteger nonce) {
    String address = ContractUtils.generateContractAddress(client.account().toHex(), nonce);
    return new Octets(address.substring("0x".length()));
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

package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.ConstructorArgument;
import org.ovmlang.codegen.solidity.PredicateContract;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.chain.Anvil;
import org.ovmlang.verification.differential.PlasmaProgram;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * A chain with an adjudicator, a store and a meter. Every side is deployed on it as it was at the
 * beginning, so at the same addresses: what both sides answer is comparable to the byte.
 */
final class GasBench implements AutoCloseable {

  static final List<String> PREDICATES = List.of("ownership", "stateUpdate", "checkpoint", "exit");

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.gas", "ovm-lang gas test");
  private static final Function MEASURE = Function.parse("measure(address,bytes)");
  private static final Function PUT = Function.parse("put(bytes,bytes)");
  private static final TupleType<Tuple> MEASURED = TupleType.parse("(uint256,bool,bytes)");

  private final CheckedProgram program = PlasmaProgram.compile(PREDICATES);
  private final SolidityCompiler solidity =
      SolidityCompilers.find(SolidityCompilerOptions.fromSystem());
  private final Anvil anvil = Anvil.start();
  private final ChainClient client = anvil.client();
  private final ChainClient otherAccount = anvil.client(1);
  private final Address meter;
  private final Address store;
  final AdjudicationClient defender;
  final AdjudicationClient challenger;
  private String untouched;

  GasBench() {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : new ByHandBackend().emit(program, OPTIONS)) {
      sources.put(file.path(), file.content());
    }
    sources.put("GasBench.sol", ByHandBackend.resource("GasBench.sol"));
    SolidityCompilation bench = compile(sources, SoliditySettings.OPTIMIZED);
    meter = client.deploy(bench.contract("GasBench.sol", "GasMeter"), Bytes.EMPTY);
    store = client.deploy(bench.contract("GasBench.sol", "RootStore"), Bytes.EMPTY);
    defender =
        AdjudicationClient.deploy(
            client,
            AdjudicatorArtifact.compile(solidity),
            new AdjudicatorTerms(10, BigInteger.TEN.pow(16), 2_500));
    challenger = defender.as(otherAccount);
    untouched = anvil.snapshot();
  }

  /**
   * A deployed contract.
   *
   * @param gas of the transaction, everything counted
   * @param bytes of code at its address
   */
  record Deployed(Address address, long gas, int bytes) {}

  /**
   * What a call came to.
   *
   * @param gas of the call alone, to an account that has been looked at
   * @param success whether it was taken
   * @param answer what it returned or reverted with
   */
  record Outcome(long gas, boolean success, Bytes answer) {}

  /** Deploys the predicates as a back end makes them, by name, on the chain as it was. */
  Map<String, Deployed> deploy(Backend backend, SoliditySettings settings) {
    anvil.revertTo(untouched);
    untouched = anvil.snapshot();
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : backend.emit(program, OPTIONS)) {
      sources.put(file.path(), file.content());
    }
    SolidityCompilation compiled = compile(sources, settings);
    SolidityLayout layout = SolidityLayout.of(program);
    Map<String, Deployed> deployed = new TreeMap<>();
    for (String predicate : PREDICATES) {
      PredicateContract contract = layout.predicate(PlasmaProgram.id(predicate));
      ContractArtifact artifact = compiled.contract(contract.path(), contract.contract());
      Address address = client.deploy(artifact, constructorArguments(contract));
      int bytes = (artifact.deployedBytecode().length() - "0x".length()) / 2;
      deployed.put(predicate, new Deployed(address, lastTransaction(), bytes));
    }
    return deployed;
  }

  private SolidityCompilation compile(Map<String, String> sources, SoliditySettings settings) {
    return solidity.compile(SolidityInput.of(sources, settings)).orThrow();
  }

  /** All of them are addresses here. */
  private Bytes constructorArguments(PredicateContract contract) {
    Bytes arguments = Bytes.EMPTY;
    for (ConstructorArgument argument : contract.constructorArguments()) {
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

  /** Writes the root of a block. */
  void commit(Bytes key, Bytes root) {
    client.send(store, Calls.encode(PUT, key.toArray(), root.toArray()));
  }

  long blockNumber() {
    return client.blockNumber();
  }

  /** Makes one call on the newest block and measures it. */
  Outcome measure(Address predicate, Bytes callData) {
    Bytes answer =
        client.call(meter, Calls.encode(MEASURE, Calls.address(predicate), callData.toArray()));
    Tuple measured = MEASURED.decode(answer.toArray());
    BigInteger gas = measured.get(0);
    byte[] said = measured.get(2);
    return new Outcome(gas.longValueExact(), measured.get(1), Bytes.of(said));
  }

  /** The gas of the only transaction of the newest block, everything counted. */
  long lastTransaction() {
    try {
      EthBlock.Block block =
          client
              .web3j()
              .ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false)
              .send()
              .getBlock();
      if (block.getTransactions().size() != 1) {
        throw new IllegalStateException("not one transaction: " + block.getTransactions());
      }
      String hash = (String) block.getTransactions().get(0).get();
      TransactionReceipt receipt =
          client
              .web3j()
              .ethGetTransactionReceipt(hash)
              .send()
              .getTransactionReceipt()
              .orElseThrow();
      return receipt.getGasUsed().longValueExact();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    otherAccount.close();
    client.close();
    anvil.close();
  }
}

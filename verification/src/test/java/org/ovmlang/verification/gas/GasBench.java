package org.ovmlang.verification.gas;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompiler;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.chain.Anvil;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * A chain with an adjudicator, a store and a meter. Every side is deployed on it as it was at the
 * beginning, so at the same addresses: what both sides answer is comparable to the byte.
 */
final class GasBench implements AutoCloseable {

  private static final Function MEASURE = Function.parse("measure(address,bytes,uint256)");

  /** More than an adjudicator gives to a move with all fuel. */
  private static final long ENOUGH_GAS = 14_000_000;

  private static final String FILE = "GasBench.sol";
  private static final Function VALUE_OF = Function.parse("valueOf(bytes)");
  private static final Function PUT = Function.parse("put(bytes,bytes)");
  private static final Function ANSWER_WITH = Function.parse("answerWith(bytes)");
  private static final TupleType<Tuple> MEASURED = TupleType.parse("(uint256,bool,bytes)");

  private final SolidityCompiler solidity =
      SolidityCompilers.find(SolidityCompilerOptions.fromSystem());
  private final PlasmaContracts contracts = new PlasmaContracts(solidity);
  private final Anvil anvil = Anvil.start();
  private final ChainClient client = anvil.client();
  private final ChainClient otherAccount = anvil.client(1);
  private final SolidityCompilation bench;
  private final Address meter;
  private final Address store;
  private final Address parrot;
  final AdjudicationClient defender;
  final AdjudicationClient challenger;
  private String untouched;

  GasBench() {
    bench =
        contracts.compile(
            new ByHandBackend(),
            Map.of(FILE, ByHandBackend.resource(FILE)),
            SoliditySettings.OPTIMIZED);
    meter = client.deploy(bench.contract(FILE, "GasMeter"), Bytes.EMPTY);
    store = client.deploy(bench.contract(FILE, "RootStore"), Bytes.EMPTY);
    parrot = client.deploy(bench.contract(FILE, "Parrot"), Bytes.EMPTY);
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
    SolidityCompilation compiled = contracts.compile(backend, Map.of(), settings);
    Map<String, Deployed> deployed = new TreeMap<>();
    for (String predicate : PlasmaContracts.PREDICATES) {
      ContractArtifact artifact = contracts.artifact(compiled, predicate);
      Address address = client.deploy(artifact, contracts.constructorArguments(predicate, store));
      int bytes = (artifact.deployedBytecode().length() - "0x".length()) / 2;
      deployed.put(predicate, new Deployed(address, lastTransaction(), bytes));
    }
    return deployed;
  }

  /** Writes the root of a block. */
  void commit(Bytes key, Bytes root) {
    client.send(store, Calls.encode(PUT, key.toArray(), root.toArray()));
  }

  /** From now on the store answers whatever it was told with {@link #storeAnswersWith}. */
  void replaceStore() {
    anvil.setCode(store, Bytes.ofHex(bench.contract(FILE, "ParrotStore").deployedBytecode()));
  }

  void storeAnswersWith(Bytes answer) {
    client.send(store, Calls.encode(ANSWER_WITH, (Object) answer.toArray()));
  }

  /** Measures what the store itself takes to answer. */
  Outcome measureStore(Bytes key) {
    return measure(store, Calls.encode(VALUE_OF, (Object) key.toArray()));
  }

  /** A predicate that answers a move with the bytes of its message. */
  Address parrot() {
    return parrot;
  }

  long blockNumber() {
    return client.blockNumber();
  }

  /** Makes one call on the newest block, with all the gas it may want, and measures it. */
  Outcome measure(Address predicate, Bytes callData) {
    return measure(predicate, callData, ENOUGH_GAS);
  }

  /** The same with so much gas. */
  Outcome measure(Address predicate, Bytes callData, long limit) {
    Bytes measuring =
        Calls.encode(
            MEASURE, Calls.address(predicate), callData.toArray(), BigInteger.valueOf(limit));
    Tuple measured = MEASURED.decode(client.call(meter, measuring).toArray());
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

package org.ovmlang.adjudication;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthCall;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.EthSendTransaction;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.exceptions.TransactionException;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;

/**
 * One account on one chain: deploys, sends and calls, and waits for the result.
 *
 * <p>A transaction is first tried as a call on the pending block, so that one that would revert
 * costs nothing and says why.
 */
public final class ChainClient implements AutoCloseable {
  /**
   * The gas that a transaction may use. A proof needs that much, because the adjudicator makes sure
   * that a predicate had all the gas it may have; it stays below 2^24, the most that a transaction
   * may ask for (EIP-7825).
   */
  public static final BigInteger GAS_LIMIT = BigInteger.valueOf(16_700_000);

  /** What nodes answer when a contract reverted. */
  private static final int REVERTED = 3;

  private static final Pattern QUOTED_HEX = Pattern.compile("\"?(0x(?:[0-9a-fA-F]{2})*)\"?");

  private static final long POLL_MILLIS = 50;
  private static final int POLLS = 2_400;

  private final Web3j web3j;
  private final String sender;
  private final RawTransactionManager transactions;
  private final PollingTransactionReceiptProcessor receipts;

  /**
   * A client over an open connection, which it closes in the end.
   *
   * @throws ChainException if the node cannot be reached
   */
  public ChainClient(Web3j web3j, Credentials account) {
    this.web3j = web3j;
    this.sender = account.getAddress();
    long chainId = ask(web3j.ethChainId()).getChainId().longValueExact();
    this.receipts = new PollingTransactionReceiptProcessor(web3j, POLL_MILLIS, POLLS);
    this.transactions = new RawTransactionManager(web3j, account, chainId, receipts);
  }

  /**
   * A client of the node at a URL.
   *
   * @param url the HTTP address of the node
   * @param privateKey the secret key of the account that sends, in hex
   * @throws ChainException if the node cannot be reached
   */
  public static ChainClient connect(String url, String privateKey) {
    return new ChainClient(Web3j.build(new HttpService(url)), Credentials.create(privateKey));
  }

  /** The account that sends. */
  public Address account() {
    return Address.ofHex(sender);
  }

  /** The connection, for what this class does not do. */
  public Web3j web3j() {
    return web3j;
  }

  /** The number of the newest block. */
  public long blockNumber() {
    return ask(web3j.ethBlockNumber()).getBlockNumber().longValueExact();
  }

  /**
   * Deploys a contract.
   *
   * @param contract what to deploy
   * @param constructorArguments their ABI encoding; empty when the constructor takes none
   * @return where it is
   * @throws RevertException if the constructor refuses
   */
  public Address deploy(ContractArtifact contract, Bytes constructorArguments) {
    return deploy(contract, constructorArguments, GAS_LIMIT);
  }

  /**
   * Deploys a contract with a gas limit of one's own.
   *
   * @throws RevertException if the constructor refuses
   */
  public Address deploy(
      ContractArtifact contract, Bytes constructorArguments, BigInteger gasLimit) {
    if (!contract.isDeployable()) {
      throw new IllegalArgumentException(contract.name() + " is abstract or an interface");
    }
    Bytes code = Bytes.ofHex(contract.bytecode()).concat(constructorArguments);
    return Address.ofHex(
        transact(Optional.empty(), code, gasLimit, BigInteger.ZERO).getContractAddress());
  }

  /**
   * Sends a transaction and waits until it is in a block.
   *
   * @throws RevertException if the contract refuses
   */
  public TransactionReceipt send(Address to, Bytes callData) {
    return send(to, callData, GAS_LIMIT);
  }

  /**
   * Sends a transaction with a gas limit of one's own and waits until it is in a block.
   *
   * @throws RevertException if the contract refuses
   */
  public TransactionReceipt send(Address to, Bytes callData, BigInteger gasLimit) {
    return transact(Optional.of(to), callData, gasLimit, BigInteger.ZERO);
  }

  /**
   * Sends a transaction with money and waits until it is in a block.
   *
   * @param value in wei
   * @throws RevertException if the contract refuses
   */
  public TransactionReceipt pay(Address to, Bytes callData, BigInteger value) {
    return transact(Optional.of(to), callData, GAS_LIMIT, value);
  }

  /** The number of the newest block and its hash. */
  public BlockId head() {
    return block(DefaultBlockParameterName.LATEST)
        .orElseThrow(() -> new ChainException("the node has no newest block"));
  }

  /** A block that the chain has now; nothing if it has none of that number. */
  public Optional<BlockId> block(long number) {
    return block(DefaultBlockParameter.valueOf(BigInteger.valueOf(number)));
  }

  private Optional<BlockId> block(DefaultBlockParameter which) {
    return Optional.ofNullable(ask(web3j.ethGetBlockByNumber(which, false)).getBlock())
        .map(
            block ->
                new BlockId(block.getNumber().longValueExact(), Bytes32.ofHex(block.getHash())));
  }

  /** What a contract logged in blocks {@code from} to {@code to}, both included, in order. */
  public List<Log> logs(Address contract, long from, long to) {
    EthFilter filter =
        new EthFilter(
            DefaultBlockParameter.valueOf(BigInteger.valueOf(from)),
            DefaultBlockParameter.valueOf(BigInteger.valueOf(to)),
            contract.toHex());
    List<Log> logs = new ArrayList<>();
    for (EthLog.LogResult<?> result : ask(web3j.ethGetLogs(filter)).getLogs()) {
      if (result instanceof EthLog.LogObject log) {
        logs.add(log.get());
      }
    }
    return List.copyOf(logs);
  }

  /**
   * Calls a contract on the newest block, without a transaction.
   *
   * @return what it answers; empty if there is no contract
   * @throws RevertException if the contract refuses
   */
  public Bytes call(Address to, Bytes callData) {
    Transaction call = Transaction.createEthCallTransaction(sender, to.toHex(), callData.toHex());
    return answer(exchange(web3j.ethCall(call, DefaultBlockParameterName.LATEST)));
  }

  @Override
  public void close() {
    web3j.shutdown();
  }

  private TransactionReceipt transact(
      Optional<Address> to, Bytes data, BigInteger gasLimit, BigInteger value) {
    String target = to.map(Address::toHex).orElse(null);
    Transaction trial = new Transaction(sender, null, null, gasLimit, target, value, data.toHex());
    // Pending, because the number of the block counts: a claim is read as of the block before.
    answer(exchange(web3j.ethCall(trial, DefaultBlockParameterName.PENDING)));
    try {
      BigInteger gasPrice = ask(web3j.ethGasPrice()).getGasPrice();
      EthSendTransaction sent =
          transactions.sendTransaction(
              gasPrice, gasLimit, target, data.toHex(), value, to.isEmpty());
      check(sent);
      TransactionReceipt receipt = receipts.waitForTransactionReceipt(sent.getTransactionHash());
      if (!receipt.isStatusOK()) {
        throw new ChainException(
            "transaction " + sent.getTransactionHash() + " reverted, though its trial did not");
      }
      return receipt;
    } catch (IOException | TransactionException e) {
      throw new ChainException("cannot send a transaction: " + e.getMessage(), e);
    }
  }

  private static Bytes answer(EthCall response) {
    Response.Error error = response.getError();
    if (error != null && error.getCode() == REVERTED) {
      throw new RevertException(revertData(error.getData()));
    }
    check(response);
    return Bytes.ofHex(response.getValue());
  }

  /** web3j hands over the JSON text of the field, a string in its quotes. */
  private static Bytes revertData(@Nullable String json) {
    if (json == null) {
      return Bytes.EMPTY;
    }
    Matcher hex = QUOTED_HEX.matcher(json);
    return hex.matches() ? Bytes.ofHex(hex.group(1)) : Bytes.EMPTY;
  }

  private static <T extends Response<?>> T ask(Request<?, T> request) {
    T response = exchange(request);
    check(response);
    return response;
  }

  private static <T extends Response<?>> T exchange(Request<?, T> request) {
    try {
      return request.send();
    } catch (IOException e) {
      throw new ChainException("cannot reach the node: " + e.getMessage(), e);
    }
  }

  private static void check(Response<?> response) {
    if (response.hasError()) {
      throw new ChainException("the node refused: " + response.getError().getMessage());
    }
  }
}

package org.ovmlang.verification.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthCall;
import org.web3j.protocol.http.HttpService;

/**
 * A fresh local chain, in a process that ends with {@link #close()} or with this JVM.
 *
 * <p>It listens on a free port of the loopback interface and makes a block for every transaction.
 */
public final class Anvil implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on (127\\.0\\.0\\.1:\\d+)");
  private static final Pattern PRIVATE_KEY = Pattern.compile("\\(\\d+\\) (0x[0-9a-f]{64})");
  private static final int CALLS_PER_BATCH = 200;

  private final Process process;
  private final Thread hook;
  private final String url;
  private final List<String> privateKeys;
  private final HttpService service;
  private final Web3j web3j;

  private Anvil(Process process, String url, List<String> privateKeys) {
    this.process = process;
    this.url = url;
    this.privateKeys = List.copyOf(privateKeys);
    this.hook = new Thread(process::destroyForcibly, "end anvil");
    Runtime.getRuntime().addShutdownHook(hook);
    this.service = new HttpService(url);
    this.web3j = Web3j.build(service);
  }

  /**
   * Starts a chain from the anvil of the directory that the system property {@code
   * ovm.npm.directory} names.
   *
   * @throws IllegalStateException if there is none or it does not start
   */
  public static Anvil start() {
    return start(List.of());
  }

  /**
   * Starts a chain with more arguments for anvil, such as {@code --disable-code-size-limit}.
   *
   * @throws IllegalStateException if there is none or it does not start
   */
  public static Anvil start(List<String> moreArguments) {
    Path binary = AnvilBinary.find();
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--color", "never"));
    command.addAll(moreArguments);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IllegalStateException("cannot start " + binary, e);
    }
    try {
      return afterStart(process);
    } catch (IOException e) {
      process.destroyForcibly();
      throw new IllegalStateException("cannot read what " + binary + " says", e);
    }
  }

  /** Anvil prints the secret keys of its accounts, then the address on which it listens. */
  private static Anvil afterStart(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> privateKeys = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    String line;
    while ((line = output.readLine()) != null) {
      said.append(line).append('\n');
      Matcher key = PRIVATE_KEY.matcher(line);
      if (key.find()) {
        privateKeys.add(key.group(1));
      }
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(output);
        return new Anvil(process, "http://" + listening.group(1), privateKeys);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("anvil ended at once:\n" + said);
  }

  /** Anvil reports every request; a full pipe would stop it. */
  private static void drain(BufferedReader output) {
    Thread reader =
        new Thread(
            () -> {
              try (output) {
                while (output.readLine() != null) {
                  // Nobody wants to know.
                }
              } catch (IOException e) {
                // The process has ended.
              }
            },
            "drain anvil");
    reader.setDaemon(true);
    reader.start();
  }

  /** The HTTP address of the node. */
  public String url() {
    return url;
  }

  /** The secret key of a funded account, counted from 0, in hex. */
  public String privateKey(int account) {
    return privateKeys.get(account);
  }

  /** A client of the first funded account; the caller closes it. */
  public ChainClient client() {
    return client(0);
  }

  /** A client of a funded account, counted from 0; the caller closes it. */
  public ChainClient client(int account) {
    return ChainClient.connect(url, privateKey(account));
  }

  /** Puts code at an address, without a constructor. */
  public void setCode(Address address, Bytes code) {
    request("anvil_setCode", address.toHex(), code.toHex());
  }

  /** Makes empty blocks. */
  public void mine(int blocks) {
    request("anvil_mine", "0x" + Integer.toHexString(blocks));
  }

  /** Remembers the chain as it is now; {@link #revertTo} forgets what happened since. */
  public String snapshot() {
    return String.valueOf(request("evm_snapshot"));
  }

  /** Makes the chain what it was at a snapshot, as a reorganisation would. */
  public void revertTo(String snapshot) {
    request("evm_revert", snapshot);
  }

  /**
   * Calls a contract many times on the newest block, in few requests.
   *
   * @param contract whom to call
   * @param callData one call each
   * @return the answers in the same order; none where the call failed
   */
  public List<Optional<Bytes>> callAll(Address contract, List<Bytes> callData) {
    List<Optional<Bytes>> answers = new ArrayList<>(callData.size());
    for (int start = 0; start < callData.size(); start += CALLS_PER_BATCH) {
      int end = Math.min(callData.size(), start + CALLS_PER_BATCH);
      answers.addAll(callBatch(contract, callData.subList(start, end)));
    }
    return answers;
  }

  private List<Optional<Bytes>> callBatch(Address contract, List<Bytes> callData) {
    BatchRequest batch = web3j.newBatch();
    for (Bytes data : callData) {
      Transaction call = Transaction.createEthCallTransaction(null, contract.toHex(), data.toHex());
      batch.add(web3j.ethCall(call, DefaultBlockParameterName.LATEST));
    }
    try {
      List<Optional<Bytes>> answers = new ArrayList<>(callData.size());
      for (Response<?> response : batch.send().getResponses()) {
        answers.add(
            response.hasError()
                ? Optional.empty()
                : Optional.of(Bytes.ofHex(((EthCall) response).getValue())));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object request(String method, String... parameters) {
    try {
      Response<?> response =
          new Request<>(method, List.of(parameters), service, AnyResponse.class).send();
      if (response.hasError()) {
        throw new IllegalStateException(method + ": " + response.getError().getMessage());
      }
      return response.getResult();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    web3j.shutdown();
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // The JVM is ending; the hook is running.
    }
  }

  /** A response of which only the success counts. */
  static final class AnyResponse extends Response<Object> {}
}

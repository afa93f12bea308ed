package org.ovmlang.verification.games;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.verification.chain.JsonRpc;
import org.ovmlang.verification.interpreter.Octets;

/** A chain on which the arena decides what stands in each block, and in which order. */
final class Chain {

  /** What anvil has to be started with. */
  static final List<String> ARGUMENTS =
      List.of("--auto-impersonate", "--block-base-fee-per-gas", "0", "--order", "fees");

  private static final String RICHES = "0x" + BigInteger.TEN.pow(24).toString(16);
  private static final String ENORMOUS_GAS = "0x2386f26fc10000";

  private final JsonRpc rpc;
  private final Octets adjudicator;
  private final Terms terms;
  private final Map<Octets, Integer> nonces = new HashMap<>();

  Chain(String url, Octets adjudicator, Terms terms) {
    this.rpc = new JsonRpc(url);
    this.adjudicator = adjudicator;
    this.terms = terms;
    rpc.ask("evm_setBlockGasLimit", ENORMOUS_GAS);
    rpc.ask("evm_setAutomine", false);
  }

  /**
   * What became of a transaction.
   *
   * @param transaction what was sent
   * @param taken whether the contract did not refuse it
   * @param logs what the adjudicator logged, in order
   */
  record Outcome(Transaction transaction, boolean taken, List<Log> logs) {}

  /** A log: its topics, the first says what it is, and its data. */
  record Log(List<Octets> topics, Octets data) {}

  long head() {
    return number(rpc.ask("eth_blockNumber")).longValueExact();
  }

  /** Gives accounts money, and learns how many transactions they have sent. */
  void enrich(List<Player> players) {
    rpc.askAll(
        players.stream()
            .map(it -> JsonRpc.Request.of("anvil_setBalance", it.address().toString(), RICHES))
            .toList());
    List<JsonNode> counts =
        rpc.askAll(
            players.stream()
                .map(Player::address)
                .map(it -> JsonRpc.Request.of("eth_getTransactionCount", it.toString(), "latest"))
                .toList());
    for (int i = 0; i < counts.size(); i++) {
      nonces.put(players.get(i).address(), number(counts.get(i)).intValueExact());
    }
  }

  /** Makes a block of these transactions, in this order. */
  List<Outcome> mine(List<Transaction> transactions) {
    List<JsonRpc.Request> requests = new ArrayList<>(transactions.size());
    int price = transactions.size();
    for (Transaction transaction : transactions) {
      requests.add(JsonRpc.Request.of("eth_sendTransaction", fields(transaction, price--)));
    }
    List<JsonNode> hashes = rpc.askAll(requests);
    rpc.ask("evm_mine");
    JsonNode receipts = rpc.ask("eth_getBlockReceipts", "latest");
    if (receipts.size() != transactions.size()) {
      throw new IllegalStateException(
          transactions.size() + " transactions sent, " + receipts.size() + " in the block");
    }
    List<Outcome> outcomes = new ArrayList<>(transactions.size());
    for (int i = 0; i < transactions.size(); i++) {
      JsonNode receipt = receipts.get(i);
      if (!receipt.get("transactionHash").equals(hashes.get(i))) {
        throw new IllegalStateException("not in the order in which it was sent: " + i);
      }
      outcomes.add(
          new Outcome(
              transactions.get(i), number(receipt.get("status")).signum() != 0, logs(receipt)));
    }
    return outcomes;
  }

  private Map<String, Object> fields(Transaction transaction, int price) {
    Octets from = transaction.player().address();
    int nonce = nonces.merge(from, 1, Integer::sum) - 1;
    return Map.of(
        "from",
        from,
        "to",
        adjudicator,
        "data",
        transaction.data(),
        "value",
        hex(transaction.value(terms)),
        "gas",
        hex(BigInteger.valueOf(transaction.gas())),
        "gasPrice",
        hex(BigInteger.valueOf(price)),
        "nonce",
        hex(BigInteger.valueOf(nonce)));
  }

  private List<Log> logs(JsonNode receipt) {
    List<Log> logs = new ArrayList<>();
    for (JsonNode log : receipt.get("logs")) {
      if (octets(log.get("address")).equals(adjudicator)) {
        List<Octets> topics = new ArrayList<>();
        log.get("topics").forEach(topic -> topics.add(octets(topic)));
        logs.add(new Log(topics, octets(log.get("data"))));
      }
    }
    return logs;
  }

  /** What the adjudicator answers to calls on the newest block. */
  List<Octets> ask(List<Octets> calls) {
    return rpc
        .askAll(calls.stream().map(data -> JsonRpc.Request.call(adjudicator, data)).toList())
        .stream()
        .map(Chain::octets)
        .toList();
  }

  /** The wei that the adjudicator has. */
  BigInteger balance() {
    return number(rpc.ask("eth_getBalance", adjudicator, "latest"));
  }

  private static String hex(BigInteger number) {
    return "0x" + number.toString(16);
  }

  private static BigInteger number(JsonNode node) {
    return new BigInteger(node.asText().substring(2), 16);
  }

  private static Octets octets(JsonNode node) {
    return new Octets(node.asText().substring(2));
  }
}

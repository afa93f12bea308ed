package org.ovmlang.verification.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.crypto.ContractUtils;

/**
 * Contracts that are deployed in one batch by an account whose key the node has. Where each will
 * stand is known before: contracts may name one another.
 */
final class BatchedDeployment {

  /** Enough for contracts that are larger than what a public chain takes. */
  private static final String GAS = "0x" + Long.toHexString(200_000_000);

  private static final long POLL_MILLIS = 3;
  private static final int POLLS = 20_000;

  private final Node node;
  private final String account;
  private final long firstNonce;
  private final List<List<JsonNode>> transactions = new ArrayList<>();
  private long reserved;

  BatchedDeployment(Node node, String account) {
    this.node = node;
    this.account = account;
    this.firstNonce = nonce();
  }

  /** Where the contract will stand that is added next, or so many behind that one. */
  Octets reserve() {
    String address =
        ContractUtils.generateContractAddress(account, BigInteger.valueOf(firstNonce + reserved++));
    return new Octets(address.substring("0x".length()));
  }

  /** Adds the contract of the first reserved address that has none. */
  void add(ContractArtifact artifact, Octets constructorArguments) {
    if (!artifact.isDeployable()) {
      throw new IllegalArgumentException(artifact.name() + " is abstract or an interface");
    }
    ObjectNode transaction = Node.object();
    transaction.put("from", account);
    transaction.put("data", artifact.bytecode() + constructorArguments.hex());
    transaction.put("gas", GAS);
    transaction.put("nonce", "0x" + Long.toHexString(firstNonce + transactions.size()));
    transactions.add(Node.parameters(transaction));
  }

  /**
   * Deploys all of them.
   *
   * @throws IllegalStateException if a constructor reverts
   */
  void send() {
    if (transactions.size() != reserved) {
      throw new IllegalStateException(reserved + " addresses, " + transactions.size() + " codes");
    }
    // A node that mines each transaction as it comes may lose one of many that come together.
    node.request("evm_setAutomine", Node.flag(false));
    List<JsonNode> hashes = node.requests("eth_sendTransaction", transactions);
    for (int block = 0; nonce() < firstNonce + transactions.size(); block++) {
      if (block == transactions.size()) {
        throw new IllegalStateException("not deployed: " + hashes);
      }
      node.request("evm_mine");
    }
    node.request("evm_setAutomine", Node.flag(true));
    List<List<JsonNode>> asked = new ArrayList<>();
    hashes.forEach(hash -> asked.add(Node.parameters(hash)));
    List<JsonNode> receipts = node.requests("eth_getTransactionReceipt", asked);
    // A node may count a transaction some moments before it has the receipt.
    for (int poll = 0; poll < POLLS && receipts.stream().anyMatch(JsonNode::isNull); poll++) {
      sleep();
      receipts = node.requests("eth_getTransactionReceipt", asked);
    }
    for (JsonNode receipt : receipts) {
      if (!receipt.path("status").asText().equals("0x1")) {
        throw new IllegalStateException("not deployed: " + receipt);
      }
    }
  }

  private long nonce() {
    String nonce =
        node.request("eth_getTransactionCount", Node.text(account), Node.text("latest"))
            .textValue();
    return Long.decode(nonce);
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

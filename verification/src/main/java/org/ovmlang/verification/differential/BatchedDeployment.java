package org.ovmlang.verification.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.verification.chain.JsonRpc;
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

  private final JsonRpc node;
  private final String account;
  private final long firstNonce;
  private final List<JsonRpc.Request> transactions = new ArrayList<>();
  private long reserved;

  BatchedDeployment(JsonRpc node, String account) {
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
    transactions.add(
        JsonRpc.Request.of(
            "eth_sendTransaction",
            Map.of(
                "from",
                account,
                "data",
                artifact.bytecode() + constructorArguments.hex(),
                "gas",
                GAS,
                "nonce",
                "0x" + Long.toHexString(firstNonce + transactions.size()))));
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
    node.ask("evm_setAutomine", false);
    List<JsonNode> hashes = node.askAll(transactions);
    for (int block = 0; nonce() < firstNonce + transactions.size(); block++) {
      if (block == transactions.size()) {
        throw new IllegalStateException("not deployed: " + hashes);
      }
      node.ask("evm_mine");
    }
    node.ask("evm_setAutomine", true);
    List<JsonRpc.Request> asked =
        hashes.stream()
            .map(hash -> JsonRpc.Request.of("eth_getTransactionReceipt", hash.textValue()))
            .toList();
    List<JsonNode> receipts = node.askAll(asked);
    // A node may count a transaction some moments before it has the receipt.
    for (int poll = 0; poll < POLLS && receipts.stream().anyMatch(JsonNode::isNull); poll++) {
      sleep();
      receipts = node.askAll(asked);
    }
    for (JsonNode receipt : receipts) {
      if (!receipt.path("status").asText().equals("0x1")) {
        throw new IllegalStateException("not deployed: " + receipt);
      }
    }
  }

  private long nonce() {
    String nonce = node.ask("eth_getTransactionCount", account, "latest").textValue();
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

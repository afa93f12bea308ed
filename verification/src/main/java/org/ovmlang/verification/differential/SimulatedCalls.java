package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ovmlang.verification.chain.JsonRpc;
import org.ovmlang.verification.interpreter.Octets;

/** Many {@code eth_call}s in one JSON-RPC batch, each with far more gas than a block has. */
final class SimulatedCalls {

  /** Enough for every step of a case to have the largest cap that a predicate may ask for. */
  private static final String GAS = "0x3b9aca00";

  private final JsonRpc node;

  SimulatedCalls(JsonRpc node) {
    this.node = node;
    node.ask("evm_setBlockGasLimit", GAS);
  }

  /**
   * What a contract answers to each call on the newest block.
   *
   * @throws IllegalStateException if the node refuses a call or the contract reverts
   */
  List<Octets> call(Octets contract, List<Octets> callData) {
    List<JsonRpc.Request> calls = new ArrayList<>(callData.size());
    for (Octets data : callData) {
      calls.add(
          JsonRpc.Request.of(
              "eth_call", Map.of("to", contract, "data", data, "gas", GAS), "latest"));
    }
    return node.askAll(calls).stream()
        .map(result -> new Octets(result.textValue().substring("0x".length())))
        .toList();
  }
}

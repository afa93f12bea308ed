package org.ovmlang.verification.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.interpreter.Octets;

/** Many {@code eth_call}s in one JSON-RPC batch, each with far more gas than a block has. */
final class SimulatedCalls {

  /** Enough for every step of a case to have the largest cap that a predicate may ask for. */
  private static final String GAS = "0x3b9aca00";

  private final Node node;

  SimulatedCalls(Node node) {
    this.node = node;
    node.request("evm_setBlockGasLimit", Node.text(GAS));
  }

  /**
   * What a contract answers to each call on the newest block.
   *
   * @throws IllegalStateException if the node refuses a call or the contract reverts
   */
  List<Octets> call(Octets contract, List<Octets> callData) {
    List<List<JsonNode>> calls = new ArrayList<>(callData.size());
    for (Octets data : callData) {
      ObjectNode call = Node.object();
      call.put("to", contract.toString());
      call.put("data", data.toString());
      call.put("gas", GAS);
      calls.add(Node.parameters(call, Node.text("latest")));
    }
    List<Octets> answers = new ArrayList<>(callData.size());
    for (JsonNode result : node.requests("eth_call", calls)) {
      answers.add(new Octets(result.textValue().substring("0x".length())));
    }
    return answers;
  }
}

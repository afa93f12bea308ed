package org.ovmlang.verification.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.interpreter.Octets;

/** Many {@code eth_call}s in one JSON-RPC batch, each with far more gas than a block has. */
final class SimulatedCalls {

  /** Enough for every step of a case to have the largest cap that a predicate may ask for. */
  private static final String GAS = "0x3b9aca00";

  /** A node refuses requests of more than 2 MB; call data has two characters for a byte. */
  private static final int BATCH_BYTES = 500_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  SimulatedCalls(String url) {
    this.url = URI.create(url);
    ArrayNode raise = JSON.createArrayNode();
    raise.add(request(0, "evm_setBlockGasLimit", JSON.getNodeFactory().textNode(GAS)));
    send(raise);
  }

  /**
   * What a contract answers to each call on the newest block.
   *
   * @throws IllegalStateException if the node refuses a call or the contract reverts
   */
  List<Octets> call(Octets contract, List<Octets> callData) {
    List<Octets> answers = new ArrayList<>(callData.size());
    int start = 0;
    while (start < callData.size()) {
      int end = start;
      int size = 0;
      do {
        size += callData.get(end).length();
        end++;
      } while (end < callData.size() && size + callData.get(end).length() <= BATCH_BYTES);
      answers.addAll(callBatch(contract, callData.subList(start, end)));
      start = end;
    }
    return answers;
  }

  private List<Octets> callBatch(Octets contract, List<Octets> callData) {
    ArrayNode batch = JSON.createArrayNode();
    for (int i = 0; i < callData.size(); i++) {
      ObjectNode call = JSON.createObjectNode();
      call.put("to", contract.toString());
      call.put("data", callData.get(i).toString());
      call.put("gas", GAS);
      batch.add(request(i, "eth_call", call));
    }
    JsonNode responses = send(batch);
    List<Octets> answers = new ArrayList<>(callData.size());
    for (int i = 0; i < callData.size(); i++) {
      JsonNode response = responses.path(i);
      if (response.path("id").asInt(-1) != i || !response.path("result").isTextual()) {
        throw new IllegalStateException("eth_call " + i + ": " + responses);
      }
      answers.add(new Octets(response.get("result").asText().substring("0x".length())));
    }
    return answers;
  }

  private static ObjectNode request(int id, String method, JsonNode argument) {
    ObjectNode request = JSON.createObjectNode();
    request.put("jsonrpc", "2.0");
    request.put("id", id);
    request.put("method", method);
    ArrayNode parameters = request.putArray("params");
    parameters.add(argument);
    if (method.equals("eth_call")) {
      parameters.add("latest");
    }
    return request;
  }

  private JsonNode send(ArrayNode batch) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(batch.toString()))
            .build();
    try {
      return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

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
import java.util.Arrays;
import java.util.List;

/** A node that is asked many things in one JSON-RPC batch. */
final class Node {

  /** A node refuses requests of more than 2 MB. */
  private static final int BATCH_CHARACTERS = 1_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  Node(String url) {
    this.url = URI.create(url);
  }

  static JsonNode text(String text) {
    return JSON.getNodeFactory().textNode(text);
  }

  static JsonNode flag(boolean flag) {
    return JSON.getNodeFactory().booleanNode(flag);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static List<JsonNode> parameters(JsonNode... parameters) {
    return Arrays.asList(parameters);
  }

  /** The result of one request. */
  JsonNode request(String method, JsonNode... parameters) {
    return requests(method, List.of(parameters(parameters))).get(0);
  }

  /**
   * The results of many requests of one method, in order.
   *
   * @throws IllegalStateException if the node refuses one
   */
  List<JsonNode> requests(String method, List<List<JsonNode>> parameters) {
    List<JsonNode> results = new ArrayList<>(parameters.size());
    ArrayNode batch = JSON.createArrayNode();
    int characters = 0;
    for (List<JsonNode> each : parameters) {
      int more = 0;
      for (JsonNode parameter : each) {
        more += characters(parameter);
      }
      if (!batch.isEmpty() && characters + more > BATCH_CHARACTERS) {
        results.addAll(send(method, batch));
        batch = JSON.createArrayNode();
        characters = 0;
      }
      characters += more;
      ObjectNode request = batch.addObject();
      request.put("jsonrpc", "2.0");
      request.put("id", batch.size() - 1);
      request.put("method", method);
      request.putArray("params").addAll(each);
    }
    if (!batch.isEmpty()) {
      results.addAll(send(method, batch));
    }
    return results;
  }

  private static int characters(JsonNode parameter) {
    int characters = parameter.isTextual() ? parameter.textValue().length() : 0;
    for (JsonNode part : parameter) {
      characters += characters(part);
    }
    return characters;
  }

  private List<JsonNode> send(String method, ArrayNode batch) {
    JsonNode responses = send(batch);
    List<JsonNode> results = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      JsonNode response = responses.path(i);
      if (response.path("id").asInt(-1) != i || !response.has("result")) {
        throw new IllegalStateException(
            method + " " + i + ": " + (response.isMissingNode() ? responses : response));
      }
      results.add(response.get("result"));
    }
    return results;
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

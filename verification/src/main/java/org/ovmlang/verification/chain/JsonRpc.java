package org.ovmlang.verification.chain;

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
import java.util.Map;

/** Requests to a node, many in one HTTP message. */
public final class JsonRpc {

  /** A node refuses messages of more than 2 MB. */
  private static final int BATCH_CHARACTERS = 1_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  /** For the node at a URL. */
  public JsonRpc(String url) {
    this.url = URI.create(url);
  }

  /**
   * A request.
   *
   * @param method its name
   * @param parameters strings, numbers, truth values and maps of them
   */
  public record Request(String method, List<Object> parameters) {

    /** Copies the parameters. */
    public Request {
      parameters = List.copyOf(parameters);
    }

    /** A request with these parameters. */
    public static Request of(String method, Object... parameters) {
      return new Request(method, List.of(parameters));
    }

    /** A call on the newest block. */
    public static Request call(String to, String data) {
      return of("eth_call", Map.of("to", to, "data", data), "latest");
    }
  }

  /**
   * The answer to one request.
   *
   * @throws IllegalStateException if the node refuses it
   */
  public JsonNode ask(String method, Object... parameters) {
    return askAll(List.of(Request.of(method, parameters))).get(0);
  }

  /**
   * The answers to many requests, in their order; the node may work on them in any order.
   *
   * @throws IllegalStateException if the node refuses one of them
   */
  public List<JsonNode> askAll(List<Request> requests) {
    List<JsonNode> answers = new ArrayList<>(requests.size());
    ArrayNode batch = JSON.createArrayNode();
    int size = 0;
    for (Request request : requests) {
      ObjectNode node = JSON.createObjectNode();
      node.put("jsonrpc", "2.0");
      node.put("method", request.method());
      node.set("params", JSON.valueToTree(request.parameters()));
      int length = node.toString().length();
      if (!batch.isEmpty() && size + length > BATCH_CHARACTERS) {
        answers.addAll(send(batch));
        batch = JSON.createArrayNode();
        size = 0;
      }
      node.put("id", batch.size());
      batch.add(node);
      size += length;
    }
    if (!batch.isEmpty()) {
      answers.addAll(send(batch));
    }
    return answers;
  }

  private List<JsonNode> send(ArrayNode batch) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(batch.toString()))
            .build();
    JsonNode responses;
    try {
      responses = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    List<JsonNode> answers = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      JsonNode response = responses.path(i);
      if (response.path("id").asInt(-1) != i || !response.has("result")) {
        throw new IllegalStateException(batch.get(i) + ": " + response);
      }
      answers.add(response.get("result"));
    }
    return answers;
  }
}

package org.ovmlang.verification.chain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.verification.interpreter.Octets;

/** Requests to a node, many in one HTTP message. */
public final class JsonRpc {

  /** A node refuses messages of more than 2 MB. */
  private static final int BATCH_BYTES = 1_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new SimpleModule().addSerializer(new OctetsText())).build();

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
   * @param parameters strings, octets, numbers, truth values and maps of them
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
    public static Request call(Octets to, Octets data) {
      return of("eth_call", Map.of("to", to, "data", data), "latest");
    }

    private byte[] json(int id) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("jsonrpc", "2.0");
      members.put("id", id);
      members.put("method", method);
      members.put("params", parameters);
      try {
        return JSON.writeValueAsBytes(members);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("not JSON: " + this, e);
      }
    }
  }

  /** A byte string as a node reads it: its digits need no second look at each. */
  private static final class OctetsText extends StdSerializer<Octets> {

    private static final long serialVersionUID = 1;

    OctetsText() {
      super(Octets.class);
    }

    @Override
    public void serialize(Octets octets, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      byte[] text = octets.text();
      json.writeRawUTF8String(text, 0, text.length);
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
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    for (int i = 0; i < requests.size(); i++) {
      byte[] json = requests.get(i).json(i);
      if (batch.size() > 0 && batch.size() + json.length > BATCH_BYTES) {
        answers.addAll(send(batch, requests.subList(answers.size(), i), answers.size()));
        batch.reset();
      }
      batch.write(batch.size() == 0 ? '[' : ',');
      batch.write(json, 0, json.length);
    }
    if (batch.size() > 0) {
      answers.addAll(
          send(batch, requests.subList(answers.size(), requests.size()), answers.size()));
    }
    return answers;
  }

  /** Sends a list that lacks its end, of requests whose numbers begin with the first. */
  private List<JsonNode> send(ByteArrayOutputStream batch, List<Request> requests, int first) {
    batch.write(']');
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(batch.toByteArray()))
            .build();
    JsonNode responses;
    try {
      responses =
          JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    List<JsonNode> answers = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      JsonNode response = responses.path(i);
      if (response.path("id").asInt(-1) != first + i || !response.has("result")) {
        throw new IllegalStateException(
            requests.get(i) + ": " + (response.isMissingNode() ? responses : response));
      }
      answers.add(response.get("result"));
    }
    return answers;
  }
}

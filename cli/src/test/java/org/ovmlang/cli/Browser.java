package org.ovmlang.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium, driven through its DevTools protocol. It notes what goes wrong in a page,
 * and what a page asks for.
 */
final class Browser implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SECONDS = 90;

  private final Process process;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private WebSocket socket;
  private int sent;

  private Browser(Process process) {
    this.process = process;
  }

  /** The browser of the environment variable CHROME_BIN, or the first of the usual names. */
  static Optional<Path> find() {
    String named = System.getenv("CHROME_BIN");
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1500,1000",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("browser.log").toFile())
            .start();
    Browser browser = new Browser(process);
    try {
      browser.connect(profile);
    } catch (Exception | AssertionError e) {
      browser.close();
      throw e;
    }
    return browser;
  }

  private void connect(Path profile) throws Exception {
    // The browser writes its port into this file once it listens.
    Path portFile = profile.resolve("DevToolsActivePort");
    List<String> lines = List.of();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (lines.size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError(
            "the browser did not start: "
                + Files.readString(profile.resolveSibling("browser.log")));
      }
      Thread.sleep(50);
      lines = Files.exists(portFile) ? Files.readAllLines(portFile) : List.of();
    }
    HttpClient client = HttpClient.newHttpClient();
    URI all = URI.create("http://127.0.0.1:" + lines.get(0) + "/json/list");
    JsonNode pages =
        JSON.readTree(
            client
                .send(HttpRequest.newBuilder(all).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    URI page = URI.create(pages.get(0).get("webSocketDebuggerUrl").textValue());
    socket =
        client.newWebSocketBuilder().buildAsync(page, new Reader()).get(SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Runtime", "Page", "Log", "Network")) {
      call(domain + ".enable", object());
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private final class Reader implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String message = text.toString();
        text.setLength(0);
        received(message);
      }
      from.request(1);
      return null;
    }
  }

  private void received(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
    if (message.has("id")) {
      answers.remove(message.get("id").intValue()).complete(message);
      return;
    }
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" -> problems.add(parameters.toString());
      case "Log.entryAdded" -> {
        if (parameters.at("/entry/level").asText().equals("error")) {
          problems.add(parameters.toString());
        }
      }
      case "Network.requestWillBeSent" -> requests.add(parameters.at("/request/url").asText());
      default -> {}
    }
  }

  /** Sends a command, and waits for its result. */
  JsonNode call(String method, ObjectNode parameters) throws Exception {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    int id = ++sent;
    answers.put(id, answer);
    ObjectNode message = object().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode answered = answer.get(SECONDS, TimeUnit.SECONDS);
    if (answered.has("error")) {
      throw new AssertionError(method + ": " + answered.get("error"));
    }
    return answered.get("result");
  }

  /** Opens a page and waits until its script has run. */
  void open(Path page) throws Exception {
    evaluate("delete document.documentElement.dataset.ready");
    problems.clear();
    requests.clear();
    call("Page.navigate", object().put("url", page.toUri().toString()));
    until("document.documentElement?.dataset.ready === 'true'");
  }

  /** Waits until an expression of the page holds. */
  void until(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!evaluate(expression).asBoolean()) {
      if (System.nanoTime() > end || !problems.isEmpty()) {
        throw new AssertionError("never: " + expression + " " + problems);
      }
      Thread.sleep(20);
    }
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call("Runtime.evaluate", object().put("expression", expression).put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.at("/result/value");
  }

  /** Clicks with the mouse on the middle of the first element that a selector finds. */
  void click(String selector) throws Exception {
    String element = "document.querySelector(" + JSON.writeValueAsString(selector) + ")";
    evaluate(element + ".scrollIntoView({block: 'center', inline: 'center'})");
    JsonNode box =
        evaluate(
            "(() => { const r = "
                + element
                + ".getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          object()
              .put("type", type)
              .put("x", box.get(0).asDouble())
              .put("y", box.get(1).asDouble())
              .put("button", "left")
              .put("clickCount", 1));
    }
  }

  /** Presses a key. */
  void press(String key) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      call("Input.dispatchKeyEvent", object().put("type", type).put("key", key));
    }
  }

  /** Errors of scripts and refusals of the page's policy. */
  List<String> problems() {
    return new ArrayList<>(problems);
  }

  /** What the page asked for, itself first. */
  List<String> requests() {
    return new ArrayList<>(requests);
  }

  @Override
  public void close() throws Exception {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }
}

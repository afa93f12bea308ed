package org.ovmlang.runtime.trace;

import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.value.Bytes;

/** A trace as JSON. */
final class TraceJson {

  private final JsonWriter writer = new JsonWriter();

  private TraceJson() {}

  static String of(Trace trace) {
    TraceJson json = new TraceJson();
    json.writer.object(
        () -> {
          json.writer.name("decision").object(() -> json.decision(trace.decision()));
          json.writer.name("reasons").array(trace.reasons(), json::reason);
          json.writer.name("root");
          json.node(trace.root());
        });
    return json.writer.toString();
  }

  private void decision(Decision decision) {
    writer.name("truth").value(decision.truth().name());
    writer.name("atOnce").value(decision.atOnce());
    writer.name("message");
    text(decision.message().map(Bytes::toHex).orElse(""));
    writer.name("move");
    if (decision.move().isPresent()) {
      Move move = decision.move().get();
      writer.object(
          () -> {
            writer.name("label").value(move.label().name());
            writer.name("message").value(move.message().toHex());
          });
    } else {
      writer.none();
    }
    writer.name("missing").array(decision.missing(), writer::value);
  }

  private void reason(TraceNode node) {
    writer.object(
        () -> {
          head(node);
          details(node);
        });
  }

  private void node(TraceNode node) {
    writer.object(
        () -> {
          head(node);
          details(node);
          writer.name("cut").value(node.cut());
          writer.name("parts").array(node.parts(), this::node);
        });
  }

  private void head(TraceNode node) {
    writer.name("kind").value(node.kind().name());
    writer.name("name");
    text(node.name());
    writer.name("place");
    if (node.place().isPresent()) {
      SourcePlace place = node.place().get();
      writer.object(
          () -> {
            writer.name("file").value(place.file());
            writer.name("line").value(place.line());
            writer.name("column").value(place.column());
            writer.name("text").value(place.text());
          });
    } else {
      writer.none();
    }
    writer.name("verdict");
    text(node.verdict().map(Enum::name).orElse(""));
  }

  private void details(TraceNode node) {
    writer.name("values");
    writer.array(
        node.values(),
        value ->
            writer.object(
                () -> {
                  writer.name("name").value(value.name());
                  writer.name("value").value(value.text());
                }));
    writer.name("remarks").array(node.remarks(), writer::value);
    writer.name("missing").array(node.missing(), writer::value);
  }

  /** A string, or null if it is empty. */
  private void text(String text) {
    if (text.isEmpty()) {
      writer.none();
    } else {
      writer.value(text);
    }
  }
}

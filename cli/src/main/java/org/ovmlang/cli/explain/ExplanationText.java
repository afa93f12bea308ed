package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An {@link Explanation} for people, as text. */
public final class ExplanationText {

  private static final int MAX_LINES = 400;
  private static final int MAX_INDENT = 60;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, JsonNode> places = new HashMap<>();
  private final Set<String> shown = new HashSet<>();
  private int lines;
  private int left;

  private ExplanationText(JsonNode explanation) {
    explanation.get("places").forEach(place -> places.put(place.get("id").textValue(), place));
  }

  /** The text, with a line feed behind each line. */
  public static String of(JsonNode explanation) {
    StringBuilder all = new StringBuilder();
    for (JsonNode predicate : explanation.get("predicates")) {
      ExplanationText one = new ExplanationText(explanation);
      one.predicate(predicate);
      all.append(all.isEmpty() ? "" : "\n").append(one.text);
    }
    return all.toString();
  }

  private JsonNode placeOf(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void predicate(JsonNode predicate) {
    List<String> inputs = new ArrayList<>();
    predicate
        .get("inputs")
        .forEach(i -> inputs.add(i.get("name").textValue() + ": " + i.get("type").textValue()));
    line(predicate.get("name").textValue() + "(" + String.join(", ", inputs) + ")");
    line(
        "  "
            + predicate.get("id").textValue()
            + ", "
            + predicate.get("file").textValue()
            + ":"
            + predicate.get("line").intValue());
    predicate.get("doc").textValue().lines().forEach(doc -> line("  " + doc.strip()));
    line("");
    line(
        "  depth    "
            + messages(predicate.get("depth").intValue())
            + " with the defender's block, "
            + predicate.get("depthBare").intValue()
            + " bare");
    line(
        "  windows  "
            + predicate.get("windows").intValue()
            + " with the block, "
            + predicate.get("windowsBare").intValue()
            + " bare, until it is final");
    line(
        String.format(
            Locale.ROOT,
            "  size     at most %,d bytes of a message; %,d bytes and %,d places and values of a position",
            predicate.get("messageBytes").longValue(),
            predicate.get("positionBytes").longValue(),
            predicate.get("positionParts").longValue()));
    line(
        predicate.get("fitsClaimValue").booleanValue()
            ? "           as a claim value, too"
            : "           which is more than a claim value has");
    line(
        String.format(
            Locale.ROOT,
            "  gas      at most %,d for a message, estimated; %,d atoms and comparisons",
            predicate.get("gas").longValue(),
            predicate.get("literals").longValue()));
    int claims = predicate.get("unknownClaims").size();
    if (claims > 0) {
      line(
          "  claims   the dispute of a claim that is called and known only then comes on top ("
              + claims
              + (claims == 1 ? " place)" : " places)"));
    }
    line("");
    line("  Formula, with what it calls");
    predicate.get("formula").forEach(line -> line("    " + line.textValue()));
    line("");
    line("  Normal form (D: the defender moves, C: the challenger, .: the contract evaluates)");
    place(predicate.get("root").textValue(), 0, "");
    if (left > 0) {
      line("    … and " + left + (left == 1 ? " part" : " parts") + " more");
    }
    line("");
    line(
        "  Positions (a message counts if what the contract evaluates turns out its sender's way)");
    positions(predicate.get("positions"));
  }

  private static String messages(int count) {
    return count + (count == 1 ? " message" : " messages");
  }

  private static String mark(JsonNode place) {
    return place.get("ground").booleanValue()
        ? "."
        : switch (place.path("player").asText()) {
          case "defender" -> "D";
          case "challenger" -> "C";
          default -> " ";
        };
  }

  private void place(String id, int indent, String lead) {
    JsonNode place = placeOf(id);
    if (lines >= MAX_LINES || indent > MAX_INDENT) {
      left++;
      return;
    }
    lines++;
    String start = "    " + mark(place) + " " + "  ".repeat(indent) + lead;
    String label = place.get("label").textValue();
    boolean again = !shown.add(id) || (place.has("callee") && !expands(place));
    line(start + label + (again && place.has("callee") ? "  (expanded above)" : ""));
    if (place.has("source")) {
      JsonNode source = place.get("source");
      String kind = source.get("complete").booleanValue() ? "complete source: " : "open source: ";
      String below = "      " + "  ".repeat(indent + 1);
      line(below + kind + source.get("words").textValue());
      if (source.has("plan")) {
        line(below + "looked at: " + source.get("plan").get("words").textValue());
      }
    }
    if (place.has("callee") && !again) {
      place(place.get("callee").textValue(), indent + 1, "");
    }
    for (int i = 0; i < place.get("parts").size(); i++) {
      String role = !place.has("source") ? "" : i == 0 ? "member " : "body ";
      place(place.get("parts").get(i).textValue(), indent + 1, role);
    }
  }

  private boolean expands(JsonNode place) {
    return !shown.contains(place.get("callee").textValue());
  }

  private void positions(JsonNode positions) {
    for (JsonNode node : positions.get("nodes")) {
      position(positions, node);
    }
    if (positions.get("more").booleanValue()) {
      line("    … and more positions than are listed");
    }
  }

  private void position(JsonNode positions, JsonNode node) {
    int number = node.get("number").intValue();
    String about =
        number == positions.get("withBlock").intValue()
            ? "the claim, with the defender's first message"
            : number == positions.get("bare").intValue()
                ? "the claim, bare"
                : node.get("toMove").textValue() + " to move";
    line("    " + number + ": " + about);
    if (number > 1) {
      for (JsonNode open : node.get("open")) {
        line("       open: " + at(open.get("place").textValue()) + values(open.get("values")));
      }
    }
    for (JsonNode move : node.get("moves")) {
      line("       " + node.get("toMove").textValue() + move(move, node));
    }
    long more = node.get("moveCount").longValue() - node.get("moves").size();
    if (more > 0) {
      String least = node.get("moveCountIsExact").booleanValue() ? "" : "at least ";
      line("       … and " + least + more + (more == 1 ? " move" : " moves") + " more");
    }
  }

  private String at(String id) {
    JsonNode place = placeOf(id);
    return place.get("label").textValue() + " (line " + place.get("line").intValue() + ")";
  }

  private static String values(JsonNode values) {
    List<String> names = new ArrayList<>();
    values.forEach(value -> names.add(value.textValue()));
    return names.isEmpty() ? "" : " with " + String.join(", ", names);
  }

  private String move(JsonNode move, JsonNode node) {
    List<String> items = new ArrayList<>();
    if (node.get("open").size() > 1) {
      items.add("picks " + at(move.get("picks").textValue()));
    }
    for (JsonNode item : move.get("carries")) {
      items.add(
          switch (item.get("kind").textValue()) {
            case "branch" ->
                "takes part "
                    + (item.get("branch").intValue() + 1)
                    + " of "
                    + item.get("of").intValue();
            case "value" ->
                "gives " + item.get("name").textValue() + ": " + item.get("type").textValue();
            default ->
                "answers for " + placeOf(item.get("place").textValue()).get("label").textValue();
          });
    }
    if (move.get("carriesMore").booleanValue()) {
      items.add("…");
    }
    String said = items.isEmpty() ? " sends an empty message" : " " + String.join(", ", items);
    String end =
        move.get("wins").booleanValue()
            ? " and wins at once"
            : move.get("to").isNull()
                ? " -> further positions"
                : " -> " + move.get("to").intValue();
    return said
        + end
        + (move.get("mayContinueInClaim").booleanValue() ? ", or goes on in that claim" : "");
  }
}

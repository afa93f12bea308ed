package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageItem;
import org.ovmlang.compiler.game.PlaceId;
import org.ovmlang.compiler.game.Position;
import org.ovmlang.compiler.game.PositionGraph;
import org.ovmlang.compiler.ir.Variable;

/** The positions of disputes about one predicate, numbered in the order in which they are met. */
final class PositionsJson {

  private final Game game;
  private final PositionGraph graph;
  private final Map<Position, Integer> numbers = new HashMap<>();

  private PositionsJson(Game game, PositionGraph graph) {
    this.game = game;
    this.graph = graph;
    graph.nodes().forEach(node -> numbers.put(node.position(), numbers.size()));
  }

  static ObjectNode of(Game game, String definition) {
    return new PositionsJson(game, game.positions(definition)).object();
  }

  private ObjectNode object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("withBlock", numbers.get(graph.withBlock()));
    object.put("bare", numbers.get(graph.bare()));
    object.put("more", graph.morePositions());
    ArrayNode nodes = object.putArray("nodes");
    graph.nodes().forEach(node -> write(nodes.addObject(), node));
    return object;
  }

  private void write(ObjectNode object, PositionGraph.Node node) {
    object.put("number", numbers.get(node.position()));
    object.put("toMove", node.position().toMove().name().toLowerCase(Locale.ROOT));
    ArrayNode open = object.putArray("open");
    for (PlaceId id : node.position().open()) {
      ObjectNode place = open.addObject();
      place.put("place", id.toString());
      ArrayNode values = place.putArray("values");
      game.valuesOf(game.normalForm().place(id)).stream().map(Variable::name).forEach(values::add);
    }
    object.put("moveCount", node.moveCount());
    object.put("moveCountIsExact", node.moveCount() < PositionGraph.MAX_COUNT);
    ArrayNode moves = object.putArray("moves");
    node.moves().forEach(move -> write(moves.addObject(), move));
  }

  private void write(ObjectNode object, PositionGraph.Move move) {
    object.put("picks", move.picked().toString());
    ArrayNode carries = object.putArray("carries");
    move.message().items().forEach(item -> write(carries.addObject(), item));
    object.put("carriesMore", move.message().moreItems());
    object.put("wins", move.to().isEmpty());
    Optional<Integer> to = move.to().map(numbers::get);
    object.put("to", to.orElse(null));
    object.put("mayContinueInClaim", move.message().elsewhere());
  }

  private static void write(ObjectNode object, MessageItem item) {
    if (item instanceof MessageItem.Branch branch) {
      object.put("kind", "branch");
      object.put("place", branch.place().id().toString());
      object.put("branch", branch.branch());
      object.put("of", branch.place().parts().size());
    } else if (item instanceof MessageItem.Value value) {
      Variable variable = value.place().domain().variable();
      object.put("kind", "value");
      object.put("place", value.place().id().toString());
      object.put("name", variable.name());
      object.put("type", variable.type().displayName());
    } else {
      object.put("kind", "claimMessage");
      object.put("place", item.place().id().toString());
    }
  }
}

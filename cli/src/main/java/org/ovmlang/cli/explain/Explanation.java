package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.PlaceId;
import org.ovmlang.compiler.game.Rank;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.plan.QueryPlans;

/**
 * What there is to say about predicates, as JSON. It is the one model: text and HTML say what is in
 * it. {@code docs/explain.md} describes its schema.
 */
public final class Explanation {

  /** The version of the schema; it changes when a field changes its meaning or goes away. */
  public static final int SCHEMA = 1;

  private Explanation() {}

  /**
   * Explains definitions of a program. It recurses over formulas: call it on a {@link
   * org.ovmlang.compiler.source.DeepStack}.
   */
  public static ObjectNode of(
      CheckedProgram program, List<Definition> definitions, String generator) {
    Game game = Game.of(program);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("schema", SCHEMA);
    object.put("generator", generator);
    ArrayNode predicates = object.putArray("predicates");
    PlacesJson places = new PlacesJson(game, QueryPlans.of(program));
    for (Definition definition : definitions) {
      Place root = game.normalForm().root(definition.id(), true);
      places.add(root);
      ObjectNode predicate = predicates.addObject();
      describe(predicate, definition);
      depth(predicate, game.ranks().of(definition.id()));
      size(predicate, game.bounds().of(definition.id()));
      predicate.put("root", root.id().toString());
      ArrayNode unknownClaims = predicate.putArray("unknownClaims");
      unknownClaims(game, root).forEach(id -> unknownClaims.add(id.toString()));
      ArrayNode formula = predicate.putArray("formula");
      FormulaText.of(program, definition).forEach(formula::add);
      predicate.set("positions", PositionsJson.of(game, definition.id()));
    }
    object.set("places", places.array());
    return object;
  }

  /** The claim values that a dispute can come to, and whose predicate is known only then. */
  private static Set<PlaceId> unknownClaims(Game game, Place root) {
    Set<PlaceId> unknown = new TreeSet<>();
    for (Place place : Reach.from(game, root)) {
      if (place instanceof Place.ClaimValue && Reach.callee(game, place).isEmpty()) {
        unknown.add(place.id());
      }
    }
    return unknown;
  }

  private static void describe(ObjectNode object, Definition definition) {
    object.put("id", definition.id());
    object.put("name", definition.name());
    PlacesJson.span(object, definition.span());
    object.put("doc", definition.doc());
    ArrayNode inputs = object.putArray("inputs");
    for (Variable input : definition.inputs()) {
      inputs.addObject().put("name", input.name()).put("type", input.type().displayName());
    }
  }

  private static void depth(ObjectNode object, Rank rank) {
    object.put("sigma", rank.sigma());
    object.put("pi", rank.pi());
    object.put("depth", rank.depth());
    object.put("depthBare", rank.depthBare());
    object.put("windows", rank.depth() - 1);
    object.put("windowsBare", rank.depthBare() - 1);
  }

  private static void size(ObjectNode object, MessageBound bound) {
    object.put("messageBytes", bound.messageBytes());
    object.put("positionBytes", bound.positionBytes());
    object.put("positionParts", bound.positionParts());
    object.put("fitsClaimValue", bound.fitsClaimValue());
    object.put("literals", bound.literals());
    object.put("gas", bound.gas());
    object.put("nestedClaims", bound.claims());
  }
}

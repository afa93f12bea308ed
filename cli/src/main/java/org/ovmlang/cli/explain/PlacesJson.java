package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.PlaceId;
import org.ovmlang.compiler.game.Rank;
import org.ovmlang.compiler.plan.QueryPlans;
import org.ovmlang.compiler.source.Span;

/** The places of normal forms that can be reached, each once. */
final class PlacesJson {

  private final Game game;
  private final QueryPlans plans;
  private final PlaceText texts;
  private final ArrayNode array = JsonNodeFactory.instance.arrayNode();
  private final Set<PlaceId> written = new HashSet<>();

  PlacesJson(Game game, QueryPlans plans) {
    this.game = game;
    this.plans = plans;
    this.texts = new PlaceText(game.ranks());
  }

  /** Adds a place and all that can be reached from it. */
  void add(Place root) {
    for (Place place : Reach.from(game, root)) {
      if (written.add(place.id())) {
        write(place);
      }
    }
  }

  ArrayNode array() {
    return array;
  }

  private void write(Place place) {
    PlaceText.Words words = place.accept(texts);
    Rank rank = game.ranks().of(place);
    ObjectNode object = array.addObject();
    object.put("id", place.id().toString());
    object.put("kind", words.kind());
    object.put("player", place.owner().map(p -> p.name().toLowerCase(Locale.ROOT)).orElse(null));
    object.put("positive", place.isPositive());
    object.put("label", words.label());
    object.put("meaning", words.meaning());
    object.put("ground", game.groundness().isGround(place.formula()));
    object.put("sigma", rank.sigma());
    object.put("pi", rank.pi());
    span(object, place.span());
    ArrayNode needed = object.putArray("needs");
    place.needed().stream().map(TermText::of).distinct().forEach(needed::add);
    ArrayNode parts = object.putArray("parts");
    for (Place part : place.parts()) {
      parts.add(part.id().toString());
    }
    Reach.callee(game, place).ifPresent(callee -> object.put("callee", callee.id().toString()));
    if (place instanceof Place.Quantifier quantifier) {
      ObjectNode source = SourceJson.of(quantifier.domain());
      plans.ofNumbers(place.formula()).ifPresent(plan -> source.set("plan", PlanJson.of(plan)));
      object.set("source", source);
    }
  }

  static void span(ObjectNode object, Span span) {
    object.put("file", span.file().name());
    object.put("line", span.line());
    object.put("column", span.column());
    object.put("endLine", span.endLine());
    object.put("endColumn", span.endColumn());
  }
}

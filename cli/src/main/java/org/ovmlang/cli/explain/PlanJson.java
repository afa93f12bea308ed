package org.ovmlang.cli.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.NumberQuery;

/** How an engine goes through the numbers that a quantifier ranges over. */
final class PlanJson {

  private PlanJson() {}

  static ObjectNode of(NumberPlan plan) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (plan instanceof NumberPlan.Count count) {
      object.put("kind", "count");
      object.put("reason", count.reason());
      PlacesJson.span(object, count.span());
      String at = count.span().file().name() + ":" + count.span().line();
      return object.put("words", "each number, since " + count.reason() + " (" + at + ")");
    }
    List<NumberQuery> queries = ((NumberPlan.LookUp) plan).queries();
    object.put("kind", "lookUp");
    ArrayNode array = object.putArray("queries");
    List<String> words = new ArrayList<>();
    for (NumberQuery query : queries) {
      ObjectNode json = query(query);
      array.add(json);
      words.add(json.get("words").textValue());
    }
    return object.put(
        "words",
        words.isEmpty()
            ? "one number, which speaks for all"
            : "the numbers " + String.join(", or ", words) + "; and one other, for all the rest");
  }

  private static ObjectNode query(NumberQuery query) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (query instanceof NumberQuery.Buckets buckets) {
      object.put("kind", "buckets");
      String bucket = SourceJson.bucket(object, query.bucket());
      object.put("number", buckets.position());
      return object.put("words", "for which " + condition(object, buckets) + " in " + bucket);
    }
    object.put("kind", "keys");
    return object.put("words", "that are keys in " + SourceJson.bucket(object, query.bucket()));
  }

  private static String condition(ObjectNode object, NumberQuery.Buckets query) {
    if (query.condition() instanceof NumberQuery.WithKey key) {
      String text = TermText.of(key.key());
      object.put("key", text);
      return "something is stored under the key " + text;
    }
    if (query.condition() instanceof NumberQuery.Overlapping overlapping) {
      String text = TermText.of(overlapping.range());
      object.put("range", text);
      return "something is stored for a range that meets " + text;
    }
    return "anything is stored";
  }
}

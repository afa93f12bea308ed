package org.ovmlang.cli.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.compiler.source.Suggestion;

/**
 * A value in a JSON document and its path there; whatever it is asked for and is not, fails with
 * that path.
 *
 * @param node the value
 * @param path such as {@code $.stored[2].block}
 */
record JsonPlace(JsonNode node, String path) {

  /** The members of an object. */
  Map<String, JsonPlace> members() {
    if (!node.isObject()) {
      throw wrong("expected an object");
    }
    Map<String, JsonPlace> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member ->
                members.put(
                    member.getKey(), new JsonPlace(member.getValue(), child(member.getKey()))));
    return members;
  }

  /** The members of an object that has no others than {@code allowed}. */
  Map<String, JsonPlace> members(List<String> allowed) {
    Map<String, JsonPlace> members = members();
    members.forEach(
        (name, place) -> {
          if (!allowed.contains(name)) {
            throw place.wrong(
                "no field of this name; "
                    + Suggestion.didYouMean(name, allowed)
                        .orElse("the fields are " + String.join(", ", allowed)));
          }
        });
    return members;
  }

  /** The member {@code name} of {@code members}, which are those of this object. */
  JsonPlace required(Map<String, JsonPlace> members, String name) {
    JsonPlace member = members.get(name);
    if (member == null) {
      throw wrong("the field '" + name + "' is missing");
    }
    return member;
  }

  /** The elements of an array. */
  List<JsonPlace> elements() {
    if (!node.isArray()) {
      throw wrong("expected an array");
    }
    List<JsonPlace> elements = new ArrayList<>();
    for (JsonNode element : node) {
      elements.add(new JsonPlace(element, path + "[" + elements.size() + "]"));
    }
    return elements;
  }

  /** A block number. */
  long block() {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw wrong("expected a block number");
    }
    return node.longValue();
  }

  /** The result of {@code work} on this value; its failures get this path. */
  <T> T get(Supplier<T> work) {
    try {
      return work.get();
    } catch (InputException e) {
      throw e.in(path);
    } catch (IllegalArgumentException e) {
      throw new InputException(path + ": " + e.getMessage(), e);
    }
  }

  /** The failure {@code message} at this place. */
  InputException wrong(@Nullable String message) {
    return new InputException(path + ": " + message);
  }

  private String child(String name) {
    return name.matches("[A-Za-z_][A-Za-z_0-9]*") ? path + "." + name : path + "['" + name + "']";
  }
}

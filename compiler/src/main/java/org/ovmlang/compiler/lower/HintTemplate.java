package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a hint: text with holes.
 *
 * @param text as written
 * @param parts literal text and holes, in order
 */
record HintTemplate(String text, List<Part> parts) {

  private static final Pattern HOLE = Pattern.compile("\\$\\{([^{}]*)}");

  /** A piece of a template. */
  sealed interface Part {}

  /** Text to be taken as it is. */
  record Text(String text) implements Part {}

  /** {@code ${name}}. */
  record Hole(String name) implements Part {}

  static HintTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Text(text.substring(end, matcher.start())));
      }
      parts.add(new Hole(matcher.group(1).strip()));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Text(text.substring(end)));
    }
    return new HintTemplate(text, parts);
  }

  /** Whether a hole begins that does not end, or ends only after another begins. */
  boolean hasOpenHole() {
    return parts.stream().anyMatch(part -> part instanceof Text t && t.text().contains("${"));
  }

  List<String> holes() {
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Hole hole) {
        names.add(hole.name());
      }
    }
    return names;
  }

  /** The two sides of the first dash that is not inside a hole; empty if there is none. */
  List<HintTemplate> sides() {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '-' && depth == 0) {
        return List.of(parse(text.substring(0, i)), parse(text.substring(i + 1)));
      }
    }
    return List.of();
  }
}

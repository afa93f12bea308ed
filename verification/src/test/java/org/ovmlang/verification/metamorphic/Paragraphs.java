package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a random program.
 *
 * @param header its first line or lines: edition and imports
 * @param rest its declarations, in groups with no empty line in them
 */
record Paragraphs(String header, List<String> rest) {

  private static final Pattern DECLARED =
      Pattern.compile("(?m)^(?:extern )?(?:def|record|param|atom|source) (\\w+)");

  private static final Pattern WORD = Pattern.compile("\\w+");

  Paragraphs {
    rest = List.copyOf(rest);
  }

  static Paragraphs of(String text) {
    List<String> all = List.of(text.strip().split("\n\n+"));
    return new Paragraphs(all.get(0), all.subList(1, all.size()));
  }

  /** With the groups in another order, or with others. */
  Paragraphs with(List<String> others) {
    return new Paragraphs(header, others);
  }

  String text() {
    List<String> all = new ArrayList<>();
    all.add(header);
    all.addAll(rest);
    return String.join("\n\n", all) + "\n";
  }

  /** What a group declares. */
  static Set<String> declared(String paragraph) {
    Set<String> names = new LinkedHashSet<>();
    Matcher declaration = DECLARED.matcher(paragraph);
    while (declaration.find()) {
      names.add(declaration.group(1));
    }
    return names;
  }

  /** All words of a group, also those that are no names. */
  static Set<String> words(String paragraph) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(paragraph);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}

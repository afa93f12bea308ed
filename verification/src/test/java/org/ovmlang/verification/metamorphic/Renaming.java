package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovmlang.verification.campaign.ProgramText;

/**
 * Gives every name of a program another: files, definitions, records, fields, params, sources,
 * inputs and variables. One name becomes one name wherever it stands, and two become two, so that
 * what a name is bound to stays the same.
 */
final class Renaming {

  /** What means something by itself, in the grammar, among the builtins, or in a path. */
  private static final Set<String> FIXED =
      Set.of(
          ("def and or edition from import extern record param source atom let in implies where key"
                  + " overlapping ordered by all any numbers library quantifier true false self decode"
                  + " encode keccak256 concat address start end length zero Bool Uint BigNumber Address"
                  + " Bytes Bytes32 String Range InclusionProof Claim Property Equal IsLessThan"
                  + " IsContained HasIntersection IsSameAmount IsStored IsValidHash"
                  + " IsConcatenatedWith IsValidSignature VerifyInclusion")
              .split(" "));

  /** Names that a target language keeps for itself, or that generated code has, and a long one. */
  private static final List<String> AWKWARD =
      List.of(
          "int",
          "class",
          "mapping",
          "payable",
          "switch",
          "event",
          "SITES",
          "this",
          "super",
          "decider",
          "world",
          "fuel",
          "message",
          "position",
          "step",
          "hashCode",
          "msg",
          "block",
          "a_name_of_many_words_that_is_longer_than_what_anybody_would_type_more_than_once");

  /** Comments and literals, which have no names; constants, whose name is within; and words. */
  private static final Pattern TOKEN =
      Pattern.compile("//[^\\n]*|\"[^\"\\n]*\"|[0-9]\\w*|[A-Za-z_]\\w*");

  private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern SOURCE = Pattern.compile("(?m)^source (\\w+)");

  private final Map<String, String> names;

  private Renaming(Map<String, String> names) {
    this.names = names;
  }

  static Variant of(ProgramText text, Random random) {
    Renaming renaming = new Renaming(names(text, random));
    Map<String, String> files = new TreeMap<>();
    text.files()
        .forEach((name, file) -> files.put(renaming.words(name) + ".ovm", renaming.renamed(file)));
    Set<String> sources = sources(text);
    Translation translation =
        new Translation(
            id ->
                Arrays.stream(id.split("\\.")).map(renaming::name).collect(Collectors.joining(".")),
            renaming::name,
            // The bucket of a hint is a text, not a name.
            source -> sources.contains(source) ? renaming.name(source) : source);
    return FileRewrites.variant(files, translation, renaming.names.size());
  }

  private static Set<String> sources(ProgramText text) {
    Set<String> sources = new LinkedHashSet<>();
    for (String file : text.files().values()) {
      Matcher source = SOURCE.matcher(file);
      while (source.find()) {
        sources.add(source.group(1));
      }
    }
    return sources;
  }

  /** Each name takes that of another, an awkward one, or one that nobody else has. */
  private static Map<String, String> names(ProgramText text, Random random) {
    Set<String> sources = sources(text);
    Map<String, String> names = new HashMap<>();
    List<String> exchanged = new ArrayList<>();
    List<String> awkward = new ArrayList<>(AWKWARD);
    Collections.shuffle(awkward, random);
    for (String name : all(text)) {
      // A source that takes the name of a bucket would find what is in it.
      if (sources.contains(name) || random.nextInt(4) == 0) {
        names.put(name, "w" + names.size() + "_" + name);
      } else if (!awkward.isEmpty() && random.nextInt(6) == 0) {
        names.put(name, awkward.remove(0));
      } else {
        exchanged.add(name);
      }
    }
    List<String> others = new ArrayList<>(exchanged);
    Collections.rotate(others, 1 + random.nextInt(exchanged.size() - 1));
    for (int i = 0; i < exchanged.size(); i++) {
      names.put(exchanged.get(i), others.get(i));
    }
    return names;
  }

  private static Set<String> all(ProgramText text) {
    Set<String> names = new LinkedHashSet<>();
    text.files().keySet().forEach(file -> names.add(withoutExtension(file)));
    for (String file : text.files().values()) {
      Matcher token = TOKEN.matcher(file);
      while (token.find()) {
        if (isName(token.group())) {
          names.add(token.group());
        }
      }
    }
    return names;
  }

  private static boolean isName(String token) {
    return token.matches("[A-Za-z_]\\w*") && !FIXED.contains(token);
  }

  private static String withoutExtension(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  private String name(String name) {
    return names.getOrDefault(name, name);
  }

  private String words(String file) {
    return name(withoutExtension(file));
  }

  private String renamed(String text) {
    return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(token(found.group())));
  }

  private String token(String token) {
    if (token.startsWith("\"")) {
      return HOLE.matcher(token)
          .replaceAll(hole -> Matcher.quoteReplacement("${" + name(hole.group(1)) + "}"));
    }
    return isName(token) ? name(token) : token;
  }
}

package org.ovmlang.verification.traps;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mistake of an earlier compiler, made again in the text of a program before ours reads it. */
enum SourceFault {
  /** Definitions are known by their names alone, so that of two hints the one read last is used. */
  HINTS_ARE_KNOWN_BY_NAME {
    @Override
    Map<String, String> in(Map<String, String> files) {
      Map<String, String> last = new HashMap<>();
      new TreeMap<>(files)
          .forEach((file, text) -> hints(text).forEach(it -> last.put(it.group(2), it.group(1))));
      return each(
          files,
          text ->
              HINT.matcher(text)
                  .replaceAll(
                      it ->
                          Matcher.quoteReplacement(
                              it.group().replace(it.group(1), last.get(it.group(2))))));
    }
  },
  /** Of the holes of one name in a hint only the first is filled; the others stay as text. */
  A_HOLE_IS_FILLED_ONCE {
    @Override
    Map<String, String> in(Map<String, String> files) {
      return each(files, text -> HINT.matcher(text).replaceAll(it -> firstHoleOnly(it.group())));
    }

    private String firstHoleOnly(String hint) {
      int end = hint.indexOf('}') + 1;
      String rest = hint.substring(end).replaceAll("\\$\\{(\\w+)}", "$1");
      return Matcher.quoteReplacement(hint.substring(0, end) + rest);
    }
  },
  /** A call of a library is replaced by the text of its body, whatever that names. */
  LIBRARIES_ARE_TEXT {
    @Override
    Map<String, String> in(Map<String, String> files) {
      return each(
          files,
          text -> {
            Matcher library = LIBRARY.matcher(text);
            if (!library.find()) {
              return text;
            }
            String call = library.group(1) + "(" + library.group(2) + ")";
            return text.substring(library.end()).replace(call, library.group(3));
          });
    }
  },
  /** What stands behind a complete expression is dropped. */
  A_TRAILING_EXPRESSION_IS_DROPPED {
    @Override
    Map<String, String> in(Map<String, String> files) {
      return each(files, text -> TRAILING.matcher(text).replaceAll("$1\n"));
    }
  },
  /** An annotation that is not known is skipped. */
  UNKNOWN_ANNOTATIONS_ARE_SKIPPED {
    @Override
    Map<String, String> in(Map<String, String> files) {
      return each(files, text -> text.replaceAll("@(?!library\\b|quantifier\\b)[A-Za-z]+\n", ""));
    }
  };

  private static final Pattern HINT =
      Pattern.compile("@quantifier\\(\"([^\"]*)\"\\)\\s+def (\\w+)");
  private static final Pattern LIBRARY =
      Pattern.compile("@library\ndef (\\w+)\\(([^)]*)\\) := (.*)\n");
  private static final Pattern TRAILING = Pattern.compile("(:= \\w+\\([^)]*\\)) .*\n");

  /** What a compiler with this mistake reads. */
  abstract Map<String, String> in(Map<String, String> files);

  private static Iterable<MatchResult> hints(String text) {
    return HINT.matcher(text).results()::iterator;
  }

  private static Map<String, String> each(Map<String, String> files, UnaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    files.forEach((file, text) -> changed.put(file, change.apply(text)));
    return changed;
  }
}

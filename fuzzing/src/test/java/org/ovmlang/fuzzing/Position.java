package org.ovmlang.fuzzing;

import java.util.List;
import java.util.stream.Collectors;

/** Where a name of the user's can stand, and programs that have names there. */
enum Position {
  DEFINITION("def #(x: Uint) := x > 0\n", ""),
  INPUT("#: Uint", "def inputs_of(%s) := %s", ", ", " and ", "# > 0"),
  VARIABLE("", "def bound(x: Uint) := %2$s", "", " and ", "(IsLessThan(x).any(# -> # > 1))"),
  RECORD("record # { part: Uint }\n", "def held(%2$s) := 1 < 2", "", ", ", "r#: #"),
  FIELD(
      "#: Uint", "record Carrier { %s }\ndef carried(f: Carrier) := %s", ", ", " and ", "f.# > 0"),
  PARAM("param #: Uint\n", "def fixed_by(x: Uint) := %2$s", "", " and ", "x > #"),
  ATOM("atom #(x: Uint)\n", "def asked(x: Uint) := %2$s", "", " and ", "#(x)"),
  SOURCE(
      "source #(k: Bytes) -> x: Uint key k where x > 7\n",
      "def sought(k: Bytes) := %2$s",
      "",
      " and ",
      "#(k).any()"),
  LIBRARY("@library def #(x: Uint) := x > 0\n", "def called(x: Uint) := %2$s", "", " and ", "#(x)");

  private final String each;
  private final String whole;
  private final String eachSeparator;
  private final String useSeparator;
  private final String use;

  Position(String each, String whole) {
    this(each, whole, "", "", "");
  }

  Position(String each, String whole, String eachSeparator, String useSeparator, String use) {
    this.each = each;
    this.whole = whole;
    this.eachSeparator = eachSeparator;
    this.useSeparator = useSeparator;
    this.use = use;
  }

  /** A program of edition 1 in which all the words have this position. */
  String program(List<String> words) {
    String declared = join(words, each, eachSeparator);
    String used = join(words, use, useSeparator);
    boolean inside = whole.contains("%s");
    return "edition 1\n\n"
        + (inside ? "" : declared)
        + (inside ? String.format(whole, declared, used) : String.format(whole, "", used))
        + "\n";
  }

  private static String join(List<String> words, String text, String separator) {
    return words.stream()
        .map(word -> text.replace("#", word))
        .collect(Collectors.joining(separator));
  }
}

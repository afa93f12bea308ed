package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.source.SourceFile;

/** A program with a mistake, and one word of another declaration missing. */
final class MissingWordTest {

  private static final String PROGRAM =
      """
      edition 1
      import lib

      record transfer { from: Address, amounts: Uint[] }

      param limit: Uint
      atom valid(pre: Bytes, post: Uint[])
      extern def checkpoint(su: Bytes, proof: Claim(Uint))

      @library
      @quantifier("bucket,KEY,${key}")
      def stored(value: Bytes, key: Bytes) := IsStored(self.address, key, value)

      source updates(token: Address, range: Range, from: Uint) -> u: update
        overlapping range, ordered by block from..from + 1
        where u.token == token and HasIntersection(u.range, range)

      def update(token: Address, range: Range, block: Uint) := block > limit

      def first(a: Bytes, t: transfer) :=
        stored(a).any(v -> v == a) and (t.amounts[0] <= 3 or !shared(t.from))

      def second(a: Bytes, c: Claim(Uint)) :=
        let x = decode(a, Uint[]) in x.all(y -> y < 2 * x.length implies valid(a, x)) and c(1)

      def third(t: Address, r: Range) := updates(t, r, 0).all(u -> u()) and checkpoint(encode(t), made(t))

      def made(t: Address, n: Uint) := n == 1 and first(encode(t), transfer(t, decode(encode(n), Uint[])))

      def wrong(a: Bytes, b: Uint) := a == b
      """;

  private static final String MISTAKE = "OVM0204 30:38 this is of type Uint, but Bytes is needed";

  /**
   * The edition; types that others need, without which nothing is said of formulas; and the mistake
   * itself.
   */
  private static final Set<Integer> HIDING_LINES = Set.of(1, 4, 18, 30);

  private static final Pattern WORD =
      Pattern.compile("\\w+|\"[^\"]*\"|:=|->|[=!<>]=|\\.\\.|[^\\w\\s]");

  @TempDir static Path folder;

  /** What is said of the program without each of its words, by the place of the word. */
  private static final Map<String, List<String>> SAID = new LinkedHashMap<>();

  @BeforeAll
  static void deleteEachWord() {
    SourceFile file = new SourceFile("p.ovm", PROGRAM);
    Matcher word = WORD.matcher(PROGRAM);
    while (word.find()) {
      int start = word.start();
      String blank = " ".repeat(word.end() - start);
      String text = PROGRAM.substring(0, start) + blank + PROGRAM.substring(word.end());
      SAID.put(file.lineAt(start) + ":" + file.columnAt(start), diagnostics(text));
    }
  }

  private static List<String> diagnostics(String text) {
    return new Sources(folder)
        .imported("lib.ovm", "@library def shared(a: Address) := a == a")
        .file("p.ovm", text)
        .diagnostics();
  }

  private static int line(String place) {
    return Integer.parseInt(place.substring(0, place.indexOf(':')));
  }

  @Test
  void theProgramHasOneMistake() {
    assertThat(diagnostics(PROGRAM)).containsExactly(MISTAKE);
  }

  @Test
  void aMissingWordDoesNotHideWhatIsWrongInOtherDefinitions() {
    SAID.forEach(
        (place, said) -> {
          if (!HIDING_LINES.contains(line(place))) {
            assertThat(said).as(place).contains(MISTAKE);
          }
        });
  }

  @Test
  void nothingIsSaidThatIsOnlyAConsequenceOfTheMissingWord() {
    SAID.forEach(
        (place, said) -> {
          List<String> others = said.stream().filter(d -> !d.equals(MISTAKE)).toList();
          if (others.stream().anyMatch(d -> d.startsWith("OVM0001"))) {
            assertThat(others).as(place).hasSize(1);
          }
        });
  }
}

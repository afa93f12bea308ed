package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.grammar.OvmLexer;

/** One missing token: it is reported, near where it was, and nothing else is lost. */
final class ErrorRecoveryTest {

  /**
   * Every kind of declaration and of expression; the last has a mistake that must still be seen.
   */
  private static final String TEXT =
      """
      edition 1
      import plasma.tree
      from lib import rules

      /// What moves.
      record transfer {
        from: Address,
        amounts: Uint[]
      }

      param limit: Uint
      atom valid(pre: Bytes, post: Claim(Uint, Bytes)[])
      extern def checkpoint(su: Bytes, proof: InclusionProof)

      @library
      @quantifier("bucket,KEY,${key}")
      def stored(value: Bytes, key: Bytes) := IsStored($store, key, value)

      source updates(token: Address, range: Range, from: Uint) -> u: update
        overlapping range, ordered by u.block from..from + 1
        where u.token == token and HasIntersection(u.range, range)

      def first(a: Bytes, t: transfer) :=
        stored(a).any(v -> v == a) and (t.amounts[0] <= 3 or !t.from.1.isKnown())

      def second(a: Bytes) :=
        let x = decode(a, Uint[]) in x.all(y -> y < 2 * x.length implies valid(a, x))

      def last(a: Bytes) := a == = a

      def good(a: Bytes) := a == a
      """;

  /** The line of the mistake in {@code last}, and what is said of it. */
  private static final String MISTAKE = "29:28 expected a formula or a term after '==', found '='";

  private static final int LINE_OF_LAST = 29;

  private record Deleted(SourceFile file, int line, FileSyntax syntax, List<String> said) {}

  private static List<Deleted> eachTokenDeleted() {
    OvmLexer lexer = new OvmLexer(new Utf16CharStream("f.ovm", TEXT));
    List<Deleted> all = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        all.add(deleted(token.getStartIndex(), token.getStopIndex() + 1));
      }
    }
    return all;
  }

  private static Deleted deleted(int start, int end) {
    String text = TEXT.substring(0, start) + " ".repeat(end - start) + TEXT.substring(end);
    SourceFile file = new SourceFile("f.ovm", text);
    Diagnostics diagnostics = new Diagnostics();
    FileSyntax syntax = Parser.parse(file, diagnostics);
    List<String> said =
        diagnostics.sorted().stream()
            .map(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
            .toList();
    return new Deleted(file, file.lineAt(start), syntax, said);
  }

  private static String at(Deleted deleted) {
    return "without a word of line " + deleted.line() + ": " + deleted.said();
  }

  @Test
  void aMissingWordDoesNotHideTheErrorsOfLaterDefinitions() {
    for (Deleted deleted : eachTokenDeleted()) {
      if (deleted.line() < LINE_OF_LAST) {
        assertThat(deleted.said()).as(at(deleted)).contains(MISTAKE);
      }
    }
  }

  @Test
  void aMissingWordGivesAtMostOneErrorAndThatIsNear() {
    int reported = 0;
    for (Deleted deleted : eachTokenDeleted()) {
      List<String> own = deleted.said().stream().filter(said -> !said.equals(MISTAKE)).toList();
      assertThat(own).as(at(deleted)).hasSizeLessThan(2);
      for (String said : own) {
        int line = Integer.parseInt(said.substring(0, said.indexOf(':')));
        assertThat(line).as(at(deleted)).isBetween(deleted.line() - 1, deleted.line() + 1);
        reported++;
      }
    }
    // The others leave a text that follows the grammar: without '!', without a whole conjunct.
    assertThat(reported).isGreaterThan(220);
  }

  @Test
  void aMissingWordLosesOneDeclaration() {
    int declarations = deleted(0, 0).syntax().declarations().size();
    for (Deleted deleted : eachTokenDeleted()) {
      assertThat(deleted.syntax().declarations())
          .as(at(deleted))
          .hasSizeGreaterThanOrEqualTo(declarations - 1);
    }
  }
}

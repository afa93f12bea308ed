package org.ovmlang.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

class FormatterTest {

  private static String format(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<String> formatted = Formatter.format(new SourceFile("t.ovm", text), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return formatted.orElseThrow();
  }

  /** The text is in the one layout, and so it comes out when everything is on few lines. */
  private static void isTheLayout(String text) {
    assertThat(format(text)).isEqualTo(text);
    String squeezed =
        text.lines().map(String::strip).collect(Collectors.joining(" ")).replace("edition 1 ", "");
    assertThat(format(text.startsWith("edition 1") ? "edition 1\n" + squeezed : squeezed))
        .isEqualTo(text);
  }

  @Test
  void aDefinitionThatFitsIsOnOneLine() {
    assertThat(
            format("def  ownership( owner:Address,tx )\n:=\n SignedBy( encode(tx),owner ) .any()"))
        .isEqualTo("def ownership(owner: Address, tx) := SignedBy(encode(tx), owner).any()\n");
  }

  @Test
  void aLongFormulaBreaksAtItsLoosestOperatorWhichLeadsTheLine() {
    isTheLayout(
        """
        edition 1

        def checkpoint(su: stateUpdate, proof: InclusionProof) :=
          includedIn(su, proof)
          and stateUpdates(su.token, su.range, 0, su.block).all(old -> old())
        """);
    isTheLayout(
        """
        def order(maker, wanted_token, wanted_amount, expiry, tx) :=
          SignedBy(tx, maker).any()
          or (IsLessThan(tx.2, expiry)
            and Payments(wanted_token, maker).any(payment ->
              Equal(payment.0, wanted_token)
              and Stored($commitmentContract, payment.2).any(root ->
                PaymentProofs(payment).any(proof ->
                  VerifyInclusion(payment.3, payment.0, payment.1, proof, root)))))
        """);
  }

  @Test
  void aChainWithinAChainIsIndented() {
    isTheLayout(
        """
        def implication(aaaaaaaaaaaaaaaaaaaaaaaaa: Bool, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: Bool) :=
          aaaaaaaaaaaaaaaaaaaaaaaaa
            and bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
            and bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          implies bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          implies !aaaaaaaaaaaaaaaaaaaaaaaaa
        """);
  }

  @Test
  void inputsThatDoNotFitGoToTheNextLineOrEachToItsOwn() {
    isTheLayout(
        """
        atom Verify(
            leaf: Bytes, token: Address, range: Range, proof: InclusionProof, root: Bytes32, by: Uint)
        """);
    isTheLayout(
        """
        extern def Verify(
            a_very_long_name_of_an_input: Bytes,
            another_very_long_name_of_an_input: Claim(Address, Range),
            the_last_very_long_name_of_an_input: InclusionProof[])
        """);
  }

  @Test
  void argumentsThatDoNotFitGoToTheNextLine() {
    isTheLayout(
        """
        def a(b) :=
          A_predicate_with_a_long_name(
            An_argument_with_a_long_name(b), An_argument_with_a_long_name(b), decode(b.0, Address[]))
        """);
  }

  @Test
  void letsAreAboveEachOther() {
    isTheLayout(
        """
        def a(b: Uint, c: Uint) :=
          let a_very_long_name_of_a_value = b * c + 1 in
          let another_very_long_name_of_a_value = b - c in
          a_very_long_name_of_a_value < another_very_long_name_of_a_value
        """);
  }

  @Test
  void sourcesHaveTheirClausesOnLinesOfTheirOwn() {
    isTheLayout(
        """
        edition 1

        source updates(token: Address, range: Range, from: Uint, to: Uint) -> su: stateUpdate
          overlapping range, ordered by block from..to
          where includedIn(su)
        """);
    isTheLayout("source below(n: Uint) -> i: Uint\n  numbers 0..n\n");
  }

  @Test
  void recordsAreOnOneLineOrHaveALineForEachField() {
    isTheLayout("record Range { start: Uint, end: Uint }\n");
    assertThat(format("record R { /// The start.\n a: Uint, // first\n b: Uint }"))
        .isEqualTo(
            """
            record R { /// The start.
              a: Uint, // first
              b: Uint
            }
            """);
  }

  @Test
  void declarationsAreParagraphsImportsAndParametersStayTogether() {
    assertThat(
            format(
                """
                edition 1
                import  b/c
                import a

                import d
                param x: Uint
                param y: Uint
                @library @quantifier("a,ITER") def f(a: Uint) := a == x
                def g() := true


                def h() := false
                """))
        .isEqualTo(
            """
            edition 1
            import b.c
            import a

            import d

            param x: Uint
            param y: Uint

            @library
            @quantifier("a,ITER")
            def f(a: Uint) := a == x

            def g() := true

            def h() := false
            """);
  }

  @Test
  void conjunctionsInDisjunctionsGetParenthesesInEdition1Only() {
    assertThat(format("edition 1\ndef f() := a() or b() /* x */ and c() // y\n"))
        .isEqualTo("edition 1\n\ndef f() := a() or (b() /* x */ and c()) // y\n");
    assertThat(format("def f() := a() or b() and c()"))
        .isEqualTo("def f() := a() or b() and c()\n");
  }

  @Test
  void otherParenthesesStayAsWritten() {
    assertThat(format("def f(a) := ((a() and (b()))) and (c() and d())"))
        .isEqualTo("def f(a) := ((a() and (b()))) and (c() and d())\n");
  }

  @Test
  void aConstantHasNoBraces() {
    assertThat(format("def f(a) := Equal(a, ${zero})")).isEqualTo("def f(a) := Equal(a, $zero)\n");
  }

  @Test
  void commentsStayWhereTheyBelong() {
    String text =
        """
        // The file.

        /* A block. */

        /// Documented.
        // Explained.
        @library // why
        def f(
            a, // first
            /* second */ b) :=
          // Above the formula.
          Bool(a) // beside
          and Bool(b)
        // Below it.

        // Before the next.
        def g(a) := Bool(a /* inner */)

        // At the end.
        """;
    assertThat(format(text)).isEqualTo(text);
  }

  @Test
  void severalEmptyLinesBetweenCommentsBecomeOne() {
    assertThat(format("// a\n\n\n// b\n// c\n\n\n")).isEqualTo("// a\n\n// b\n// c\n");
  }

  @Test
  void aFileOfNothingIsEmpty() {
    assertThat(format("")).isEmpty();
    assertThat(format(" \r\n\t\n")).isEmpty();
    assertThat(format("edition 1")).isEqualTo("edition 1\n");
  }

  @Test
  void lineEndsAreLineFeedsAndThereIsNoByteOrderMark() {
    byte[] bytes = "\uFEFFdef f() :=\r\n  a() // b  \r\r\n".getBytes(StandardCharsets.UTF_8);
    SourceFile file = SourceFile.decode("t.ovm", bytes, new Diagnostics());
    assertThat(Formatter.format(file, new Diagnostics())).hasValue("def f() := a() // b\n");
  }

  @Test
  void aFileWithErrorsHasNoLayout() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Formatter.format(new SourceFile("t.ovm", "def f( := a()"), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(DiagnosticCode.SYNTAX_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( )",
        "! ",
        "f( )",
        "b.all(x -> )",
        "let x = b in ",
        "b implies ",
        "b or c and ( )"
      })
  void whatNestsAsDeeplyAsItMayIsFormattedOnASmallStack(String level) throws Exception {
    String[] ends = level.split("(?<= )(?=\\)$)|(?<= $)", -1);
    int depth = DeepStack.MAX_NESTING - 10;
    if (level.startsWith("b or")) {
      depth = depth / 3;
    }
    String text =
        "edition 1\ndef a(b) := "
            + ends[0].repeat(depth)
            + "b"
            + (ends.length > 1 ? ends[1].repeat(depth) : "");
    String[] result = {""};
    Thread small = new Thread(null, () -> result[0] = format(text), "small", 256 * 1024);
    small.start();
    small.join();
    assertThat(result[0]).startsWith("edition 1\n\ndef a(b) :=\n");
    assertThat(result[0].length()).isLessThan(100 * text.length());
  }

  @Test
  void parenthesesAreNotAddedWhereTheyWouldNestTooDeeply() {
    int depth = (DeepStack.MAX_NESTING - 10) / 3;
    String text =
        "edition 1\ndef a(b) := " + "b or b and (".repeat(depth) + "b" + ")".repeat(depth) + "\n";
    assertThat(format(text)).contains("or b\n").doesNotContain("or (b");
  }

  /** An exponential layout would never end, a quadratic one would take minutes. */
  @Test
  @Tag("slow")
  void aMegabyteTakesSecondsAtMost() {
    String line =
        "def f%d(a, b) := Q(a).all(x -> (Bool(a) or (Bool(x) and (Bool(b) or Q(x).any(y ->"
            + " Equal(x, y) and Equal(concat(a, b, x, y), concat(y, x, b, a)))))))\n";
    String text =
        IntStream.range(0, 7_000)
            .mapToObj(i -> String.format(line, i))
            .collect(Collectors.joining());
    assertThat(text.length()).isGreaterThan(1_000_000);
    org.junit.jupiter.api.Assertions.assertTimeout(
        java.time.Duration.ofSeconds(60), () -> format(text));
  }
}

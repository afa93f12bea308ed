package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.compiler.syntax.Syntax.errors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.source.DiagnosticRenderer;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

class SyntaxErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          def a(x, y := b()        | 1:12 expected ')' to close the inputs of 'a', found ':='
          def a(x y) := b()        | 1:9 expected ',' or ')' after 'x', found 'y'
          def a( := b()            | 1:8 expected ')' to close the inputs of 'a', found ':='
          def a() = b()            | 1:9 expected ':=' and the body of 'a', found '='
          def a := b()             | 1:7 expected '(' after 'a', found ':='
          def () := b()            | 1:5 expected a name after 'def', found '('
          def and() := b()         | 1:5 expected a name after 'def', found 'and'
          def a() :=               | 1:11 expected the body of 'a' after ':=', found the end of the file
          def a() := (b()          | 1:16 expected ')' to close the parenthesis, found the end of the file
          def a() := b(c           | 1:15 expected ')' to close the arguments of 'b', found the end of the file
          def a() := b(c d)        | 1:16 expected ')' to close the arguments of 'b', found 'd'
          def a() := b(c,)         | 1:16 expected an argument after ',', found ')'
          def a() := Q().any(x ->) | 1:24 expected a formula or a term after '->', found ')'
          def a() := Q().any(x->(b | 1:25 expected ')' to close the parenthesis, found the end of the file
          def a() := Q().any(x->b  | 1:24 expected ')' to close '.any(', found the end of the file
          def a() := b() and       | 1:19 expected a formula after 'and', found the end of the file
          def a() := b() or or c() | 1:19 expected a formula after 'or', found 'or'
          def a() := b.            | 1:14 expected a field name or a position after '.', found the end of the file
          def a(x: ) := b()        | 1:10 expected a type after ':', found ')'
          def a(x,) := b()         | 1:9 expected an input after ',', found ')'
          def a() := let x = 1 x   | 1:22 expected 'in' and the body of 'let', found 'x'
          record R { a: B c: D }   | 1:17 expected ',' or '}' after 'B', found 'c'
          record R { a: B, }       | 1:18 expected a field after ',', found '}'
          record R a: B }          | 1:10 expected '{' after 'R', found 'a'
          param x                  | 1:8 expected ':' after 'x', found the end of the file
          from a x                 | 1:8 expected 'import' after 'a', found 'x'
          @ def a() := b()         | 1:3 expected the name of an annotation after '@', found 'def'
          source s() -> x: T all   | 1:23 expected 'where' and what the chain checks of a member of 's'
          source s() -> x: T b     | 1:20 expected how members are found: 'all', 'key', 'overlapping', 'ordered by' or 'numbers', found 'b'
          source s() -> x: T numbers 1 where b | 1:30 expected '..' and the upper bound, found 'where'
          def a() := b() c         | 1:16 expected the end of 'a' or an operator, found 'c'
          def a() := b())          | 1:15 ')' closes nothing
          extern def a() := b()    | 1:16 an extern definition has no body
          b() := c()               | 1:1 expected a definition, found 'b'
          def a() := b < c < d     | 1:18 comparisons do not chain
          def a() := b == !c       | 1:17 '!' cannot be an operand of '=='
          def a() := Q().all()     | 1:16 'all' needs a variable and what holds of it
          def a() := b(x -> c)     | 1:16 a variable with '->' stands only as the one argument of '.all' or '.any'
          def a() := b[0           | 1:15 expected ']' to close the index, found the end of the file
          def a() := b[]           | 1:13 expected the end of 'a' or an operator, found '['
          def a() := b(c[])        | 1:15 '[' has no meaning here
          def a(x: List(T)) := b() | 1:10 the type 'List' takes no types in parentheses
          def a() := 1.5 == b      | 1:12 there are no decimal numbers
          def a() := b == 012      | 1:17 a number does not begin with 0
          def a() := b == 12ab     | 1:17 '12ab' is not a number
          def a() := b == 0xabc    | 1:17 this has an odd number of hexadecimal digits
          def a() := b == 0xg0     | 1:17 '0xg0' is not hexadecimal
          def a() := b.9999999999  | 1:14 no value has so many parts
          def a() := b & c         | 1:14 unexpected character '&'
          def a() := "b\\q"         | 1:14 unknown escape in a string
          def a() := f("b          | 1:14 this string does not end on its line
          def a() := b() /* c      | 1:16 this comment does not end
          edition 2                | 1:9 unknown edition '2'
          edition one              | 1:1 expected a number after 'edition'
          edition 1 def a() := b() | 1:11 expected the end of the line after 'edition 1'
          """)
  void aWrongTextGetsOneErrorThatSaysWhatWasExpected(String text, String error) {
    assertThat(errors(text)).containsExactly(error);
  }

  @Test
  void aNumberAbove256BitsIsAnError() {
    String largest =
        "115792089237316195423570985008687907853269984665640564039457584007913129639935";
    assertThat(errors("def a() := b == " + largest)).isEmpty();
    assertThat(errors("def a() := b == " + largest.replaceAll("5$", "6")))
        .containsExactly("1:17 this number does not fit 256 bits");
    assertThat(errors("def a() := b == " + "9".repeat(100_000))).hasSize(1);
  }

  @Test
  void everyWrongDeclarationIsReported() {
    assertThat(
            errors(
                """
                def a(x := b()
                def good() := b()
                @library
                def c() = d()
                record R { a }
                def e() := f() g
                def h() := (i() and
                """))
        .containsExactly(
            "1:9 expected ')' to close the inputs of 'a', found ':='",
            "4:9 expected ':=' and the body of 'c', found '='",
            "5:14 expected ':' after 'a', found '}'",
            "6:16 expected the end of 'e' or an operator, found 'g'",
            "7:20 expected a formula after 'and', found the end of the file");
  }

  @Test
  void whatIsReadBesideAnErrorIsInTheTree() {
    var diagnostics = new Diagnostics();
    FileSyntax file =
        Parser.parse(
            new SourceFile("t.ovm", "def a() := b()\ndef c( := d()\ndef e() := f()"), diagnostics);
    assertThat(file.declarations())
        .extracting(declaration -> declaration.name().text())
        .containsExactly("a", "e");
  }

  @Test
  void aTrailingExpressionIsNeverDropped() {
    assertThat(errors("def a() := b()\nc()\ndef d() := e()"))
        .containsExactly("2:1 expected the end of 'a' or an operator, found 'c'");
  }

  @Test
  void whatIsMissingAtTheEndOfALineIsShownThere() {
    assertThat(errors("def a() := b(c\n\ndef d() := e()"))
        .containsExactly("1:15 expected ')' to close the arguments of 'b', found 'def'");
  }

  @Test
  void importsAndTheEditionStandFirst() {
    assertThat(errors("def a() := b()\nimport c"))
        .containsExactly("2:1 an import must stand before the first declaration");
    assertThat(errors("\nedition 1\n"))
        .containsExactly("2:1 the edition must stand on the first line");
    assertThat(errors("def a() := b()\nedition 1\n"))
        .containsExactly("2:1 the edition must stand on the first line");
  }

  @Test
  void anErrorIsShownWithItsLineAndHelp() {
    assertThat(DiagnosticRenderer.render(Syntax.diagnostics("def a(\n\tx y) := b()")))
        .isEqualTo(
            """
            t.ovm:2:4: error[OVM0001]: expected ',' or ')' after 'x', found 'y'
                    x y) := b()
                      ^
            help: separate them with ','
            """);
  }
}

package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.compiler.syntax.Syntax.body;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextualWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition", "from", "import", "extern", "record", "param", "source", "atom", "let", "in",
        "implies", "where", "key", "overlapping", "ordered", "by", "all", "any", "numbers", "true",
        "false", "self", "decode", "encode", "concat", "keccak256", "Claim", "library", "quantifier"
      })
  void everyNewWordIsStillANameOfADefinitionAnInputAndAVariable(String word) {
    assertThat(body("def W(W, b) := W(W.0, b.W) and f(W)".replace("W", word)))
        .isEqualTo("(and (call W W.0 b.W) (call f W))".replace("W", word));
    assertThat(body("def t() := Q(1).any(W -> W and b.W(1))".replace("W", word)))
        .isEqualTo("(ANY (call Q 1) W -> (and W (call b.W 1)))".replace("W", word));
    assertThat(body("def t() := let W = 1 in f(W) and W == W".replace("W", word)))
        .isEqualTo("(let W 1 (and (call f W) (== W W)))".replace("W", word));
    assertThat(body("def t(W: W) := W\ndef u() := W()".replace("W", word))).isEqualTo(word);
  }

  @Test
  void aWordMeansItselfAgainOutsideOfWhatBindsIt() {
    assertThat(body("def t() := Q().any(true -> true) and true"))
        .isEqualTo("(and (ANY (call Q) true -> true) <true>)");
  }

  @Test
  void aDefinitionMayBeCalledTrue() {
    assertThat(body("def t() := true(1)")).isEqualTo("(call true 1)");
  }

  @Test
  void operatorsThatAreWordsMayStandBesideNamesOfTheSameSpelling() {
    assertThat(body("def t(implies) := implies implies implies"))
        .isEqualTo("(implies implies implies)");
    assertThat(body("def t(in, let) := let in = in in let")).isEqualTo("(let in in let)");
  }

  @Test
  void aWordThatBeginsADeclarationEndsTheBodyBefore() {
    FileSyntax file =
        Syntax.file(
            """
            def a(source) := source
            source source(from: Uint) -> source: Uint numbers from..10
            def b(record) := record
            record record { record: record }
            atom atom(atom)
            param param: param
            extern def extern(extern)
            """);
    assertThat(file.declarations())
        .extracting(declaration -> declaration.name().text())
        .containsExactly("a", "source", "b", "record", "atom", "param", "extern");
  }
}

package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clause of a source belongs to its declaration. */
final class TypedSourceTest {

  @TempDir Path folder;

  private Sources sources(String... lines) {
    return new Sources(folder).file("p.ovm", lines);
  }

  @Test
  void theClauseOfASourceIsCheckedWhereItIsDeclared() {
    assertThat(
            sources(
                    "edition 1",
                    "source s(a: Bytes) -> x: Bytes key nonsense where Equal(a, x)",
                    "source t(a: Bytes) -> x: Bytes key x where Equal(a, x)")
                .diagnostics())
        .containsExactly(
            "OVM0202 2:36 'nonsense' is no input or variable of 's'",
            "OVM0202 3:36 'x' is no input or variable of 't'");
  }

  @Test
  void twoArgumentsThatAreOneTermStillTellTheBucketsApart() {
    assertThat(
            sources(
                    "edition 1",
                    "source s(a: Bytes, b: Bytes) -> x: Bytes key a where Equal(b, x)",
                    "def f(a: Bytes) := let y = a in s(y, y).any()")
                .formula("p.f"))
        .startsWith("any x#1 in 's'(a#0) key a#0 ");
  }

  @Test
  void theClauseOfASourceConvertsAsItsOwnFileDoes() {
    Sources sources =
        new Sources(folder)
            .imported("lib.ovm", "source s(r: Bytes) -> x: Bytes overlapping r where Equal(x, r)")
            .file("f.ovm", "edition 1", "import lib", "def f(a: Bytes) := s(a).any()");
    assertThat(sources.formula("f.f"))
        .startsWith("any x#1 in 's'() overlapping decode(a#0, Range) ");
  }

  @Test
  void selfInASourceIsThePredicateThatQuantifiesOverIt() {
    Sources sources =
        sources(
            "edition 1",
            "source s() -> x: Bytes key self.address where Equal(x, encode(self.address))",
            "def f() := s().any()");
    assertThat(sources.formula("p.f"))
        .isEqualTo(
            "any x#0 in 's'() key encode(address(p.f)) [] where p.s(x#0, address(p.f)): true");
  }
}

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

  private static final String UPDATE =
      "def update(token: Address, range: Range, block: Uint, next: Claim) := next()";

  @Test
  void aMemberLiesWithinTheBoundsOfItsOrder() {
    Sources sources =
        sources(
            "edition 1",
            UPDATE,
            "source updates(token: Address, from: Uint, to: Uint) -> u: update",
            "  ordered by block from..to",
            "  where u.token == token",
            "def f(t: Address) := updates(t, 0, 9).all(u -> u())");
    assertThat(sources.formula("p.updates"))
        .isEqualTo(
            "(u#0[0: Address] == token#1" + " and from#2 <= u#0[2: Uint] and u#0[2: Uint] < to#3)");
    assertThat(sources.formula("p.f"))
        .startsWith("all u#1 in 'updates'(encode(t#0)) 0..9 [t#0, 0, 9] where p.updates(u#1, ");
  }

  @Test
  void aSecondClauseNarrowsTheMembersThatTheFirstFinds() {
    Sources sources =
        sources(
            "edition 1",
            UPDATE,
            "source updates(token: Address, range: Range, from: Uint, to: Uint) -> u: update",
            "  overlapping range, ordered by block from..to",
            "  where u.token == token and HasIntersection(u.range, range)",
            "def f(t: Address, r: Range) := updates(t, r, 0, 9).any()");
    assertThat(sources.formula("p.updates"))
        .isEqualTo(
            "((u#0[0: Address] == token#1 and HasIntersection(u#0[1: Range], range#2))"
                + " and from#3 <= u#0[2: Uint] and u#0[2: Uint] < to#4)");
    assertThat(sources.formula("p.f"))
        .startsWith("any u#2 in 'updates'(encode(t#0)) overlapping r#1 ");
  }

  @Test
  void theOrderIsByANumberThatTheMemberHas() {
    assertThat(
            sources(
                    "edition 1",
                    UPDATE,
                    "source a() -> u: update ordered by blok 0..9 where u.block == 1",
                    "source b() -> u: update ordered by token 0..9 where u.block == 1",
                    "source c() -> u: update all, ordered by range.end 0..9 where u.block == 1")
                .diagnostics())
        .containsExactly(
            "OVM0211 3:36 a value of type update has no such field",
            "OVM0204 4:36 this is of type Address, but Uint is needed");
  }

  @Test
  void inALegacyFileTheOrderIsDecodedFromAPosition() {
    Sources sources =
        sources(
            "source s(to) -> x: Bytes ordered by 2 0..to where Bool(x)",
            "def f(to) := s(to).any()");
    assertThat(sources.formula("p.s"))
        .isEqualTo(
            "(Bool(x#0) and 0 <= decode(decode(x#0, Claim).2, Uint)"
                + " and decode(decode(x#0, Claim).2, Uint) < decode(to#1, Uint))");
  }

  @Test
  void onlyAnOrderStandsBehindTheFirstClause() {
    assertThat(
            sources("edition 1", "source s(r: Range) -> x: Range all, overlapping r where x == r")
                .diagnostics())
        .containsExactly(
            "OVM0210 2:37 members are looked for in one way, and the first clause says it");
  }
}

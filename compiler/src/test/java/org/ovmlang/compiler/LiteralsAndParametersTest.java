package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What literals and parameters mean where they are mentioned. */
final class LiteralsAndParametersTest {

  private static final String DIGITS = "ab".repeat(20);

  @TempDir Path folder;

  private Sources sources(String... lines) {
    return new Sources(folder).file("p.ovm", lines);
  }

  @Test
  void aHexLiteralIsAnAddressWhereALegacyFileComparesItWithOne() {
    assertThat(sources("def f(o: Address) := Equal(o, 0x" + DIGITS + ")").formula("p.f"))
        .isEqualTo("Equal(encode(o#0), encode(Address:0x" + DIGITS + "))");
    assertThat(sources("def f(o: Address) := Equal(0x" + DIGITS + ", o)").formula("p.f"))
        .isEqualTo("Equal(encode(Address:0x" + DIGITS + "), encode(o#0))");
  }

  @Test
  void aLiteralWithANameTakesTheTypeThatEachMentionAsksFor() {
    String let = "let x = 0x" + DIGITS + " in ";
    assertThat(sources("edition 1", "def f(o: Address) := " + let + "x == o").formula("p.f"))
        .isEqualTo("Address:0x" + DIGITS + " == o#0");
    assertThat(sources("def f(o: Address) := " + let + "x == o").formula("p.f"))
        .isEqualTo("Address:0x" + DIGITS + " == o#0");
    assertThat(sources("def f(k, v) := " + let + "IsStored(x, k, v)").formula("p.f"))
        .isEqualTo("IsStored(Address:0x" + DIGITS + ", k#0, v#1)");
    assertThat(sources("def f(o: Address) := " + let + "let y = (x) in y == o").formula("p.f"))
        .isEqualTo("Address:0x" + DIGITS + " == o#0");
  }

  @Test
  void aVariableHidesALiteralOfItsName() {
    assertThat(
            sources("def f(a) := let n = 7 in IsLessThan(a).all(n -> n == a) and a == n")
                .formula("p.f"))
        .isEqualTo("(all n#1 in 0..a#0 [a#0] where true: n#1 == a#0 and a#0 == 7)");
  }

  @Test
  void edition1RefusesParametersThatNothingDeclares() {
    assertThat(
            sources(
                    "edition 1",
                    "param owner: Bytes",
                    "def f(a: Bytes) := Equal(a, $owner) and Equal(a, $ownr)")
                .diagnostics())
        .containsExactly("OVM0202 3:50 nothing declares the parameter 'ownr'");
  }

  @Test
  void theConstantZeroOfHintsIsNotTheParameterZero() {
    assertThat(
            sources(
                    "@library",
                    "@quantifier(\"b,KEY,a${zero}b${y}\")",
                    "def S(s, y) := Equal(s, y)",
                    "def f(a) := Bool($zero) and S(a).any()")
                .formula("p.f"))
        .startsWith("(Bool($zero) and ")
        .contains(" key concat(Bytes:0x61, encode(0), Bytes:0x62, a#0) ");
  }

  @Test
  void aClaimOfItselfInsideATermIsNoRecursion() {
    assertThat(sources("def f(a: Property) := decode(f(a).0, Bool)").formula("p.f"))
        .isEqualTo("decode(claim p.f(a#0).0, Bool) == true");
  }
}

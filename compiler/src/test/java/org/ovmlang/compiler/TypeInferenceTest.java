package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inferred types do not depend on the order in which a program is written. */
final class TypeInferenceTest {

  @TempDir Path folder;

  private List<String> types(String definition, String... lines) {
    return new Sources(folder)
        .file("p.ovm", lines).program().definition("p." + definition).inputs().stream()
            .map(input -> input.name() + ": " + input.type().displayName())
            .toList();
  }

  @Test
  void theOrderOfConjunctsDoesNotChangeAType() {
    List<String> expected = List.of("a: Bytes", "b: Bytes");
    assertThat(types("f", "def f(a, b) := Equal(a, b) and IsLessThan(b, 1) and b()"))
        .isEqualTo(expected);
    assertThat(types("f", "def f(a, b) := IsLessThan(b, 1) and Equal(a, b) and b()"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x < 5 | x: Uint",
        "5 < x | x: Uint",
        "x + 1 == 5 | x: Uint",
        "5 == 1 + x | x: Uint",
        "(let y = x + 1 in y < 5) | x: Uint",
        "(let y = 3 in y < x) | x: Uint",
        "Range(x, 5).start < 5 | x: Uint",
        "Range(1, x).start < 5 | x: Uint",
        "IsContained(Range(1, 2), x) | x: Range",
        "decode(x, Uint) < 5 | x: Bytes",
        "IsLessThan(1).any(y -> y < x) | x: Uint",
        "IsLessThan(x).any(y -> y < 3) | x: Uint",
        "other(x) | x: Uint",
        "Bool(other(x)) | x: Uint",
        "x == other(1) | x: Claim",
        "x == Range(1, 2) | x: Range",
        "x == keccak256(0x01) | x: Bytes32",
        "x == 5 | x: Uint",
        "x == decode(0x01, Address) | x: Address",
        "decode(0x01, Uint[])[x] < 5 | x: Uint",
        "x == limit and limit < 5 | x: Uint",
      })
  void anInputHasTheTypeOfItsUseWhereverItIsMentioned(String body, String input) {
    assertThat(
            types("f", "def f(x) := " + body, "def other(n: Uint) := n < 3", "param limit: Uint"))
        .containsExactly(input);
  }

  @Test
  void aPartByPositionIsOfARangeWhereverTheRangeIsRecognised() {
    assertThat(types("f", "def f(r) := IsLessThan(r.start, 5) and IsLessThan(r.0, 7)"))
        .containsExactly("r: Range");
    assertThat(types("f", "def f(r) := IsLessThan(r.0, 7) and IsLessThan(r.start, 5)"))
        .containsExactly("r: Range");
  }

  @Test
  void theOrderOfDefinitionsDoesNotChangeAType() {
    String[] uses = {
      "def g(x) := Equal(x, $p)",
      "def h(y) := Bool(keccak256(g($q)))",
      "def i(k) := IsStored($p, k, $q)",
      "def j(n) := Equal($q, n) and n()"
    };
    assertThat(types("g", uses[0], uses[1], uses[2], uses[3]))
        .isEqualTo(types("g", uses[3], uses[2], uses[1], uses[0]));
  }

  @Test
  void theSignerOfThreeArgumentsIsKnownFromAnyOtherUse() {
    String signature = "IsValidSignature(m, s, o)";
    String stored = "IsStored(o, m, m)";
    assertThat(types("f", "def f(m, s, o) := " + signature + " and " + stored))
        .containsExactly("m: Bytes", "s: Bytes", "o: Address");
    assertThat(types("f", "def f(m, s, o) := " + stored + " and " + signature))
        .containsExactly("m: Bytes", "s: Bytes", "o: Address");
  }

  @Test
  void typesTravelThroughClaimsAsFastAgainstTheOrderOfDefinitionsAsWithIt() {
    String[] lines = new String[2_000];
    for (int i = 0; i < lines.length - 1; i++) {
      lines[i] = "def f" + i + "(a) := Bool(f" + (i + 1) + "(a))";
    }
    lines[lines.length - 1] = "def f" + (lines.length - 1) + "(a) := IsLessThan(a, 1)";
    assertThat(types("f0", lines)).containsExactly("a: Uint");
  }
}

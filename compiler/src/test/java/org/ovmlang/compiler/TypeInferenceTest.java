package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

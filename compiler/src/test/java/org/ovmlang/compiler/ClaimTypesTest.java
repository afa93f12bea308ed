package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims with types: {@code Claim(T)} and the names of definitions. */
final class ClaimTypesTest {

  private static final String STATE =
      "def state(token: Address, owner: Claim(Bytes)) := owner(encode(token))";

  @TempDir Path folder;

  private Sources sources;

  @BeforeEach
  void fresh() {
    sources = new Sources(folder);
  }

  private Sources typed(String... lines) {
    return sources.file("main.ovm", "edition 1", String.join("\n", lines));
  }

  private Sources legacy(String... lines) {
    return sources.file("main.ovm", lines);
  }

  private String formulaOf(String... lines) {
    return typed(lines).formula("main.f");
  }

  private String help() {
    return String.valueOf(sources.compile().diagnostics().get(0).help());
  }

  @Test
  void theInputsOfADefinitionAreTheFieldsOfItsClaims() {
    assertThat(formulaOf(STATE, "def f(s: state, a: Address) := s.token == a and s.1 == s.owner"))
        .isEqualTo("(s#0[0: Address] == a#1 and s#0[1: Claim(Bytes)] == s#0[1: Claim(Bytes)])");
  }

  @Test
  void addressOfAClaimIsItsPredicateAlsoIfAnInputHasThatName() {
    assertThat(
            formulaOf(
                "def d(address: Address) := address == address",
                "def f(c: d, o: Claim(Uint)) := c.address == c.0 and o.address == c.address"))
        .isEqualTo("(c#0.address == c#0[0: Address] and o#1.address == c#0.address)");
  }

  @Test
  void anExternIsATypeToo() {
    assertThat(formulaOf("extern def e(n: Uint)", "def f(c: e) := c.n == 1"))
        .isEqualTo("c#0[0: Uint] == 1");
  }

  @Test
  void aLibraryIsNoType() {
    assertThat(typed("@library def lib(n: Uint) := n == n", "def f(c: lib) := true").diagnostics())
        .containsExactly(
            "OVM0205 3:10 'lib' is a library: it has no contract, so it makes no claims and is no"
                + " type");
    assertThat(help())
        .isEqualTo("write Claim; or drop @library if its claims are needed as values");
  }

  @Test
  void inTypePositionALegacyFileMayNameTheContractOfADefinition() {
    assertThat(
            legacy("def d(n: Uint) := Bool(n)", "def f(c: D) := Equal(c.n, 1)").formula("main.f"))
        .isEqualTo("Equal(encode(c#0[0: Uint]), encode(1))");
  }

  @Test
  void aCompleteClaimThatIsMadeIsOfItsDefinition() {
    assertThat(formulaOf(STATE, "def f(s: state, a: Address, o: Claim(Bytes)) := state(a, o) == s"))
        .isEqualTo("claim main.state(a#1, o#2) == s#0");
  }

  @Test
  void aClaimThatLacksInputsExpectsThem() {
    assertThat(
            formulaOf(
                "def pays(to: Address, n: Uint, memo: Bytes) := n == 1",
                "def g(c: Claim(Uint, Bytes)) := c(2, encode(c.address))",
                "def f(a: Address) := g(pays(a))"))
        .isEqualTo("main.g(claim main.pays(a#0))");
    assertThat(sources.formula("main.g")).isEqualTo("c#0(encode(2), encode(c#0.address))");
  }

  @Test
  void aClaimIsCalledWithJustTheTypesThatItExpects() {
    assertThat(typed("def f(c: Claim(Uint), a: Address) := c(a) and c()").diagnostics())
        .containsExactly(
            "OVM0204 2:40 this is of type Address, but Uint is needed",
            "OVM0203 2:47 a claim of type Claim(Uint) takes 1 argument, not 0");
  }

  @Test
  void aBareClaimIsCompleteInEdition1() {
    assertThat(typed("def f(c: Claim) := c()").diagnostics()).isEmpty();
    fresh();
    assertThat(typed("def f(c: Claim) := c(1)").diagnostics())
        .containsExactly("OVM0203 2:20 a claim of type Claim takes no arguments, not 1");
    assertThat(help())
        .isEqualTo(
            "give it the type 'Claim(T)' with the types of the inputs that are still missing");
  }

  @Test
  void aCompleteClaimIsAClaimWithoutConversion() {
    assertThat(
            formulaOf(
                STATE,
                "def g(c: Claim) := c()",
                "def f(s: state, o: Claim(Bytes)) := g(s) and g(state(s.token, o))"))
        .isEqualTo("(main.g(asClaim(s#0)) and main.g(claim main.state(s#0[0: Address], o#1)))");
  }

  @Test
  void aCompleteClaimIsComparedWithAClaim() {
    assertThat(formulaOf(STATE, "def f(s: state, c: Claim) := s == c and c != s"))
        .isEqualTo("(asClaim(s#0) == c#1 and c#1 != asClaim(s#0))");
  }

  @Test
  void claimsOfTwoDefinitionsAreNotComparedInEdition1() {
    assertThat(
            typed("def a() := true", "def b() := true", "def f(x: a, y: b) := x == y")
                .diagnostics())
        .containsExactly("OVM0204 4:27 a value of type b is compared with one of type a");
  }

  @Test
  void aClaimBecomesOneOfADefinitionOnlyWhereItIsWritten() {
    assertThat(typed(STATE, "def g(s: state) := s()", "def f(c: Claim) := g(c)").diagnostics())
        .containsExactly("OVM0204 4:22 this is of type Claim, but state is needed");
    assertThat(help()).isEqualTo("write 'decode(encode(c), state)'");
    fresh();
    assertThat(
            formulaOf(
                STATE, "def g(s: state) := s()", "def f(c: Claim) := g(decode(encode(c), state))"))
        .isEqualTo("main.g(decode(encode(c#0), state))");
  }

  @Test
  void anOpenClaimIsNoClaimInEdition1() {
    assertThat(typed("def g(c: Claim) := c()", "def f(o: Claim(Uint)) := g(o)").diagnostics())
        .containsExactly("OVM0204 3:28 this is of type Claim(Uint), but Claim is needed");
  }

  @Test
  void aLegacyFileConvertsClaimsImplicitly() {
    assertThat(
            legacy(
                    "def d(n: Uint, b: Bytes) := Bool(b)",
                    "def g(c: d, o: Claim(Bytes), any: Claim) := Bool(c)",
                    "def f(c: d, o: Claim(Bytes), any: Claim, b: Bytes) :=",
                    "  g(any, any, c) and g(b, d(1), o) and g(d(1, b), b, d(1))")
                .formula("main.f"))
        .isEqualTo(
            "(main.g(decode(encode(any#2), d), decode(encode(any#2), Claim(Bytes)), asClaim(c#0))"
                + " and main.g(decode(b#3, d), claim main.d(1), asClaim(o#1))"
                + " and main.g(claim main.d(1, b#3), decode(b#3, Claim(Bytes)), claim main.d(1)))");
  }

  @Test
  void aLegacyFileNamesTheInputsOfAClaimThatItMakes() {
    assertThat(
            legacy("def d(n: Uint) := Bool(n)", "def f(a: Uint) := let c = d(a) in c.n == c.0")
                .formula("main.f"))
        .isEqualTo("encode(claim main.d(a#0)[0: Uint]) == claim main.d(a#0).0");
  }

  @Test
  void anUntypedInputTakesTheTypeOfADefinitionFromItsUses() {
    assertThat(
            legacy(
                    "def d(n: Uint, b: Bytes) := Bool(b)",
                    "def g(c: d) := Bool(c.b)",
                    "def f(c) := g(c) and Bool(c.0) and Equal(c.address, self.address)")
                .formula("main.f"))
        .isEqualTo(
            "(main.g(c#0) and Bool(encode(c#0[0: Uint]))"
                + " and Equal(encode(c#0.address), encode(address(main.f))))");
  }
}

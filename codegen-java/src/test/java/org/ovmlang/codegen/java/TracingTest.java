package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.trace.TraceKind;
import org.ovmlang.runtime.trace.TraceNode;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/** What generated code tells of its decisions. */
class TracingTest {

  private static final Address AT = Address.ofHex("0x00000000000000000000000000000000000000c0");
  private static final String MARKS =
      "source marks(x: Bytes) -> mark: Uint\n  key x\n  where mark < 100\n";

  @TempDir private Path folder;

  private CheckedProgram program(String... lines) {
    try {
      Files.writeString(
          folder.resolve("test.ovm"), "edition 1\n" + String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    CompilerOptions options = new CompilerOptions(List.of(folder), List.of(), List.of());
    CompilationResult result = new Compiler(options).compile(List.of(folder.resolve("test.ovm")));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  private static Trace trace(Generated generated, World world, Bytes... inputs) {
    try {
      Trace trace = generated.decider("Main").trace(List.of(inputs), world);
      assertThat(trace.decision()).isEqualTo(generated.decide("Main", world, inputs));
      return trace;
    } catch (IllFormedClaimException e) {
      throw new AssertionError(e);
    }
  }

  private static World marked(long... marks) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    for (long mark : marks) {
      store.put(Witness.of(Bucket.of("marks"), Run.word(mark)).withKey(Bytes.EMPTY));
    }
    return World.builder().witnesses(store).build();
  }

  private static List<TraceNode> all(TraceNode node, TraceKind kind) {
    return Stream.concat(
            node.kind() == kind ? Stream.of(node) : Stream.of(),
            node.parts().stream().flatMap(part -> all(part, kind).stream()))
        .toList();
  }

  @Test
  void theFailedComparisonIsNamedWithItsLineAndItsValues() {
    Generated generated =
        Generated.compile(
            program(
                "def main(a: Uint, b: Uint) :=", "  a > 0 and", "  a + 1 < b and", "  b < 1000"));
    Trace trace = trace(generated, Run.NOTHING, Run.word(4), Run.word(5));
    assertThat(trace.reasons()).hasSize(1);
    TraceNode reason = trace.reasons().get(0);
    assertThat(reason.place().orElseThrow())
        .hasToString("test.ovm:4:3")
        .returns("a + 1 < b", place -> place.text());
    assertThat(reason.values()).hasToString("[a + 1 = 5, b = 5]");
    assertThat(reason.verdict()).contains(Verdict.FALSE_AT_ONCE);
    assertThat(trace.text())
        .contains("test.ovm:4:3: FALSE at once: a + 1 < b")
        .contains("test.ovm:5:3: not looked at: b < 1000");
  }

  @Test
  void everyPartOfAConjunctionThatHoldsIsAReason() {
    Generated generated =
        Generated.compile(program("def main(a: Uint) := a > 0 and (a < 9 or a == 12)"));
    Trace trace = trace(generated, Run.NOTHING, Run.word(4));
    assertThat(trace.reasons())
        .extracting(reason -> reason.place().orElseThrow().text())
        .containsExactly("a > 0", "a < 9");
  }

  @Test
  void aQuantifierListsItsCandidatesAndWhyEachWasSkippedOrFailed() {
    Generated generated =
        Generated.compile(program("def main(x: Bytes) := marks(x).any(mark -> mark == 7)", MARKS));
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    for (Bytes witness : List.of(Run.word(3), Run.word(200), Bytes.ofHex("07"))) {
      store.put(Witness.of(Bucket.of("marks"), witness).withKey(Bytes.EMPTY));
    }
    World world = World.builder().witnesses(store).build();
    Trace trace = trace(generated, world, Bytes.EMPTY);
    List<TraceNode> candidates = all(trace.root(), TraceKind.ANY_CANDIDATE);
    assertThat(candidates).hasSize(3);
    assertThat(candidates)
        .anySatisfy(
            skipped -> {
              assertThat(skipped.values()).hasToString("[encoding = 0x07]");
              assertThat(skipped.remarks())
                  .containsExactly("skipped: not the canonical encoding of a member");
              assertThat(skipped.parts()).isEmpty();
            })
        .anySatisfy(
            stranger -> {
              assertThat(stranger.values()).hasToString("[mark = 200]");
              assertThat(stranger.reasons()).extracting(TraceNode::name).containsExactly("member");
            })
        .anySatisfy(
            failed -> {
              assertThat(failed.values()).hasToString("[mark = 3]");
              assertThat(failed.reasons()).extracting(TraceNode::name).containsExactly("body");
            });
    assertThat(candidates)
        .extracting(TraceNode::verdict)
        .containsOnly(Optional.of(Verdict.FALSE_AT_ONCE));
  }

  @Test
  void theCandidateThatDecidesIsKeptHoweverManyWereLookedAtBefore() {
    Generated generated =
        Generated.compile(
            program(
                "def main(n: Uint) := range(n).any(i -> i == 4000)",
                "source range(n: Uint) -> i: Uint",
                "  numbers 0..n"));
    Trace trace = trace(generated, Run.NOTHING, Run.word(9_000));
    TraceNode quantifier = all(trace.root(), TraceKind.ANY).get(0);
    assertThat(quantifier.remarks()).containsExactly("4001 candidates");
    assertThat(quantifier.parts()).hasSize(10);
    assertThat(quantifier.parts().get(9).name()).isEqualTo("4001");
    assertThat(quantifier.cut()).isGreaterThan(3_000);
    assertThat(trace.text()).contains("more left out");
    assertThat(trace.reasons()).extracting(TraceNode::values).hasToString("[[i = 4000]]");
  }

  @Test
  void whatIsMissingIsSaidWhereItIsMissed() {
    Generated generated =
        Generated.compile(program("param limit: Uint", "def main(a: Uint) := a > 0 and a < limit"));
    Trace trace = trace(generated, Run.NOTHING, Run.word(4));
    assertThat(trace.reasons()).hasSize(1);
    assertThat(trace.reasons().get(0).missing()).containsExactly("the constant 'limit'");
    assertThat(trace.text()).contains("a < limit", "missing: the constant 'limit'");
  }

  @Test
  void anEnumerationThatStopsEarlySaysSoAtItsQuantifier() {
    Generated generated =
        Generated.compile(
            program(
                "def main(n: Uint) := range(n).all(i -> i < 50)",
                "source range(n: Uint) -> i: Uint",
                "  numbers 0..n"));
    Trace trace = trace(generated, World.builder().numberLimit(3).build(), Run.word(9));
    assertThat(trace.reasons()).extracting(TraceNode::kind).containsExactly(TraceKind.ALL);
    assertThat(trace.reasons().get(0).missing())
        .containsExactly(
            "a full enumeration of the numbers from 0 to 9: a decision looks at 3 numbers at most");
  }

  @Test
  void aTermWithoutAValueIsSaidToHaveNone() {
    Generated generated = Generated.compile(program("def main(a: Uint) := a - 5 < 3"));
    Trace trace = trace(generated, Run.NOTHING, Run.word(4));
    TraceNode reason = trace.reasons().get(0);
    assertThat(reason.values()).hasToString("[a - 5 = no value]");
    assertThat(reason.remarks()).containsExactly("false, since a term has no value");
  }

  @Test
  void aClaimValueIsFollowedIntoItsPredicateUntilThereIsNoFuel() {
    Generated generated =
        Generated.compile(
            program(
                "def main() := claims().any(c -> c())",
                "source claims() -> c: Claim all where c == c"));
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    store.put(Witness.of(Bucket.of("claims"), Claim.of(AT).encode()));
    World world =
        World.builder()
            .witnesses(store)
            .predicate("test.main", AT, generated.decider("Main"))
            .build();
    Trace trace = trace(generated, world);
    List<TraceNode> values = all(trace.root(), TraceKind.CLAIM_VALUE);
    assertThat(values).hasSize(9);
    assertThat(values.get(0).values().get(0)).hasToString("c = test.main()");
    assertThat(values.get(8).remarks())
        .containsExactly("no fuel: 8 claim values were passed through");
    assertThat(trace.text()).contains("no fuel");
  }

  @Test
  void aClaimOfAnUnknownPredicateSaysThatItIsMissing() {
    Generated generated = Generated.compile(program("def main(c: Claim) := c()"));
    Trace trace = trace(generated, Run.NOTHING, Claim.of(AT).encode());
    assertThat(trace.reasons().get(0).missing())
        .containsExactly("no decider for the predicate at " + AT);
  }

  @Test
  void aMalformedClaimValueSaysWhichInputIsNotCanonical() {
    Generated generated =
        Generated.compile(
            program("def main(c: Claim) := c()", "def two(a: Uint, b: Uint) := a < b"));
    World world = World.builder().predicate("test.two", AT, generated.decider("Two")).build();
    Bytes claim = Claim.of(AT, Run.word(1), Bytes.ofHex("02")).encode();
    Trace trace = trace(generated, world, claim);
    assertThat(trace.reasons().get(0).remarks())
        .containsExactly(
            "not well formed: input 2, 'b', is not the canonical encoding of a Uint: 0x02");
    assertThatThrownBy(
            () -> generated.decider("Two").trace(List.of(Bytes.EMPTY, Run.word(2)), world))
        .isInstanceOf(IllFormedClaimException.class)
        .hasMessageEndingWith("input 1, 'a', is not the canonical encoding of a Uint: 0x (empty)");
    assertThatThrownBy(() -> generated.decider("Two").trace(List.of(Run.word(2)), world))
        .isInstanceOf(IllFormedClaimException.class)
        .hasMessageEndingWith("there are 1 inputs for a, b");
  }

  @Test
  void recordsAreShownByTheNamesOfTheirFieldsAndLongBytesWithTheirLength() {
    Generated generated =
        Generated.compile(
            program(
                "record Transfer { to: Address, amounts: Uint[] }",
                "def main(t: Transfer, x: Bytes) := t.to == t.to and encode(t) == x"));
    Bytes transfer = Run.words(0x20, 7, 0x40, 2, 3, 5);
    Trace trace = trace(generated, Run.NOTHING, transfer, Bytes.of(new byte[300]));
    assertThat(trace.text())
        .contains("t = {to: 0x0000000000000000000000000000000000000007, amounts: [3, 5]}")
        .contains(
            "x = 0x00000000000000000000000000000000…00000000000000000000000000000000 (300 bytes)");
  }

  @Test
  void aTraceIsBoundedHoweverDeepTheFormulaAndSaysWhatWasCut() {
    StringBuilder deep = new StringBuilder("a < 5");
    for (int i = 0; i < 300; i++) {
      deep.insert(0, "!(a == 9 and ").append(i % 2 == 0 ? ")" : " and a != 7)");
    }
    Trace trace =
        trace(Generated.compile(program("def main(a: Uint) := " + deep)), Run.NOTHING, Run.word(9));
    assertThat(trace.text()).contains("more left out");
    assertThat(trace.json()).hasSizeLessThan(500_000);
  }

  @Test
  void aDeciderIsTheSameTextWithTracingAndWithoutButForTheMethodThatNamesIt() {
    CheckedProgram program =
        program(
            "def main(x: Bytes, c: Claim) := marks(x).all(m -> m < 3 and c()) or inner(x)",
            "def inner(x: Bytes) := marks(x).any()",
            MARKS);
    BackendOptions options = new BackendOptions(Generated.ROOT, "ovmc test");
    List<GeneratedFile> with = new JavaBackend().emit(program, options);
    List<GeneratedFile> without = new JavaBackend().emit(program, options.withoutTracing());
    assertThat(with)
        .extracting(GeneratedFile::path)
        .contains(
            "p/test/MainTracing.java", "p/test/InnerTracing.java", "p/test/MarksTracing.java");
    List<GeneratedFile> same =
        with.stream().filter(file -> !file.path().endsWith("Tracing.java")).toList();
    assertThat(same).hasSameSizeAs(without);
    for (int i = 0; i < same.size(); i++) {
      String text =
          same.get(i)
              .content()
              .replace("import org.ovmlang.runtime.decision.Tracing;\n", "")
              .replaceFirst(
                  "  @Override\n  public Tracing<\\w+> tracing\\(\\) \\{\n.*\n  }\n\n", "");
      assertThat(text).isEqualTo(without.get(i).content());
    }
    Generated untraced = Generated.compile(without);
    Trace trace = trace(untraced, Run.NOTHING, Bytes.EMPTY, Claim.of(AT).encode());
    assertThat(trace.root().remarks()).containsExactly("its decider takes no trace");
  }

  @Test
  void theTracingClassIsLoadedWhenATraceIsAskedFor() {
    Generated generated = Generated.compile(program("def main(a: Uint) := a < 3"));
    generated.decide("Main", Run.NOTHING, Run.word(2));
    assertThat(generated.isLoaded("MainDecider")).isTrue();
    assertThat(generated.isLoaded("MainTracing")).isFalse();
    trace(generated, Run.NOTHING, Run.word(2));
    assertThat(generated.isLoaded("MainTracing")).isTrue();
  }
}

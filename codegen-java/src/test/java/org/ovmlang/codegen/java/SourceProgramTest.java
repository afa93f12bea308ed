package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.codec.AbiTypes;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/** Programs as they are written, with records, lists and claims of definitions. */
class SourceProgramTest {

  private static final Address COIN_AT =
      Address.ofHex("0x00000000000000000000000000000000000000c0");

  @TempDir private Path folder;

  private void file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private CheckedProgram program() {
    CompilerOptions options = new CompilerOptions(List.of(folder), List.of(), List.of());
    CompilationResult result = new Compiler(options).compile(List.of(folder.resolve("test.ovm")));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  private Generated compile(String... lines) {
    file("test.ovm", "edition 1\n" + String.join("\n", lines) + "\n");
    return Generated.compile(program());
  }

  private static Verdict verdict(Generated generated, World world, Bytes... inputs) {
    return generated.decider("Main").decideInputs(List.of(inputs), new Evaluation(world));
  }

  @Test
  void playGoesOnAtAQuantifierWithinOneWhoseMembersNobodyLooksFor() {
    Generated generated =
        compile("def main(n: Uint) := Bytes().any(b -> IsLessThan(n).all(x -> encode(x) == b))");
    Decider<?> decider = generated.decider("Main");
    // The inner quantifier is number 3; n and b are free in it. To be shown is that it fails.
    assertThat(decider.decideAt(place(3, Run.word(1), Run.word(5)), Run.NOTHING).isTrue()).isTrue();
    assertThat(decider.decideAt(place(3, Run.word(1), Run.word(0)), Run.NOTHING).isFalse())
        .isTrue();
  }

  private static Place place(int node, Bytes... values) {
    return new Place(COIN_AT, node, 8, List.of(values));
  }

  @Test
  void aListOfRecordsIsLookedThrough() {
    Generated generated =
        compile(
            "record Transfer { to: Address, amount: Uint }",
            "def main(ts: Transfer[], least: Uint) :=",
            "  ts.length > 1 and ts.all(t -> t.amount >= least) and ts.any(t -> t.amount == ts[0].1)");
    // To 7: 3; to 8: 5.
    Bytes two = Run.words(0x20, 2, 7, 3, 8, 5);
    assertThat(verdict(generated, Run.NOTHING, two, Run.word(3))).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(verdict(generated, Run.NOTHING, two, Run.word(4))).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(generated, Run.NOTHING, Run.words(0x20, 1, 7, 3), Run.word(3)))
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(generated, Run.NOTHING, Run.words(0x20, 2, 7, 3), Run.word(3)))
        .as("cut short")
        .isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void recordsOfAnotherFileLieInItsPackage() {
    file("money.ovm", "edition 1\n/// An amount.\nrecord Sum {\n  /// Of what.\n  of: Uint }\n");
    Generated generated =
        compile(
            "import money",
            "record Sums { first: Sum, rest: Sum[] }",
            "def main(s: Sums) := s.rest.all(x -> x == s.first) and s == Sums(Sum(3), s.rest)");
    assertThat(generated.type("p.money.Sum").isRecord()).isTrue();
    // The tuple: 3 and the offset of the rest; 1 of it, a 3.
    assertThat(verdict(generated, Run.NOTHING, Run.words(0x20, 3, 0x40, 1, 3)))
        .isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(verdict(generated, Run.NOTHING, Run.words(0x20, 3, 0x40, 1, 4)))
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    GeneratedFile sum =
        Generated.emit(program()).stream()
            .filter(file -> file.path().equals("p/money/Sum.java"))
            .findFirst()
            .orElseThrow();
    assertThat(sum.content()).contains("An amount.", "@param of Of what.", "money.ovm:3");
  }

  @Test
  void aSourceOfClaimsSkipsThoseOfOtherPredicates() {
    Generated generated =
        compile(
            "def coin(owner: Address, amount: Uint) := amount < 9",
            "source coins(day: Uint) -> c: coin all where c.amount > 0",
            "def main(day: Uint, owner: Address) :=",
            "  coins(day).any(c -> c.owner == owner and c())");
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    World world =
        World.builder()
            .witnesses(store)
            .predicate("test.coin", COIN_AT, generated.decider("Coin"))
            .build();
    Bucket day = Bucket.of("coins", Run.word(1));
    Bytes owner = Codec.encode(COIN_AT);
    store.put(Witness.of(day, Codec.encode(Claim.of(Address.ZERO, owner, Run.word(3)))));
    store.put(Witness.of(day, Codec.encode(Claim.of(COIN_AT, owner))));
    store.put(Witness.of(day, Codec.encode(Claim.of(COIN_AT, owner, Run.word(0)))));
    assertThat(verdict(generated, world, Run.word(1), owner)).isEqualTo(Verdict.FALSE_OPTIMISTIC);
    store.put(Witness.of(day, Codec.encode(Claim.of(COIN_AT, owner, Run.word(3)))));
    assertThat(verdict(generated, world, Run.word(1), owner)).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void bytesAreDecodedAsARecordWithAListOfClaims() {
    Generated generated =
        compile(
            "def coin(amount: Uint) := amount < 9",
            "record Purse { coins: coin[] }",
            "def main(b: Bytes) := decode(b, Purse).coins.all(c -> c.amount < 5)");
    World world = World.builder().predicateAddress("test.coin", COIN_AT).build();
    assertThat(verdict(generated, world, purse(COIN_AT, 4))).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(verdict(generated, world, purse(COIN_AT, 5))).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(generated, world, purse(Address.ZERO, 4))).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(generated, world, Bytes.EMPTY)).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(generated, Run.NOTHING, purse(COIN_AT, 4))).isEqualTo(Verdict.UNDECIDED);
  }

  /** The tuple of a list of one claim. */
  private static Bytes purse(Address predicate, long amount) {
    Bytes list = AbiTypes.CLAIM.list().encode(List.of(Claim.of(predicate, Run.word(amount))));
    return Run.words(0x20, 0x20).concat(list.slice(32, list.length()));
  }

  @Test
  void namesOfRecordsAndFieldsMayBeThoseThatGeneratedCodeUses() {
    Generated generated =
        compile(
            "record List { class: Uint, encode: Uint, TYPE: Uint, decode: Bytes, hashCode: Uint }",
            "record AbiType { reader: Bytes, start: Bytes, readerAt: Uint, value: List, writer: Bytes }",
            "record Objects { List: List[], BigInteger: Uint, int: Bool[], p: Uint, org: Uint }",
            "record Override { xs: Uint[], list: List, at: Bytes }",
            "record Boolean { inputs: Uint, predicates: Uint }",
            "def predicates(inputs: Uint, predicates: Override, CLAIM: Boolean) := inputs == 1",
            "def main(inputs: List[], predicates: predicates, a: AbiType, o: Objects, v: Override,"
                + " CLAIM: Boolean[]) :=",
            "  inputs.all(x -> x.class == x.encode) and predicates.CLAIM.inputs == 1 and a.reader =="
                + " a.start",
            "  and o.int.length == 2 and v.xs.any(y -> y == 3) and CLAIM[0].predicates == 4");
    assertThat(generated.decider("Main").decode(List.of())).isNull();
    assertThat(generated.type("p.test.Boolean").isRecord()).isTrue();
  }
}

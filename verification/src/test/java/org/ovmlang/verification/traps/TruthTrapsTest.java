package org.ovmlang.verification.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.Sides;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.differential.ThreeWay;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Mistakes of the earlier implementations that show in the truth of a claim: interpreter, decider
 * and contract give the truth, and under the fault of the {@link Trap} they do not.
 */
class TruthTrapsTest {

  @TempDir private static Path folder;

  private static CheckedProgram sound;
  private static CheckedProgram faulty;
  private static JavaSide soundDeciders;
  private static JavaSide faultyDeciders;
  private static Site site;
  private static ContractSide soundContracts;
  private static ContractSide faultyContracts;

  @BeforeAll
  static void deploy() {
    sound = TrapPrograms.sound(folder.resolve("sound"));
    faulty = TrapPrograms.faulty(folder.resolve("faulty"));
    soundDeciders = JavaSide.of(sound, Sides.JAVA);
    faultyDeciders = JavaSide.of(faulty, Sides.JAVA);
    site = new Site(0);
    soundContracts = site.deploy(sound, Sides.SOLIDITY, Map.of(), Map.of());
    faultyContracts = site.deploy(faulty, Sides.SOLIDITY, Map.of(), Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** All three sides give the truth of every case; with the fault, the first two do not. */
  private static void locally(Trap trap, List<TrapCase> cases) {
    assertThat(trap.files()).contains(cases.get(0).definition().split("\\.", 2)[0]);
    assertThat(cases).extracting(TrapCase::truth).contains(true, false);
    assertThat(wrongTruths(sound, cases)).isEmpty();
    assertThat(wrongDecisions(soundDeciders, cases)).isEmpty();
    assertThat(differences(soundContracts, cases)).isEmpty();
    assertThat(wrongTruths(faulty, cases)).as("the fault shows in the interpreter").isNotEmpty();
    assertThat(wrongDecisions(faultyDeciders, cases)).as("and in Java").isNotEmpty();
  }

  /** The same, and with the fault the contract is wrong too. */
  private static void everywhere(Trap trap, List<TrapCase> cases) {
    locally(trap, cases);
    assertThat(differences(faultyContracts, cases)).as("and on the chain").isNotEmpty();
  }

  private static List<TrapCase> wrongTruths(CheckedProgram program, List<TrapCase> cases) {
    List<TrapCase> wrong = new ArrayList<>();
    for (TrapCase trapCase : cases) {
      ClaimCase it = trapCase.at(soundContracts.deployment());
      boolean truth =
          Interpreter.truth(program, it.definition(), it.inputs(), it.world(), Interpreter.FUEL);
      if (truth != trapCase.truth()) {
        wrong.add(trapCase);
      }
    }
    return wrong;
  }

  private static List<TrapCase> wrongDecisions(JavaSide deciders, List<TrapCase> cases) {
    List<TrapCase> wrong = new ArrayList<>();
    for (TrapCase trapCase : cases) {
      Optional<Decision> decision =
          deciders.decide(trapCase.at(soundContracts.deployment()), java.util.Set.of());
      if (decision.isEmpty()
          || decision.get().truth() == Truth.UNDECIDED
          || decision.get().isTrue() != trapCase.truth()) {
        wrong.add(trapCase);
      }
    }
    return wrong;
  }

  private static List<ThreeWay.Comparison> differences(
      ContractSide contracts, List<TrapCase> cases) {
    List<ClaimCase> claims = cases.stream().map(it -> it.at(contracts.deployment())).toList();
    return new ThreeWay(sound, soundDeciders, contracts)
        .compare(claims).stream().filter(it -> !it.differences().isEmpty()).toList();
  }

  /** A claim of nobody with these inputs, in hexadecimal. */
  private static String claim(String... inputs) {
    List<Octets> octets = new ArrayList<>();
    for (String input : inputs) {
      octets.add(new Octets(input));
    }
    return Codec.encode(new Codec.ClaimValue(Octets.word(0xc1a1), octets)).hex();
  }

  @Test
  void anArgumentWithAPathReachesTheLibraryWhole() {
    String su = claim("0a", "0b");
    everywhere(
        Trap.ARGUMENT_WITH_A_PATH,
        List.of(
            TrapCase.of("argumentwithpath.holds", true, su, "0b"),
            TrapCase.of("argumentwithpath.holds", false, su, "0a"),
            TrapCase.of("argumentwithpath.holds", false, su, su)));
  }

  @Test
  void nestedUnnamedQuantifiersHaveVariablesOfTheirOwn() {
    TrapCase other = TrapCase.of("nestedunnamed.holds", false, "01");
    TrapCase same = TrapCase.of("nestedunnamed.holds", true, "01");
    everywhere(
        Trap.NESTED_UNNAMED_QUANTIFIERS,
        List.of(
            other
                .witness("outer", "0a")
                .witness("inner", "0b")
                .message(new Octets("000000010a" + "000000010b")),
            same.witness("outer", "0a").witness("inner", "0a")));
  }

  @Test
  void aVariableOfALibraryDoesNotCaptureAnArgumentOfItsCaller() {
    everywhere(
        Trap.CAPTURED_ARGUMENT,
        List.of(
            TrapCase.of("capturedargument.holds", true, "0a").witness("members", "0b"),
            TrapCase.of("capturedargument.holds", false, "0a").witness("members", "0a")));
  }

  @Test
  void holesAreFilledFromTheDefinitionThatIsCalledWhenTwoLibrariesShareAName() {
    locally(
        Trap.LIBRARIES_OF_ONE_NAME,
        List.of(
            TrapCase.of("samenamea.holds", true, "0a", "0b").witness("a", List.of(), "0a", "0b"),
            TrapCase.of("samenamea.holds", false, "0a", "0b").witness("b", List.of(), "0b", "0b"),
            TrapCase.of("samenameb.holds", true, "0a", "0b").witness("b", List.of(), "0b", "0b")));
  }

  @Test
  void holesAreFilledForEachCallWhenOneLibraryIsCalledTwice() {
    locally(
        Trap.LIBRARY_CALLED_TWICE,
        List.of(
            TrapCase.of("calledtwice.holds", true, "0a", "0b")
                .witness("a", List.of(), "0a", "0a")
                .witness("a", List.of(), "0b", "0b"),
            TrapCase.of("calledtwice.holds", false, "0a", "0b")
                .witness("a", List.of(), "0a", "0a")
                .witness("a", List.of(), "0a", "0b")));
  }

  @Test
  void aHoleThatRepeatsIsFilledEachTime() {
    locally(
        Trap.REPEATED_HOLE,
        List.of(
            TrapCase.of("repeatedhole.holds", true, "0a")
                .witness("a.${x}.${x}", List.of("0a", "0a"), "0a0a", "0a"),
            TrapCase.of("repeatedhole.holds", false, "0a")
                .witness("a.${x}.${x}", List.of("0a", "0b"), "0a0a", "0a")));
  }

  @Test
  void aBodyMayBeASingleAtom() {
    everywhere(
        Trap.SINGLE_ATOM,
        List.of(
            TrapCase.of("singleatom.holds", true, "0a", "0a"),
            TrapCase.of("singleatom.holds", false, "0a", "0b")));
  }

  @Test
  void aQuantifiedVariableMayHaveAPath() {
    String claim = claim("0a");
    everywhere(
        Trap.PATH_ON_A_BOUND_VARIABLE,
        List.of(
            TrapCase.of("pathonvariable.holds", true, "0a").witness("claims", claim),
            TrapCase.of("pathonvariable.holds", false, "0b").witness("claims", claim),
            TrapCase.of("pathonvariable.holds", false, claim).witness("claims", claim)));
  }

  @Test
  void pathsMayBeDeeperThanTwo() {
    String inner = claim("0a", "0b", "0c");
    String nested = claim(claim("0d", inner));
    everywhere(
        Trap.DEEP_PATH,
        List.of(
            TrapCase.of("deeppath.holds", true, nested, "0c"),
            TrapCase.of("deeppath.holds", false, nested, "0b"),
            TrapCase.of("deeppath.holds", false, nested, inner)));
  }

  @Test
  void numberLiteralsAreNumbersNotChoicesOfTheProver() {
    Octets chosen = new Octets("00000020").then(Octets.word(1000));
    everywhere(
        Trap.NUMBER_LITERAL,
        List.of(
            TrapCase.of("numberliteral.holds", true, Octets.word(9).hex()),
            TrapCase.of("numberliteral.holds", false, Octets.word(10).hex()).message(chosen)));
  }

  @Test
  void namesMayHaveNineteenCharactersAndMore() {
    everywhere(
        Trap.LONG_NAMES,
        List.of(
            TrapCase.of("longnames.holds", true, "0a"),
            TrapCase.of("longnames.holds", false, "00")));
  }

  @Test
  void aDecidedPartDoesNotStandForTheWholeClaim() {
    everywhere(
        Trap.PART_FOR_THE_WHOLE,
        List.of(
            TrapCase.of("subformula.holds", true, "0a", "0a", "0b"),
            TrapCase.of("subformula.holds", false, "0a", "0a", "0a")));
  }

  /** The fault: what begins with the byte of a label is taken for a label and unwrapped. */
  @Test
  void inputsMayBeginWithTheByteOfALabel() {
    List<TrapCase> cases = new ArrayList<>();
    for (int first = 0; first < 256; first++) {
      Octets input = Octets.word(first).slice(31, 32).then(new Octets("0a0b"));
      String hash = Hash.keccak256(input).hex();
      cases.add(TrapCase.of("labels.holds", true, hash, input.hex()));
      cases.add(TrapCase.of("labels.holds", false, hash, "00" + input.hex()));
    }
    assertThat(wrongTruths(sound, cases)).isEmpty();
    assertThat(wrongDecisions(soundDeciders, cases)).isEmpty();
    assertThat(differences(soundContracts, cases)).isEmpty();
    List<TrapCase> unwrapped =
        cases.stream().map(it -> it.withInputs(TruthTrapsTest::withoutLabel)).toList();
    assertThat(wrongTruths(sound, unwrapped)).hasSize("LCVN".length());
    assertThat(wrongDecisions(soundDeciders, unwrapped)).hasSize("LCVN".length());
  }

  private static Octets withoutLabel(Octets input) {
    boolean labelled = input.length() == 3 && "LCVN".indexOf((char) input.bytes()[0]) >= 0;
    return labelled ? input.slice(1, 3) : input;
  }
}

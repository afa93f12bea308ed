package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Uint;

class DecideCommandTest {

  private static final String ADDRESS = "0x00000000000000000000000000000000000000aa";

  private static final String PROGRAM =
      """
      @library
      @quantifier("marks,KEY,${x}")
      def Marks(mark: Bytes, x: Bytes) := Bool(mark)

      def marked(x: Bytes) := Marks(x).any()

      def below(a: BigNumber, b: BigNumber) := IsLessThan(a, b)

      def limited(a: BigNumber) := IsLessThan(a, $limit)

      def both(so: Property, x: Bytes) := so(x) and Bool(x)
      """;

  @TempDir private Path folder;
  private Path program;

  @BeforeEach
  void writeTheProgram() throws IOException {
    program = Files.writeString(folder.resolve("marks.ovm"), PROGRAM);
  }

  private Path world(String json) throws IOException {
    return Files.writeString(folder.resolve("world.json"), json);
  }

  @Test
  void aGroundClaimIsProvedAtOnceByAnEmptyMessage() {
    Run run = Run.ovmc("decide", program, "below(3, 5)");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("below(3, 5)", "TRUE certain, at once", "0x (empty)");
  }

  @Test
  void aFalseClaimIsADecisionAndNoError() {
    Run run = Run.ovmc("decide", program, "below(5, 3)");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("FALSE certain, at once");
  }

  @Test
  void aWitnessOfTheWorldIsFoundAndIsTheMessage() throws IOException {
    Path world = world("{\"sources\": {\"marks\": [{\"key\": \"0x1234\", \"value\": \"0xff\"}]}}");

    Run run = Run.ovmc("decide", program, "marked(0x1234)", world);

    // Length, then the witness.
    assertThat(run.out()).contains("TRUE certain, at once", "message   0x00000001ff");
    assertThat(Run.ovmc("decide", program, "marked(0x5678)", "--world", world).out())
        .contains("FALSE optimistic")
        .contains("move      first of a refutation, if nobody knows more: 0x (empty)");
  }

  @Test
  void whatTheWorldLacksIsNamed() {
    Run run = Run.ovmc("decide", program, "limited(3)");

    assertThat(run.out()).contains("UNDECIDED").contains("missing").contains("limit");
  }

  @Test
  void constantsHaveTheTypeThatTheProgramGivesThem() throws IOException {
    Path world = world("{\"constants\": {\"limit\": 4}}");

    assertThat(Run.ovmc("decide", program, "limited(3)", world).out()).contains("TRUE certain");
    assertThat(Run.ovmc("decide", program, "limited(4)", world).out()).contains("FALSE certain");
  }

  @Test
  void claimValuesAreDecidedByTheDecidersOfTheProgram() throws IOException {
    Path world =
        world("{\"predicates\": {\"below\": \"" + ADDRESS + "\"}, \"constants\": {\"limit\": 4}}");

    String seven = Codec.encode(Uint.of(7)).toHex();
    String three = Codec.encode(Uint.of(3)).toHex();

    // below still expects its second input, which is the x of both.
    assertThat(Run.ovmc("decide", program, "both(below(5), " + seven + ")", world).out())
        .contains("TRUE certain, at once");
    assertThat(Run.ovmc("decide", program, "both(below(5), " + three + ")", world).out())
        .contains("FALSE certain");
  }

  @Test
  void jsonHasTheDecisionAndTheIdOfTheClaim() throws IOException {
    Path world = world("{\"predicates\": {\"below\": \"" + ADDRESS + "\"}}");

    Run run = Run.ovmc("decide", program, "below(3, 5)", world, "--format", "json");

    JsonNode decision = JsonMapper.builder().build().readTree(run.out());
    Bytes three = Codec.encode(Uint.of(3));
    Bytes five = Codec.encode(Uint.of(5));
    assertThat(decision.get("truth").textValue()).isEqualTo("TRUE_CERTAIN");
    assertThat(decision.get("atOnce").booleanValue()).isTrue();
    assertThat(decision.get("message").textValue()).isEqualTo("0x");
    assertThat(decision.get("move").get("label").textValue()).isEqualTo("DECIDES");
    assertThat(decision.get("move").get("message").textValue()).isEqualTo("0x");
    assertThat(decision.get("claimId").textValue())
        .isEqualTo(Claim.of(Address.ofHex(ADDRESS), three, five).id().toHex());
    assertThat(decision.get("missing")).isEmpty();
  }

  @Test
  void aTraceNamesTheAtomThatFailedWithItsLineAndValues() throws IOException {
    Path world = world("{\"constants\": {\"limit\": 4}}");

    Run run = Run.ovmc("decide", "--trace", program, "limited(7)", world);

    assertThat(run.out())
        .startsWith("limited(7)\n  FALSE certain, at once: the message refutes it\n")
        .contains(
            "  reasons\n    - marks.ovm:9:30: FALSE at once: IsLessThan(a, $limit)\n"
                + "        a = 7\n        $limit = 4\n")
        .contains("\n  trace\n");
    assertThat(Run.ovmc("decide", program, "limited(7)", world).out()).doesNotContain("reasons");
  }

  @Test
  void aTraceListsTheCandidatesOfAQuantifier() throws IOException {
    Path world =
        world(
            "{\"sources\": {\"marks\": [{\"key\": \"0x12\", \"value\": \"0x00\"},"
                + " {\"key\": \"0x12\", \"value\": \"0xff\"}]}}");

    Run run = Run.ovmc("decide", "--trace", program, "marked(0x12)", world);

    assertThat(run.out())
        .contains("2 candidates", "FALSE at once: candidate", "TRUE at once: candidate")
        .contains("mark = 0x00", "mark = 0xff");
  }

  @Test
  void jsonHasTheTraceBesideTheDecision() throws IOException {
    Run run = Run.ovmc("decide", program, "limited(7)", "--trace", "--format", "json");

    JsonNode decision = JsonMapper.builder().build().readTree(run.out());
    assertThat(decision.get("truth").textValue()).isEqualTo("UNDECIDED");
    JsonNode trace = decision.get("trace");
    assertThat(trace.fieldNames()).toIterable().containsExactly("reasons", "root");
    JsonNode reason = trace.get("reasons").get(0);
    assertThat(reason.get("kind").textValue()).isEqualTo("ATOM");
    assertThat(reason.get("place").get("line").intValue()).isEqualTo(9);
    assertThat(reason.get("missing").get(0).textValue()).isEqualTo("the constant 'limit'");
    assertThat(trace.get("root").get("parts").get(0).get("name").textValue())
        .isEqualTo("marks.limited");
    assertThat(Run.ovmc("decide", program, "limited(7)", "--format", "json").out())
        .doesNotContain("trace");
  }

  @Test
  void anArgumentOfTheWrongTypeIsNamed() {
    Run run = Run.ovmc("decide", program, "below(3, \"five\")");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "ovmc: argument 'b' of 'below': expected a number from 0 to 2^256 - 1, not \"five\"");
  }

  @Test
  void aMissingArgumentIsNamed() {
    Run run = Run.ovmc("decide", program, "below(3)");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("1 argument", "2 inputs: a, b");
  }

  @Test
  void aMisspeltPredicateIsSuggested() {
    Run run = Run.ovmc("decide", program, "belov(3, 5)");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'below'?");
  }

  @Test
  void furtherPredicatesComeFromOtherFiles() throws IOException {
    Path other = Files.writeString(folder.resolve("other.ovm"), "def odd(x: Bytes) := Bool(x)\n");
    Path world = world("{\"predicates\": {\"odd\": \"" + ADDRESS + "\"}}");

    assertThat(Run.ovmc("decide", program, "both(odd(), 0x01)", world).status()).isEqualTo(2);
    assertThat(Run.ovmc("decide", program, "both(odd(), 0x01)", world, "--with", other).out())
        .contains("TRUE certain, at once");
  }

  @Test
  void aWrongProgramExitsWithOne() throws IOException {
    Files.writeString(program, "def a(x: Bytes) := Boll(x)\n");

    assertThat(Run.ovmc("decide", program, "a(0x00)").status()).isEqualTo(1);
  }

  @Test
  void theWorldIsGivenOnce() throws IOException {
    Path world = world("{}");

    assertThat(Run.ovmc("decide", program, "below(3, 5)", world, "--world", world).status())
        .isEqualTo(2);
  }

  private static final String STRUCTURED =
      """
      edition 1
      record Payment { to: Address, amount: Uint }
      param least: Payment
      def coin(amount: Uint) := amount < 9
      source paid(day: Uint) -> p: Payment all where p.amount < 100
      def total(payments: Payment[], coins: coin[]) :=
        payments.all(p -> p.amount > $least.amount) and coins.all(c -> c())
      def some(day: Uint) := paid(day).any(p -> p.amount == 7)
      """;

  @Test
  void recordsListsAndClaimsAreArguments() throws IOException {
    Path file = Files.writeString(folder.resolve("pay.ovm"), STRUCTURED);
    Path world =
        world(
            """
            {"predicates": {"coin": "%1$s"}, "constants": {"least": {"to": "%1$s", "amount": 2}}}
            """
                .formatted(ADDRESS));
    String claim = "total([Payment(" + ADDRESS + ", %d)], [coin(3), coin(4)])";

    assertThat(Run.ovmc("decide", file, claim.formatted(3), world).out()).contains("TRUE certain");
    assertThat(Run.ovmc("decide", file, claim.formatted(2), world).out()).contains("FALSE certain");
  }

  @Test
  void anAddressThatAnInputsTypeNeedsIsNamedIfItIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("pay.ovm"), STRUCTURED);
    Path world = world("{\"constants\": {\"least\": [\"%s\", 2]}}".formatted(ADDRESS));

    Run run = Run.ovmc("decide", file, "total([], [])", world);

    assertThat(run.out()).contains("UNDECIDED", "the address of the predicate 'pay.coin'");
  }

  @Test
  void aWitnessMayBeARecord() throws IOException {
    Path file = Files.writeString(folder.resolve("pay.ovm"), STRUCTURED);
    Path world =
        world(
            """
            {"sources": {"paid": [{"bucket": [3], "value": {"to": "%s", "amount": 7}}]}}
            """
                .formatted(ADDRESS));

    assertThat(Run.ovmc("decide", file, "some(3)", world).out()).contains("TRUE certain, at once");
    assertThat(Run.ovmc("decide", file, "some(4)", world).out()).contains("FALSE optimistic");
  }

  @Test
  void aWrongFieldInTheWorldIsNamedWithItsPath() throws IOException {
    Path file = Files.writeString(folder.resolve("pay.ovm"), STRUCTURED);
    Path typo = world("{\"constants\": {\"least\": {\"to\": \"0x00\", \"amuont\": 2}}}");
    assertThat(Run.ovmc("decide", file, "some(3)", typo).err())
        .contains("$.constants.least.amuont: no field of this name; did you mean 'amount'?");
    Path missing = world("{\"constants\": {\"least\": {\"amount\": 2}}}");
    assertThat(Run.ovmc("decide", file, "some(3)", missing).err())
        .contains("$.constants.least: the field 'to' is missing");
    Path wrong = world("{\"constants\": {\"least\": {\"to\": \"0x00\", \"amount\": 2}}}");
    assertThat(Run.ovmc("decide", file, "some(3)", wrong).err())
        .contains("$.constants.least.to: expected an address");
    Path longer = world("{\"constants\": {\"least\": [1, 2, 3]}}");
    assertThat(Run.ovmc("decide", file, "some(3)", longer).err())
        .contains("$.constants.least: expected a Payment with the fields to, amount");
  }
}

package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final Path PLASMA = ROOT.resolve("examples/plasma/src/main/ovm/plasma");

  @TempDir private Path folder;

  private static JsonNode json(Object... arguments) throws IOException {
    Run run = Run.ovmc(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return JsonMapper.builder().build().readTree(run.out());
  }

  private static JsonNode plasma(String predicate) throws IOException {
    return json("explain", "--format", "json", PLASMA.resolve(predicate + ".ovm"), predicate);
  }

  private static List<Integer> figures(JsonNode explanation) {
    JsonNode predicate = explanation.get("predicates").get(0);
    return List.of(
        predicate.get("depth").intValue(),
        predicate.get("depthBare").intValue(),
        predicate.get("windows").intValue(),
        predicate.get("windowsBare").intValue());
  }

  private Path program(String... lines) throws IOException {
    return Files.writeString(folder.resolve("a.ovm"), String.join("\n", lines) + "\n");
  }

  @Test
  void jsonHasTheDepthsThatArePublished() throws IOException {
    assertThat(figures(plasma("checkpoint"))).containsExactly(3, 3, 2, 2);
    assertThat(figures(plasma("swap"))).containsExactly(1, 3, 0, 2);
    assertThat(figures(plasma("exit")).get(0)).isEqualTo(3);
  }

  /** A signature; a block, a state update and two proofs; the open state update. */
  @Test
  void jsonHasTheMostThatAMessageAndWhatItLeavesCanBe() throws IOException {
    JsonNode ownership = plasma("ownership").get("predicates").get(0);
    assertThat(ownership.get("messageBytes").intValue()).isEqualTo(4 + 8_192);
    assertThat(ownership.get("literals").intValue()).isEqualTo(1);
    assertThat(ownership.get("nestedClaims").intValue()).isZero();
    assertThat(ownership.get("fitsClaimValue").booleanValue()).isTrue();

    JsonNode checkpoint = plasma("checkpoint").get("predicates").get(0);
    assertThat(checkpoint.get("messageBytes").intValue()).isEqualTo(2 + 36 + 3 * (4 + 8_192));
    assertThat(checkpoint.get("positionBytes").intValue()).isEqualTo(27 + 128 * 4 + 8_192);
    assertThat(checkpoint.get("positionParts").intValue()).isEqualTo(129);
    assertThat(checkpoint.get("fitsClaimValue").booleanValue()).isTrue();

    JsonNode limboExit = plasma("limboExit").get("predicates").get(0);
    assertThat(limboExit.get("nestedClaims").intValue()).isEqualTo(2);
    assertThat(limboExit.get("fitsClaimValue").booleanValue()).isFalse();
  }

  @Test
  void noExampleIsTooLargeOrTooCostly() throws IOException {
    for (String predicate :
        List.of(
            "ownership",
            "stateUpdate",
            "checkpoint",
            "exit",
            "exitDeposit",
            "limboExit",
            "swap",
            "order")) {
      JsonNode explained = plasma(predicate).get("predicates").get(0);
      assertThat(explained.get("messageBytes").intValue()).as(predicate).isLessThan(73_728);
      assertThat(explained.get("positionBytes").intValue()).as(predicate).isLessThan(53_248);
      assertThat(explained.get("positionParts").intValue()).as(predicate).isLessThan(2_048);
      assertThat(explained.get("gas").intValue()).as(predicate).isLessThan(11_250_000);
    }
  }

  @Test
  void jsonNamesEveryPlaceThatItMentions() throws IOException {
    JsonNode explanation = plasma("limboExit");
    Map<String, JsonNode> places = new HashMap<>();
    explanation.get("places").forEach(p -> places.put(p.get("id").textValue(), p));
    assertThat(explanation.findValuesAsText("place")).isNotEmpty().allMatch(places::containsKey);
    assertThat(explanation.findValuesAsText("picks")).isNotEmpty().allMatch(places::containsKey);
    assertThat(explanation.findValuesAsText("callee")).isNotEmpty().allMatch(places::containsKey);
    assertThat(explanation.findValuesAsText("root")).isNotEmpty().allMatch(places::containsKey);
    for (JsonNode place : explanation.get("places")) {
      place.get("parts").forEach(part -> assertThat(places).containsKey(part.textValue()));
    }
    int positions = explanation.at("/predicates/0/positions/nodes").size();
    for (JsonNode to : explanation.findValues("to")) {
      assertThat(to.isTextual() || to.isNull() || to.intValue() < positions).isTrue();
    }
  }

  @Test
  void jsonSaysWhatAQuantifierAsksOfWhichSource() throws IOException {
    JsonNode source =
        json("explain", "--format", "json", ROOT.resolve("examples/payment/payment.ovm"))
            .findValue("source");
    assertThat(source.get("kind").textValue()).isEqualTo("exact");
    assertThat(source.get("complete").booleanValue()).isFalse();
    assertThat(source.get("variable").textValue()).isEqualTo("signature");
    assertThat(source.get("type").textValue()).isEqualTo("Bytes");
    assertThat(source.get("bucket").textValue()).isEqualTo("signatures");
    assertThat(source.get("key").textValue()).isEqualTo("order");
  }

  @Test
  void jsonSaysForWhichNumbersAStoreIsAsked() throws IOException {
    JsonNode plan = plasma("checkpoint").findValue("plan");
    assertThat(plan.get("kind").textValue()).isEqualTo("lookUp");
    assertThat(plan.get("queries")).hasSize(1);
    JsonNode query = plan.get("queries").get(0);
    assertThat(query.get("kind").textValue()).isEqualTo("buckets");
    assertThat(query.get("bucket").textValue()).isEqualTo("su.block${b}.token${token}");
    assertThat(query.get("number").intValue()).isZero();
    assertThat(query.get("range").textValue()).isEqualTo("su.1 as Range");
    assertThat(Run.ovmc("explain", PLASMA.resolve("checkpoint.ovm")).out())
        .contains("looked at: " + plan.get("words").textValue());
  }

  @Test
  void jsonSaysWhyEachNumberIsLookedAt() throws IOException {
    Path program =
        program(
            "def a(n: Uint) := IsLessThan(n).any(b ->", //
            "  b == 7)");
    JsonNode plan = json("explain", "--format", "json", program).findValue("plan");
    assertThat(plan.get("kind").textValue()).isEqualTo("count");
    assertThat(plan.get("line").intValue()).isEqualTo(2);
    assertThat(Run.ovmc("explain", program).out())
        .contains(
            "looked at: each number, since something is said about the number itself (a.ovm:2)");
  }

  @Test
  void keysAndBucketsOfSeveralSourcesAreAskedFor() throws IOException {
    Path program =
        program(
            "source roots(block: Uint) -> root: Bytes key block where Bool(root)",
            "source seen(block: Uint, x: Bytes) -> y: Bytes key x where Equal(x, y)",
            "def a(n: Uint, x: Bytes) :=",
            "  IsLessThan(n).all(b -> roots(b).any() or seen(b, x).any())");
    JsonNode plan = json("explain", "--format", "json", program).findValue("plan");
    assertThat(plan.get("words").textValue())
        .isEqualTo(
            "the numbers that are keys in 'roots', or for which something is stored under the key x"
                + " in 'seen' of (encode(b)); and one other, for all the rest");
  }

  @Test
  void claimsThatAreKnownOnlyInADisputeAreNamed() throws IOException {
    JsonNode predicate = plasma("checkpoint").get("predicates").get(0);
    assertThat(predicate.get("unknownClaims")).hasSize(1);
    assertThat(Run.ovmc("explain", PLASMA.resolve("checkpoint.ovm")).out())
        .contains("known only then comes on top (1 place)");
  }

  @Test
  void theDocumentationShowsWhatIsPrinted() throws IOException {
    Matcher console =
        Pattern.compile("```console\n\\$ ovmc explain (\\S+)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("docs/explain.md")));
    assertThat(console.find()).isTrue();
    Run run = Run.ovmc("explain", ROOT.resolve(console.group(1)));
    assertThat(run.out()).isEqualTo(console.group(2));
  }

  @Test
  void everyFieldOfTheJsonIsDocumented() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/explain.md"));
    assertThat(fields(plasma("limboExit"))).allMatch(field -> page.contains("`" + field + "`"));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> names.addAll(fields(child)));
    return names;
  }

  @Test
  void everyPredicateOfTheFileIsExplainedUnlessOneIsNamed() throws IOException {
    Path program = program("def a(x: Bytes) := Bool(x)", "def b(x: Bytes) := a(x)");
    assertThat(json("explain", "--format", "json", program).get("predicates")).hasSize(2);
    assertThat(json("explain", "--format", "json", program, "b").get("predicates")).hasSize(1);
  }

  @Test
  void aDoublingChainIsExplainedInLinearSpace() throws IOException {
    StringBuilder text = new StringBuilder("@library def d0(k: Bytes) := Bool(k)\n");
    for (int i = 1; i <= 64; i++) {
      text.append("@library def d%d(k: Bytes) := d%d(k) and d%d(k)\n".formatted(i, i - 1, i - 1));
    }
    Path program =
        program(text + "// ovm:allow OVM0311 only to show how\ndef c(k: Bytes) := d64(k)");
    JsonNode explanation = json("explain", "--format", "json", program);
    assertThat(explanation.get("places").size()).isLessThan(300);
    assertThat(Run.ovmc("explain", program).out().lines().count()).isLessThan(1_000);
  }

  @Test
  void aFormulaWithoutEndIsCutAndSaysSo() throws IOException {
    String many = String.join(" and ", Collections.nCopies(1_000, "Bool(x)"));
    assertThat(Run.ovmc("explain", program("def a(x: Bytes) := " + many)).out())
        .contains("… and 601 parts more");
  }

  @Test
  void aNameThatNothingDefinesIsAUsageErrorWithASuggestion() throws IOException {
    Run run = Run.ovmc("explain", program("def paid(x: Bytes) := Bool(x)"), "piad");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'paid'?");
  }

  @Test
  void aWrongProgramIsReportedAndNothingIsWritten() throws IOException {
    Path page = folder.resolve("a.html");
    Run run =
        Run.ovmc("explain", program("def a(x: Bytes) := Boll(x)"), "--format", "html", "-o", page);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("OVM0201");
    assertThat(page).doesNotExist();
  }
}

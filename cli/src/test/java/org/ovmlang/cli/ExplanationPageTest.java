package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML page in a browser: it opens, nothing goes wrong in it, and it answers to a hand. */
class ExplanationPageTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final String NODES = "document.querySelectorAll('#tree .node').length";
  private static final String TITLE = "document.querySelector('#details h3').textContent";

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void startBrowser() throws Exception {
    Optional<Path> executable = Browser.find();
    Required.ofTheMachine(
        executable.isPresent(),
        "no Chromium: set CHROME_BIN, or put chromium or google-chrome on the PATH");
    browser =
        Browser.start(executable.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWentWrongAndNothingWasAskedFor() {
    assertThat(browser.problems()).isEmpty();
    assertThat(browser.requests()).hasSize(1);
  }

  private static void open(Path file) throws Exception {
    Path page = folder.resolve("page.html");
    assertThat(Run.ovmc("explain", "--format", "html", "-o", page, file).status()).isZero();
    browser.open(page);
  }

  private static void open(String... lines) throws Exception {
    open(Files.writeString(folder.resolve("a.ovm"), String.join("\n", lines) + "\n"));
  }

  private static void openCheckpoint() throws Exception {
    open(ROOT.resolve("examples/plasma/src/main/ovm/plasma/checkpoint.ovm"));
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static int number(String expression) throws Exception {
    return browser.evaluate(expression).asInt();
  }

  @Test
  void theTreeAndThePositionsAreVisible() throws Exception {
    openCheckpoint();
    assertThat(number(NODES)).isEqualTo(9);
    assertThat(number("document.querySelectorAll('#game .node').length")).isEqualTo(5);
    // What the eye meets at the middle of the first node belongs to that node.
    assertThat(
            text(
                "(() => { const n = document.querySelector('#tree .node'),"
                    + " r = n.getBoundingClientRect();"
                    + " return n.contains(document.elementFromPoint("
                    + "r.x + r.width / 2, r.y + r.height / 2)) && r.width > 40; })()"))
        .isEqualTo("true");
  }

  @Test
  void aClickSelectsAndShowsDetails() throws Exception {
    openCheckpoint();
    browser.click("#tree .node[aria-label*='all old_su']");
    assertThat(text(TITLE)).isEqualTo("all old_su: Claim");
    assertThat(text("document.querySelector('#details').textContent"))
        .contains("the challenger gives one")
        .contains("su.block${b}.token${token}")
        .contains("The source is open")
        .contains("plasma/checkpoint.ovm, line 10");
    assertThat(text("document.querySelector('#tree .node.selected').getAttribute('aria-selected')"))
        .isEqualTo("true");
  }

  @Test
  void aLibraryIsOpenedAndFolded() throws Exception {
    openCheckpoint();
    String library = "#tree .node[aria-label*='!StateUpdatesAt']";
    browser.click(library + " .toggle");
    assertThat(number(NODES)).isEqualTo(10);
    assertThat(text(TITLE)).startsWith("!StateUpdatesAt");
    assertThat(text("document.querySelector(\"" + library + "\").ariaExpanded")).isEqualTo("true");
    browser.click(library + " .toggle");
    assertThat(number(NODES)).isEqualTo(9);
  }

  @Test
  void allIsReachedByKeys() throws Exception {
    openCheckpoint();
    browser.evaluate("document.querySelector('#tree .node').focus()");
    browser.press("ArrowRight");
    assertThat(text(TITLE)).isEqualTo("any root: Bytes");
    browser.press("ArrowDown");
    assertThat(text(TITLE)).startsWith("Stored");
    browser.press("Enter");
    assertThat(number(NODES)).isEqualTo(10);
    browser.press("ArrowLeft");
    browser.press("ArrowLeft");
    assertThat(text(TITLE)).isEqualTo("any root: Bytes");
    browser.press("End");
    assertThat(text(TITLE)).isEqualTo("old_su()");
  }

  @Test
  void aPositionShowsWhatIsOpenAndLightsItInTheFormula() throws Exception {
    openCheckpoint();
    browser.click("#game .node[data-position='2']");
    assertThat(text("document.querySelector('#details').textContent"))
        .contains("Position 2")
        .contains("all b: Uint with su")
        .contains("leads to position 4");
    assertThat(text("document.querySelector('#tree .node.lit').getAttribute('aria-label')"))
        .contains("all b: Uint");
    browser.click("#details ol:last-of-type .link:last-of-type");
    assertThat(text(TITLE)).isEqualTo("Position 4");
  }

  @Test
  void aFormulaOfOneNodeIsDrawn() throws Exception {
    open("def a(x: Bytes) := Bool(x)");
    assertThat(number(NODES)).isEqualTo(1);
    assertThat(text(TITLE)).isEqualTo("Bool(x)");
  }

  @Test
  void aFormulaOfTwoThousandNodesIsFoldedAndOpens() throws Exception {
    String part =
        IntStream.range(0, 49)
            .mapToObj(i -> "Equal(x, " + (i % 2 == 0 ? "y" : "x") + ")")
            .collect(Collectors.joining(" or ", "(", ")"));
    open(
        "def a(x: Bytes, y: Bytes) := "
            + IntStream.range(0, 40).mapToObj(i -> part).collect(Collectors.joining(" and ")));
    assertThat(number(NODES)).isBetween(41, 130);
    browser.click("#expand");
    assertThat(number(NODES)).isEqualTo(1 + 40 + 40 * 49);
    browser.click("#collapse");
    assertThat(number(NODES)).isLessThan(130);
  }

  @Test
  void aDeepFormulaIsDrawnToItsEnd() throws Exception {
    open(
        "def a(x: Bytes) := "
            + "(Bool(x) or (Bool(x) and ".repeat(400)
            + "Bool(x)"
            + "))".repeat(400));
    browser.click("#expand");
    assertThat(number(NODES)).isEqualTo(1 + 4 * 400);
  }

  @Test
  void textOfTheUserIsNeverMarkup() throws Exception {
    String attack = "</script><svg onload=document.title=\\\"broken\\\"><!--<script>&lt;";
    open(
        "edition 1",
        "/// " + attack + " @TEXT@ </title></noscript>",
        "def a(x: String) := x == \"" + attack + "\"");
    assertThat(text("document.title")).isEqualTo("a.a");
    assertThat(number(NODES)).isEqualTo(1);
    assertThat(text(TITLE)).isEqualTo("x == \"" + attack + "\"");
    assertThat(text("document.querySelector('#doc').textContent")).startsWith("</script><svg");
    assertThat(number("document.querySelectorAll('[onload]').length")).isZero();
  }

  @Test
  void aClaimThatComesBackToItselfIsDrawn() throws Exception {
    open(
        "@library @quantifier(\"claims,ITER\") def Claims(c: Property) := Equal(c.address, $liar)",
        "def liar() := Claims().all(c -> !c())",
        "def loop(x: Bytes) := Claims().any(c -> c() or Claims().all(d -> d()))");
    assertThat(number("document.querySelectorAll('#predicate option').length")).isEqualTo(2);
    browser.evaluate(
        "(() => { const c = document.getElementById('predicate'); c.selectedIndex = 1;"
            + " c.dispatchEvent(new Event('change')); })()");
    assertThat(text("document.querySelector('#name').textContent")).startsWith("loop");
  }
}

package org.ovmlang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that {@code ovmc init} made, as its user builds it. */
class InitTest {

  @TempDir private Path folder;

  private Path project;
  private Path predicate;

  @BeforeEach
  void init() throws IOException {
    Command init = Command.ovmc(folder, List.of("init", "shop"));
    assertThat(init.status()).as(init.output()).isZero();
    project = folder.resolve("shop");
    predicate = project.resolve("src/main/ovm/shop/payment.ovm");
  }

  private Command test() throws IOException {
    return Command.maven(project, List.of("test"));
  }

  private void replace(String old, String replacement) throws IOException {
    String text = Files.readString(predicate);
    assertThat(text).contains(old);
    Files.writeString(predicate, text.replace(old, replacement));
  }

  @Test
  void theProjectBuildsAsItStandsAndItsTestsPass() throws IOException {
    Command build = test();

    assertThat(build.status()).as(build.output()).isZero();
    assertThat(build.output()).contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(project.resolve("target/generated-resources/solidity/shop/payment"))
        .isDirectoryContaining("glob:**PaymentPredicate.sol");
  }

  @Test
  void aPredicateThatIsWrongFailsTheBuildWithItsPlaceAndHelp() throws IOException {
    replace("withinLimit(amount) and", "withinLimt(amount) and");

    Command build = test();

    assertThat(build.status()).isNotZero();
    assertThat(build.output())
        .contains("src/main/ovm/shop/payment.ovm:5:3: error[OVM0201]")
        .contains("withinLimt(amount) and signed(owner, order)")
        .contains("did you mean 'withinLimit'?")
        .doesNotContain("\tat org.ovmlang");
  }

  @Test
  void aMissingSignFailsTheBuildWithWhatWasExpected() throws IOException {
    replace("order: Bytes) :=\n  withinLimit", "order: Bytes :=\n  withinLimit");

    Command build = test();

    assertThat(build.status()).isNotZero();
    assertThat(build.output())
        .contains("src/main/ovm/shop/payment.ovm:4:56: error[OVM0001]: expected ')'");
  }

  @Test
  void aPredicateThatMeansSomethingElseFailsTheTestAndTheReasonIsItsSource() throws IOException {
    replace("amount <= 1000", "amount <= 10");

    Command build = test();

    assertThat(build.status()).isNotZero();
    assertThat(build.output())
        .contains("PaymentTest.aSignedPaymentWithinTheLimitIsTrue")
        .contains("src/main/ovm/shop/payment.ovm:4: payment is FALSE_CERTAIN")
        .contains("src/main/ovm/shop/payment.ovm:8: withinLimit is FALSE_CERTAIN")
        .contains("    def withinLimit(amount: Uint) := amount <= 10")
        .contains("src/main/ovm/shop/payment.ovm:11: signed is TRUE_CERTAIN")
        .contains("expected: <TRUE_CERTAIN> but was: <FALSE_CERTAIN>");
  }

  @Test
  void aConnectiveThatIsWrongFailsTheTestsThatItMatters() throws IOException {
    replace("withinLimit(amount) and signed", "withinLimit(amount) or signed");

    Command build = test();

    assertThat(build.status()).isNotZero();
    assertThat(build.output())
        .contains("Tests run: 3, Failures: 2")
        .contains("    def payment(owner: Address, amount: Uint, order: Bytes) :=")
        .contains("      withinLimit(amount) or signed(owner, order)")
        .contains("payment.ovm:8: withinLimit is FALSE_CERTAIN");
  }
}

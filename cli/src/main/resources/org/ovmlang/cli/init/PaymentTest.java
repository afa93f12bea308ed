package %package%;

import static org.junit.jupiter.api.Assertions.assertEquals;

import %package%.payment.Payment;
import %package%.payment.PaymentDecider;
import %package%.payment.Signed;
import %package%.payment.SignedDecider;
import %package%.payment.WithinLimit;
import %package%.payment.WithinLimitDecider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** Decides claims of payment.ovm with the generated deciders, as an application does. */
class PaymentTest {

  private static final Path SOURCE = Path.of("src/main/ovm/%folder%/payment.ovm");
  private static final KeyPair OWNER = KeyPair.of(BigInteger.valueOf(7));
  private static final Bytes ORDER = Bytes.ascii("order 747");

  @Test
  void aSignedPaymentWithinTheLimitIsTrue() throws IllFormedClaimException {
    assertPayment(Truth.TRUE_CERTAIN, 250, withSignature());
  }

  @Test
  void aPaymentAboveTheLimitIsFalse() throws IllFormedClaimException {
    assertPayment(Truth.FALSE_CERTAIN, 1001, withSignature());
  }

  @Test
  void withoutTheSignatureAPaymentIsFalseUntilSomebodyShowsIt() throws IllFormedClaimException {
    assertPayment(Truth.FALSE_OPTIMISTIC, 250, World.builder().build());
  }

  /** Knows the owner's signature, under the name, the argument and the key of its source. */
  private static World withSignature() {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    Bucket bucket = Bucket.of("signatures", Codec.encode(OWNER.address()));
    store.put(Witness.of(bucket, OWNER.signMessage(ORDER)).withKey(ORDER));
    return World.builder().witnesses(store).build();
  }

  private static void assertPayment(Truth expected, long amount, World world)
      throws IllFormedClaimException {
    BigInteger number = BigInteger.valueOf(amount);
    Decision whole =
        new PaymentDecider().decide(new Payment(OWNER.address(), number, ORDER), world);
    Decision limit = new WithinLimitDecider().decide(new WithinLimit(number), world);
    Decision signed = new SignedDecider().decide(new Signed(OWNER.address(), ORDER), world);
    assertEquals(
        expected,
        whole.truth(),
        () ->
            inSource("payment", whole)
                + inSource("withinLimit", limit)
                + inSource("signed", signed));
  }

  /** Where a definition stands, what it says, and its text. */
  private static String inSource(String name, Decision decision) {
    List<String> lines;
    try {
      lines = Files.readAllLines(SOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int line = 0;
    while (!lines.get(line).startsWith("def " + name + "(")) {
      line++;
    }
    StringBuilder text = new StringBuilder("\n" + SOURCE + ":" + (line + 1) + ": " + name);
    text.append(" is ").append(decision.truth());
    for (; line < lines.size() && !lines.get(line).isBlank(); line++) {
      text.append("\n    ").append(lines.get(line));
    }
    return text.append('\n').toString();
  }
}

package org.ovmlang.verification.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.RandomText;

/** Generated claims and deciders, of records, lists and claims too, travel between machines. */
class SerializedDecidersTest {

  private static final int CASES = 20;

  @TempDir private Path folder;

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value, ClassLoader loader)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type)
              throws IOException, ClassNotFoundException {
            return Class.forName(type.getName(), false, loader);
          }
        }) {
      return (T) in.readObject();
    }
  }

  @Test
  void aDeciderAndItsClaimsAreReadAsTheyWereWritten() throws Exception {
    Stock stock = new Stock(RandomText.of(folder, 1, 4));
    int claims = 0;
    for (Definition formula : stock.formulas()) {
      Decider<?> decider = stock.deciders().decider(formula.id());
      for (int number = 0; number < CASES; number++) {
        Stock.Case it = stock.caseOf(formula, number);
        List<Bytes> inputs =
            it.claim().inputs().stream().map(octets -> Bytes.of(octets.bytes())).toList();
        claims += check(decider, inputs, it.engines().get(2).of(stock.deciders()));
      }
    }
    assertThat(claims).isGreaterThan(stock.formulas().size() * CASES / 2);
  }

  private static <C> int check(Decider<C> decider, List<Bytes> inputs, World world)
      throws Exception {
    C claim = decider.decode(inputs);
    if (claim == null || !decider.isWellFormed(inputs, world)) {
      return 0;
    }
    ClassLoader loader = decider.getClass().getClassLoader();
    C read = copy(claim, loader);
    assertThat(read).isEqualTo(claim);
    Decision decision = decider.decide(claim, world);
    assertThat(copy(decider, loader).decide(read, world)).isEqualTo(decision);
    assertThat(copy(decision, loader)).isEqualTo(decision);
    return 1;
  }
}

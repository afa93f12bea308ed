package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Values of every shape of type: independent libraries encode them to the same bytes, and the
 * generated deciders take those bytes alone that a library decodes and encodes again as they are.
 */
class CodecShapesTest {

  private static final boolean MANY = Boolean.getBoolean("ovm.tests.required");
  private static final int VALUES_PER_TYPE = MANY ? 10 : 3;
  private static final int MUTATIONS_PER_VALUE = MANY ? 20 : 6;
  private static final int HOSTILE_PER_TYPE = MANY ? 150 : 30;
  private static final int DEPTH = 4;

  private static final Octets PREDICATE = Octets.word(0xabcdef).slice(12, 32);

  private final RandomEncodings random = new RandomEncodings(31, PREDICATE);
  private final List<Type> types = random.everyShape();
  private final AnotherCodec another = new AnotherCodec(PREDICATE);

  private InterpretedWorld world() {
    Map<String, Octets> predicates = new HashMap<>(random.predicates());
    predicates.put(CodecProgram.ID, Octets.word(0xc0dec).slice(12, 32));
    return new InterpretedWorld(
        List.of(), List.of(), List.of(), Map.of(), predicates, Map.of(), BigInteger.ONE);
  }

  @Test
  void deciderAndInterpreterTakeWhatAnIndependentLibraryEncodesAgainAsItWas() {
    JavaSide deciders = JavaSide.of(CodecProgram.of(random, types), Sides.JAVA);
    Codec codec = new Codec(random.predicates());
    int taken = 0;
    int refused = 0;
    for (int number = 0; number < types.size(); number++) {
      Type type = types.get(number);
      for (Octets octets : octets(type)) {
        boolean canonical = another.isCanonical(type, octets);
        assertThat(codec.isCanonical(type, octets))
            .as("interpreter: %s %s", type, octets)
            .isEqualTo(canonical);
        ClaimCase it =
            new ClaimCase(
                CodecProgram.ID, List.of(Octets.word(number), octets, octets), world(), List.of());
        Optional<Decision> decision = deciders.decide(it, Set.of());
        assertThat(decision.orElseThrow())
            .as("decider: %s %s", type, octets)
            .isEqualTo(Decision.ground(canonical));
        taken += canonical ? 1 : 0;
        refused += canonical ? 0 : 1;
      }
    }
    System.out.println(types.size() + " shapes, " + taken + " taken, " + refused + " refused");
    assertThat(taken).isGreaterThan(3 * types.size());
    assertThat(refused).isGreaterThan(10 * types.size());
  }

  /** Values, damaged values, and what never was one. */
  private List<Octets> octets(Type type) {
    List<Octets> all = new ArrayList<>();
    for (int i = 0; i < VALUES_PER_TYPE; i++) {
      Octets value = random.value(type, DEPTH);
      all.add(value);
      for (int j = 0; j < MUTATIONS_PER_VALUE; j++) {
        all.add(random.mutated(value));
      }
    }
    for (int i = 0; i < HOSTILE_PER_TYPE; i++) {
      all.add(random.hostile());
    }
    all.removeIf(octets -> octets.length() > CodecProgram.MAX_BYTES);
    return all;
  }

  @Test
  void aSecondIndependentLibraryEncodesValuesOfEveryShapeToTheSameBytes() {
    int compared = 0;
    for (Type type : types) {
      // Those are not encoded but raw where they stand by themselves.
      if (type == BasicType.BYTES || type == BasicType.STRING) {
        continue;
      }
      for (int i = 0; i < VALUES_PER_TYPE; i++) {
        Octets value = random.value(type, DEPTH);
        assertThat(Web3jEncoding.of(type, Abi.value(type, value))).as("%s", type).isEqualTo(value);
        compared++;
      }
    }
    assertThat(compared).isEqualTo((types.size() - 2) * VALUES_PER_TYPE);
  }
}

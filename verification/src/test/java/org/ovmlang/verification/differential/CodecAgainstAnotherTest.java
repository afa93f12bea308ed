package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What the interpreter takes for canonical is what an independent ABI library decodes and encodes
 * again to the same bytes, for random types, random values of them, and values with damage.
 */
class CodecAgainstAnotherTest {

  private static final int TYPES = 60 * Integer.getInteger("jqwik.tries.default", 50) / 50;
  private static final int VALUES_PER_TYPE = 12;
  private static final int MUTATIONS_PER_VALUE = 12;
  private static final Octets PREDICATE = Octets.word(0xabcdef).slice(12, 32);

  private final RandomEncodings random = new RandomEncodings(20, PREDICATE);
  private final AnotherCodec another = new AnotherCodec(PREDICATE);

  @Test
  void theCanonicalEncodingsAreThoseOfAnIndependentLibrary() {
    int damaged = 0;
    int harmless = 0;
    for (int i = 0; i < TYPES; i++) {
      Type type = random.type(3);
      Codec codec = new Codec(random.predicates());
      for (int j = 0; j < VALUES_PER_TYPE; j++) {
        Octets value = random.value(type, 3);
        assertThat(codec.isCanonical(type, value)).as("%s %s", type, value).isTrue();
        for (int k = 0; k < MUTATIONS_PER_VALUE; k++) {
          Octets mutant = random.mutated(value);
          boolean canonical = another.isCanonical(type, mutant);
          assertThat(codec.isCanonical(type, mutant))
              .as("%s %s", type, mutant)
              .isEqualTo(canonical);
          damaged += canonical ? 0 : 1;
          harmless += canonical ? 1 : 0;
        }
      }
    }
    assertThat(damaged).isGreaterThan(10 * TYPES);
    assertThat(harmless).isGreaterThan(10 * TYPES);
  }

  @Test
  void aClaimOfADefinitionNamesItsPredicateAndHasItsInputs() {
    List<Type> inputs = List.of(BasicType.UINT, new ListType(BasicType.BOOL));
    Type type = new DefinitionClaimType("p", "p", RandomEncodings.fields(inputs));
    Codec codec = new Codec(Map.of("p", PREDICATE));
    Octets yes = Abi.list(new ListType(BasicType.BOOL), List.of(Octets.word(1)));
    Octets word = PREDICATE.addressWord();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes))).isTrue();
    assertThat(codec.isCanonical(type, claim(Octets.word(9), Octets.word(2), yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2)))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes, yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.EMPTY, yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes.then(word)))).isFalse();
    assertThat(new Codec(Map.of()).isCanonical(type, claim(word, Octets.word(2), yes))).isFalse();
  }

  private static Octets claim(Octets predicate, Octets... inputs) {
    return RandomEncodings.claim(predicate, inputs);
  }
}

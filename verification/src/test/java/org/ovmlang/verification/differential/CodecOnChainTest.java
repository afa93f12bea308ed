package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * The generated decoders take exactly what the interpreter's codec takes for canonical, encode it
 * again to the same bytes, and revert on nothing.
 */
class CodecOnChainTest {

  private static final int TYPES = 12;
  private static final int VALUES_PER_TYPE = 12;
  private static final int MUTATIONS_PER_VALUE = 10;
  private static final Octets PREDICATE = Octets.word(0xabcdef).slice(12, 32);

  private static final String NOT_SHOWN = Answer.Kind.NOT_SHOWN.toString();

  /** Won at once: nothing is left open. */
  private static final String SHOWN = Answer.Kind.SHOWN + " 0x";

  private final RandomEncodings random =
      new RandomEncodings(Integer.getInteger("jqwik.tries.default", 21), PREDICATE);

  @Test
  void generatedDecodersTakeTheCanonicalEncodingsAlone() {
    List<Type> types = new ArrayList<>();
    while (types.size() < TYPES || random.claims().isEmpty()) {
      types.add(random.type(3));
    }
    InterpretedWorld world =
        new InterpretedWorld(
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            random.predicates(),
            Map.of(),
            BigInteger.ONE);
    List<ClaimCase> cases = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      for (int j = 0; j < VALUES_PER_TYPE; j++) {
        Octets value = random.value(types.get(i), 3);
        for (int k = 0; k <= MUTATIONS_PER_VALUE; k++) {
          Octets mutant = k == 0 ? value : damaged(value, k);
          if (mutant.length() > CodecProgram.MAX_BYTES) {
            continue;
          }
          boolean canonical = codec().isCanonical(types.get(i), mutant);
          List<Octets> inputs = List.of(Octets.word(i), mutant, mutant);
          cases.add(new ClaimCase(CodecProgram.ID, inputs, world, List.of()));
          expected.add(canonical ? SHOWN : NOT_SHOWN);
        }
      }
    }
    assertThat(expected).contains(NOT_SHOWN, SHOWN);

    try (Site site = new Site(0)) {
      ContractSide side =
          site.deploy(
              CodecProgram.of(random, types), Sides.SOLIDITY, Map.of(), random.predicates());
      List<ContractSide.Answers> answers =
          side.ask(cases, cases.stream().map(one -> List.of(empty(side, one))).toList());
      for (int i = 0; i < cases.size(); i++) {
        assertThat(answers.get(i).replies())
            .as("%s", cases.get(i).inputs())
            .extracting(ContractSide.Reply::answer)
            .containsExactly(expected.get(i));
      }
    }
  }

  /** A value with damage, or what never was one. */
  private Octets damaged(Octets value, int number) {
    return number % 4 == 0 ? random.hostile() : random.mutated(value);
  }

  /** The empty message that would prove the claim. */
  private static ContractSide.Question empty(ContractSide side, ClaimCase claimCase) {
    return new ContractSide.Question(
        new OpenPlace(
            side.deployment().predicate(claimCase.definition()),
            OpenPlace.PROVE_CLAIM,
            Interpreter.FUEL,
            claimCase.inputs()),
        Octets.EMPTY);
  }

  private Codec codec() {
    return new Codec(random.predicates());
  }
}

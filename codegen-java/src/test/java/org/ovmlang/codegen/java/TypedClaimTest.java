package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.asClaim;
import static org.ovmlang.codegen.java.Ir.bucket;
import static org.ovmlang.codegen.java.Ir.claimCall;
import static org.ovmlang.codegen.java.Ir.claimsOf;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.element;
import static org.ovmlang.codegen.java.Ir.equal;
import static org.ovmlang.codegen.java.Ir.field;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.list;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.places;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.record;
import static org.ovmlang.codegen.java.Ir.records;
import static org.ovmlang.codegen.java.Ir.typedClaim;
import static org.ovmlang.codegen.java.Ir.uint;
import static org.ovmlang.codegen.java.Run.word;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.AbiTypes;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;

/** The claims of a definition as a type: their predicate is enforced wherever bytes become one. */
class TypedClaimTest {

  private static final Address COIN_AT = address(0xc0);
  private static final Address BOX_AT = address(0xb0);
  private static final Address ELSEWHERE = address(0xee);

  /** {@code def coin(amount: Uint) := amount < 9}. */
  private static final Definition COIN =
      predicate(
          "coin",
          List.of(Ir.variable("amount", BasicType.UINT, 0)),
          less(of(Ir.variable("amount", BasicType.UINT, 0)), uint(9)));

  /** {@code def box(content: coin, label: Bytes) := content()}. */
  private static final Definition BOX =
      predicate(
          "box",
          List.of(
              Ir.variable("content", claimsOf(COIN), 0), Ir.variable("label", BasicType.BYTES, 1)),
          claimCall(of(Ir.variable("content", claimsOf(COIN), 0))));

  private static final RecordType SLOT =
      record("Slot", field("number", BasicType.UINT), field("coins", list(claimsOf(COIN))));

  private static final Variable BOXED = Ir.variable("boxed", claimsOf(BOX), 0);
  private static final Variable B = Ir.variable("b", BasicType.BYTES, 0);
  private static final Formula AMOUNT_IS_3 = equal(field(field(of(BOXED), 0), 0), uint(3));

  private static Address address(int last) {
    return Address.ofHex(String.format("%040x", last));
  }

  private static Claim coin(Address predicate, long amount) {
    return Claim.of(predicate, word(amount));
  }

  private static Claim box(Address predicate, Claim content) {
    return Claim.of(predicate, Codec.encode(content), Bytes.ofHex("01"));
  }

  private static Generated generate(Variable input, Formula formula) {
    Definition main = predicate("main", List.of(input), formula);
    CheckedProgram program = Ir.program(records(SLOT), COIN, BOX, main);
    return Generated.compile(program);
  }

  private static World.Builder world(Generated generated) {
    return World.builder()
        .predicate("test.coin", COIN_AT, generated.decider("Coin"))
        .predicate("test.box", BOX_AT, generated.decider("Box"));
  }

  private static Verdict decide(Generated generated, Bytes input) {
    Evaluation evaluation = new Evaluation(world(generated).build());
    return generated.decider("Main").decideInputs(List.of(input), evaluation);
  }

  @Test
  void aFieldOfAClaimOfAClaimIsRead() {
    Generated generated = generate(BOXED, AMOUNT_IS_3);
    assertThat(decide(generated, Codec.encode(box(BOX_AT, coin(COIN_AT, 3)))))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(decide(generated, Codec.encode(box(BOX_AT, coin(COIN_AT, 4)))))
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void anInputOfAnotherPredicateIsIllFormed() throws IllFormedClaimException {
    Generated generated = generate(BOXED, constant(true));
    Decider<Object> decider = generated.decider("Main");
    World world = world(generated).build();
    Bytes good = Codec.encode(box(BOX_AT, coin(COIN_AT, 3)));
    assertThat(decider.decide(List.of(good), world).truth()).isEqualTo(Truth.TRUE_CERTAIN);
    assertThat(decider.isWellFormed(List.of(good), world)).isTrue();
    List<Claim> bad =
        List.of(
            box(ELSEWHERE, coin(COIN_AT, 3)),
            box(BOX_AT, coin(ELSEWHERE, 3)),
            box(BOX_AT, coin(BOX_AT, 3)));
    for (Claim claim : bad) {
      List<Bytes> inputs = List.of(Codec.encode(claim));
      assertThatExceptionOfType(IllFormedClaimException.class)
          .isThrownBy(() -> decider.decide(inputs, world))
          .withMessageContaining("not one of the predicate that its type names");
      assertThat(decide(generated, inputs.get(0))).isEqualTo(Verdict.FALSE_CERTAIN);
      assertThat(decider.isWellFormed(inputs, world)).isFalse();
    }
  }

  @Test
  void anInputWithoutTheInputsOfItsPredicateIsIllFormed() {
    Generated generated = generate(BOXED, constant(true));
    Decider<Object> decider = generated.decider("Main");
    Bytes content = Codec.encode(coin(COIN_AT, 3));
    List<Claim> bad =
        List.of(
            Claim.of(BOX_AT),
            Claim.of(BOX_AT, content),
            Claim.of(BOX_AT, content, content, content),
            Claim.of(BOX_AT, content.concat(word(0)), Bytes.EMPTY),
            box(BOX_AT, Claim.of(COIN_AT)),
            box(BOX_AT, Claim.of(COIN_AT, Bytes.ofHex("03"))));
    for (Claim claim : bad) {
      assertThat(decider.decode(List.of(Codec.encode(claim)))).as(claim.toString()).isNull();
    }
  }

  @Test
  void aMissingAddressOfAnInputsTypeIsNamed() throws IllFormedClaimException {
    Generated generated = generate(BOXED, AMOUNT_IS_3);
    World world = World.builder().predicateAddress("test.box", BOX_AT).build();
    List<Bytes> inputs = List.of(Codec.encode(box(BOX_AT, coin(COIN_AT, 3))));
    var decision = generated.decider("Main").decide(inputs, world);
    assertThat(decision.truth()).isEqualTo(Truth.UNDECIDED);
    assertThat(decision.missing()).containsExactly("the address of the predicate 'test.coin'");
    Evaluation evaluation = new Evaluation(World.builder().build());
    assertThat(generated.decider("Main").decideInputs(inputs, evaluation))
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(evaluation.missing()).hasSize(2);
  }

  @Test
  void decodingBytesAsAClaimEnforcesItsPredicate() {
    Formula formula = equal(field(field(decode(of(B), claimsOf(BOX)), 0), 0), uint(3));
    Generated generated = generate(B, formula);
    assertThat(decide(generated, Codec.encode(box(BOX_AT, coin(COIN_AT, 3)))))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    List<Bytes> bad =
        List.of(
            Codec.encode(box(ELSEWHERE, coin(COIN_AT, 3))),
            Codec.encode(box(BOX_AT, coin(ELSEWHERE, 3))),
            Codec.encode(Claim.of(BOX_AT)),
            Bytes.EMPTY);
    for (Bytes bytes : bad) {
      assertThat(decide(generated, bytes)).isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(decide(generate(B, not(formula)), bytes)).isEqualTo(Verdict.TRUE_AT_ONCE);
    }
    Run missing =
        Run.of(
            generated.decider("Main"),
            World.builder().predicateAddress("test.coin", COIN_AT).build(),
            Bytes.EMPTY);
    assertThat(missing.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(missing.missing()).containsExactly("the address of the predicate 'test.box'");
  }

  @Test
  void aWitnessOfAnotherPredicateIsSkipped() {
    Variable w = Ir.variable("w", SLOT, 1);
    Formula formula =
        any(
            bucket(w, "slots", constant(true)),
            equal(field(element(field(of(w), 1), uint(1)), 0), uint(3)));
    Generated generated = generate(B, formula);
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    World world = world(generated).witnesses(store).build();
    store.put(Witness.of(Bucket.of("slots"), slot(coin(COIN_AT, 1), coin(ELSEWHERE, 3))));
    store.put(Witness.of(Bucket.of("slots"), slot(coin(ELSEWHERE, 1), coin(COIN_AT, 3))));
    Run skipped = Run.of(generated.decider("Main"), world, Bytes.EMPTY);
    assertThat(skipped.verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
    Bytes good = slot(coin(COIN_AT, 1), coin(COIN_AT, 3));
    store.put(Witness.of(Bucket.of("slots"), good));
    Run found = Run.of(generated.decider("Main"), world, Bytes.EMPTY);
    assertThat(found.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(found.message()).isEqualTo(Run.sized(good));
    Run missing = Run.of(generated.decider("Main"), Run.NOTHING, Bytes.EMPTY);
    assertThat(missing.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(missing.missing()).containsExactly("the address of the predicate 'test.coin'");
  }

  /** Slot(7, coins). */
  private static Bytes slot(Claim... coins) {
    Bytes list = AbiTypes.CLAIM.list().encode(List.of(coins));
    return Run.words(0x20, 7, 0x40).concat(list.slice(32, list.length()));
  }

  @Test
  void aClaimThatIsMadeIsOfItsType() {
    Formula formula = equal(field(typedClaim(BOX, typedClaim(COIN, uint(3)), of(B)), 1), of(B));
    Generated generated = generate(B, formula);
    assertThat(decide(generated, Bytes.ofHex("0102"))).isEqualTo(Verdict.TRUE_AT_ONCE);
    Formula same = equal(asClaim(typedClaim(COIN, uint(3))), decode(of(B), BasicType.CLAIM));
    generated = generate(B, same);
    assertThat(decide(generated, Codec.encode(coin(COIN_AT, 3)))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(decide(generated, Codec.encode(coin(ELSEWHERE, 3))))
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void claimsInAListAreCalled() {
    Variable coins = Ir.variable("coins", list(claimsOf(COIN)), 0);
    Variable i = Ir.variable("coin", BasicType.UINT, 1);
    Formula formula = all(places(i, of(coins)), claimCall(element(of(coins), of(i))));
    Generated generated = generate(coins, formula);
    Bytes small = AbiTypes.CLAIM.list().encode(List.of(coin(COIN_AT, 3), coin(COIN_AT, 4)));
    assertThat(decide(generated, small)).isEqualTo(Verdict.TRUE_CERTAIN);
    Bytes big = AbiTypes.CLAIM.list().encode(List.of(coin(COIN_AT, 3), coin(COIN_AT, 9)));
    assertThat(decide(generated, big)).isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void aConstantMayBeAClaimOfADefinition() {
    Formula formula = equal(field(Ir.param("prize", claimsOf(COIN)), 0), uint(3));
    Generated generated = generate(B, formula);
    World.Builder world = World.builder().predicateAddress("test.coin", COIN_AT);
    world.constant("prize", Codec.encode(coin(COIN_AT, 3)));
    Decider<Object> decider = generated.decider("Main");
    assertThat(Run.of(decider, world.build(), Bytes.EMPTY).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    world.constant("prize", Codec.encode(coin(ELSEWHERE, 3)));
    Run wrong = Run.of(decider, world.build(), Bytes.EMPTY);
    assertThat(wrong.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(wrong.missing()).containsExactly("a canonical coin for the constant 'prize'");
  }

  @Test
  void aClaimThatExpectsMoreInputsIsAnyClaim() {
    Variable open = Ir.variable("open", new OpenClaimType(List.of(BasicType.UINT)), 0);
    Generated generated = generate(open, claimCall(of(open), uint(3)));
    Bytes coin = Codec.encode(Claim.of(COIN_AT));
    assertThat(decide(generated, coin)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(decide(generated, Codec.encode(coin(COIN_AT, 3)))).isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(decide(generated, word(3))).isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void theFieldsOfAnExternsClaimsAreRead() {
    Definition extern = Ir.extern("far", List.of(Ir.variable("amount", BasicType.UINT, 0)));
    Variable far = Ir.variable("f", claimsOf(extern), 0);
    Definition main = predicate("main", List.of(far), less(field(of(far), 0), uint(9)));
    Generated generated = Generated.compile(Ir.program(extern, main));
    World world = World.builder().predicateAddress("test.far", COIN_AT).build();
    List<Bytes> inputs = List.of(Codec.encode(coin(COIN_AT, 3)));
    assertThat(generated.decider("Main").decideInputs(inputs, new Evaluation(world)))
        .isEqualTo(Verdict.TRUE_AT_ONCE);
  }
}

package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.atom;
import static org.ovmlang.codegen.java.Ir.bytes;
import static org.ovmlang.codegen.java.Ir.claim;
import static org.ovmlang.codegen.java.Ir.compare;
import static org.ovmlang.codegen.java.Ir.concat;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.input;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.literal;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.plus;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.World;

class TermTest {

  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);
  private static final Variable C = Ir.variable("c", BasicType.CLAIM, 1);
  private static final Variable R = Ir.variable("r", BasicType.RANGE, 2);
  private static final Address ALICE = Address.ofHex("00000000000000000000000000000000000a11ce");
  private static final Bytes CLAIM = Claim.of(ALICE, Run.word(5), Bytes.ofHex("c0ffee")).encode();
  private static final Bytes RANGE = Codec.encode(Range.of(3, 8));

  private static List<Verdict> verdicts(World world, List<Formula> formulas) {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) {
      definitions.add(predicate("f" + i, List.of(N, C, R), formulas.get(i)));
    }
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) {
      verdicts.add(Run.of(generated.decider("F" + i), world, Run.word(2), CLAIM, RANGE).verdict());
    }
    return verdicts;
  }

  private static Formula equal(Term left, Term right) {
    return compare(ComparisonOperator.EQUAL, left, right);
  }

  @Test
  void termsHaveTheirValues() {
    Term alice = literal(BasicType.ADDRESS, ALICE.toHex().substring(2));
    Term max = new Term.UintLiteral(Ir.SPAN, Uint.MAX);
    String hash = Keccak256.hash(Bytes.ofHex("c0ffee")).toHex().substring(2);
    List<Formula> formulas =
        List.of(
            equal(plus(of(N), uint(3)), uint(5)),
            equal(minus(of(N), of(N)), uint(0)),
            equal(
                new Term.Arithmetic(Ir.SPAN, ArithmeticOperator.MULTIPLY, of(N), uint(7)),
                uint(14)),
            equal(plus(minus(max, uint(1)), uint(1)), max),
            equal(new Term.ClaimAddress(Ir.SPAN, of(C)), alice),
            equal(input(of(C), 1), bytes("c0ffee")),
            equal(decode(input(of(C), 0), BasicType.UINT), uint(5)),
            equal(new Term.RangeBound(Ir.SPAN, of(R), false), uint(3)),
            equal(new Term.RangeBound(Ir.SPAN, of(R), true), uint(8)),
            equal(decode(encode(of(R)), BasicType.RANGE), of(R)),
            equal(new Term.Keccak256(Ir.SPAN, input(of(C), 1)), literal(BasicType.BYTES32, hash)),
            equal(new Term.Keccak256(Ir.SPAN, bytes("c0ffee")), literal(BasicType.BYTES32, hash)),
            equal(concat(bytes("c0"), bytes("ff"), bytes("ee")), input(of(C), 1)),
            equal(concat(bytes("c0"), bytes("ffee")), input(of(C), 1)),
            equal(concat(), bytes("")),
            equal(encode(literal(BasicType.STRING, "c3bc225c24")), bytes("c3bc225c24")),
            equal(new Term.BoolLiteral(Ir.SPAN, true), decode(encode(uint(1)), BasicType.BOOL)),
            compare(ComparisonOperator.NOT_EQUAL, of(C), decode(encode(of(C)), BasicType.CLAIM)),
            compare(ComparisonOperator.NOT_EQUAL, of(N), uint(3)),
            compare(ComparisonOperator.LESS_OR_EQUAL, of(N), uint(2)),
            compare(ComparisonOperator.GREATER_OR_EQUAL, of(N), uint(2)),
            compare(ComparisonOperator.GREATER, of(N), uint(1_000_000_000_000L)),
            less(of(N), uint(3_000_000_000L)));
    List<Verdict> verdicts = verdicts(Run.NOTHING, formulas);
    for (int i = 0; i < formulas.size(); i++) {
      boolean isFalse = i == 17 || i == 21;
      assertThat(verdicts.get(i)).as("formula " + i).isEqualTo(Verdict.ground(!isFalse));
    }
  }

  @Test
  void aTermWithoutValueMakesTheSmallestAtomAroundItFalse() {
    Definition callee =
        Ir.library(
            "callee",
            List.of(Ir.variable("a", BasicType.UINT, 0), Ir.variable("b", BasicType.BYTES, 1)),
            constant(true));
    Term underflow = minus(of(N), uint(3));
    Term overflow = plus(new Term.UintLiteral(Ir.SPAN, Uint.MAX), uint(1));
    Term noInput = input(of(C), 2);
    Term notCanonical = decode(input(of(C), 1), BasicType.UINT);
    List<Term> none =
        List.of(
            underflow,
            overflow,
            notCanonical,
            new Term.RangeBound(Ir.SPAN, decode(noInput, BasicType.RANGE), true),
            plus(uint(1), underflow));
    List<Formula> formulas = new ArrayList<>();
    for (Term term : none) {
      for (ComparisonOperator operator : ComparisonOperator.values()) {
        formulas.add(compare(operator, term, term));
        formulas.add(compare(operator, uint(0), term));
      }
      formulas.add(atom("IsLessThan", term, uint(9)));
      formulas.add(atom("Equal", encode(term), encode(term)));
      formulas.add(atom("Equal", concat(bytes("00"), encode(term)), bytes("00")));
      formulas.add(atom("IsValidHash", new Term.Keccak256(Ir.SPAN, encode(term)), bytes("00")));
      formulas.add(Ir.call(callee, term, noInput));
      formulas.add(Ir.call(callee, uint(1), encode(term)));
      formulas.add(
          equal(
              new Term.ClaimAddress(Ir.SPAN, decode(noInput, BasicType.CLAIM)),
              literal(BasicType.ADDRESS, "00".repeat(20))));
    }
    List<Definition> definitions = new ArrayList<>(List.of(callee));
    List<Definition> negated = new ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) {
      definitions.add(predicate("f" + i, List.of(N, C), formulas.get(i)));
      negated.add(predicate("g" + i, List.of(N, C), Ir.not(formulas.get(i))));
    }
    definitions.addAll(negated);
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    for (int i = 0; i < formulas.size(); i++) {
      assertThat(Run.of(generated.decider("F" + i), Run.NOTHING, Run.word(2), CLAIM).verdict())
          .as("formula " + i)
          .isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(Run.of(generated.decider("G" + i), Run.NOTHING, Run.word(2), CLAIM).verdict())
          .as("negation " + i)
          .isEqualTo(Verdict.TRUE_AT_ONCE);
    }
  }

  @Test
  void aClaimIsMadeOfTheAddressAndTheEncodingsOfItsInputs() {
    Definition callee = Ir.extern("callee", List.of(N));
    Formula same =
        equal(
            encode(claim(callee, of(N))),
            bytes(Claim.of(ALICE, Run.word(2)).encode().toHex().substring(2)));
    Formula none = equal(claim(callee, minus(of(N), uint(3))), of(C));
    Formula address =
        equal(Ir.address(callee), literal(BasicType.ADDRESS, ALICE.toHex().substring(2)));
    Definition[] definitions = {
      callee,
      predicate("same", List.of(N, C), same),
      predicate("none", List.of(N, C), none),
      predicate("address", List.of(N, C), address)
    };
    Generated generated = Generated.compile(Ir.program(definitions));
    World world = World.builder().predicateAddress("test.callee", ALICE).build();
    assertThat(Run.of(generated.decider("Same"), world, Run.word(2), CLAIM).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(Run.of(generated.decider("None"), world, Run.word(2), CLAIM).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(Run.of(generated.decider("Address"), world, Run.word(2), CLAIM).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    Run unknown = Run.of(generated.decider("Same"), Run.NOTHING, Run.word(2), CLAIM);
    assertThat(unknown.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(unknown.missing()).containsExactly("the address of the predicate 'test.callee'");
  }
}

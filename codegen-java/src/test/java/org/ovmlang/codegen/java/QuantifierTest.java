package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.atom;
import static org.ovmlang.codegen.java.Ir.bucket;
import static org.ovmlang.codegen.java.Ir.bytes;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.domain;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.numbers;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

class QuantifierTest {

  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);
  private static final Variable X = Ir.variable("x", BasicType.UINT, 1);
  private static final Variable Y = Ir.variable("y", BasicType.UINT, 2);
  private static final Variable B = Ir.variable("b", BasicType.BYTES, 3);
  private static final Bucket THINGS = Bucket.of("things");

  private static World world(Witness... witnesses) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    store.putAll(List.of(witnesses));
    return World.builder().witnesses(store).build();
  }

  private static World holding(long... values) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    for (long value : values) {
      store.put(Witness.of(THINGS, Run.word(value)));
    }
    return World.builder().witnesses(store).build();
  }

  private static Run run(Formula formula, World world, Bytes... inputs) {
    List<Variable> variables = inputs.length == 0 ? List.of() : List.of(N);
    Definition main = predicate("main", variables, formula);
    return Run.of(Generated.compile(Ir.program(main)).decider("Main"), world, inputs);
  }

  private static Domain things(Formula membership) {
    return bucket(X, "things", membership);
  }

  @Test
  void anyIsProvedByAKnownMember() {
    Run run = run(any(things(less(of(X), uint(9))), less(uint(3), of(X))), holding(2, 5, 12));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message()).isEqualTo(Run.sized(Run.word(5)));
  }

  @Test
  void anyOverAnOpenSourceIsNeverMoreThanOptimisticallyFalse() {
    Formula formula = any(things(constant(true)), less(uint(3), of(X)));
    assertThat(run(formula, holding(1, 2)).verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
    assertThat(run(formula, holding()).verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
  }

  @Test
  void allIsRefutedByAKnownMember() {
    Run run = run(all(things(less(of(X), uint(9))), less(of(X), uint(4))), holding(2, 5, 12));
    assertThat(run.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run.message()).isEqualTo(Run.sized(Run.word(5)));
  }

  @Test
  void whatIsNoMemberIsSkipped() {
    Run run = run(all(things(less(of(X), uint(3))), less(of(X), uint(4))), holding(2, 5, 12));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_OPTIMISTIC);
  }

  @Test
  void aCandidateThatIsNotCanonicalIsSkipped() {
    World world = world(Witness.of(THINGS, Bytes.ofHex("05")), Witness.of(THINGS, Bytes.EMPTY));
    Formula formula = all(things(constant(true)), constant(false));
    assertThat(run(formula, world).verdict()).isEqualTo(Verdict.TRUE_OPTIMISTIC);
  }

  @Test
  void theVariableOfBytesIsTheWitnessItself() {
    Formula formula = any(bucket(B, "things", constant(true)), atom("Bool", of(B)));
    Run run = run(formula, world(Witness.of(THINGS, Bytes.ofHex("0007"))));
    assertThat(run.message()).isEqualTo(Run.sized(Bytes.ofHex("0007")));
  }

  @Test
  void nestedQuantifiersPutTheWitnessesInOrder() {
    Formula inner = any(numbers(Y, uint(0), of(X)), less(uint(2), of(Y)));
    Run run = run(any(things(constant(true)), inner), holding(2, 5));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message()).isEqualTo(Run.sized(Run.word(5)).concat(Run.sized(Run.word(3))));
  }

  @Test
  void theProofOfMembershipStandsBeforeThatOfTheBody() {
    Formula member = any(numbers(Y, uint(0), of(X)), less(uint(3), of(Y)));
    Formula body = all(numbers(Y, uint(0), of(X)), less(of(Y), uint(2)));
    Run run = run(all(things(member), body), holding(2, 5));
    assertThat(run.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run.message())
        .isEqualTo(
            Run.sized(Run.word(5)).concat(Run.sized(Run.word(4))).concat(Run.sized(Run.word(2))));
  }

  @Test
  void aMemberThatIsNotDecidedAtOnceCountsAsMuchAsIsKnown() {
    Formula optimistic = all(bucket(Y, "none", constant(true)), constant(false));
    Formula any = any(things(constant(true)), optimistic);
    assertThat(run(any, holding(1)).verdict()).isEqualTo(Verdict.TRUE_OPTIMISTIC);
    assertThat(run(all(things(constant(true)), not(optimistic)), holding(1)).verdict())
        .isEqualTo(Verdict.FALSE_OPTIMISTIC);
    Formula uncertainMember = any(things(optimistic), less(of(X), uint(9)));
    assertThat(run(uncertainMember, holding(1)).verdict()).isEqualTo(Verdict.TRUE_OPTIMISTIC);
    Formula refutedByUncertain = all(things(optimistic), less(uint(9), of(X)));
    assertThat(run(refutedByUncertain, holding(1)).verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
  }

  @Test
  void numbersAreComplete() {
    Formula some = any(numbers(X, uint(2), uint(5)), less(of(X), uint(2)));
    assertThat(run(some, Run.NOTHING).verdict()).isEqualTo(Verdict.FALSE_CERTAIN);
    Formula every = all(numbers(X, uint(2), uint(5)), less(of(X), uint(5)));
    assertThat(run(every, Run.NOTHING).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    Formula first = any(numbers(X, uint(2), uint(5)), constant(true));
    assertThat(run(first, Run.NOTHING).message()).isEqualTo(Run.sized(Run.word(2)));
  }

  @Test
  void tooManyNumbersAreUndecidedUnlessOneDecides() {
    World small = World.builder().numberLimit(10).build();
    Formula every = all(numbers(X, uint(0), uint(1000)), less(of(X), uint(2000)));
    Run run = run(every, small);
    assertThat(run.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(run.missing()).hasSize(1);
    Formula early = all(numbers(X, uint(0), uint(1000)), less(of(X), uint(5)));
    assertThat(run(early, small).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void anyBytesAreUndecidedForNothingSaysWhereToLook() {
    Domain domain = domain(B, new Source.AnyBytes(), constant(true));
    for (Formula formula : List.of(any(domain, constant(true)), all(domain, constant(false)))) {
      Run run = run(formula, Run.NOTHING);
      assertThat(run.verdict()).isEqualTo(Verdict.UNDECIDED);
      assertThat(run.missing()).singleElement().asString().contains("no source says where");
    }
  }

  @Test
  void anArgumentWithoutValueMakesBothQuantifiersFalse() {
    Term none = minus(uint(1), of(N));
    Formula every = all(numbers(X, uint(0), none), constant(true));
    Formula some = any(numbers(X, uint(0), none), constant(true));
    for (Formula formula : List.of(every, some)) {
      Run run = run(formula, Run.NOTHING, Run.word(2));
      assertThat(run.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(run.message()).isEqualTo(Bytes.EMPTY);
    }
    assertThat(run(every, Run.NOTHING, Run.word(1)).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
  }

  @Test
  void whereAHintHasNoValueAllOfTheBucketIsLookedThrough() {
    Source.BucketTerm things = Ir.bucket("things");
    Term none = minus(uint(1), of(N));
    Term noRange = decode(encode(of(N)), BasicType.RANGE);
    List<Source> sources =
        List.of(
            new Source.Exact(things, encode(none)),
            new Source.Overlapping(things, noRange),
            new Source.Ordered(things, none, uint(3)),
            new Source.Ordered(things, uint(3), none));
    for (Source source : sources) {
      Domain domain = domain(X, source, less(of(X), uint(9)));
      Run proved = run(any(domain, constant(true)), holding(12, 5), Run.word(2));
      assertThat(proved.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
      assertThat(proved.message()).isEqualTo(Run.sized(Run.word(5)));
      assertThat(run(all(domain, constant(false)), holding(12, 5), Run.word(2)).verdict())
          .isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(run(any(domain, constant(true)), holding(12), Run.word(2)).verdict())
          .isEqualTo(Verdict.FALSE_OPTIMISTIC);
    }
  }

  @Test
  void whereAnArgumentOfTheBucketHasNoValueNothingSaysWhereToLook() {
    Source source = new Source.All(Ir.bucket("b${n}", encode(minus(uint(1), of(N)))));
    Domain domain = domain(X, source, constant(true));
    for (Formula formula : List.of(any(domain, constant(true)), all(domain, constant(false)))) {
      Run run = run(formula, holding(1), Run.word(2));
      assertThat(run.verdict()).isEqualTo(Verdict.UNDECIDED);
      assertThat(run.missing())
          .containsExactly(
              "a value for 'x': the bucket to look in has an argument without a value");
    }
  }

  @Test
  void eachSourceAsksTheStoreItsOwnWay() {
    Bucket bucket = Bucket.of("b${n}", Run.word(7));
    World world =
        world(
            Witness.of(bucket, Run.word(1)).withKey(Run.word(7)),
            Witness.of(bucket, Run.word(2)).withRange(Range.of(10, 20)),
            Witness.of(bucket, Run.word(3)).withOrder(BigInteger.valueOf(30)),
            Witness.of(Bucket.of("b${n}", Run.word(8)), Run.word(4)));
    Source.BucketTerm named = Ir.bucket("b${n}", encode(of(N)));
    Term range =
        decode(bytes(Codec.encode(Range.of(19, 21)).toHex().substring(2)), BasicType.RANGE);
    assertThat(found(new Source.Exact(named, encode(of(N))), world)).isEqualTo(Run.word(1));
    assertThat(found(new Source.Overlapping(named, range), world)).isEqualTo(Run.word(2));
    assertThat(found(new Source.Ordered(named, uint(30), uint(31)), world)).isEqualTo(Run.word(3));
    Formula last = any(domain(X, new Source.All(named), less(uint(2), of(X))), constant(true));
    assertThat(run(last, world, Run.word(7)).message()).isEqualTo(Run.sized(Run.word(3)));
  }

  private static Bytes found(Source source, World world) {
    Formula formula = any(domain(X, source, constant(true)), constant(true));
    return run(formula, world, Run.word(7)).message().slice(4, 36);
  }

  @Test
  void variablesOfOneNameAreToldApart() {
    Variable other = Ir.variable("x", BasicType.UINT, 9);
    Formula inner = any(numbers(other, uint(0), uint(9)), Ir.less(of(X), of(other)));
    Run run = run(any(things(constant(true)), inner), holding(6));
    assertThat(run.message()).isEqualTo(Run.sized(Run.word(6)).concat(Run.sized(Run.word(7))));
  }

  @Test
  void whatDoesNotDependOnTheCandidateIsComputedBeforeTheLoop() {
    // any x of things: all y below (n - 1): n - 1 == n - 1 and n + x > y
    Term smaller = minus(of(N), uint(1));
    Formula inner =
        all(
            numbers(Y, uint(0), smaller),
            Ir.and(
                Ir.compare(ComparisonOperator.EQUAL, minus(of(N), uint(1)), minus(of(N), uint(1))),
                less(of(Y), Ir.plus(of(N), of(X)))));
    Formula formula = any(things(constant(true)), inner);
    assertThat(run(formula, holding(1), Run.word(4)).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(run(formula, holding(1), Run.word(0)).verdict())
        .as("the bound has no value")
        .isEqualTo(Verdict.FALSE_OPTIMISTIC);
    Definition main = predicate("main", List.of(N), formula);
    String source =
        Generated.emit(Ir.program(main)).stream()
            .map(GeneratedFile::content)
            .filter(content -> content.contains("class MainDecider"))
            .findFirst()
            .orElseThrow();
    int loop = source.indexOf("for (");
    assertThat(source.indexOf("Uint.subtract")).isPositive().isLessThan(loop);
    // Behind the methods of the formula are those of its places, which compute all by themselves.
    String loops = source.substring(loop, source.lastIndexOf(" Verdict place"));
    assertThat(loops).doesNotContain("Uint.subtract").contains("Uint.add");
  }

  @Test
  void anInvariantWithoutValueMakesOnlyItsOwnAtomFalse() {
    Formula noValue = less(minus(uint(1), of(N)), uint(9));
    Formula formula = any(things(constant(true)), Ir.or(noValue, less(of(X), uint(3))));
    assertThat(run(formula, holding(2), Run.word(5)).message()).isEqualTo(Run.sized(Run.word(2)));
    assertThat(run(formula, holding(4), Run.word(5)).verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
    assertThat(run(formula, holding(4), Run.word(1)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void valuesComputedBeforeALoopAreToldApart() {
    Variable n = Ir.variable("n", BasicType.UINT, 0);
    Variable x = Ir.variable("x", BasicType.UINT, 1);
    // x is neither n + 1 nor n + 2.
    Formula body =
        and(
            Ir.compare(ComparisonOperator.NOT_EQUAL, of(x), Ir.plus(of(n), uint(1))),
            Ir.compare(ComparisonOperator.NOT_EQUAL, of(x), Ir.plus(of(n), uint(2))));
    Definition main = predicate("main", List.of(n), all(numbers(x, uint(5), uint(6)), body));
    Generated generated = Generated.compile(Ir.program(main));
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, Run.word(4)).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, Run.word(3)).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, Run.word(2)).verdict())
        .isEqualTo(Verdict.TRUE_CERTAIN);
  }
}

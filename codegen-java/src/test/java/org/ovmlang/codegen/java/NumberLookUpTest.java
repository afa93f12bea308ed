package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.SPAN;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.call;
import static org.ovmlang.codegen.java.Ir.claimCall;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.domain;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.library;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.or;
import static org.ovmlang.codegen.java.Ir.param;
import static org.ovmlang.codegen.java.Ir.plus;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.World;

/** A decider that asks for which numbers there are witnesses says what one that counts says. */
class NumberLookUpTest {

  /** The number up to which a decider goes. */
  private static final Variable TOP = Ir.variable("top", BasicType.UINT, 0);

  /** What witnesses are looked for. */
  private static final Variable WANTED = Ir.variable("wanted", BasicType.RANGE, 1);

  private static final Variable B = Ir.variable("b", BasicType.UINT, 2);
  private static final Variable X = Ir.variable("x", BasicType.UINT, 3);
  private static final Variable Y = Ir.variable("y", BasicType.UINT, 4);

  private static final Variable Z = Ir.variable("z", BasicType.BYTES, 5);

  private static final Term START = new Term.RangeBound(SPAN, of(WANTED), false);
  private static final Term END = new Term.RangeBound(SPAN, of(WANTED), true);
  private static final Formula TRUE = constant(true);

  /** Witnesses of a library definition: members below 6, in a bucket for its first input. */
  private static final Variable LIBRARY_X = Ir.variable("x", BasicType.UINT, 0);

  private static final Variable LIBRARY_B = Ir.variable("number", BasicType.UINT, 1);
  private static final Variable LIBRARY_KEY = Ir.variable("key", BasicType.BYTES, 2);
  private static final Variable LIBRARY_RAW = Ir.variable("raw", BasicType.BYTES, 0);
  private static final Variable LIBRARY_TOP = Ir.variable("top", BasicType.UINT, 1);

  private static final Definition BELOW =
      library(
          "below",
          List.of(LIBRARY_X, LIBRARY_TOP),
          Ir.atom("IsLessThan", of(LIBRARY_X), of(LIBRARY_TOP)));

  private static final Definition KNOWN =
      library(
          "known",
          List.of(LIBRARY_X, LIBRARY_B, LIBRARY_KEY),
          and(
              less(of(LIBRARY_X), uint(100)),
              any(
                  domain(
                      Ir.variable("member", BasicType.UINT, 5),
                      new Source.Exact(Ir.bucket("b", encode(of(LIBRARY_B))), of(LIBRARY_KEY)),
                      TRUE),
                  less(uint(2), of(Ir.variable("member", BasicType.UINT, 5))))));

  private static final Definition RAW =
      library(
          "raw",
          List.of(LIBRARY_RAW),
          Ir.all(
              domain(
                  Ir.variable("member", BasicType.UINT, 1),
                  new Source.Exact(Ir.bucket("keys"), of(LIBRARY_RAW)),
                  TRUE),
              less(of(Ir.variable("member", BasicType.UINT, 1)), uint(4))));

  private static final List<Example> EXAMPLES = examples();

  private static final Map<String, String> texts = new HashMap<>();
  private static Generated asking;
  private static Generated counting;

  /**
   * A formula.
   *
   * @param looksUp whether its loop over numbers is spared
   */
  private record Example(String name, boolean looksUp, Formula formula) {

    String id() {
      return "e" + Integer.toHexString(name.hashCode());
    }

    String decider() {
      return "E" + id().substring(1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Example planned(String name, Formula formula) {
    return new Example(name, true, formula);
  }

  private static Example counted(String name, Formula formula) {
    return new Example(name, false, formula);
  }

  private static Domain numbers() {
    return Ir.numbers(B, uint(0), of(TOP));
  }

  private static Source.BucketTerm bucketOfB() {
    return Ir.bucket("b", encode(of(B)));
  }

  private static Domain inside(Source source, Formula membership) {
    return domain(X, source, membership);
  }

  private static Formula small() {
    return less(of(X), uint(4));
  }

  private static Source all() {
    return new Source.All(bucketOfB());
  }

  private static Source overlapping() {
    return new Source.Overlapping(bucketOfB(), of(WANTED));
  }

  private static Source exact() {
    return new Source.Exact(bucketOfB(), encode(START));
  }

  private static Source keyed() {
    return new Source.Exact(Ir.bucket("keys"), encode(of(B)));
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Source fromTo = new Source.Ordered(bucketOfB(), START, END);
    for (Source source : List.of(all(), overlapping(), exact(), keyed(), fromTo)) {
      String of = source instanceof Source.Exact exact ? exact.bucket().name() : "b";
      String name = source.getClass().getSimpleName() + " of " + of + ": ";
      Domain members = inside(source, less(of(X), uint(7)));
      examples.add(planned(name + "all all", Ir.all(numbers(), Ir.all(members, small()))));
      examples.add(planned(name + "all any", Ir.all(numbers(), any(members, small()))));
      examples.add(planned(name + "any all", any(numbers(), Ir.all(members, small()))));
      examples.add(planned(name + "any any", any(numbers(), any(members, small()))));
      examples.add(planned(name + "not any not", not(any(numbers(), not(any(members, small()))))));
      examples.add(
          planned(
              name + "number in the body within",
              Ir.all(numbers(), Ir.all(members, less(of(X), plus(of(B), uint(2)))))));
    }
    examples.add(planned("the number is used nowhere", any(numbers(), less(uint(9), of(TOP)))));
    examples.add(
        planned(
            "two sources",
            Ir.all(
                numbers(),
                or(
                    any(inside(overlapping(), TRUE), small()),
                    Ir.all(domain(Y, keyed(), TRUE), less(of(Y), uint(3)))))));
    examples.add(
        planned(
            "beside what does not depend on it",
            any(
                numbers(),
                and(
                    or(less(of(TOP), uint(3)), Ir.all(Ir.bucket(Y, "plain", TRUE), small(Y))),
                    any(inside(exact(), TRUE), small())))));
    examples.add(
        planned(
            "membership that the bounds settle",
            Ir.all(
                domain(
                    B,
                    new Source.Numbers(uint(1), of(TOP)),
                    and(
                        call(BELOW, of(B), of(TOP)),
                        not(less(of(B), uint(1))),
                        Ir.compare(ComparisonOperator.GREATER, of(TOP), of(B))),
                    uint(1),
                    of(TOP)),
                Ir.all(inside(overlapping(), TRUE), small()))));
    examples.add(
        planned(
            "in a definition that is called",
            any(numbers(), call(KNOWN, of(TOP), of(B), encode(START)))));
    examples.add(planned("given as bytes", Ir.all(numbers(), call(RAW, encode(of(B))))));
    examples.add(
        planned(
            "a key that may have no value",
            Ir.all(
                numbers(),
                any(
                    inside(new Source.Exact(bucketOfB(), encode(minus(END, uint(6)))), TRUE),
                    small()))));
    examples.add(
        planned(
            "a range that may have no value",
            Ir.all(
                numbers(),
                Ir.all(
                    inside(
                        new Source.Overlapping(
                            bucketOfB(),
                            decode(
                                Ir.concat(encode(minus(END, uint(6))), encode(uint(7))),
                                BasicType.RANGE)),
                        TRUE),
                    small()))));
    examples.add(
        planned(
            "a bound that may have no value",
            any(
                numbers(),
                any(
                    inside(
                        new Source.Ordered(bucketOfB(), uint(1), minus(END, uint(6))),
                        less(of(X), uint(7))),
                    less(uint(4), of(X))))));
    examples.add(
        planned(
            "a bucket of which an argument may have no value",
            or(
                less(of(TOP), uint(3)),
                Ir.all(
                    numbers(),
                    or(
                        Ir.all(inside(overlapping(), TRUE), small()),
                        any(
                            domain(
                                Y,
                                new Source.Exact(
                                    Ir.bucket("c", encode(of(B)), encode(minus(END, uint(6)))),
                                    encode(START)),
                                TRUE),
                            small(Y)))))));
    examples.add(
        planned(
            "a key that depends on the number, in a bucket of it",
            any(
                numbers(),
                any(
                    inside(new Source.Exact(bucketOfB(), encode(plus(of(B), uint(1)))), TRUE),
                    small()))));
    examples.add(
        planned(
            "a missing constant in the bucket",
            or(
                less(of(TOP), uint(3)),
                Ir.all(
                    numbers(),
                    or(
                        Ir.all(inside(overlapping(), TRUE), small()),
                        any(
                            domain(
                                Y,
                                new Source.All(
                                    Ir.bucket(
                                        "c", encode(of(B)), encode(param("c", BasicType.UINT)))),
                                TRUE),
                            small(Y)))))));
    examples.add(
        planned(
            "any bytes within",
            Ir.all(numbers(), or(anyOf(), any(domain(Z, new Source.AnyBytes(), TRUE), TRUE)))));
    examples.add(
        planned(
            "a range within that does not depend on it",
            any(
                numbers(),
                Ir.all(
                    Ir.numbers(Y, uint(0), uint(3)),
                    or(less(uint(1), of(Y)), any(inside(exact(), TRUE), small()))))));
    examples.add(
        counted("an atom about the number", any(numbers(), and(less(uint(3), of(B)), anyOf()))));
    examples.add(
        counted(
            "a bucket of the next number",
            Ir.all(
                numbers(),
                any(
                    inside(new Source.All(Ir.bucket("b", encode(plus(of(B), uint(1))))), TRUE),
                    small()))));
    examples.add(
        counted(
            "a range within that depends on it",
            any(numbers(), Ir.all(Ir.numbers(Y, uint(0), of(B)), or(small(Y), anyOf())))));
    examples.add(
        counted(
            "a bucket that is found out within",
            Ir.all(
                numbers(),
                Ir.all(
                    Ir.bucket(Y, "plain", TRUE),
                    any(
                        inside(new Source.All(Ir.bucket("b", encode(of(B)), encode(of(Y)))), TRUE),
                        small())))));
    examples.add(
        counted(
            "a claim value that is given the number",
            Ir.all(
                numbers(),
                or(anyOf(), claimCall(decode(Ir.bytes(""), BasicType.CLAIM), encode(of(B)))))));
    return examples;
  }

  private static Formula anyOf() {
    return any(inside(exact(), TRUE), small());
  }

  private static Formula small(Variable variable) {
    return less(of(variable), uint(4));
  }

  /** One predicate for each example: javac takes its time. */
  private static CheckedProgram program() {
    List<Definition> definitions = new ArrayList<>(List.of(BELOW, KNOWN, RAW));
    for (Example example : EXAMPLES) {
      definitions.add(predicate(example.id(), List.of(TOP, WANTED), example.formula()));
    }
    return new CheckedProgram(
        definitions, List.of(new Param(SPAN, "c", BasicType.UINT)), List.of());
  }

  @BeforeAll
  static void compile() {
    List<GeneratedFile> files = Generated.emit(program());
    files.forEach(file -> texts.put(file.path(), file.content()));
    asking = Generated.compile(files);
    counting = Generated.compile(Generated.emitCounting(program()));
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void aLoopIsSparedWhereTheNumberMattersOnlyToWhereItIsLooked(Example example) {
    assertThat(
            texts.get("p/test/" + example.decider() + "Decider.java").contains("RelevantNumbers"))
        .isEqualTo(example.looksUp());
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void aDeciderThatAsksSaysToTheByteWhatOneThatCountsSays(Example example) {
    Decider<Object> asks = asking.decider(example.decider());
    Decider<Object> counts = counting.decider(example.decider());
    Random random = new Random(example.name().hashCode());
    for (int i = 0; i < 150; i++) {
      World world = world(random);
      Bytes top = Run.word(random.nextInt(9));
      int start = random.nextInt(8);
      Bytes wanted = Codec.encode(Range.of(start, start + random.nextInt(4)));
      assertThat(Run.of(asks, world, top, wanted))
          .as("top %s, wanted %s", top, wanted)
          .isEqualTo(Run.of(counts, world, top, wanted));
    }
  }

  @Test
  void aHeightThatNobodyCountsToIsDecidedWithAFewQuestions() {
    Decider<Object> asks = asking.decider(example("Overlapping of b: all all").decider());
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    Bytes wanted = Codec.encode(Range.of(3, 5));
    for (long block : new long[] {7, 1_000, 999_999_999_999L}) {
      Bucket bucket = Bucket.of("b", Run.word(block));
      store.put(Witness.of(bucket, Run.word(2)).withRange(Range.of(4, 5)));
      store.put(Witness.of(bucket, Run.word(9)).withRange(Range.of(5, 6)));
    }
    List<String> questions = new ArrayList<>();
    WitnessStore watched = watched(store, (method, arguments) -> questions.add(method));
    World world = World.builder().witnesses(watched).build();
    Run run = Run.once(asks, world, Run.word(1_000_000_000_000L), wanted);
    assertThat(run).isEqualTo(new Run(Verdict.TRUE_OPTIMISTIC, Bytes.EMPTY, List.of()));
    assertThat(questions)
        .as("the numbers, whether the least is still none of them, the witnesses of each")
        .filteredOn(question -> question.equals("numbersOverlapping"))
        .hasSize(2);
    assertThat(questions).filteredOn(question -> question.equals("overlapping")).hasSize(4);
    assertThat(questions).hasSize(6);
  }

  /** For a moment nothing was known of number 0: all numbers without witnesses were like it. */
  @Test
  void aWitnessThatIsPutMeanwhileMakesNothingCertainOfOtherNumbers() {
    Decider<Object> asks = asking.decider(example("All of b: any all").decider());
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    Bucket first = Bucket.of("b", Run.word(0));
    WitnessStore watched =
        watched(
            store,
            (method, arguments) -> {
              if (method.equals("all") && arguments[0].equals(first)) {
                store.put(Witness.of(first, Run.word(6)));
              }
            });
    World world = World.builder().witnesses(watched).build();
    Run run = Run.once(asks, world, Run.word(5), Codec.encode(Range.of(3, 5)));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_OPTIMISTIC);
    assertThat(run.message()).isEqualTo(Run.sized(Run.word(1)));
  }

  private static Example example(String name) {
    return EXAMPLES.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** The same store, whose questions somebody sees before they are answered. */
  private static WitnessStore watched(
      WitnessStore store, BiConsumer<String, Object[]> beforeAnswer) {
    return (WitnessStore)
        Proxy.newProxyInstance(
            WitnessStore.class.getClassLoader(),
            new Class<?>[] {WitnessStore.class},
            (proxy, method, arguments) -> {
              beforeAnswer.accept(method.getName(), arguments);
              return method.invoke(store, arguments);
            });
  }

  private static World world(Random random) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      Bucket bucket =
          switch (random.nextInt(6)) {
            case 0 -> Bucket.of("keys");
            case 1 -> Bucket.of("plain");
            case 2 -> Bucket.of("c", Run.word(random.nextInt(8)), Run.word(5));
            default -> Bucket.of("b", Run.word(random.nextInt(8)));
          };
      int start = random.nextInt(9);
      store.put(
          Witness.of(bucket, Run.word(random.nextInt(9)))
              .withKey(Run.word(random.nextInt(9)))
              .withRange(Range.of(start, start + 1 + random.nextInt(3)))
              .withOrder(Uint.of(random.nextInt(9))));
    }
    World.Builder world = World.builder().witnesses(store);
    if (random.nextBoolean()) {
      world.constant("c", random.nextInt(4) == 0 ? Bytes.EMPTY : Run.word(5));
    }
    return world.build();
  }
}

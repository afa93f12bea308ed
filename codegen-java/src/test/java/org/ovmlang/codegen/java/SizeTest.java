package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.numbers;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.or;
import static org.ovmlang.codegen.java.Ir.plus;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;

/** Programs that are deep, wide or large. */
class SizeTest {

  private static final int DEPTH = 1_200;
  private static final int WIDTH = 1_100;
  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);
  private static final Variable X = Ir.variable("x", BasicType.UINT, 1);

  private static Run run(Formula formula, long n) {
    Definition main = predicate("main", List.of(N), formula);
    return Run.of(Generated.compile(Ir.program(main)).decider("Main"), Run.NOTHING, Run.word(n));
  }

  @Test
  void aBooleanThatNestsDeepCompilesAndRuns() {
    Formula formula = less(of(N), uint(5));
    for (int i = 0; i < DEPTH; i++) {
      formula =
          switch (i % 3) {
            case 0 -> and(constant(true), formula);
            case 1 -> or(formula, constant(false));
            default -> not(formula);
          };
    }
    assertThat(run(formula, 4).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(formula, 5).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aFormulaWithAWitnessThatNestsDeepCompilesAndRuns() {
    Formula formula = any(numbers(X, uint(0), of(N)), less(uint(2), of(X)));
    Bytes message = Run.sized(Run.word(3));
    for (int i = 0; i < DEPTH; i++) {
      formula =
          switch (i % 4) {
            case 0 -> and(constant(true), formula);
            case 1 -> or(constant(false), formula);
            default -> not(formula);
          };
      message = i % 4 == 1 ? Run.index(1).concat(message) : message;
    }
    Run run = run(formula, 5);
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message()).isEqualTo(message);
  }

  @Test
  void aTermThatNestsDeepCompilesAndRuns() {
    Term sum = of(N);
    for (int i = 0; i < DEPTH; i++) {
      sum = i % 2 == 0 ? plus(sum, uint(2)) : plus(uint(1), sum);
    }
    Formula formula = Ir.compare(ComparisonOperator.EQUAL, sum, uint(DEPTH / 2 * 3 + 7));
    assertThat(run(formula, 7).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(formula, 8).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void quantifiersThatNestDeepCompileAndRun() {
    Formula formula = less(of(N), uint(5));
    for (int i = 0; i < 200; i++) {
      Variable x = Ir.variable("x", BasicType.UINT, i + 1);
      formula = any(numbers(x, uint(i), uint(i + 1)), formula);
    }
    Run run = run(formula, 4);
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message().slice(0, 36)).isEqualTo(Run.sized(Run.word(199)));
  }

  @Test
  void wideFormulasAreSplitAndKeepTheirBranchNumbers() {
    Formula[] plain = new Formula[WIDTH];
    Formula[] open = new Formula[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      plain[i] = Ir.compare(ComparisonOperator.NOT_EQUAL, of(N), uint(i + 5));
      open[i] =
          i % 2 == 0
              ? plain[i]
              : all(
                  numbers(X, of(N), plus(of(N), uint(1))),
                  Ir.compare(ComparisonOperator.NOT_EQUAL, of(X), uint(i + 5)));
    }
    assertThat(run(and(plain), 4).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(and(plain), 5 + WIDTH - 1).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    Generated generated =
        Generated.compile(
            Ir.program(
                predicate("conj", List.of(N), and(open)),
                predicate("disj", List.of(N), or(negated(open)))));
    for (int i : new int[] {0, 1, 31, 32, 33, 1023, 1024, WIDTH - 1}) {
      Bytes message = Run.index(i).concat(i % 2 == 0 ? Bytes.EMPTY : Run.sized(Run.word(i + 5)));
      Run refuted = Run.of(generated.decider("Conj"), Run.NOTHING, Run.word(i + 5));
      assertThat(refuted.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
      assertThat(refuted.message()).as("branch " + i).isEqualTo(message);
      Run proved = Run.of(generated.decider("Disj"), Run.NOTHING, Run.word(i + 5));
      assertThat(proved.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
      assertThat(proved.message()).as("branch " + i).isEqualTo(message);
    }
    assertThat(Run.of(generated.decider("Conj"), Run.NOTHING, Run.word(1)).verdict())
        .isEqualTo(Verdict.TRUE_CERTAIN);
  }

  private static Formula[] negated(Formula[] formulas) {
    Formula[] negated = new Formula[formulas.length];
    for (int i = 0; i < formulas.length; i++) {
      negated[i] = not(formulas[i]);
    }
    return negated;
  }

  @Test
  void aWideConcatenationIsSplit() {
    Term[] parts = new Term[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      parts[i] = Ir.bytes(String.format("%02x", i % 256));
    }
    Formula formula =
        Ir.atom("IsConcatenatedWith", Ir.concat(parts), Ir.concat(parts), Ir.bytes(""));
    assertThat(run(formula, 1).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void aLongLiteralCompiles() {
    Formula formula =
        Ir.atom(
            "Equal",
            Ir.bytes("ab".repeat(40_000)),
            Ir.encode(Ir.literal(BasicType.STRING, "e282ac".repeat(30_000))));
    assertThat(run(formula, 1).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aDefinitionThatCallsAnotherTwiceSixtyFourDeepGivesLinearOutput() {
    assertThat(size(doubling(64)) - size(doubling(63)))
        .isEqualTo(size(doubling(63)) - size(doubling(62)));
    Generated.compile(Ir.program(doubling(64)));
  }

  private static Definition[] doubling(int depth) {
    List<Definition> definitions = new ArrayList<>();
    Definition last =
        Ir.library("lib10", List.of(N), any(numbers(X, uint(0), of(N)), constant(true)));
    definitions.add(last);
    for (int i = 11; i < 10 + depth; i++) {
      last = Ir.library("lib" + i, List.of(N), and(Ir.call(last, of(N)), Ir.call(last, of(N))));
      definitions.add(last);
    }
    return definitions.toArray(Definition[]::new);
  }

  private static int size(Definition[] definitions) {
    return Generated.emit(Ir.program(definitions)).stream()
        .mapToInt(file -> file.content().length())
        .sum();
  }

  @Test
  void theBackEndIsFoundAsAServiceAndItsFilesAreSorted() {
    Backend backend =
        ServiceLoader.load(Backend.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.target().equals("java"))
            .findFirst()
            .orElseThrow();
    assertThat(backend).isInstanceOf(JavaBackend.class);
    List<GeneratedFile> files = Generated.emit(Ir.program(doubling(5)));
    assertThat(files).extracting(GeneratedFile::path).isSorted();
  }

  private static final int MANY = 250;

  @Test
  void aDefinitionWithManyInputsOfEachTypeCompilesAndRuns() {
    List<Variable> inputs = new ArrayList<>();
    List<Bytes> encodings = new ArrayList<>();
    Formula[] operands = new Formula[MANY];
    RecordType record = Ir.record("One", Ir.field("n", BasicType.UINT));
    for (int i = 0; i < MANY; i++) {
      Type type = i % 3 == 0 ? BasicType.UINT : i % 3 == 1 ? record : Ir.list(BasicType.UINT);
      Variable input = Ir.variable("input" + i, type, i);
      inputs.add(input);
      encodings.add(i % 3 == 2 ? Run.words(0x20, 1, i) : Run.word(i));
      Term number =
          i % 3 == 0
              ? of(input)
              : i % 3 == 1 ? Ir.field(of(input), 0) : Ir.element(of(input), uint(0));
      operands[i] = Ir.equal(number, uint(i));
    }
    Definition inner = Ir.library("inner", inputs, and(operands));
    Term[] arguments = inputs.stream().map(Ir::of).toArray(Term[]::new);
    Variable x = Ir.variable("x", BasicType.UINT, MANY);
    Formula called = all(numbers(x, uint(0), uint(2)), Ir.call(inner, arguments));
    Definition main = predicate("main", inputs, called);
    Generated generated = Generated.compile(Ir.program(Ir.records(record), inner, main));
    Bytes[] right = encodings.toArray(Bytes[]::new);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, right).verdict())
        .isEqualTo(Verdict.TRUE_CERTAIN);
    right[MANY - 1] = Run.word(1);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, right).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aRecordWithManyFieldsCompilesAndRuns() {
    Field[] fields = new Field[MANY];
    Term[] made = new Term[MANY];
    for (int i = 0; i < MANY; i++) {
      fields[i] = Ir.field("f" + i, i % 2 == 0 ? BasicType.UINT : Ir.list(BasicType.UINT));
    }
    RecordType record = Ir.record("Wide", fields);
    Variable wide = Ir.variable("wide", record, 0);
    for (int i = 0; i < MANY; i++) {
      Term field = Ir.field(of(wide), i);
      made[i] = i % 2 == 0 ? plus(field, uint(0)) : field;
    }
    Formula formula = Ir.equal(Ir.make(record, made), of(wide));
    Definition main = predicate("main", List.of(wide), formula);
    Generated generated = Generated.compile(Ir.program(Ir.records(record), main));
    Bytes heads = Run.word(0x20);
    Bytes tails = Bytes.EMPTY;
    for (int i = 0; i < MANY; i++) {
      heads = heads.concat(Run.word(i % 2 == 0 ? i : 32L * MANY + tails.length()));
      tails = i % 2 == 0 ? tails : tails.concat(Run.words(1, i));
    }
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, heads.concat(tails)).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(generated.decider("Main").isWellFormed(List.of(heads))).isFalse();
  }

  @Test
  void recordsThatNestDeepCompileAndRun() {
    RecordType[] records = new RecordType[DEPTH];
    records[0] = Ir.record("R0", Ir.field("value", BasicType.UINT));
    for (int i = 1; i < DEPTH; i++) {
      records[i] = Ir.record("R" + i, Ir.field("inner", records[i - 1]));
    }
    Variable deep = Ir.variable("deep", records[DEPTH - 1], 0);
    Term chain = of(deep);
    Term made = Ir.make(records[0], plus(of(N), uint(1)));
    for (int i = 0; i < DEPTH; i++) {
      chain = Ir.field(chain, 0);
      made = i == 0 ? made : Ir.make(records[i], made);
    }
    Definition reads = predicate("reads", List.of(deep), less(chain, uint(5)));
    for (int i = 0; i < DEPTH; i++) {
      made = Ir.field(made, 0);
    }
    Definition makes = predicate("makes", List.of(N), less(made, uint(5)));
    Generated generated = Generated.compile(Ir.program(records, reads, makes));
    assertThat(Run.of(generated.decider("Reads"), Run.NOTHING, Run.word(4)).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(Run.of(generated.decider("Makes"), Run.NOTHING, Run.word(4)).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void claimsThatNestDeepInClaimsCompile() {
    List<Definition> definitions = new ArrayList<>();
    Definition last = predicate("d0", List.of(N), less(of(N), uint(5)));
    definitions.add(last);
    for (int i = 1; i < 60; i++) {
      Variable inner = Ir.variable("inner", Ir.claimsOf(last), 0);
      Term chain = of(inner);
      for (int j = 1; j < i; j++) {
        chain = Ir.field(chain, 0);
      }
      last = predicate("d" + i, List.of(inner), less(Ir.field(chain, 0), uint(5)));
      definitions.add(last);
    }
    Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
  }

  @Test
  void aRecordThatHoldsAnotherTwiceSixtyFourDeepGivesLinearOutput() {
    RecordType[] records = new RecordType[64];
    records[0] = Ir.record("R10", Ir.field("a", BasicType.UINT), Ir.field("b", BasicType.UINT));
    for (int i = 1; i < records.length; i++) {
      records[i] =
          Ir.record("R" + (10 + i), Ir.field("a", records[i - 1]), Ir.field("b", records[i - 1]));
    }
    Variable pair = Ir.variable("pair", records[63], 0);
    Definition main = predicate("main", List.of(pair), Ir.equal(of(pair), of(pair)));
    Generated generated = Generated.compile(Ir.program(records, main));
    assertThat(generated.decider("Main").isWellFormed(List.of(Bytes.of(new byte[64_000]))))
        .isFalse();
  }

  @Test
  void listsOfListsNestDeep() {
    Type type = BasicType.UINT;
    for (int i = 0; i < 100; i++) {
      type = Ir.list(type);
    }
    Variable deep = Ir.variable("deep", type, 0);
    Term first = of(deep);
    for (int i = 0; i < 100; i++) {
      first = Ir.element(first, uint(0));
    }
    Definition main = predicate("main", List.of(deep), less(first, uint(5)));
    Generated generated = Generated.compile(Ir.program(main));
    Bytes encoding = Run.word(0x20);
    for (int i = 0; i < 99; i++) {
      encoding = encoding.concat(Run.words(1, 0x20));
    }
    Run run = Run.of(generated.decider("Main"), Run.NOTHING, encoding.concat(Run.words(1, 4)));
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void whatALoopComputesBeforeItIsBoundedByTheParametersOfAMethod() {
    Formula[] operands = new Formula[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      operands[i] = Ir.compare(ComparisonOperator.NOT_EQUAL, of(X), plus(of(N), uint(i)));
    }
    Formula formula = all(numbers(X, uint(1_000), uint(1_002)), and(operands));
    assertThat(run(formula, 1_002).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(run(formula, 1_001).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(formula, 500).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }
}

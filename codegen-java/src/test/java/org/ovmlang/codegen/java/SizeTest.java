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
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
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

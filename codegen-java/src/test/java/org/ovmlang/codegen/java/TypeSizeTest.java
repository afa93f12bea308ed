package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.numbers;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.plus;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;

/** Types that are deep, wide or large, and definitions with many inputs. */
class TypeSizeTest {

  private static final int DEPTH = 1_200;
  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);

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
}

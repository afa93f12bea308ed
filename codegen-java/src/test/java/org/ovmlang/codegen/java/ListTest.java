package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.all;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.element;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.equal;
import static org.ovmlang.codegen.java.Ir.field;
import static org.ovmlang.codegen.java.Ir.length;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.list;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.places;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.record;
import static org.ovmlang.codegen.java.Ir.records;
import static org.ovmlang.codegen.java.Ir.uint;
import static org.ovmlang.codegen.java.Run.sized;
import static org.ovmlang.codegen.java.Run.word;
import static org.ovmlang.codegen.java.Run.words;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.UserAtom;
import org.ovmlang.runtime.world.World;

/** Lists as inputs, their elements, and quantifiers over them. */
class ListTest {

  private static final RecordType PAIR =
      record("Pair", field("low", BasicType.UINT), field("high", BasicType.UINT));
  private static final ListType NUMBERS = list(BasicType.UINT);
  private static final Variable XS = Ir.variable("xs", NUMBERS, 0);
  private static final Variable B = Ir.variable("b", BasicType.BYTES, 0);
  private static final Variable I = Ir.variable("x", BasicType.UINT, 1);
  private static final Variable J = Ir.variable("y", BasicType.UINT, 2);

  private static Definition main(Variable input, Formula formula) {
    return predicate("main", List.of(input), formula);
  }

  private static Run run(Variable input, Formula formula, Bytes encoding) {
    Generated generated = Generated.compile(Ir.program(records(PAIR), main(input, formula)));
    return Run.of(generated.decider("Main"), Run.NOTHING, encoding);
  }

  /** The encoding of a list of numbers. */
  private static Bytes numbers(long... values) {
    return words(0x20, values.length).concat(words(values));
  }

  @Test
  void theLengthAndTheElementsOfAListAreRead() {
    Formula formula = and(equal(length(of(XS)), uint(3)), equal(element(of(XS), uint(2)), uint(7)));
    assertThat(run(XS, formula, numbers(5, 6, 7)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(XS, formula, numbers(5, 6, 7, 8)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void anIndexBeyondTheEndHasNoValue() {
    Formula formula = less(element(of(XS), element(of(XS), uint(0))), uint(9));
    assertThat(run(XS, formula, numbers(1, 7)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(XS, formula, numbers(2, 7)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(XS, not(formula), numbers(2, 7)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run(XS, formula, numbers()).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    Formula huge = less(element(of(XS), minus(length(of(XS)), uint(1))), uint(9));
    assertThat(run(XS, huge, numbers()).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    Formula beyondAnyInt = less(element(of(XS), uint(1L << 32)), uint(9));
    assertThat(run(XS, beyondAnyInt, numbers(1, 2)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aQuantifierOverAListIsDecidedByItsElements() {
    Formula small = all(places(I, of(XS)), less(element(of(XS), of(I)), uint(9)));
    assertThat(run(XS, small, numbers(1, 2)).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(run(XS, small, numbers()).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    Run refuted = run(XS, small, numbers(1, 9));
    assertThat(refuted.verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(refuted.message()).isEqualTo(sized(word(1)));
    Formula big = any(places(I, of(XS)), less(uint(9), element(of(XS), of(I))));
    assertThat(run(XS, big, numbers(1, 9)).verdict()).isEqualTo(Verdict.FALSE_CERTAIN);
    Run proved = run(XS, big, numbers(1, 9, 10));
    assertThat(proved.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(proved.message()).isEqualTo(sized(word(2)));
  }

  @Test
  void quantifiersOverListsNest() {
    Formula unique =
        all(
            places(I, of(XS)),
            all(
                places(J, of(XS)),
                Ir.or(
                    equal(of(I), of(J)),
                    not(equal(element(of(XS), of(I)), element(of(XS), of(J)))))));
    assertThat(run(XS, unique, numbers(4, 5, 6)).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    Run refuted = run(XS, unique, numbers(4, 5, 4));
    assertThat(refuted.verdict()).isNotEqualTo(Verdict.TRUE_CERTAIN);
  }

  @Test
  void aListOfListsIsLookedThrough() {
    Variable rows = Ir.variable("rows", list(NUMBERS), 0);
    Formula formula =
        any(
            places(I, of(rows)),
            any(
                places(J, element(of(rows), of(I))),
                equal(element(element(of(rows), of(I)), of(J)), uint(7))));
    // [[1], [2, 7]]
    Bytes encoding = words(0x20, 2, 0x40, 0x80, 1, 1, 2, 2, 7);
    Run run = run(rows, formula, encoding);
    assertThat(run.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(run.message()).isEqualTo(sized(word(1)).concat(sized(word(1))));
    assertThat(run(rows, formula, words(0x20, 1, 0x20, 0)).verdict())
        .isEqualTo(Verdict.FALSE_CERTAIN);
  }

  @Test
  void aQuantifierOverBytesThatEncodeNoListIsFalse() {
    Formula each =
        all(
            places(I, decode(of(B), list(PAIR))),
            less(
                field(element(decode(of(B), list(PAIR)), of(I)), 0),
                field(element(decode(of(B), list(PAIR)), of(I)), 1)));
    assertThat(run(B, each, words(0x20, 1, 3, 5)).verdict()).isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(run(B, each, words(0x20, 1, 5, 3)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(B, each, words(0x20, 1, 3)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(B, each, words(0x20, 2, 3, 5)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(B, each, words(0x40, 1, 3, 5)).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(B, each, Bytes.EMPTY).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aLoopDecodesItsListOnce() {
    Formula each =
        all(
            places(I, decode(of(B), list(PAIR))),
            less(
                field(element(decode(of(B), list(PAIR)), of(I)), 0),
                length(decode(of(B), list(PAIR)))));
    String decider = file("MainDecider", Generated.emit(Ir.program(records(PAIR), main(B, each))));
    assertThat(decider.split("\\.decode\\(b\\)", -1)).hasSize(2);
    String loop = decider.substring(decider.indexOf("for ("));
    assertThat(loop).doesNotContain("decode").contains(".get(x.intValue())");
  }

  private static String file(String name, List<GeneratedFile> files) {
    return files.stream()
        .filter(file -> file.path().endsWith("/" + name + ".java"))
        .findFirst()
        .orElseThrow()
        .content();
  }

  @Test
  void listsAreComparedAndEncodedAsValues() {
    Formula same = equal(of(XS), decode(encode(of(XS)), NUMBERS));
    assertThat(run(XS, same, numbers(1, 2)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    Formula hash = Ir.atom("Equal", encode(decode(encode(of(XS)), NUMBERS)), encode(of(XS)));
    assertThat(run(XS, hash, numbers(1, 2)).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void listsOfEachBasicTypeAreInputs() {
    for (BasicType type : BasicType.values()) {
      Variable values = Ir.variable("values", list(type), 0);
      Formula formula =
          all(
              places(I, of(values)),
              equal(element(of(values), of(I)), element(of(values), uint(0))));
      Run run = run(values, formula, numbers());
      assertThat(run.verdict()).as(type.displayName()).isEqualTo(Verdict.TRUE_CERTAIN);
    }
  }

  @Test
  void anAtomOfTheUserTakesLists() {
    AtomDeclaration atom = Ir.userAtom("sorted", Ir.variable("xs", NUMBERS, 0));
    AtomDeclaration two =
        Ir.userAtom("both", Ir.variable("xs", NUMBERS, 0), Ir.variable("p", PAIR, 1));
    Formula formula = Ir.atom(atom, of(XS));
    Generated generated =
        Generated.compile(
            new CheckedProgram(
                List.of(main(XS, formula)),
                List.of(),
                List.of(atom, two),
                Ir.program(records(PAIR)).records()));
    assertThat(generated.type("p.Sorted").getMethods())
        .extracting(Method::getName)
        .contains("holds", "holds_");
    assertThat(UserAtom.class).isAssignableFrom(generated.type("p.Both"));
    World world = World.builder().atom("sorted", list -> list.get(0).equals(numbers(1))).build();
    assertThat(Run.of(generated.decider("Main"), world, numbers(1)).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void theNumberLimitBoundsAQuantifierOverAList() {
    Formula small = all(places(I, of(XS)), less(element(of(XS), of(I)), uint(9)));
    Generated generated = Generated.compile(Ir.program(main(XS, small)));
    World world = World.builder().numberLimit(2).build();
    assertThat(Run.of(generated.decider("Main"), world, numbers(1, 2)).verdict())
        .isEqualTo(Verdict.TRUE_CERTAIN);
    assertThat(Run.of(generated.decider("Main"), world, numbers(1, 2, 3)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }
}

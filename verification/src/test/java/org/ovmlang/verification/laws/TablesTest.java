package org.ovmlang.verification.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;

/**
 * The tables of the connectives and quantifiers, a test for each cell, on generated deciders whose
 * parts have each of the seven values: refuted at once (F1), FALSE certain (Fc), FALSE optimistic
 * (Fo), undecided (un), TRUE optimistic (To), TRUE certain (Tc), proved at once (T1).
 */
class TablesTest {

  private static final List<String> CHAIN = List.of("F1", "Fc", "Fo", "un", "To", "Tc", "T1");

  /** First row and column: the operands. */
  private static final String AND =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | F1 F1 F1 F1 F1 F1 F1
        Fc | F1 Fc Fc Fc Fc Fc Fc
        Fo | F1 Fc Fo Fo Fo Fo Fo
        un | F1 Fc Fo un un un un
        To | F1 Fc Fo un To To To
        Tc | F1 Fc Fo un To Tc Tc
        T1 | F1 Fc Fo un To Tc T1
      """;

  private static final String OR =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | F1 Fc Fo un To Tc T1
        Fc | Fc Fc Fo un To Tc T1
        Fo | Fo Fo Fo un To Tc T1
        un | un un un un To Tc T1
        To | To To To To To Tc T1
        Tc | Tc Tc Tc Tc Tc Tc T1
        T1 | T1 T1 T1 T1 T1 T1 T1
      """;

  /** Of a source that may have more witnesses: its one member's membership, down, and body. */
  private static final String ANY_OPEN =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | Fo Fo Fo Fo Fo Fo Fo
        Fc | Fo Fo Fo Fo Fo Fo Fo
        Fo | Fo Fo Fo Fo Fo Fo Fo
        un | Fo Fo Fo un un un un
        To | Fo Fo Fo un To To To
        Tc | Fo Fo Fo un To Tc Tc
        T1 | Fo Fo Fo un To Tc T1
      """;

  private static final String ALL_OPEN =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | To To To To To To To
        Fc | To To To To To To To
        Fo | To To To To To To To
        un | un un un un To To To
        To | Fo Fo Fo un To To To
        Tc | Fc Fc Fo un To To To
        T1 | F1 Fc Fo un To To To
      """;

  /** The same of a source of which all members are known: a range of numbers. */
  private static final String ANY_COMPLETE =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | Fc Fc Fc Fc Fc Fc Fc
        Fc | Fc Fc Fc Fc Fc Fc Fc
        Fo | Fc Fc Fo Fo Fo Fo Fo
        un | Fc Fc Fo un un un un
        To | Fc Fc Fo un To To To
        Tc | Fc Fc Fo un To Tc Tc
        T1 | Fc Fc Fo un To Tc T1
      """;

  private static final String ALL_COMPLETE =
      """
           | F1 Fc Fo un To Tc T1
        ---+---------------------
        F1 | Tc Tc Tc Tc Tc Tc Tc
        Fc | Tc Tc Tc Tc Tc Tc Tc
        Fo | To To To To To Tc Tc
        un | un un un un To Tc Tc
        To | Fo Fo Fo un To Tc Tc
        Tc | Fc Fc Fo un To Tc Tc
        T1 | F1 Fc Fo un To Tc Tc
      """;

  private static final Tables TABLES = new Tables();

  private static Stream<DynamicTest> cells(String name, String table) {
    List<DynamicTest> cells = new ArrayList<>();
    List<String> rows = table.lines().skip(2).toList();
    assertThat(rows).hasSize(CHAIN.size());
    for (int row = 0; row < CHAIN.size(); row++) {
      List<String> cellsOfRow = List.of(rows.get(row).split("\\|")[1].trim().split(" "));
      assertThat(cellsOfRow).hasSize(CHAIN.size());
      for (int column = 0; column < CHAIN.size(); column++) {
        cells.add(cell(name, row, column, cellsOfRow.get(column)));
      }
    }
    return cells.stream();
  }

  private static DynamicTest cell(String name, int row, int column, String expected) {
    String title = name + " of " + CHAIN.get(row) + " and " + CHAIN.get(column);
    return DynamicTest.dynamicTest(
        title + " is " + expected,
        () -> {
          Verdict verdict = TABLES.verdict(name, row, column);
          assertThat(CHAIN.get(verdict.ordinal())).isEqualTo(expected);
          // The five values of a decision are the seven without the outermost ones.
          assertThat(verdict.truth().ordinal())
              .isEqualTo(Math.max(0, Math.min(4, verdict.ordinal() - 1)));
        });
  }

  @TestFactory
  Stream<DynamicTest> conjunction() {
    return cells(Tables.AND, AND);
  }

  @TestFactory
  Stream<DynamicTest> disjunction() {
    return cells(Tables.OR, OR);
  }

  @TestFactory
  Stream<DynamicTest> existsOverAnOpenSource() {
    return cells(Tables.ANY_OPEN, ANY_OPEN);
  }

  @TestFactory
  Stream<DynamicTest> forAllOverAnOpenSource() {
    return cells(Tables.ALL_OPEN, ALL_OPEN);
  }

  @TestFactory
  Stream<DynamicTest> existsOverACompleteSource() {
    return cells(Tables.ANY_COMPLETE, ANY_COMPLETE);
  }

  @TestFactory
  Stream<DynamicTest> forAllOverACompleteSource() {
    return cells(Tables.ALL_COMPLETE, ALL_COMPLETE);
  }

  private static Stream<DynamicTest> row(String name, List<String> expected) {
    Function<Integer, DynamicTest> test =
        operand ->
            DynamicTest.dynamicTest(
                name + " of " + CHAIN.get(operand) + " is " + expected.get(operand),
                () ->
                    assertThat(CHAIN.get(TABLES.verdict(name, operand).ordinal()))
                        .isEqualTo(expected.get(operand)));
    return IntStream.range(0, CHAIN.size()).boxed().map(test);
  }

  @TestFactory
  Stream<DynamicTest> negation() {
    return row(Tables.NOT, List.of("T1", "Tc", "To", "un", "Fo", "Fc", "F1"));
  }

  @TestFactory
  Stream<DynamicTest> callOfADefinition() {
    return row(Tables.CALL, CHAIN);
  }

  /** What refutes a claim value is a dispute of its own, so it is never refuted at once. */
  @TestFactory
  Stream<DynamicTest> callOfAClaimValue() {
    return row(Tables.CLAIM, List.of("Fc", "Fc", "Fo", "un", "To", "Tc", "T1"));
  }

  /** Nobody has said that there is no member that nobody knows. */
  @Test
  void anEmptyOpenSourceIsOptimistic() {
    assertThat(TABLES.verdict(Tables.ANY_NONE, 6).truth()).isEqualTo(Truth.FALSE_OPTIMISTIC);
    assertThat(TABLES.verdict(Tables.ALL_NONE, 0).truth()).isEqualTo(Truth.TRUE_OPTIMISTIC);
  }

  @Test
  void anEmptyCompleteSourceIsCertain() {
    assertThat(TABLES.verdict(Tables.ANY_NO_NUMBER, 6)).isEqualTo(Verdict.FALSE_CERTAIN);
    assertThat(TABLES.verdict(Tables.ALL_NO_NUMBER, 0)).isEqualTo(Verdict.TRUE_CERTAIN);
  }
}

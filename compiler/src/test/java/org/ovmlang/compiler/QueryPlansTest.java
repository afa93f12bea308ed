package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.NumberQuery;
import org.ovmlang.compiler.plan.QueryPlans;

/** Which loops over numbers are spared, and by which questions. */
final class QueryPlansTest {

  private static final String[] SOURCES = {
    "edition 1",
    "source keyed(block: Uint, k: Bytes) -> x: Bytes key k where Equal(x, k)",
    "source placed(block: Uint, r: Range) -> x: Bytes overlapping r where Bool(x)",
    "source held(block: Uint) -> x: Bytes all where Bool(x)",
    "source roots(block: Uint) -> x: Bytes key block where Bool(x)",
    "source pairs(a: Uint, b: Uint) -> x: Bytes all where Bool(x)",
    "source upTo(top: Uint) -> n: Uint numbers 1..top where n != 0 or true",
    "@library def known(n: Uint, k: Bytes) := keyed(n, k).any() or !roots(n).any()",
    "@library def odd(n: Uint) := n == 3",
  };

  @TempDir Path folder;

  /** The plan of the one loop of a predicate of a number n, bytes k and a range r. */
  private String plan(String body, String... others) {
    List<String> lines = new ArrayList<>(List.of(SOURCES));
    lines.addAll(List.of(others));
    lines.add("def f(n: Uint, k: Bytes, r: Range) := (" + body + ")");
    lines.add("  and (Bool(k) or r.start < n)");
    CheckedProgram program =
        new Sources(folder).file("p.ovm", lines.toArray(String[]::new)).program();
    QueryPlans plans = QueryPlans.of(program);
    List<String> found = new ArrayList<>();
    new IrWalker() {
      private void add(Formula formula) {
        plans.ofNumbers(formula).map(QueryPlansTest::text).ifPresent(found::add);
      }

      @Override
      public @Nullable Void visit(Formula.Exists formula) {
        add(formula);
        super.visit(formula);
        return null;
      }

      @Override
      public @Nullable Void visit(Formula.ForAll formula) {
        add(formula);
        super.visit(formula);
        return null;
      }
    }.walk(program.definition("p.f").body());
    return String.join("; ", found);
  }

  private static String text(NumberPlan plan) {
    if (plan instanceof NumberPlan.Count count) {
      return "count: " + count.reason();
    }
    return "ask "
        + ((NumberPlan.LookUp) plan).queries().stream().map(QueryPlansTest::text).toList();
  }

  private static String text(NumberQuery query) {
    if (query instanceof NumberQuery.Buckets buckets) {
      String kind = buckets.condition().getClass().getSimpleName();
      return buckets.bucket().name() + " " + buckets.position() + " " + kind;
    }
    return query.bucket().name() + " keys";
  }

  @Test
  void aBucketOfTheNumberIsAskedForAsItIsLookedInto() {
    assertThat(plan("IsLessThan(n).all(b -> keyed(b, k).any())"))
        .isEqualTo("ask [keyed 0 WithKey]");
    assertThat(plan("IsLessThan(n).any(b -> !placed(b, r).any())"))
        .isEqualTo("ask [placed 0 Overlapping]");
    assertThat(plan("IsLessThan(n).all(b -> held(b).all(x -> Equal(x, encode(b))))"))
        .isEqualTo("ask [held 0 Anything]");
  }

  @Test
  void aKeyThatIsTheNumberIsAskedForByKeys() {
    assertThat(plan("IsLessThan(n).all(b -> roots(b).any())")).isEqualTo("ask [roots keys]");
  }

  @Test
  void theSameQuestionIsAskedOnce() {
    assertThat(plan("IsLessThan(n).all(b -> keyed(b, k).any() or keyed(b, k).all(x -> Bool(x)))"))
        .isEqualTo("ask [keyed 0 WithKey]");
  }

  @Test
  void aDefinitionThatIsGivenTheNumberIsLookedInto() {
    assertThat(plan("IsLessThan(n).any(b -> known(b, k))"))
        .isEqualTo("ask [keyed 0 WithKey, roots keys]");
    assertThat(plan("IsLessThan(n).any(b -> odd(b) or known(b, k))"))
        .isEqualTo("count: something is said about the number itself");
  }

  @Test
  void whatIsKnownOnlyWithinTheLoopIsNotAskedFor() {
    assertThat(plan("IsLessThan(n).all(b -> held(7).all(y -> keyed(b, y).any()))"))
        .isEqualTo("ask [keyed 0 Anything]");
    assertThat(plan("IsLessThan(n).all(b -> placed(b, r).all(y -> keyed(b, y).any()))"))
        .isEqualTo("ask [placed 0 Overlapping]");
    assertThat(plan("IsLessThan(n).all(b -> IsLessThan(3).all(c -> pairs(b, c).any()))"))
        .isEqualTo(
            "count: the bucket depends on what is bound inside, too; ask [pairs 1 Anything]");
  }

  @Test
  void aNumberThatMattersNowhereIsLookedAtOnce() {
    assertThat(plan("IsLessThan(n).any(b -> roots(5).any())")).isEqualTo("ask []");
  }

  @Test
  void theBoundsSettleWhatTheyImply() {
    assertThat(
            plan(
                "IsLessThan(n).all(b -> b < n and n != b and !(b >= n) and 0 <= b implies"
                    + " roots(b).any())"))
        .isEqualTo("ask [roots keys]");
    assertThat(plan("IsLessThan(n).all(b -> b == 0 or roots(b).any())"))
        .isEqualTo("count: something is said about the number itself");
  }

  @Test
  void whatSaysMoreOfTheNumberMakesTheLoopCount() {
    assertThat(plan("IsLessThan(n).any(b -> roots(b + 1).any())"))
        .isEqualTo("count: an argument is computed from the number");
    assertThat(plan("IsLessThan(n).any(b -> pairs(b, b).any())"))
        .isEqualTo("count: where it looks for witnesses is computed from the number");
    assertThat(plan("IsLessThan(n).any(b -> IsLessThan(b).all(c -> roots(c).any()))"))
        .isEqualTo("count: it bounds other numbers; ask [roots keys]");
    assertThat(plan("upTo(n).any(b -> roots(b).any())"))
        .isEqualTo("count: something is said about the number itself");
  }

  @Test
  void aComparisonWithABoundIsSettledThoughItIsWrittenAsAnAtom() {
    assertThat(plan("IsLessThan(n).all(b -> IsLessThan(b, n) and keyed(b, k).any())"))
        .isEqualTo("ask [keyed 0 WithKey]");
    assertThat(plan("IsLessThan(n).all(b -> IsLessThan(b, 3) and keyed(b, k).any())"))
        .isEqualTo("count: something is said about the number itself");
    assertThat(plan("IsLessThan(n).all(b -> Equal(encode(b), encode(n)) and keyed(b, k).any())"))
        .isEqualTo("count: something is said about the number itself");
  }

  @Test
  void aQuestionThatADefinitionAsksIsTheOneThatItsBodyAsksInItsPlace() {
    for (String term : List.of("m + r.start", "r.end - m * 2", "decode(k, Uint)")) {
      assertThat(
              plan(
                  "IsLessThan(n).all(b -> keyed(b, encode(%s)).any() and asks(b, n, k, r))"
                      .formatted(term.replace("m", "n")),
                  "@library def asks(b: Uint, m: Uint, k: Bytes, r: Range) := keyed(b, encode("
                      + term
                      + ")).any()"))
          .as(term)
          .isEqualTo("ask [keyed 0 WithKey]");
    }
  }

  @Test
  void aLoopAsksAtMostSixteenQuestions() {
    assertThat(plan(questions(16))).startsWith("ask [keyed 0 WithKey, keyed 0 WithKey");
    assertThat(plan(questions(17))).isEqualTo("count: more than 16 sources depend on the number");
  }

  private static String questions(int count) {
    StringBuilder all = new StringBuilder("IsLessThan(n).all(b -> Bool(k)");
    for (int i = 1; i <= count; i++) {
      all.append(" and keyed(b, encode(n + ").append(i).append(")).any()");
    }
    return all.append(')').toString();
  }
}

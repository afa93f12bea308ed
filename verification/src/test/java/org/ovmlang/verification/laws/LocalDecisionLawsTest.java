package org.ovmlang.verification.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.RandomProgram;
import org.ovmlang.verification.differential.RandomText;

/**
 * The theorems of docs/semantics.md about local decisions, on the generated deciders of random
 * programs of every construct. How many programs: more with more tries of the property tests, the
 * same ones each time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalDecisionLawsTest {

  private static final int TRIES = Integer.getInteger("jqwik.tries.default", 1);
  private static final boolean MANY = TRIES >= 100;
  private static final int PROGRAMS = MANY ? 24 : 2;
  private static final int CASES_PER_FORMULA = MANY ? 80 : 40;
  private static final int DEFINITIONS = 8;
  private static final int DEFINITIONS_PER_SURFACE = 4;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  /** At least so many cases of each law where continuous integration runs it. */
  private static final int LEAST = 20_000;

  private final List<Stock> stocks = new ArrayList<>();
  private final Spread spread = new Spread();

  @BeforeAll
  void compile(@TempDir Path folder) throws IOException {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Path texts = Files.createDirectories(folder.resolve("text" + seed));
      for (CheckedProgram program :
          List.of(
              RandomProgram.quick(seed, DEFINITIONS, false),
              RandomProgram.quick(seed, DEFINITIONS, true),
              RandomText.of(texts, seed, DEFINITIONS_PER_SURFACE))) {
        Stock stock = new Stock(program);
        spread.note(program, stock);
        stocks.add(stock);
      }
    }
  }

  /** One law on one case. */
  private interface Law {

    /** How often it was put to the test. */
    int check(Stock stock, Stock.Case it);
  }

  private void always(Law law) {
    int checked = 0;
    for (Stock stock : stocks) {
      for (Definition formula : stock.formulas()) {
        for (int number = 0; number < CASES_PER_FORMULA; number++) {
          checked += law.check(stock, stock.caseOf(formula, number));
        }
      }
    }
    System.out.println(spread.formulas() + " formulas, " + checked + " times");
    assertThat(checked).isGreaterThan(MANY ? LEAST : LEAST / 20);
  }

  private static Optional<Decision> decide(Stock stock, Stock.Case it, World world) {
    return stock.decide(it.claim().definition(), it.claim(), world);
  }

  /** Duality: the same message in the other direction, the same label, the same things missing. */
  @Test
  void theDecisionOfANegationIsTheReversalOfTheDecision() {
    always(
        (stock, it) -> {
          int checked = 0;
          Definition formula = stock.program().definition(it.claim().definition());
          for (Knowledge engine : it.engines()) {
            World world = engine.of(stock.deciders());
            Optional<Decision> decision = decide(stock, it, world);
            decision.ifPresent(spread::note);
            for (String negation : Negations.of(formula)) {
              assertThat(stock.decide(negation, it.claim(), world))
                  .as("%s of %s in %s", negation, it.claim(), engine)
                  .isEqualTo(decision.map(LocalDecisionLawsTest::reversal));
              checked++;
            }
          }
          return checked;
        });
    System.out.println(spread);
    spread.require();
  }

  private static Decision reversal(Decision decision) {
    Truth[] truths = Truth.values();
    Truth reversed = truths[truths.length - 1 - decision.truth().ordinal()];
    return new Decision(reversed, decision.move(), decision.missing());
  }

  /** Stability: neither witnesses nor chain state nor anything else that is learnt changes it. */
  @Test
  void whatIsCertainStaysSoWhateverIsLearnt() {
    always(
        (stock, it) -> {
          int checked = 0;
          Verdict before = Verdict.UNDECIDED;
          for (Knowledge engine : it.engines()) {
            Optional<Decision> decision = decide(stock, it, engine.of(stock.deciders()));
            if (decision.isPresent()) {
              Verdict now = Spread.verdict(decision.get());
              assertThat(isStable(before, now))
                  .as("%s, then %s, of %s in %s", before, decision, it.claim(), engine)
                  .isTrue();
              checked += before.isCertain() ? 1 : 0;
              before = now;
            }
          }
          return checked;
        });
  }

  /** What is certain keeps its truth; what one message decides goes on being decided by one. */
  private static boolean isStable(Verdict before, Verdict now) {
    return !before.isCertain()
        || (now.truth() == before.truth() && (now.isAtOnce() || !before.isAtOnce()));
  }

  /** Of a closed world: there are no witnesses but those that the engine knows. */
  @Test
  void whatIsDecidedIsTheTruthOverTheWitnessesThatAreKnown() {
    always(
        (stock, it) -> {
          int checked = 0;
          for (Knowledge engine : it.engines()) {
            Optional<Decision> decision = decide(stock, it, engine.of(stock.deciders()));
            if (decision.isPresent() && decision.get().truth() != Truth.UNDECIDED) {
              assertThat(decision.get().isTrue())
                  .as("%s of %s in %s", decision, it.claim(), engine)
                  .isEqualTo(stock.truth(it, engine));
              checked++;
            }
          }
          return checked;
        });
  }

  /** Nothing is undecided without a reason, and nothing ill-formed is decided. */
  @Test
  void whatIsUndecidedSaysWhatIsMissingAndWhoKnowsAllIsSeldomUndecided() {
    int[] undecided = {0};
    int[] all = {0};
    always(
        (stock, it) -> {
          int checked = 0;
          for (Knowledge engine : it.engines()) {
            Optional<Decision> decision = decide(stock, it, engine.of(stock.deciders()));
            boolean complete = engine.equals(it.engines().get(it.engines().size() - 1));
            if (complete) {
              assertThat(decision.isPresent()).isEqualTo(stock.isWellFormed(it.claim()));
              undecided[0] +=
                  decision.filter(d -> d.truth() == Truth.UNDECIDED).isPresent() ? 1 : 0;
              all[0]++;
            }
            if (decision.isPresent()) {
              assertThat(decision.get().missing().isEmpty() && isUndecided(decision.get()))
                  .as("%s of %s in %s", decision, it.claim(), engine)
                  .isFalse();
              checked++;
            }
          }
          return checked;
        });
    assertThat(undecided[0]).isLessThan(all[0] / 5);
  }

  private static boolean isUndecided(Decision decision) {
    return decision.truth() == Truth.UNDECIDED;
  }
}

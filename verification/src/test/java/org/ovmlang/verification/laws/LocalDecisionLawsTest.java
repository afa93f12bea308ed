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
  private static final int PROGRAMS = MANY ? 8 : 2;
  private static final int CASES_PER_FORMULA = MANY ? 80 : 36;
  private static final int DEFINITIONS = 8;
  private static final int DEFINITIONS_PER_SURFACE = 4;

  /** To look further than the build does. */
  private static final long FIRST_SEED = Long.getLong("ovm.random.seed", 1);

  /** At least so many cases of each law where continuous integration runs it. */
  private static final int LEAST = 20_000;

  private final List<Tried> cases = new ArrayList<>();
  private final Spread spread = new Spread();
  private int tooLong;

  /** What an engine says of a claim and of its negations, and what is so where it knows all. */
  private record Said(
      Optional<Decision> decision, List<Optional<Decision>> negations, boolean truth) {}

  /** A case, and what its engines say, who know more and more. */
  private record Tried(Stock.Case it, boolean wellFormed, List<Said> said) {

    @Override
    public String toString() {
      return it.claim() + " in " + it.engines() + ": " + said;
    }
  }

  @BeforeAll
  void decideAll(@TempDir Path folder) throws IOException {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Path texts = Files.createDirectories(folder.resolve("text" + seed));
      for (CheckedProgram program :
          List.of(
              RandomProgram.quick(seed, DEFINITIONS, false),
              RandomProgram.quick(seed, DEFINITIONS, true),
              RandomText.of(texts, seed, DEFINITIONS_PER_SURFACE))) {
        Stock stock = new Stock(program);
        spread.note(program, stock);
        for (Definition formula : stock.formulas()) {
          for (int number = 0; number < CASES_PER_FORMULA; number++) {
            // Claims that call each other may take very many steps; there are few such cases.
            tried(stock, stock.caseOf(formula, number))
                .ifPresentOrElse(cases::add, () -> tooLong++);
          }
        }
      }
    }
    cases.forEach(it -> it.said().forEach(said -> said.decision().ifPresent(spread::note)));
    System.out.println(spread + ", " + tooLong + " cases too long");
  }

  /** Nothing if it takes very long to tell what is so. */
  private static Optional<Tried> tried(Stock stock, Stock.Case it) {
    Definition formula = stock.program().definition(it.claim().definition());
    List<Said> said = new ArrayList<>();
    for (Knowledge engine : it.engines()) {
      Optional<Boolean> truth = stock.truth(it, engine);
      if (truth.isEmpty()) {
        return Optional.empty();
      }
      World world = engine.of(stock.deciders());
      List<Optional<Decision>> negations = new ArrayList<>();
      for (String negation : Negations.of(formula)) {
        negations.add(stock.decide(negation, it.claim(), world));
      }
      Optional<Decision> decision = stock.decide(formula.id(), it.claim(), world);
      said.add(new Said(decision, negations, truth.get()));
    }
    return Optional.of(new Tried(it, stock.isWellFormed(it.claim()), said));
  }

  private static void requireMany(int checked) {
    System.out.println("checked " + checked + " times");
    assertThat(checked).isGreaterThan(MANY ? LEAST : LEAST / 20);
  }

  @Test
  void everyValueAndEveryConstructIsReached() {
    spread.require();
    assertThat(tooLong).isLessThan(cases.size() / 10);
  }

  /** Duality: the same message in the other direction, the same label, the same things missing. */
  @Test
  void theDecisionOfANegationIsTheReversalOfTheDecision() {
    int checked = 0;
    for (Tried tried : cases) {
      for (Said said : tried.said()) {
        Optional<Decision> reversal = said.decision().map(LocalDecisionLawsTest::reversal);
        for (Optional<Decision> negation : said.negations()) {
          assertThat(negation).as("%s", tried).isEqualTo(reversal);
          checked++;
        }
      }
    }
    requireMany(checked);
  }

  private static Decision reversal(Decision decision) {
    Truth[] truths = Truth.values();
    Truth reversed = truths[truths.length - 1 - decision.truth().ordinal()];
    return new Decision(reversed, decision.move(), decision.missing());
  }

  /** Stability: neither witnesses nor chain state nor anything else that is learnt changes it. */
  @Test
  void whatIsCertainStaysSoWhateverIsLearnt() {
    int checked = 0;
    for (Tried tried : cases) {
      Verdict before = Verdict.UNDECIDED;
      for (Said said : tried.said()) {
        if (said.decision().isPresent()) {
          Verdict now = Spread.verdict(said.decision().get());
          assertThat(isStable(before, now)).as("%s", tried).isTrue();
          checked += before.isCertain() ? 1 : 0;
          before = now;
        }
      }
    }
    requireMany(checked);
  }

  /** What is certain keeps its truth; what one message decides goes on being decided by one. */
  private static boolean isStable(Verdict before, Verdict now) {
    return !before.isCertain()
        || (now.truth() == before.truth() && (now.isAtOnce() || !before.isAtOnce()));
  }

  /** Of a closed world: there are no witnesses but those that the engine knows. */
  @Test
  void whatIsDecidedIsTheTruthOverTheWitnessesThatAreKnown() {
    int checked = 0;
    for (Tried tried : cases) {
      for (Said said : tried.said()) {
        if (said.decision().filter(it -> it.truth() != Truth.UNDECIDED).isPresent()) {
          assertThat(said.decision().get().isTrue()).as("%s", tried).isEqualTo(said.truth());
          checked++;
        }
      }
    }
    requireMany(checked);
  }

  /** Nothing is undecided without a reason, and nothing ill-formed is decided. */
  @Test
  void whatIsUndecidedSaysWhatIsMissingAndWhoKnowsAllIsSeldomUndecided() {
    int undecided = 0;
    int checked = 0;
    for (Tried tried : cases) {
      Optional<Decision> all = tried.said().get(tried.said().size() - 1).decision();
      assertThat(all.isPresent()).as("%s", tried).isEqualTo(tried.wellFormed());
      undecided += all.filter(LocalDecisionLawsTest::isUndecided).isPresent() ? 1 : 0;
      for (Said said : tried.said()) {
        if (said.decision().isPresent()) {
          Decision decision = said.decision().get();
          assertThat(isUndecided(decision) && decision.missing().isEmpty())
              .as("%s", tried)
              .isFalse();
          checked++;
        }
      }
    }
    assertThat(undecided).isLessThan(cases.size() / 5);
    requireMany(checked);
  }

  private static boolean isUndecided(Decision decision) {
    return decision.truth() == Truth.UNDECIDED;
  }
}

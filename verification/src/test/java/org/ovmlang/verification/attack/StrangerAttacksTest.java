package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.verification.attack.Messages.argument;
import static org.ovmlang.verification.attack.Messages.call;
import static org.ovmlang.verification.attack.Messages.hash;
import static org.ovmlang.verification.attack.Messages.leaving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/** Attacks by whoever calls what he has no business with. */
class StrangerAttacksTest {

  private static final Variant INITIALISER =
      Variant.without("what a contract was deployed with stays", "UnpublishedPredicate")
          .replacing(
              "attacked/UnpublishedPredicate.sol",
              "address private immutable store;",
              "address private store;\n"
                  + "function initialize(address store_) external { store = store_; }");

  private static Arena arena;

  @BeforeAll
  static void start() {
    arena = new Arena(INITIALISER);
  }

  @AfterAll
  static void stop() {
    arena.close();
  }

  /** Mallory gives the predicate a store of hers, in which nothing is published. */
  private static boolean whatIsPublishedStaysSo(Trial trial) {
    Bytes key = arena.fresh();
    arena.put(key, key);
    Claim claim = trial.claim("Unpublished", key, key);
    Bytes initialise = call("initialize(address)", argument(arena.mallory.account()));
    boolean initialised = Trial.isTaken(() -> arena.mallory.send(claim.predicate(), initialise));
    boolean proved = Trial.isTaken(() -> trial.mallory.prove(claim, Bytes.EMPTY));
    assertThat(initialised).isEqualTo(proved);
    assertThat(trial.alice.isTrue(claim)).isEqualTo(proved);
    return !proved;
  }

  @Test
  void anInitialiserWouldBeCalledByAStranger() {
    assertThat(whatIsPublishedStaysSo(arena.trial(INITIALISER))).isFalse();
    assertThat(whatIsPublishedStaysSo(arena.trial(Variant.OURS))).isTrue();
  }

  @Test
  void noPredicateHasAFunctionThatChangesAnything() throws JsonProcessingException {
    for (String predicate : Sources.predicates()) {
      assertThat(changing(predicate)).as(predicate).isEmpty();
    }
    assertThat(changing("Adjudicator"))
        .containsExactlyInAnyOrder(
            "answer",
            "answerAtOnce",
            "answerWithFact",
            "assertBare",
            "assertWith",
            "prove",
            "recordFact",
            "settle",
            "withdraw");
  }

  private static List<String> changing(String contract) throws JsonProcessingException {
    List<String> names = new ArrayList<>();
    for (JsonNode entry : JsonMapper.builder().build().readTree(Sources.ours(contract).abi())) {
      String mutability = entry.path("stateMutability").asText();
      boolean changes = !mutability.equals("view") && !mutability.equals("pure");
      if (!entry.path("type").asText().equals("constructor")
          && entry.has("stateMutability")
          && changes) {
        names.add(entry.path("name").asText(entry.path("type").asText()));
      }
    }
    return names;
  }

  /** Nobody can prepare a challenge, or win one, before there is an assertion. */
  @Test
  void aClaimThatNobodyMadeIsNotChallenged() {
    Trial trial = arena.trial(Variant.OURS);
    Bytes secret = arena.fresh();
    Claim claim = trial.claim("Revealed", hash(secret));
    Position whole = trial.left(trial.eve.assertBare(claim));
    Claim other = trial.claim("Revealed", hash(arena.fresh()));
    for (Bytes32 nothing : List.of(Bytes32.ZERO, claim.id(), other.id())) {
      for (Runnable challenge :
          List.<Runnable>of(
              () -> trial.mallory.answer(nothing, whole, 0, Bytes.EMPTY),
              () -> trial.mallory.answer(nothing, Messages.NOTHING, 0, Bytes.EMPTY),
              () -> trial.mallory.answerAtOnce(nothing, whole, 0, leaving(Messages.NOTHING)),
              () -> trial.mallory.answerWithFact(nothing, whole, 0),
              () -> trial.mallory.settle(nothing))) {
        assertThat(Trial.refusal(challenge))
            .hasValueSatisfying(reason -> assertThat(reason).contains("NotOpen(" + nothing));
      }
    }
  }
}

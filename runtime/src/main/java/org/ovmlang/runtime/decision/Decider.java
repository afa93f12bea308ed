package org.ovmlang.runtime.decision;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.World;

/**
 * Decides the claims of one predicate with what a {@link World} knows.
 *
 * <p>A generated decider implements {@link #encode}, {@link #decode} and {@link #evaluate}; it has
 * no state, so any number of threads may use one.
 *
 * @param <C> the claims of the predicate
 */
public interface Decider<C> {

  /** The encodings of the claim's inputs, in order. */
  List<Bytes> encode(C claim);

  /**
   * The claim whose inputs {@code inputs} encode, or null unless they are the right number of
   * canonical encodings of the right types, where any predicate may stand for any other. Does not
   * look at the bound on their size.
   */
  @Nullable C decode(List<Bytes> inputs);

  /**
   * The same, and null also if a claim among the inputs, to whatever depth, is not of the predicate
   * that its type names.
   */
  default @Nullable C decode(List<Bytes> inputs, Predicates predicates) {
    return decode(inputs);
  }

  /**
   * The definitions whose claims the types of the inputs name, to whatever depth. Without the
   * addresses of their predicates nobody can tell whether inputs are well formed.
   */
  default List<String> inputPredicates() {
    return List.of();
  }

  /**
   * Whether the encodings of the claim's inputs are within the bounds of {@link Limits#fitsClaim}.
   * A generated decider knows without encoding them where their sizes are plain to see.
   */
  default boolean isWithinBounds(C claim) {
    return Limits.fitsClaim(encode(claim));
  }

  /**
   * Nothing, if the claim {@link #isWithinBounds}.
   *
   * @throws IllFormedClaimException if it is not
   */
  default void requireWithinBounds(C claim) throws IllFormedClaimException {
    if (!isWithinBounds(claim)) {
      throw new IllFormedClaimException(
          "the inputs of a claim have at most " + Limits.MAX_CLAIM_BYTES + " bytes together");
    }
  }

  /**
   * The verdict on {@code claim}. Appends to the message of {@code evaluation} what {@link
   * Evaluation} says under "The message rule", and nothing else.
   */
  Verdict evaluate(C claim, Evaluation evaluation);

  /**
   * Decides {@code claim}.
   *
   * @throws IllFormedClaimException if its inputs are larger than {@link Limits#MAX_CLAIM_BYTES},
   *     or a claim among them is not one of the predicate that its type names
   */
  default Decision decide(C claim, World world) throws IllFormedClaimException {
    Evaluation evaluation = new Evaluation(world);
    return isDecidable(claim, evaluation)
        ? evaluation.decision(evaluate(claim, evaluation))
        : evaluation.decision(Verdict.UNDECIDED);
  }

  /**
   * Decides {@code claim} like {@link #decide(Object, World)}, and says how the decision came
   * about. Costs many times as much.
   *
   * @throws IllFormedClaimException as there
   */
  default Trace trace(C claim, World world) throws IllFormedClaimException {
    TracedEvaluation evaluation = new TracedEvaluation(world);
    return isDecidable(claim, evaluation)
        ? evaluation.trace(tracing().evaluate(claim, evaluation))
        : evaluation.trace(Verdict.UNDECIDED);
  }

  /** Whether the world knows what it takes to tell if the claim is well formed; and it is. */
  private boolean isDecidable(C claim, Evaluation evaluation) throws IllFormedClaimException {
    requireWithinBounds(claim);
    if (!evaluation.knowsPredicates(inputPredicates())) {
      return false;
    }
    if (!inputPredicates().isEmpty() && decode(encode(claim), evaluation.world()) == null) {
      throw new IllFormedClaimException(
          "a claim among the inputs is not one of the predicate that its type names, one of "
              + inputPredicates());
    }
    return true;
  }

  /** How traces are taken; a single node unless the decider was generated with more. */
  default Tracing<C> tracing() {
    return Tracing.none(this);
  }

  /**
   * Decides the claim whose inputs {@code inputs} encode.
   *
   * @throws IllFormedClaimException unless {@link #isWellFormed}
   */
  default Decision decide(List<Bytes> inputs, World world) throws IllFormedClaimException {
    return decide(decoded(inputs), world);
  }

  /**
   * Decides the claim whose inputs {@code inputs} encode, and says how the decision came about.
   *
   * @throws IllFormedClaimException unless {@link #isWellFormed}; it names the first input that is
   *     not canonical
   */
  default Trace trace(List<Bytes> inputs, World world) throws IllFormedClaimException {
    return trace(decoded(inputs), world);
  }

  private C decoded(List<Bytes> inputs) throws IllFormedClaimException {
    C claim = decode(inputs);
    if (claim == null) {
      throw new IllFormedClaimException(
          "these are not the canonical encodings of the predicate's inputs: "
              + Flaws.of(inputs, tracing().inputs(), Predicates.ANY));
    }
    return claim;
  }

  /**
   * Decides all claims on all cores; the outcomes are in their order. {@link DecideAll} reports
   * progress too, and takes claims from a stream.
   */
  default List<Outcome<C>> decideAll(Collection<? extends C> claims, World world) {
    return DecideAll.with(this, world).decide(claims);
  }

  /**
   * The verdict on the claim value whose inputs {@code inputs} encode: {@link Verdict#UNDECIDED},
   * the addresses noted as missing, unless the world has all {@link #inputPredicates}; {@link
   * Verdict#FALSE_CERTAIN} unless {@link #isWellFormed}; otherwise that of {@link #evaluate}.
   */
  default Verdict decideInputs(List<Bytes> inputs, Evaluation evaluation) {
    if (!evaluation.knowsPredicates(inputPredicates())) {
      return Verdict.UNDECIDED;
    }
    C claim = Limits.fitsClaim(inputs) ? decode(inputs, evaluation.world()) : null;
    return claim == null ? Verdict.FALSE_CERTAIN : evaluate(claim, evaluation);
  }

  /**
   * The verdict on what the player to move has to show at a quantifier that a message of his
   * opponent left open: the formula of an {@code any}, the negation of an {@code all}. Null if the
   * predicate has no such quantifier, or {@code values} are not the canonical encodings of the
   * values of the variables that are free in it. Writes the message like {@link #evaluate}.
   *
   * @param node the number of the quantifier, from 2 on
   */
  default @Nullable Verdict resume(int node, List<Bytes> values, Evaluation evaluation) {
    return null;
  }

  /**
   * Decides what the player to move has to show at a place of a dispute, with chain state as of the
   * world's block. If he is right, the decision has his move. At what is no place of the predicate
   * (the node is none of its own; values are not canonical, too many, too few or too large; more
   * fuel than there is) nobody can show anything: false, certainly.
   *
   * <p>Within a claim that is decided by a fact the witnesses that the fact's message brought are
   * found, too: where nothing else is certain, the answer that they give at once is the move.
   *
   * @param place a place of this predicate, whose fuel is what is left in the dispute
   */
  default Decision decideAt(Place place, World world) {
    Evaluation evaluation = new Evaluation(world, place.fuel());
    Verdict verdict = verdictAt(place, evaluation);
    Decision byFact = verdict.isCertain() || place.isClaim() ? null : byFactAround(place, world);
    return byFact == null ? evaluation.decisionOfMover(verdict) : byFact;
  }

  /**
   * The decision that the message of one fact about a claim of this predicate gives at once, by its
   * witnesses alone; null if none does. Which claims a place may lie within cannot be told from it,
   * so the facts are tried one after the other, and share the limits of one decision.
   */
  private @Nullable Decision byFactAround(Place place, World world) {
    List<ChainView.Fact> facts = world.chain().factsOf(place.predicate());
    if (facts.isEmpty()) {
      return null;
    }
    Evaluation evaluation = new Evaluation(world, place.fuel());
    for (ChainView.Fact fact : facts) {
      evaluation.lookOnlyInto(new FactWitnesses(fact.message()));
      if (verdictAt(place, evaluation) == Verdict.TRUE_AT_ONCE) {
        return evaluation.decisionOfMover(Verdict.TRUE_AT_ONCE);
      }
    }
    return null;
  }

  private Verdict verdictAt(Place place, Evaluation evaluation) {
    if (place.fuel() > Limits.FUEL) {
      return Verdict.FALSE_CERTAIN;
    }
    if (!place.isClaim()) {
      Verdict verdict =
          place.node() > Integer.MAX_VALUE
              ? null
              : resume((int) place.node(), place.values(), evaluation);
      return verdict == null ? Verdict.FALSE_CERTAIN : verdict;
    }
    Verdict byFact = evaluation.verdictByFact(place);
    if (byFact != null) {
      return byFact;
    }
    if (!Limits.fitsClaim(place.values())) {
      return Verdict.FALSE_CERTAIN;
    }
    if (!evaluation.knowsPredicates(inputPredicates())) {
      return Verdict.UNDECIDED;
    }
    C claim = decode(place.values(), evaluation.world());
    if (claim == null) {
      return Verdict.FALSE_CERTAIN;
    }
    Verdict verdict = evaluate(claim, evaluation);
    return place.node() == Place.PROVE_CLAIM ? verdict : verdict.not();
  }

  /**
   * Whether {@code inputs} are a claim of the predicate: canonical encodings of its input types, at
   * most {@link Limits#MAX_CLAIM_BYTES} bytes together, their claims of the predicates that their
   * types name.
   */
  default boolean isWellFormed(List<Bytes> inputs, Predicates predicates) {
    return Limits.fitsClaim(inputs) && decode(inputs, predicates) != null;
  }

  /** The same, where any predicate may stand for any other. */
  default boolean isWellFormed(List<Bytes> inputs) {
    return isWellFormed(inputs, Predicates.ANY);
  }
}

package org.ovmlang.runtime.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;
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
    List<Bytes> inputs = encode(claim);
    if (!Limits.fitsClaim(inputs)) {
      throw new IllFormedClaimException(
          "the inputs of a claim have at most " + Limits.MAX_CLAIM_BYTES + " bytes together");
    }
    Evaluation evaluation = new Evaluation(world);
    if (!evaluation.knowsPredicates(inputPredicates())) {
      return evaluation.decision(Verdict.UNDECIDED);
    }
    if (!inputPredicates().isEmpty() && decode(inputs, world) == null) {
      throw new IllFormedClaimException(
          "a claim among the inputs is not one of the predicate that its type names, one of "
              + inputPredicates());
    }
    return evaluation.decision(evaluate(claim, evaluation));
  }

  /**
   * Decides the claim whose inputs {@code inputs} encode.
   *
   * @throws IllFormedClaimException unless {@link #isWellFormed}
   */
  default Decision decide(List<Bytes> inputs, World world) throws IllFormedClaimException {
    C claim = decode(inputs);
    if (claim == null) {
      throw new IllFormedClaimException(
          "these are not the canonical encodings of the predicate's inputs: " + inputs);
    }
    return decide(claim, world);
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

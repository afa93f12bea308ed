package org.ovmlang.runtime.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
   * canonical encodings of the right types. Does not look at the bound on their size.
   */
  @Nullable C decode(List<Bytes> inputs);

  /**
   * The verdict on {@code claim}. Appends to the message of {@code evaluation} what {@link
   * Evaluation} says under "The message rule", and nothing else.
   */
  Verdict evaluate(C claim, Evaluation evaluation);

  /**
   * Decides {@code claim}.
   *
   * @throws IllFormedClaimException if its inputs are larger than {@link Limits#MAX_CLAIM_BYTES}
   */
  default Decision decide(C claim, World world) throws IllFormedClaimException {
    if (!Limits.fitsClaim(encode(claim))) {
      throw new IllFormedClaimException(
          "the inputs of a claim have at most " + Limits.MAX_CLAIM_BYTES + " bytes together");
    }
    Evaluation evaluation = new Evaluation(world);
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
   * The verdict on the claim value whose inputs {@code inputs} encode: {@link
   * Verdict#FALSE_CERTAIN} unless {@link #isWellFormed}, otherwise that of {@link #evaluate}.
   */
  default Verdict decideInputs(List<Bytes> inputs, Evaluation evaluation) {
    C claim = Limits.fitsClaim(inputs) ? decode(inputs) : null;
    return claim == null ? Verdict.FALSE_CERTAIN : evaluate(claim, evaluation);
  }

  /**
   * Whether {@code inputs} are a claim of the predicate: canonical encodings of its input types, at
   * most {@link Limits#MAX_CLAIM_BYTES} bytes together.
   */
  default boolean isWellFormed(List<Bytes> inputs) {
    return Limits.fitsClaim(inputs) && decode(inputs) != null;
  }
}

package org.ovmlang.runtime.decision;

import java.util.List;
import java.util.function.BiPredicate;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.value.Bytes;

/**
 * How the claims of one predicate are decided with a trace: generated beside the decider, and
 * loaded when the first trace is asked for.
 *
 * @param <C> the claims of the predicate
 */
public interface Tracing<C> {

  /** The verdict and the message of {@link Decider#evaluate}, recorded in {@code evaluation}. */
  Verdict evaluate(C claim, TracedEvaluation evaluation);

  /** The inputs of the predicate, in order. */
  List<Input> inputs();

  /**
   * An input of a predicate.
   *
   * @param name its name in the source
   * @param type its type, as the source calls it
   * @param canonical whether bytes are the canonical encoding of a value of it
   */
  record Input(String name, String type, BiPredicate<Bytes, Predicates> canonical) {}

  /** That of a decider without one: a single node. */
  static <C> Tracing<C> none(Decider<C> decider) {
    return new Tracing<>() {
      @Override
      public Verdict evaluate(C claim, TracedEvaluation evaluation) {
        evaluation.remark("its decider takes no trace");
        return decider.evaluate(claim, evaluation);
      }

      @Override
      public List<Input> inputs() {
        return List.of();
      }
    };
  }
}

package org.ovmlang.runtime.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.trace.Recorder;
import org.ovmlang.runtime.trace.Sites;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.World;

/**
 * A run that is recorded. Generated tracing code is the code of the decider, in which each formula
 * stands between {@link #begin} and {@link #end}:
 *
 * <pre>{@code evaluation.end(evaluation.begin(SITES, 3), Uint.isLess(a, b), a, b)}</pre>
 */
public final class TracedEvaluation extends Evaluation {

  private final Recorder recorder;

  /** A run that has the full fuel, an empty message and an empty trace. */
  public TracedEvaluation(World world) {
    super(world);
    recorder = new Recorder(world);
  }

  /** Begins the formula of that number; the result is for {@link #end}. */
  public int begin(Sites sites, int site) {
    return recorder.begin(sites, site);
  }

  /** Ends the formula that began with {@code token}; the result is {@code holds}. */
  public boolean end(int token, boolean holds) {
    recorder.end(token, Verdict.ground(holds));
    return holds;
  }

  /** Ends the formula that began with {@code token}; the result is {@code verdict}. */
  public Verdict end(int token, Verdict verdict) {
    recorder.end(token, verdict);
    return verdict;
  }

  /** Ends a formula that has these values, null where there is none. */
  public boolean end(int token, boolean holds, @Nullable Object... values) {
    recorder.values(values);
    return end(token, holds);
  }

  /** Ends a formula that has these values, null where there is none. */
  public Verdict end(int token, Verdict verdict, @Nullable Object... values) {
    recorder.values(values);
    return end(token, verdict);
  }

  /** Notes the values of the formula that is open, null where there is none. */
  public void values(@Nullable Object... values) {
    recorder.values(values);
  }

  /** Goes on to a candidate of the quantifier that is open, by its encoding. */
  public void candidate(Bytes encoding) {
    recorder.candidate(encoding);
  }

  /** Notes that the candidate is the encoding of that value. */
  public void member(Object value) {
    recorder.member(value);
  }

  @Override
  public Verdict callClaim(@Nullable Claim claim, List<Bytes> more) {
    if (claim != null && fuel() == 0) {
      recorder.remark("no fuel: " + Limits.FUEL + " claim values were passed through");
    }
    return super.callClaim(claim, more);
  }

  @Override
  void noteTooLarge(List<Bytes> inputs) {
    recorder.remark("not well formed: " + Flaws.of(inputs, List.of(), world()));
  }

  @Override
  Verdict verdictOn(Decider<?> decider, List<Bytes> inputs) {
    return traced(decider, inputs);
  }

  private <C> Verdict traced(Decider<C> decider, List<Bytes> inputs) {
    Tracing<C> tracing = decider.tracing();
    if (!knowsPredicates(decider.inputPredicates())) {
      return Verdict.UNDECIDED;
    }
    C claim = decider.decode(inputs, world());
    if (claim == null) {
      recorder.remark("not well formed: " + Flaws.of(inputs, tracing.inputs(), world()));
      return Verdict.FALSE_CERTAIN;
    }
    return tracing.evaluate(claim, this);
  }

  @Override
  void noteMissing(String what) {
    super.noteMissing(what);
    recorder.missing(what);
  }

  /** What there is no trace of. */
  void remark(String remark) {
    recorder.remark(remark);
  }

  /** Ends the run, which came to {@code verdict}. */
  Trace trace(Verdict verdict) {
    return new Trace(decision(verdict), recorder.finish(verdict));
  }
}

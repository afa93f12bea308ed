package org.ovmlang.codegen.java;

import java.util.List;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.TracedEvaluation;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;
import org.ovmlang.runtime.world.World;

/**
 * What a decider said.
 *
 * @param verdict its verdict
 * @param message all bytes that it left in the message
 * @param missing what it noted as missing
 */
record Run(Verdict verdict, Bytes message, List<String> missing) {

  static final World NOTHING = World.builder().build();

  static Run of(Decider<Object> decider, World world, Bytes... inputs) {
    Run run = once(decider, world, inputs);
    run.checkTrace(decider, claim(decider, inputs), world);
    return run;
  }

  private static Object claim(Decider<Object> decider, Bytes... inputs) {
    Object claim = decider.decode(List.of(inputs));
    if (claim == null) {
      throw new AssertionError("ill-formed inputs");
    }
    return claim;
  }

  /** The same without any trace: for who counts what the decider asks for. */
  static Run once(Decider<Object> decider, World world, Bytes... inputs) {
    Evaluation evaluation = new Evaluation(world);
    Verdict verdict = decider.evaluate(claim(decider, inputs), evaluation);
    int length = evaluation.mark();
    Bytes message = evaluation.decision(verdict).move().map(Move::message).orElse(Bytes.EMPTY);
    if (message.length() != length) {
      throw new AssertionError("bytes of a formula that is undecided: " + length);
    }
    return new Run(verdict, message, evaluation.missing());
  }

  /** The decider says the same when it is traced, and the trace says how. */
  private void checkTrace(Decider<Object> decider, Object claim, World world) {
    TracedEvaluation evaluation = new TracedEvaluation(world);
    Verdict traced = decider.tracing().evaluate(claim, evaluation);
    Bytes said = evaluation.decision(traced).move().map(Move::message).orElse(Bytes.EMPTY);
    if (!new Run(traced, said, evaluation.missing()).equals(this)) {
      throw new AssertionError("traced: " + traced + ", " + said + ", " + evaluation.missing());
    }
    try {
      Trace trace = decider.trace(claim, world);
      if (!trace.decision().equals(decider.decide(claim, world))) {
        throw new AssertionError("another decision: " + trace);
      }
      if (trace.text().isEmpty() || trace.json().isEmpty()) {
        throw new AssertionError("a trace that shows nothing");
      }
    } catch (IllFormedClaimException e) {
      // Evaluated all the same by these tests; no decision, so no trace.
      return;
    }
  }

  static Bytes word(long value) {
    return Codec.encode(Uint.of(value));
  }

  /** Words, one after the other: an encoding by hand. */
  static Bytes words(long... values) {
    Bytes words = Bytes.EMPTY;
    for (long value : values) {
      words = words.concat(word(value));
    }
    return words;
  }

  /** A length in 4 bytes, then the bytes: a witness or a nested message. */
  static Bytes sized(Bytes bytes) {
    return Bytes.ofHex(String.format("%08x", bytes.length())).concat(bytes);
  }

  /** A branch index in 2 bytes. */
  static Bytes index(int index) {
    return Bytes.ofHex(String.format("%04x", index));
  }
}

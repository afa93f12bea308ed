package org.ovmlang.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.ValueSyntax;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * What is printed about a decision.
 *
 * @param claim the claim as it was written
 * @param decision the decision
 * @param claimId the id of the claim, or null if the address of its predicate is not known
 * @param trace how the decision came about, or null if nobody asked
 */
record DecisionReport(
    ValueSyntax claim, Decision decision, @Nullable Bytes32 claimId, @Nullable Trace trace) {

  /** An object with claim, truth, atOnce, message, move, claimId and missing; and the trace. */
  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("claim", claim.toString());
    object.put("truth", decision.truth().name());
    object.put("atOnce", decision.atOnce());
    object.put("message", decision.message().map(Bytes::toHex).orElse(null));
    object.putNull("move");
    decision
        .move()
        .ifPresent(
            move ->
                object
                    .putObject("move")
                    .put("label", move.label().name())
                    .put("message", move.message().toHex()));
    object.put("claimId", claimId == null ? null : claimId.toHex());
    ArrayNode missing = object.putArray("missing");
    decision.missing().forEach(missing::add);
    if (trace != null) {
      // Reasons and root: the decision stands above.
      object.set("trace", Json.parse(trace.json()).without("decision"));
    }
    return object;
  }

  /** Lines for people, without a line feed at the end. */
  String text() {
    StringBuilder text = new StringBuilder(claim.toString()).append('\n');
    text.append("  ").append(truth());
    decision.move().ifPresent(move -> text.append("\n  ").append(said(move)));
    if (claimId != null) {
      text.append("\n  claim id  ").append(claimId.toHex());
    }
    for (String missing : decision.missing()) {
      text.append("\n  missing   ").append(missing);
    }
    if (trace != null) {
      trace.text().lines().forEach(line -> text.append("\n  ").append(line));
    }
    return text.toString();
  }

  private String said(Move move) {
    String message = move.message().isEmpty() ? "0x (empty)" : move.message().toHex();
    String shown = decision.isTrue() ? "proof" : "refutation";
    return switch (move.label()) {
      case DECIDES -> "message   " + message;
      case WINS -> "move      first of a " + shown + " that wins: " + message;
      case HOPEFUL -> "move      first of a " + shown + ", if nobody knows more: " + message;
    };
  }

  private String truth() {
    return switch (decision.truth()) {
      case TRUE_CERTAIN ->
          decision.atOnce()
              ? "TRUE certain, at once: the message proves it"
              : "TRUE certain: no witness can change it";
      case FALSE_CERTAIN ->
          decision.atOnce()
              ? "FALSE certain, at once: the message refutes it"
              : "FALSE certain: no witness can change it";
      case TRUE_OPTIMISTIC -> "TRUE optimistic: with the witnesses that the world has";
      case FALSE_OPTIMISTIC -> "FALSE optimistic: with the witnesses that the world has";
      case UNDECIDED -> "UNDECIDED";
    };
  }
}

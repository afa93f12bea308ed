package org.ovmlang.adjudication;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.decision.Answer;
import org.ovmlang.runtime.value.Bytes32;

/** What a {@link Watchtower} did in a round, or could not do. */
public sealed interface WatchtowerEvent {

  /** It answered a post. */
  record Answered(Bytes32 post, Answer answer) implements WatchtowerEvent {}

  /** It answered a post at the place {@code index}, where a known fact decides. */
  record AnsweredWithFact(Bytes32 post, int index) implements WatchtowerEvent {}

  /**
   * It has no answer that promises enough: the post will stand unless somebody else has one.
   *
   * @param best an answer that promises less, if there is one
   */
  record NoAnswer(Bytes32 post, Optional<Answer> best) implements WatchtowerEvent {}

  /** It cannot tell who is right in a dispute, for want of what is listed, a sentence each. */
  record Undecided(Bytes32 assertion, List<String> missing) implements WatchtowerEvent {
    /** Copies the list. */
    public Undecided {
      missing = List.copyOf(missing);
    }
  }

  /** The contract refused what it wanted to do about a post. */
  record Refused(Bytes32 post, RevertReason reason) implements WatchtowerEvent {}

  /** It settled a post of its side, which stands now. */
  record Settled(Bytes32 post) implements WatchtowerEvent {}

  /** It took out so many wei. */
  record Withdrew(BigInteger amount) implements WatchtowerEvent {}
}

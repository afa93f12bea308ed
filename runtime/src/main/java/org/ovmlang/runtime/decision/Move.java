package org.ovmlang.runtime.decision;

import java.io.Serializable;
import org.ovmlang.runtime.value.Bytes;

/**
 * What somebody can say on the chain for what he believes to be so.
 *
 * @param label how good it is
 * @param message exactly the bytes that the predicate contract reads at the place that was decided;
 *     it may be empty
 */
public record Move(Label label, Bytes message) implements Serializable {

  /** What is known of a move, the best first. */
  public enum Label {
    /** The message leaves nothing open: it decides at once, and costs no bond. */
    DECIDES,
    /**
     * Whatever the opponent brings can be answered with what is known here: the mover wins if he
     * answers in time.
     */
    WINS,
    /** Over the known witnesses it wins; an opponent who knows others may take the bond. */
    HOPEFUL
  }

  /** The label of a move that is made where the verdict is certain or not. */
  static Label label(Verdict verdict) {
    if (verdict.isAtOnce()) {
      return Label.DECIDES;
    }
    return verdict.isCertain() ? Label.WINS : Label.HOPEFUL;
  }
}

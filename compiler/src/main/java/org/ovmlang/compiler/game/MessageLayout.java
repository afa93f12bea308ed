package org.ovmlang.compiler.game;

import java.util.List;

/**
 * What a message says when its sender, the <em>mover</em>, comes to a place: the one description of
 * messages, from which readers and writers of every language are made. A message is read depth
 * first, from left to right, and to its end; numbers are big-endian.
 *
 * <ul>
 *   <li>Which of the open places of a position is picked is said beside the message. The first
 *       message of a dispute does without, since only the claim is open.
 *   <li>The message is the layout of that place. Every place that is {@linkplain Evaluated
 *       evaluated} must turn out the mover's way, else the message is refused.
 *   <li>The places that were left {@linkplain Open open}, each once with the values free in it, are
 *       the new position. If there is none, the mover wins at once.
 * </ul>
 *
 * <p>A place of which a {@linkplain Place#needed needed} term has no value, or a claim value
 * without fuel, is evaluated whatever its layout says, and takes no bytes.
 */
public sealed interface MessageLayout {

  /** The place whose layout it is. */
  Place place();

  /** Gives the visitor the variant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each variant. */
  interface Visitor<R> {
    R visit(Evaluated layout);

    R visit(Open layout);

    R visit(OneOf layout);

    R visit(Each layout);

    R visit(Member layout);

    R visit(ClaimMessage layout);

    R visit(Body layout);
  }

  /** No bytes: the place is ground, and the contract evaluates it. */
  record Evaluated(Place place) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * No bytes: the opponent's quantifier, or a claim value that the opponent asserts, stays open.
   */
  record Open(Place place) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The mover's own connective. 2 bytes: which part, from 0; then that part. */
  record OneOf(Place.Junction place, List<MessageLayout> alternatives) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The opponent's connective. Every part, in order. */
  record Each(Place.Junction place, List<MessageLayout> parts) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The mover's own quantifier. 4 bytes: the length of the member; its canonical encoding; then the
   * membership formula and the body.
   */
  record Member(Place.Quantifier place, MessageLayout membership, MessageLayout body)
      implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A claim value that the mover asserts. 4 bytes: the length; a first message for its predicate,
   * which may leave places of that predicate open.
   */
  record ClaimMessage(Place.ClaimValue place) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The layout of the callee's body, see {@link MessageLayouts#ofCallee}. */
  record Body(Place.Call place) implements MessageLayout {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}

package org.ovmlang.compiler.game;

import java.util.List;
import java.util.Optional;

/** The layouts of messages at the places of a normal form, by who sends them. */
public final class MessageLayouts {

  private final NormalForm normalForm;
  private final Groundness groundness;

  /** The layouts for a program, given by its normal form and what is ground in it. */
  public MessageLayouts(NormalForm normalForm, Groundness groundness) {
    this.normalForm = normalForm;
    this.groundness = groundness;
  }

  /** What the mover's message says at a place. */
  public MessageLayout of(Place place, Player mover) {
    return groundness.isGround(place.formula())
        ? new MessageLayout.Evaluated(place)
        : place.accept(new Layouts(mover));
  }

  /** What the mover's message says in the body of a callee. */
  public MessageLayout ofCallee(MessageLayout.Body body, Player mover) {
    return of(normalForm.callee(body.place()), mover);
  }

  private final class Layouts implements Place.Visitor<MessageLayout> {

    private final Player mover;

    Layouts(Player mover) {
      this.mover = mover;
    }

    private boolean isOwn(Place place) {
      return place.owner().equals(Optional.of(mover));
    }

    private MessageLayout part(Place part) {
      return of(part, mover);
    }

    @Override
    public MessageLayout visit(Place.Literal place) {
      return new MessageLayout.Evaluated(place);
    }

    @Override
    public MessageLayout visit(Place.Junction place) {
      List<MessageLayout> parts = place.parts().stream().map(this::part).toList();
      return isOwn(place)
          ? new MessageLayout.OneOf(place, parts)
          : new MessageLayout.Each(place, parts);
    }

    @Override
    public MessageLayout visit(Place.Quantifier place) {
      return isOwn(place)
          ? new MessageLayout.Member(place, part(place.membership()), part(place.body()))
          : new MessageLayout.Open(place);
    }

    @Override
    public MessageLayout visit(Place.Call place) {
      return new MessageLayout.Body(place);
    }

    @Override
    public MessageLayout visit(Place.ClaimValue place) {
      return isOwn(place) ? new MessageLayout.ClaimMessage(place) : new MessageLayout.Open(place);
    }
  }
}

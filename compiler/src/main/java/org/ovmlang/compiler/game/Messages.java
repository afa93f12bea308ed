package org.ovmlang.compiler.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The messages that a player can send at a place. There may be exponentially many; at most {@link
 * #MAX_LISTED} are listed and all of them counted.
 */
final class Messages {

  /** So many messages are listed for one place. */
  static final int MAX_LISTED = 64;

  /** So many items are listed for one message. */
  static final int MAX_ITEMS = 32;

  /** Counting ends here. */
  static final long MAX_COUNT = 1_000_000_000;

  private static final Message EMPTY = new Message(List.of(), false, List.of(), false);
  private static final Sent NOTHING = new Sent(List.of(EMPTY), 1);

  private final NormalForm normalForm;
  private final MessageLayouts layouts;
  private final Ranks ranks;
  private final Map<BodyKey, Optional<Sent>> bodies = new HashMap<>();

  Messages(NormalForm normalForm, MessageLayouts layouts, Ranks ranks) {
    this.normalForm = normalForm;
    this.layouts = layouts;
    this.ranks = ranks;
  }

  /**
   * Some or all messages at a place.
   *
   * @param listed the first of them
   * @param count how many there are, at most {@link #MAX_COUNT}
   */
  record Sent(List<Message> listed, long count) {}

  private record BodyKey(String definition, boolean positive, Player mover) {}

  Sent at(Place place, Player mover) {
    return layouts.of(place, mover).accept(new Sending(mover));
  }

  /**
   * Nothing for a claim of a predicate that is being looked at already: it comes back to itself.
   */
  private Optional<Sent> body(String definition, boolean positive, Player mover) {
    BodyKey key = new BodyKey(definition, positive, mover);
    Optional<Sent> known = bodies.get(key);
    if (known == null) {
      bodies.put(key, Optional.empty());
      known = Optional.of(at(normalForm.root(definition, positive), mover));
      bodies.put(key, known);
    }
    return known;
  }

  private static long saturated(long count) {
    return Math.min(count, MAX_COUNT);
  }

  private static Message joined(Message first, Message second) {
    if (second.equals(EMPTY)) {
      return first;
    }
    if (first.equals(EMPTY)) {
      return second;
    }
    List<MessageItem> items = new ArrayList<>(first.items());
    int room = MAX_ITEMS - items.size();
    boolean more = first.moreItems() || second.moreItems() || second.items().size() > room;
    items.addAll(second.items().subList(0, Math.min(room, second.items().size())));
    TreeSet<PlaceId> open = new TreeSet<>(first.open());
    open.addAll(second.open());
    return new Message(items, more, new ArrayList<>(open), first.elsewhere() || second.elsewhere());
  }

  private static Sent joined(Sent first, Sent second) {
    List<Message> listed = new ArrayList<>();
    for (Message before : first.listed()) {
      for (Message after : second.listed()) {
        if (listed.size() < MAX_LISTED) {
          listed.add(joined(before, after));
        }
      }
    }
    return new Sent(listed, saturated(first.count() * second.count()));
  }

  private static Sent said(MessageItem item, boolean elsewhere, Sent rest) {
    return joined(
        new Sent(List.of(new Message(List.of(item), false, List.of(), elsewhere)), 1), rest);
  }

  private final class Sending implements MessageLayout.Visitor<Sent> {

    private final Player mover;

    Sending(Player mover) {
      this.mover = mover;
    }

    @Override
    public Sent visit(MessageLayout.Evaluated layout) {
      return NOTHING;
    }

    @Override
    public Sent visit(MessageLayout.Open layout) {
      return new Sent(
          List.of(new Message(List.of(), false, List.of(layout.place().id()), false)), 1);
    }

    @Override
    public Sent visit(MessageLayout.OneOf layout) {
      List<Message> listed = new ArrayList<>();
      long count = 0;
      for (int i = 0; i < layout.alternatives().size(); i++) {
        MessageItem branch = new MessageItem.Branch(layout.place(), i);
        Sent sent = said(branch, false, layout.alternatives().get(i).accept(this));
        listed.addAll(sent.listed().subList(0, room(listed, sent)));
        count = saturated(count + sent.count());
      }
      return new Sent(listed, count);
    }

    private int room(List<Message> listed, Sent sent) {
      return Math.min(MAX_LISTED - listed.size(), sent.listed().size());
    }

    @Override
    public Sent visit(MessageLayout.Each layout) {
      Sent sent = NOTHING;
      for (MessageLayout part : layout.parts()) {
        sent = joined(sent, part.accept(this));
      }
      return sent;
    }

    @Override
    public Sent visit(MessageLayout.Member layout) {
      Sent shown = joined(layout.membership().accept(this), layout.body().accept(this));
      return said(new MessageItem.Value(layout.place()), false, shown);
    }

    @Override
    public Sent visit(MessageLayout.ClaimMessage layout) {
      Place.ClaimValue place = layout.place();
      Optional<Sent> inside =
          ranks
              .knownBody(place.formula())
              .flatMap(definition -> body(definition, place.isPositive(), mover));
      return said(new MessageItem.ClaimMessage(place), inside.isEmpty(), inside.orElse(NOTHING));
    }

    @Override
    public Sent visit(MessageLayout.Body layout) {
      Place.Call call = layout.place();
      return body(call.callee(), call.isPositive(), mover)
          .orElseThrow(() -> new IllegalStateException("calls form a cycle at " + call.span()));
    }
  }
}

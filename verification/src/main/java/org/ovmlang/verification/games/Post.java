package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** A post as the events of the adjudicator tell it; a {@link Board} changes it. */
public final class Post {

  /** Where a post stands. */
  public enum Status {
    NONE,
    OPEN,
    STANDS,
    FALLEN
  }

  private final Octets id;
  private final @Nullable Post parent;
  private final Transaction made;
  private final long opened;
  private final List<Post> answers = new ArrayList<>();
  private Octets position = Octets.EMPTY;
  private List<OpenPlace> places = List.of();
  private Status status = Status.OPEN;

  Post(Octets id, @Nullable Post parent, Transaction made, long opened) {
    this.id = id;
    this.parent = parent;
    this.made = made;
    this.opened = opened;
    if (parent != null) {
      parent.answers.add(this);
    }
  }

  void leave(Octets left) {
    position = left;
    places = Positions.places(left);
  }

  void decide(Status decided) {
    status = decided;
  }

  /** Its id, 32 bytes. */
  public Octets id() {
    return id;
  }

  /** What it answers; none of an assertion. */
  public Optional<Post> parent() {
    return Optional.ofNullable(parent);
  }

  /** The post at the top of its dispute. */
  public Post assertion() {
    return parent == null ? this : parent.assertion();
  }

  /** The transaction that made it. */
  public Transaction made() {
    return made;
  }

  /** The block that it was made in. */
  public long opened() {
    return opened;
  }

  /** The posts that answer it, in the order they were made. */
  public List<Post> answers() {
    return List.copyOf(answers);
  }

  /** The places that it leaves open, as bytes. */
  public Octets position() {
    return position;
  }

  /** The same, read. */
  public List<OpenPlace> places() {
    return places;
  }

  /** Where it stands. */
  public Status status() {
    return status;
  }

  /** Whether it is undecided. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** How many posts are above it; those of an even depth speak for the claim. */
  public int depth() {
    return parent == null ? 0 : 1 + parent.depth();
  }

  /** How many posts are on the longest line from it down, itself counted. */
  public int line() {
    int longest = 0;
    for (Post answer : answers) {
      longest = Math.max(longest, answer.line());
    }
    return 1 + longest;
  }

  /** It and all posts below it, a post before its answers. */
  public List<Post> subtree() {
    List<Post> all = new ArrayList<>();
    all.add(this);
    answers.forEach(answer -> all.addAll(answer.subtree()));
    return all;
  }

  @Override
  public String toString() {
    return "post "
        + id.hex().substring(0, 8)
        + " of depth "
        + depth()
        + " in block "
        + opened
        + " by "
        + made
        + ", "
        + status;
  }
}

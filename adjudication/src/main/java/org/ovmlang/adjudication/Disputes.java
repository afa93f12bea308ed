package org.ovmlang.adjudication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;

/**
 * The disputes at an adjudicator as its events tell them, up to some block. Immutable.
 *
 * @param assertions the claims that were asserted, by post
 * @param posts all posts, in the order they were made
 * @param trueClaims the claims that are true for ever
 */
public record Disputes(
    Map<Bytes32, DisputeEvent.ClaimAsserted> assertions,
    Map<Bytes32, Entry> posts,
    Set<Bytes32> trueClaims) {

  /** Copies the collections; posts keep their order. */
  public Disputes {
    assertions = Map.copyOf(assertions);
    posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
    trueClaims = Collections.unmodifiableSet(new TreeSet<>(trueClaims));
  }

  /**
   * A post as the events tell it.
   *
   * @param id its id
   * @param parent the post that it answers; none for an assertion
   * @param assertion the post at the top of its dispute
   * @param depth how many posts are above it: those of an even depth are the defender's
   * @param position the places that it leaves open
   * @param status where it stands
   */
  public record Entry(
      Bytes32 id,
      Optional<Bytes32> parent,
      Bytes32 assertion,
      int depth,
      Position position,
      Post.Status status) {

    /** Whether its side says that the claim of the dispute is true. */
    public boolean isForTheClaim() {
      return depth % 2 == 0;
    }

    Entry with(Post.Status decided) {
      return new Entry(id, parent, assertion, depth, position, decided);
    }

    Entry with(Position open) {
      return new Entry(id, parent, assertion, depth, open, status);
    }
  }

  /** The posts that nobody has decided yet. */
  public List<Entry> open() {
    return posts.values().stream().filter(post -> post.status() == Post.Status.OPEN).toList();
  }

  /** The claim that a dispute is about. */
  public Claim claimOf(Entry post) {
    return assertionOf(post).claim();
  }

  /** The block as of which chain state is read in a dispute. */
  public long asOf(Entry post) {
    return assertionOf(post).asOf();
  }

  private DisputeEvent.ClaimAsserted assertionOf(Entry post) {
    DisputeEvent.ClaimAsserted assertion = assertions.get(post.assertion());
    if (assertion == null) {
      throw new IllegalArgumentException("no post of these disputes: " + post.id());
    }
    return assertion;
  }

  /** The disputes after these events, from the first one of the adjudicator on. */
  static Disputes of(List<DisputeEvent> events) {
    Map<Bytes32, DisputeEvent.ClaimAsserted> assertions = new LinkedHashMap<>();
    Map<Bytes32, Entry> posts = new LinkedHashMap<>();
    TreeSet<Bytes32> trueClaims = new TreeSet<>();
    Position nothing = new Position(new ArrayList<>());
    for (DisputeEvent event : events) {
      if (event instanceof DisputeEvent.ClaimAsserted asserted) {
        assertions.put(asserted.post(), asserted);
        posts.put(
            asserted.post(),
            new Entry(
                asserted.post(), Optional.empty(), asserted.post(), 0, nothing, Post.Status.OPEN));
      } else if (event instanceof DisputeEvent.Answered answered) {
        Entry parent = posts.get(answered.parent());
        int depth = parent == null ? 1 : parent.depth() + 1;
        posts.put(
            answered.post(),
            new Entry(
                answered.post(),
                Optional.of(answered.parent()),
                answered.assertion(),
                depth,
                nothing,
                Post.Status.OPEN));
      } else if (event instanceof DisputeEvent.LeftOpen left) {
        posts.computeIfPresent(left.post(), (id, post) -> post.with(left.position()));
      } else if (event instanceof DisputeEvent.PostStands stands) {
        posts.computeIfPresent(stands.post(), (id, post) -> post.with(Post.Status.STANDS));
      } else if (event instanceof DisputeEvent.PostFallen fallen) {
        posts.computeIfPresent(fallen.post(), (id, post) -> post.with(Post.Status.FALLEN));
      } else if (event instanceof DisputeEvent.ClaimTrue claim) {
        trueClaims.add(claim.claimId());
      }
    }
    return new Disputes(assertions, posts, trueClaims);
  }
}

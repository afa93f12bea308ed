package org.ovmlang.adjudication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.value.Address;
import org.web3j.protocol.core.methods.response.Log;

/**
 * Follows the disputes at an adjudicator from a block on. After a reorganisation it forgets what
 * happened in blocks that the chain no longer has. It keeps nothing outside its memory: after a
 * restart a new one, from the same block on, comes to the same disputes.
 *
 * <p>Not for several threads at once.
 */
public final class DisputeFollower {

  /** Nodes refuse to look through too many blocks at a time. */
  private static final long BLOCKS_AT_A_TIME = 2_000;

  private final ChainClient chain;
  private final Address adjudicator;
  private final long firstBlock;

  /** The blocks up to which polls have read, newest last; all of them were of one history. */
  private final Deque<BlockId> read = new ArrayDeque<>();

  private final List<Noted> events = new ArrayList<>();

  private record Noted(long block, DisputeEvent event) {}

  /**
   * A follower that has read nothing yet.
   *
   * @param firstBlock the block that the adjudicator was deployed in, or an earlier one: a dispute
   *     is understood only from its beginning on
   */
  public DisputeFollower(ChainClient chain, Address adjudicator, long firstBlock) {
    this.chain = chain;
    this.adjudicator = adjudicator;
    this.firstBlock = firstBlock;
  }

  /**
   * Reads what has happened since the last time, or has un-happened.
   *
   * @return the disputes as of the newest block
   * @throws ChainException if the node cannot be reached; nothing is lost then
   */
  public Disputes poll() {
    forgetOtherHistories();
    BlockId head = chain.head();
    long next = read.isEmpty() ? firstBlock : read.getLast().number() + 1;
    while (next <= head.number()) {
      long last = Math.min(head.number(), next + BLOCKS_AT_A_TIME - 1);
      Optional<BlockId> end = last == head.number() ? Optional.of(head) : chain.block(last);
      List<Noted> found = new ArrayList<>();
      for (Log log : chain.logs(adjudicator, next, last)) {
        long block = log.getBlockNumber().longValueExact();
        DisputeEvents.read(log).ifPresent(event -> found.add(new Noted(block, event)));
      }
      // A reorganisation while this was read: the next poll starts over from what is still there.
      if (end.isEmpty() || !chain.block(last).equals(end)) {
        break;
      }
      events.addAll(found);
      read.addLast(end.get());
      next = last + 1;
    }
    return Disputes.of(events.stream().map(Noted::event).toList());
  }

  private void forgetOtherHistories() {
    while (!read.isEmpty()
        && !chain.block(read.getLast().number()).equals(Optional.of(read.getLast()))) {
      read.removeLast();
    }
    long known = read.isEmpty() ? firstBlock - 1 : read.getLast().number();
    events.removeIf(noted -> noted.block() > known);
  }
}

package org.ovmlang.runtime.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

/**
 * What an engine has read of the stores and facts on the chain, up to and with one block;
 * immutable.
 *
 * <p>A store is either known whole, so that a key it lacks is known to be unwritten, or not at all.
 * Of facts it may know some: they hold at every block, and say nothing of other claims.
 */
public final class ChainView {

  private final long block;
  private final Map<Address, Map<Bytes, StoredValue>> stores;
  private final Map<Claim, Fact> facts;
  private final Map<Address, List<Fact>> factsByPredicate;

  private ChainView(
      long block,
      Map<Address, Map<Bytes, StoredValue>> stores,
      Map<Claim, Fact> facts,
      Map<Address, List<Fact>> factsByPredicate) {
    this.block = block;
    this.stores = stores;
    this.facts = facts;
    this.factsByPredicate = factsByPredicate;
  }

  /**
   * What the adjudicator has recorded of a claim whatever the chain state, for ever. Whoever is to
   * answer at a place within the claim finds the witnesses for it in the message.
   *
   * @param truth whether the claim is true or false
   * @param message the message that showed it at once, from the transaction that recorded it; it
   *     shows it again wherever the claim is disputed
   */
  public record Fact(boolean truth, Bytes message) {}

  /**
   * A value in a store.
   *
   * @param value the bytes
   * @param writtenAt the block of the key's one writing, from 1
   */
  public record StoredValue(Bytes value, long writtenAt) {

    /** Refuses a block before 1 with an {@link IllegalArgumentException}. */
    public StoredValue {
      if (writtenAt < 1) {
        throw new IllegalArgumentException("no block of a writing: " + writtenAt);
      }
    }
  }

  /**
   * A view of the chain as of the end of {@code block}, to be filled.
   *
   * @throws IllegalArgumentException if {@code block} is negative
   */
  public static Builder atBlock(long block) {
    if (block < 0) {
      throw new IllegalArgumentException("no block: " + block);
    }
    return new Builder(block);
  }

  /** The last block that the view includes. */
  public long block() {
    return block;
  }

  /** Whether the contents of the store at {@code contract} are known. */
  public boolean knows(Address contract) {
    return stores.containsKey(contract);
  }

  /** What the store has under {@code key}, or null if it has nothing or is not known. */
  public @Nullable StoredValue valueOf(Address contract, Bytes key) {
    Map<Bytes, StoredValue> store = stores.get(contract);
    return store == null ? null : store.get(key);
  }

  /** What is recorded of the claim of {@code predicate} on {@code inputs}, or null. */
  public @Nullable Fact factOf(Address predicate, List<Bytes> inputs) {
    return facts.isEmpty() ? null : facts.get(new Claim(predicate, inputs));
  }

  /** What is recorded of the claims of {@code predicate}, in the order in which it was added. */
  public List<Fact> factsOf(Address predicate) {
    return factsByPredicate.getOrDefault(predicate, List.of());
  }

  /** Collects what a view shows. Not thread-safe. */
  public static final class Builder {

    private final long block;
    private final Map<Address, Map<Bytes, StoredValue>> stores = new HashMap<>();
    private final Map<Claim, Fact> facts = new LinkedHashMap<>();

    private Builder(long block) {
      this.block = block;
    }

    /** Makes the store at {@code contract} known, empty but for what is put into it. */
    public Builder store(Address contract) {
      stores.computeIfAbsent(contract, unused -> new HashMap<>());
      return this;
    }

    /**
     * Puts {@code value} under {@code key} into the store at {@code contract}, which becomes known.
     *
     * @param writtenAt the block of the writing, from 1 to the block of the view
     * @throws IllegalArgumentException if there is no such block in the view, or if the key already
     *     has a value: a key is written once
     */
    public Builder stored(Address contract, Bytes key, Bytes value, long writtenAt) {
      if (writtenAt > block) {
        throw new IllegalArgumentException("block " + writtenAt + " is after the view's " + block);
      }
      Map<Bytes, StoredValue> store = stores.computeIfAbsent(contract, unused -> new HashMap<>());
      if (store.putIfAbsent(key, new StoredValue(value, writtenAt)) != null) {
        throw new IllegalArgumentException("written twice: " + key + " in " + contract);
      }
      return this;
    }

    /**
     * Adds that the adjudicator has recorded {@code claim} as true or false. Trusted, like all of a
     * view: take it from the adjudicator's events.
     *
     * @param message the message that showed it at once
     * @throws IllegalArgumentException if the claim is known to be the opposite
     */
    public Builder fact(Claim claim, boolean truth, Bytes message) {
      Fact before = facts.putIfAbsent(claim, new Fact(truth, message));
      if (before != null && before.truth() != truth) {
        throw new IllegalArgumentException("both true and false: " + claim);
      }
      return this;
    }

    /** The view. */
    public ChainView build() {
      Map<Address, Map<Bytes, StoredValue>> copy = new HashMap<>();
      stores.forEach((contract, values) -> copy.put(contract, Map.copyOf(values)));
      Map<Address, List<Fact>> byPredicate = new HashMap<>();
      facts.forEach(
          (claim, fact) ->
              byPredicate
                  .computeIfAbsent(claim.predicate(), unused -> new ArrayList<>())
                  .add(fact));
      byPredicate.replaceAll((predicate, list) -> List.copyOf(list));
      return new ChainView(block, Map.copyOf(copy), Map.copyOf(facts), Map.copyOf(byPredicate));
    }
  }
}

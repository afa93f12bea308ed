package org.ovmlang.runtime.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Predicates;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/**
 * What a local engine knows when it decides; immutable but for the witness store it refers to.
 *
 * <p>Whatever a claim needs and the world lacks makes its verdict undecided, except a witness:
 * missing witnesses make it optimistic.
 */
public final class World implements Predicates {

  /** How many numbers one decision enumerates unless the world says otherwise. */
  public static final int DEFAULT_NUMBER_LIMIT = 1_000_000;

  /** How many claim values one decision calls unless the world says otherwise. */
  public static final int DEFAULT_CLAIM_LIMIT = 100_000;

  private final WitnessStore witnesses;
  private final ChainView chain;
  private final long asOf;
  private final int numberLimit;
  private final int claimLimit;
  private final Map<String, Bytes> constants;
  private final Map<String, Address> addresses;
  private final Map<Address, Decider<?>> deciders;
  private final Map<String, UserAtom> atoms;

  private World(World other, long asOf) {
    this.asOf = asOf;
    witnesses = other.witnesses;
    chain = other.chain;
    numberLimit = other.numberLimit;
    claimLimit = other.claimLimit;
    constants = other.constants;
    addresses = other.addresses;
    deciders = other.deciders;
    atoms = other.atoms;
  }

  private World(Builder builder) {
    witnesses = builder.witnesses == null ? new InMemoryWitnessStore() : builder.witnesses;
    chain = builder.chain;
    asOf = builder.asOf == null ? chain.block() : builder.asOf;
    numberLimit = builder.numberLimit;
    claimLimit = builder.claimLimit;
    constants = Map.copyOf(builder.constants);
    addresses = Map.copyOf(builder.addresses);
    deciders = Map.copyOf(builder.deciders);
    atoms = Map.copyOf(builder.atoms);
  }

  /** A world that knows nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The witnesses that the engine knows. */
  public WitnessStore witnesses() {
    return witnesses;
  }

  /** What the engine has read of the chain. */
  public ChainView chain() {
    return chain;
  }

  /** The block as of which chain state is read. */
  public long asOf() {
    return asOf;
  }

  /**
   * The same world with chain state as of another block, such as the one that a dispute is about.
   *
   * @throws IllegalArgumentException if {@code block} is negative
   */
  public World at(long block) {
    return new World(this, Builder.checked(block));
  }

  /** How many numbers one decision may enumerate. */
  public int numberLimit() {
    return numberLimit;
  }

  /**
   * How many claim values one decision may call. Claims may call claims, and whoever can put
   * witnesses into the store can make that very many: fuel bounds the depth, this the number.
   */
  public int claimLimit() {
    return claimLimit;
  }

  /** The encoding of the deployment constant {@code name}, or null if it is not known. */
  public @Nullable Bytes constant(String name) {
    return constants.get(name);
  }

  /** The address of the predicate of the definition {@code name}, or null if it is not known. */
  public @Nullable Address predicateAddress(String name) {
    return addresses.get(name);
  }

  /** Whether {@code address} is known to be that of the predicate of {@code definition}. */
  @Override
  public boolean isPredicate(String definition, Address address) {
    return address.equals(addresses.get(definition));
  }

  /**
   * The definition whose predicate {@code address} is known to be, the first by name if there are
   * several, or null. Looks through all of them.
   */
  public @Nullable String predicateAt(Address address) {
    return addresses.entrySet().stream()
        .filter(entry -> entry.getValue().equals(address))
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The decider of the predicate at {@code address}, or null if there is none. */
  public @Nullable Decider<?> decider(Address address) {
    return deciders.get(address);
  }

  /** The user's atom {@code name}, or null if it was not supplied. */
  public @Nullable UserAtom atom(String name) {
    return atoms.get(name);
  }

  /** Collects what a world knows. Not thread-safe; a later value replaces an earlier one. */
  public static final class Builder {

    private @Nullable WitnessStore witnesses;
    private ChainView chain = ChainView.atBlock(0).build();
    private @Nullable Long asOf;
    private int numberLimit = DEFAULT_NUMBER_LIMIT;
    private int claimLimit = DEFAULT_CLAIM_LIMIT;
    private final Map<String, Bytes> constants = new HashMap<>();
    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<Address, Decider<?>> deciders = new HashMap<>();
    private final Map<String, UserAtom> atoms = new HashMap<>();

    private Builder() {}

    /** The witnesses; an empty store in memory unless set. The world does not close it. */
    public Builder witnesses(WitnessStore store) {
      witnesses = store;
      return this;
    }

    /** What was read of the chain; nothing, at block 0, unless set. */
    public Builder chain(ChainView view) {
      chain = view;
      return this;
    }

    /**
     * The block as of which chain state is read; the block of the chain view unless set.
     *
     * @throws IllegalArgumentException if {@code block} is negative
     */
    public Builder asOf(long block) {
      asOf = checked(block);
      return this;
    }

    private static long checked(long block) {
      if (block < 0) {
        throw new IllegalArgumentException("no block: " + block);
      }
      return block;
    }

    /**
     * How many numbers one decision may enumerate; {@link #DEFAULT_NUMBER_LIMIT} unless set.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public Builder numberLimit(int limit) {
      if (limit < 0) {
        throw new IllegalArgumentException("not a limit: " + limit);
      }
      numberLimit = limit;
      return this;
    }

    /**
     * How many claim values one decision may call; {@link #DEFAULT_CLAIM_LIMIT} unless set.
     *
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public Builder claimLimit(int limit) {
      if (limit < 0) {
        throw new IllegalArgumentException("not a limit: " + limit);
      }
      claimLimit = limit;
      return this;
    }

    /** The deployment constant {@code name}, by the encoding of its value. */
    public Builder constant(String name, Bytes encoding) {
      constants.put(name, encoding);
      return this;
    }

    /** The address of the predicate of the definition {@code name}. */
    public Builder predicateAddress(String name, Address address) {
      addresses.put(name, address);
      return this;
    }

    /** The decider for claim values that name the predicate at {@code address}. */
    public Builder decider(Address address, Decider<?> decider) {
      deciders.put(address, decider);
      return this;
    }

    /** The predicate of the definition {@code name}: its address and its decider. */
    public Builder predicate(String name, Address address, Decider<?> decider) {
      return predicateAddress(name, address).decider(address, decider);
    }

    /** The user's atom {@code name}. */
    public Builder atom(String name, UserAtom atom) {
      atoms.put(name, atom);
      return this;
    }

    /** The world. */
    public World build() {
      return new World(this);
    }
  }
}

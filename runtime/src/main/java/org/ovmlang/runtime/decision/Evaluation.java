package org.ovmlang.runtime.decision;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.UserAtom;
import org.ovmlang.runtime.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a decider: the world, the message that grows, the fuel left, what was missing.
 *
 * <p><b>The message rule.</b> Take a {@link #mark} before a formula. When its verdict is there, the
 * bytes from the mark on are a proof of the formula, as far as one message goes, if the verdict is
 * above {@link Verdict#UNDECIDED}; a refutation if it is below; and none if it is undecided. They
 * leave nothing open just if the verdict is at once. A <i>ground</i> formula (atoms, connectives,
 * calls of ground definitions; no quantifier, no claim value) needs no bytes either way, and
 * neither does a quantifier that is the opponent's: a proof of an {@code all}, a refutation of an
 * {@code any}. The patterns that keep the rule, for formulas that are not ground:
 *
 * <pre>{@code
 * // c0 and c1                                 // all x of source where member(x): body(x)
 * int node = evaluation.mark();                int node = evaluation.mark();
 * Verdict result = evaluation.and(             Verdict result = Verdict.TRUE_OPTIMISTIC;
 *     node, Verdict.TRUE_AT_ONCE,              for (Bytes candidate : candidates) {
 *     node, c0(evaluation), 0);                  X x = Codec.decodeX(candidate);
 * if (result == Verdict.FALSE_AT_ONCE) {         if (x == null) { continue; }
 *   return result;                               int mark = evaluation.mark();
 * }                                              Verdict verdict = member(x, evaluation).not();
 * int branch = evaluation.mark();                if (verdict.compareTo(result) < 0) {
 * return evaluation.and(                           verdict = verdict.or(body(x, evaluation));
 *     node, result,                              }
 *     branch, c1(evaluation), 1);                if (verdict.refutesBetterThan(result)) {
 *                                                  evaluation.keepWitness(node, mark, candidate);
 *                                                  if (verdict == Verdict.FALSE_AT_ONCE) {
 *                                                    return verdict;
 *                                                  }
 *                                                } else {
 *                                                  evaluation.truncate(mark);
 *                                                }
 *                                                result = result.and(verdict);
 *                                              }
 *                                              return result;
 * }</pre>
 *
 * <p>{@code or} and {@code any} mirror these; a negation is {@link Verdict#not} and leaves the
 * bytes alone. No early exit on any other verdict: a later child may be at once, and that is
 * another verdict.
 *
 * <p>Not thread-safe; one per decision.
 */
public sealed class Evaluation permits TracedEvaluation {

  private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

  /** The bytes of a place in a position: predicate, node, fuel and the number of values. */
  static final int PLACE_BYTES = 20 + 4 + 1 + 2;

  /** The bytes of the length before a value of a place. */
  static final int PLACE_VALUE_BYTES = 4;

  private final World world;
  private WitnessStore witnesses;
  private final MessageBuffer message = new MessageBuffer();
  // Made when the first thing is missing.
  private @Nullable Set<String> missing;
  private int fuel;
  private int numbersLeft;
  private int claimsLeft;
  // How many claim values this run is within.
  private int nesting;

  /** A run that has the full fuel and an empty message. */
  public Evaluation(World world) {
    this(world, Limits.FUEL);
  }

  /** A run that has so much fuel and an empty message. */
  public Evaluation(World world, int fuel) {
    this.world = world;
    this.witnesses = world.witnesses();
    this.fuel = fuel;
    this.numbersLeft = world.numberLimit();
    this.claimsLeft = world.claimLimit();
  }

  /** What this run may look at. */
  public World world() {
    return world;
  }

  /** The witnesses of the world, or those {@link #lookOnlyInto looked into} instead. */
  public WitnessStore witnesses() {
    return witnesses;
  }

  /** Begins a new message, for which witnesses are looked for in {@code store} and nowhere else. */
  void lookOnlyInto(WitnessStore store) {
    witnesses = store;
    message.truncate(0);
  }

  /** How many claim values may still be passed through. */
  public int fuel() {
    return fuel;
  }

  /** Where the message of the next formula begins. */
  public int mark() {
    return message.mark();
  }

  /** Drops the message from {@code mark} on. */
  public void truncate(int mark) {
    message.truncate(mark);
  }

  /**
   * Joins the verdict on child {@code index} of a conjunction, whose message begins at {@code
   * branchMark}, to the result over those before it, whose message begins at {@code nodeMark}.
   *
   * @return the lesser of the two
   */
  public Verdict and(int nodeMark, Verdict result, int branchMark, Verdict verdict, int index) {
    Verdict joined = result.and(verdict);
    if (verdict.refutesBetterThan(result)) {
      message.keepBranch(nodeMark, branchMark, index);
    } else if (!joined.isTrue()) {
      // A refutation that was found before, or no message at all.
      message.truncate(joined.isFalse() ? branchMark : nodeMark);
    }
    return joined;
  }

  /**
   * Joins the verdict on child {@code index} of a disjunction, whose message begins at {@code
   * branchMark}, to the result over those before it, whose message begins at {@code nodeMark}.
   *
   * @return the greater of the two
   */
  public Verdict or(int nodeMark, Verdict result, int branchMark, Verdict verdict, int index) {
    Verdict joined = result.or(verdict);
    if (verdict.provesBetterThan(result)) {
      message.keepBranch(nodeMark, branchMark, index);
    } else if (!joined.isFalse()) {
      message.truncate(joined.isTrue() ? branchMark : nodeMark);
    }
    return joined;
  }

  /**
   * Ends a conjunction because its child {@code index}, which takes no bytes, is false.
   *
   * @return {@link Verdict#FALSE_AT_ONCE}
   */
  public Verdict refuteBranch(int nodeMark, int index) {
    message.keepBranch(nodeMark, message.mark(), index);
    return Verdict.FALSE_AT_ONCE;
  }

  /**
   * Ends a disjunction because its child {@code index}, which takes no bytes, is true.
   *
   * @return {@link Verdict#TRUE_AT_ONCE}
   */
  public Verdict proveBranch(int nodeMark, int index) {
    message.keepBranch(nodeMark, message.mark(), index);
    return Verdict.TRUE_AT_ONCE;
  }

  /**
   * Keeps {@code witness} as the best that was found for the quantifier whose message begins at
   * {@code nodeMark}: it and the bytes from {@code mark} on, which are on its membership and the
   * body, take the place of the one before.
   */
  public void keepWitness(int nodeMark, int mark, Bytes witness) {
    message.keepWitness(nodeMark, mark, witness);
  }

  /**
   * Ends an existential quantifier because {@code witness} proves it and neither membership nor
   * body take any bytes.
   *
   * @return {@link Verdict#TRUE_AT_ONCE}
   */
  public Verdict proveWitness(Bytes witness) {
    message.putWitness(witness);
    return Verdict.TRUE_AT_ONCE;
  }

  /**
   * Ends a universal quantifier because {@code witness} refutes it and neither membership nor body
   * take any bytes.
   *
   * @return {@link Verdict#FALSE_AT_ONCE}
   */
  public Verdict refuteWitness(Bytes witness) {
    message.putWitness(witness);
    return Verdict.FALSE_AT_ONCE;
  }

  /**
   * The verdict on a claim value called with {@code more} inputs after its own, at one unit of fuel
   * less: by the fact that the chain view has of it, or by the decider that the world has for its
   * predicate. A fact holds with any fuel.
   *
   * <p>Without a value ({@code claim} is null), without fuel, or larger than a claim may be, it is
   * refuted at once: nobody can be asked to prove it. Else it never is: what refutes a claim value
   * is a dispute of its own.
   */
  public Verdict callClaim(@Nullable Claim claim, List<Bytes> more) {
    if (claim == null || fuel == 0) {
      return Verdict.FALSE_AT_ONCE;
    }
    List<Bytes> inputs = more.isEmpty() ? claim.inputs() : claim.with(more).inputs();
    if (!Limits.fitsClaim(inputs)) {
      noteTooLarge(inputs);
      return Verdict.FALSE_AT_ONCE;
    }
    ChainView.Fact fact = world.chain().factOf(claim.predicate(), inputs);
    if (fact != null && !fact.truth()) {
      leaveOpen(inputs);
      return Verdict.FALSE_CERTAIN;
    }
    int mark = message.mark();
    if (fact != null && fact.message().length() <= Limits.MAX_NESTED_MESSAGE_BYTES) {
      message.put(fact.message());
      message.nest(mark);
      return Verdict.TRUE_AT_ONCE;
    }
    Decider<?> decider = world.decider(claim.predicate());
    if (decider == null) {
      return undecided("no decider for the predicate at " + claim.predicate());
    }
    if (claimsLeft == 0) {
      return undecided(
          "the truth of more claim values: a decision calls "
              + world.claimLimit()
              + " of them at most");
    }
    claimsLeft--;
    fuel--;
    nesting++;
    Verdict verdict;
    try {
      verdict = verdictOn(decider, inputs);
    } finally {
      nesting--;
      fuel++;
    }
    if (verdict.isTrue()) {
      return proved(verdict, mark);
    }
    message.truncate(mark);
    if (verdict.isFalse()) {
      leaveOpen(inputs);
    }
    return verdict == Verdict.FALSE_AT_ONCE ? Verdict.FALSE_CERTAIN : verdict;
  }

  /** Nests the message that proves a claim value, unless no chain would take it so. */
  private Verdict proved(Verdict verdict, int mark) {
    MessageBuffer.Open open = message.takeOpen(mark);
    String limit = limitPassed(message.mark() - mark, open);
    if (limit != null) {
      // Whether it can be shown depends on who has to show it, and where.
      message.truncate(mark);
      return undecided(limit);
    }
    message.nest(mark);
    if (isNested() && open.parts() > 0) {
      message.leaveOpen(open);
    }
    return verdict;
  }

  private static @Nullable String limitPassed(int length, MessageBuffer.Open open) {
    if (length > Limits.MAX_NESTED_MESSAGE_BYTES) {
      return "room for the proof of a claim value: within a message it has "
          + Limits.MAX_NESTED_MESSAGE_BYTES
          + " bytes at most";
    }
    if (open.bytes() > Limits.MAX_NESTED_POSITION_BYTES
        || open.parts() > Limits.MAX_NESTED_POSITION_PARTS) {
      return "room for what the proof of a claim value leaves open: "
          + Limits.MAX_NESTED_POSITION_BYTES
          + " bytes and "
          + Limits.MAX_NESTED_POSITION_PARTS
          + " places and values at most";
    }
    return null;
  }

  /**
   * Whether this run decides a claim value, whose proof may leave only so much open. What a message
   * to the claim itself leaves open is bounded by the compiler.
   */
  public boolean isNested() {
    return nesting > 0;
  }

  /**
   * Takes note, if this run {@link #isNested}, that the message which ends here leaves a place open
   * for the opponent, at which the position has these values.
   */
  public void leaveOpen(List<Bytes> values) {
    if (isNested()) {
      long bytes = PLACE_BYTES;
      for (Bytes value : values) {
        bytes += PLACE_VALUE_BYTES + value.length();
      }
      message.leaveOpen(new MessageBuffer.Open(bytes, 1L + values.size()));
    }
  }

  /**
   * Takes note that no claim can have these inputs of a claim value: they are too many or large.
   */
  void noteTooLarge(List<Bytes> inputs) {}

  /** The verdict of a claim value's decider, which has these inputs. */
  Verdict verdictOn(Decider<?> decider, List<Bytes> inputs) {
    return decider.decideInputs(inputs, this);
  }

  /**
   * The verdict, by a fact that the chain view has of the claim at {@code place}, on what the
   * player to move has to show there; null if there is no such fact. The message that showed the
   * fact is his, if it speaks for him.
   */
  @Nullable Verdict verdictByFact(Place place) {
    ChainView.Fact fact = world.chain().factOf(place.predicate(), place.values());
    if (fact == null) {
      return null;
    }
    if (fact.truth() != (place.node() == Place.PROVE_CLAIM)) {
      return Verdict.FALSE_CERTAIN;
    }
    message.put(fact.message());
    return Verdict.TRUE_AT_ONCE;
  }

  /**
   * IsStored: whether the store at {@code contract} had {@code value} under {@code key} as of the
   * world's block. False if an argument has no value, or {@code value} more than {@link
   * Limits#MAX_STORED_BYTES} bytes; undecided if the chain view does not know.
   */
  public Verdict isStored(@Nullable Address contract, @Nullable Bytes key, @Nullable Bytes value) {
    if (contract == null || key == null || value == null) {
      return Verdict.FALSE_AT_ONCE;
    }
    ChainView chain = world.chain();
    if (!chain.knows(contract)) {
      return undecided("the contents of the store at " + contract);
    }
    if (chain.block() < world.asOf()) {
      return undecided(
          "chain state up to block " + world.asOf() + ": the view ends at block " + chain.block());
    }
    ChainView.StoredValue stored = chain.valueOf(contract, key);
    return Verdict.ground(
        stored != null
            && stored.writtenAt() <= world.asOf()
            && stored.value().equals(value)
            && Limits.fitsStore(value));
  }

  /**
   * The user's atom {@code name} of the encodings of its arguments; undecided if the world lacks it
   * or if it throws.
   */
  public Verdict userAtom(String name, List<Bytes> arguments) {
    UserAtom atom = world.atom(name);
    if (atom == null) {
      return undecided("an implementation of the atom '" + name + "'");
    }
    try {
      return Verdict.ground(atom.holds(arguments));
    } catch (RuntimeException e) {
      LOG.warn("the implementation of the atom '{}' failed", name, e);
      return undecided("an answer of the atom '" + name + "', which failed with " + e);
    }
  }

  /**
   * Counts one number of an enumeration from {@code from} to before {@code to}. False, and noted as
   * missing, if this run has enumerated as many as the world allows: the quantifier then joins, or
   * meets, {@link Verdict#UNDECIDED} and stops.
   */
  public boolean takeNumber(BigInteger from, BigInteger to) {
    if (numbersLeft == 0) {
      noteMissing(
          "a full enumeration of the numbers from "
              + from
              + " to "
              + to
              + ": a decision looks at "
              + world.numberLimit()
              + " numbers at most");
      return false;
    }
    numbersLeft--;
    return true;
  }

  /** The constant {@code name} as Bytes; null, and noted as missing, if the world lacks it. */
  public @Nullable Bytes bytesConstant(String name) {
    return present(name, "Bytes", world.constant(name));
  }

  /** The constant {@code name}; null, and noted as missing, if the world has no such Uint. */
  public @Nullable BigInteger uintConstant(String name) {
    return present(name, "Uint", Codec.decodeUint(world.constant(name)));
  }

  /** The constant {@code name}; null, and noted as missing, if the world has no such Address. */
  public @Nullable Address addressConstant(String name) {
    return present(name, "Address", Codec.decodeAddress(world.constant(name)));
  }

  /** The constant {@code name}; null, and noted as missing, if the world has no such Bytes32. */
  public @Nullable Bytes32 bytes32Constant(String name) {
    return present(name, "Bytes32", Codec.decodeBytes32(world.constant(name)));
  }

  /** The constant {@code name}; null, and noted as missing, if the world has no such Bool. */
  public @Nullable Boolean boolConstant(String name) {
    return present(name, "Bool", Codec.decodeBool(world.constant(name)));
  }

  /** The constant {@code name}; null, and noted as missing, if the world has no such String. */
  public @Nullable String stringConstant(String name) {
    return present(name, "String", Codec.decodeString(world.constant(name)));
  }

  /**
   * The address of the predicate of the definition {@code name}; null, and noted as missing, if the
   * world lacks it.
   */
  public @Nullable Address predicateAddress(String name) {
    Address address = world.predicateAddress(name);
    if (address == null) {
      noteMissing("the address of the predicate '" + name + "'");
    }
    return address;
  }

  /**
   * Whether the world has the addresses of the predicates of all these definitions; those that it
   * lacks are noted as missing.
   */
  public boolean knowsPredicates(List<String> names) {
    boolean known = true;
    for (String name : names) {
      known &= predicateAddress(name) != null;
    }
    return known;
  }

  /** {@link Verdict#UNDECIDED}, with a note that {@code what} is missing. */
  public Verdict undecided(String what) {
    noteMissing(what);
    return Verdict.UNDECIDED;
  }

  /** What was noted as missing so far, in the order it was met. */
  public List<String> missing() {
    return missing == null ? List.of() : List.copyOf(missing);
  }

  /** Notes that {@code what} is missing. */
  void noteMissing(String what) {
    if (missing == null) {
      missing = new LinkedHashSet<>();
    }
    missing.add(what);
  }

  /** The decision that ends this run with {@code verdict} on a whole claim. */
  public Decision decision(Verdict verdict) {
    return decision(verdict, verdict != Verdict.UNDECIDED);
  }

  /**
   * The decision that ends this run with {@code verdict} on what the player to move has to show. If
   * he cannot, he has no move.
   */
  public Decision decisionOfMover(Verdict verdict) {
    return decision(verdict, verdict.isTrue());
  }

  private Decision decision(Verdict verdict, boolean hasMove) {
    return new Decision(
        verdict.truth(),
        hasMove ? Optional.of(new Move(Move.label(verdict), message.from(0))) : Optional.empty(),
        verdict.isCertain() ? List.of() : missing());
  }

  private <T> @Nullable T present(String name, String type, @Nullable T value) {
    if (value == null) {
      noteMissing(
          world.constant(name) == null
              ? "the constant '" + name + "'"
              : "a canonical " + type + " for the constant '" + name + "'");
    }
    return value;
  }
}

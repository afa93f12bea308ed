package org.ovmlang.verification.games;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.verification.differential.Abi;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** A call of the adjudicator, by one player of a game. */
public final class Transaction {

  /** Enough for every call, and below the 2^24 that a transaction may ask for. */
  public static final long FULL_GAS = 16_700_000;

  private static final String CLAIM = "(address,bytes[])";
  private static final String WITH_MESSAGE = "(address,bytes[],bytes)";
  private static final String ANSWER = "(bytes32,bytes,uint256,bytes)";

  /** Which function is called. */
  public enum Kind {
    ASSERT_BARE("assertBare" + CLAIM),
    ASSERT_WITH("assertWith" + WITH_MESSAGE),
    PROVE("prove" + WITH_MESSAGE),
    ANSWER("answer" + Transaction.ANSWER),
    ANSWER_AT_ONCE("answerAtOnce" + Transaction.ANSWER),
    ANSWER_WITH_FACT("answerWithFact(bytes32,bytes,uint256)"),
    RECORD_FACT("recordFact(address,bytes[],bool,bytes)"),
    SETTLE("settle(bytes32)"),
    WITHDRAW("withdraw()");

    private final String signature;

    Kind(String signature) {
      this.signature = signature;
    }

    /** Whether it costs the bond. */
    boolean isPost() {
      return this == ASSERT_BARE || this == ASSERT_WITH || this == ANSWER;
    }
  }

  /** What a transaction is about, as far as its kind has it. */
  private record Subject(
      Codec.@Nullable ClaimValue claim,
      boolean truth,
      @Nullable Post post,
      int index,
      Octets message) {

    static final Subject NONE = new Subject(null, false, null, 0, Octets.EMPTY);
  }

  private final Player player;
  private final Kind kind;
  private final Subject subject;
  private final Octets data;
  private @Nullable BigInteger value;
  private long gas = FULL_GAS;
  private boolean hopeless;

  private Transaction(Player player, Kind kind, Subject subject, Object... arguments) {
    this.player = player;
    this.kind = kind;
    this.subject = subject;
    this.data = Abi.call(kind.signature, arguments);
  }

  private static Subject about(Codec.ClaimValue claim, Octets message) {
    return new Subject(claim, true, null, 0, message);
  }

  /** Asserts a claim bare. */
  public static Transaction assertBare(Player player, Codec.ClaimValue claim) {
    return new Transaction(
        player, Kind.ASSERT_BARE, about(claim, Octets.EMPTY), predicate(claim), inputs(claim));
  }

  /** Asserts a claim with the defender's first message. */
  public static Transaction assertWith(Player player, Codec.ClaimValue claim, Octets message) {
    return new Transaction(
        player,
        Kind.ASSERT_WITH,
        about(claim, message),
        predicate(claim),
        inputs(claim),
        message.bytes());
  }

  /** Proves a claim at once. */
  public static Transaction prove(Player player, Codec.ClaimValue claim, Octets message) {
    return new Transaction(
        player,
        Kind.PROVE,
        about(claim, message),
        predicate(claim),
        inputs(claim),
        message.bytes());
  }

  /** Records what is so of a claim whatever the chain state. */
  public static Transaction recordFact(
      Player player, Codec.ClaimValue claim, boolean truth, Octets message) {
    return new Transaction(
        player,
        Kind.RECORD_FACT,
        new Subject(claim, truth, null, 0, message),
        predicate(claim),
        inputs(claim),
        truth,
        message.bytes());
  }

  /** Answers a post at one of its places. */
  public static Transaction answer(
      Player player, Post post, int index, Octets message, boolean atOnce) {
    return answer(player, post, post.position(), index, message, atOnce);
  }

  /** The same with a position that need not be the post's. */
  public static Transaction answer(
      Player player, Post post, Octets position, int index, Octets message, boolean atOnce) {
    return new Transaction(
        player,
        atOnce ? Kind.ANSWER_AT_ONCE : Kind.ANSWER,
        new Subject(null, false, post, index, message),
        post.id().bytes(),
        position.bytes(),
        BigInteger.valueOf(index),
        message.bytes());
  }

  /** Answers a post with a fact. */
  public static Transaction answerWithFact(Player player, Post post, int index) {
    return new Transaction(
        player,
        Kind.ANSWER_WITH_FACT,
        new Subject(null, false, post, index, Octets.EMPTY),
        post.id().bytes(),
        post.position().bytes(),
        BigInteger.valueOf(index));
  }

  /** Settles a post. */
  public static Transaction settle(Player player, Post post) {
    return new Transaction(
        player,
        Kind.SETTLE,
        new Subject(null, false, post, 0, Octets.EMPTY),
        (Object) post.id().bytes());
  }

  /** Takes out what the player may take. */
  public static Transaction withdraw(Player player) {
    return new Transaction(player, Kind.WITHDRAW, Subject.NONE);
  }

  /** Says that the contract must refuse this. */
  public Transaction hopeless() {
    hopeless = true;
    return this;
  }

  /** Sends it with so much gas. */
  public Transaction withGas(long limit) {
    gas = limit;
    return this;
  }

  /** Sends it with so much money instead of the bond. */
  public Transaction withValue(BigInteger wei) {
    value = wei;
    return this;
  }

  private static Object predicate(Codec.ClaimValue claim) {
    return Abi.address(claim.predicate().slice(12, 32));
  }

  private static Object inputs(Codec.ClaimValue claim) {
    return Abi.bytesArray(claim.inputs());
  }

  /** Who sends it. */
  public Player player() {
    return player;
  }

  /** Which function it calls. */
  public Kind kind() {
    return kind;
  }

  /** The call. */
  Octets data() {
    return data;
  }

  /** The bytes of the call. */
  public int size() {
    return data.length();
  }

  /** The money that goes with it, in wei. */
  BigInteger value(Terms terms) {
    if (value != null) {
      return value;
    }
    return kind.isPost() ? terms.bond() : BigInteger.ZERO;
  }

  /** The gas that it may use. */
  long gas() {
    return gas;
  }

  /** Whether the contract must refuse it. */
  public boolean isHopeless() {
    return hopeless;
  }

  /** The claim that it asserts, proves or records. */
  public Optional<Codec.ClaimValue> claim() {
    return Optional.ofNullable(subject.claim);
  }

  /** What it says of the claim. */
  public boolean truth() {
    return subject.truth;
  }

  /** The post that it answers or settles. */
  public Optional<Post> post() {
    return Optional.ofNullable(subject.post);
  }

  /** At which place it answers. */
  public int index() {
    return subject.index;
  }

  /** The message. */
  public Octets message() {
    return subject.message;
  }

  /** The same call by another player. */
  public Transaction by(Player other) {
    Transaction copy = new Transaction(other, kind, subject, data);
    return copy;
  }

  private Transaction(Player player, Kind kind, Subject subject, Octets data) {
    this.player = player;
    this.kind = kind;
    this.subject = subject;
    this.data = data;
  }

  @Override
  public String toString() {
    return player + " (" + kind + (hopeless ? ", hopeless" : "") + ")";
  }
}

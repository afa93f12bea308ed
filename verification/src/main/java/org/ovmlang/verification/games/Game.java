package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.verification.differential.Abi;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** The disputes about one claim: an honest player, if the claim has a truth, and adversaries. */
public final class Game {

  private final int number;
  private final Setting setting;
  private final String definition;
  private final Codec.ClaimValue claim;
  private final Octets claimId;
  private final Optional<Boolean> truth;
  private final long start;
  private final Random random;
  private final List<Trick> tricks = new ArrayList<>();
  private Optional<HonestPlayer> honest = Optional.empty();

  /**
   * A game without players.
   *
   * @param number its number in its stage
   * @param definition the id of the definition whose claim it is
   * @param truth what is so; nothing of a claim that may turn out either way
   * @param start the block in which it begins
   */
  public Game(
      int number,
      Setting setting,
      String definition,
      Codec.ClaimValue claim,
      Optional<Boolean> truth,
      long start,
      Random random) {
    this.number = number;
    this.setting = setting;
    this.definition = definition;
    this.claim = claim;
    this.claimId = idOf(claim);
    this.truth = truth;
    this.start = start;
    this.random = random;
  }

  /** The id of a claim, as deployed systems have it. */
  public static Octets idOf(Codec.ClaimValue claim) {
    com.esaulpaugh.headlong.abi.Tuple property =
        com.esaulpaugh.headlong.abi.Tuple.of(
            Abi.address(claim.predicate().slice(12, 32)), Abi.bytesArray(claim.inputs()));
    return Hash.keccak256(Abi.encode("((address,bytes[]))", property));
  }

  void join(HonestPlayer player) {
    honest = Optional.of(player);
  }

  void join(Trick trick) {
    tricks.add(trick);
  }

  /** What everybody sends in a block, in an order that the seed decides. */
  List<Transaction> play(Board board, Terms terms, long block) {
    List<Transaction> honestOnes = new ArrayList<>();
    honest.ifPresent(
        player -> player.play(new Turn(this, board, terms, block, List.of()), honestOnes));
    Turn turn = new Turn(this, board, terms, block, honestOnes);
    List<List<Transaction>> groups = new ArrayList<>();
    groups.add(honestOnes);
    List<Transaction> first = new ArrayList<>();
    for (Trick trick : tricks) {
      List<Transaction> group = new ArrayList<>();
      trick.play(turn, group);
      if (trick.isFirstInBlock()) {
        first.addAll(group);
      } else {
        groups.add(group);
      }
    }
    Collections.shuffle(groups, random);
    groups.forEach(first::addAll);
    return first;
  }

  /** Everybody who has an account. */
  List<Player> players() {
    List<Player> players = new ArrayList<>();
    honest.ifPresent(player -> players.add(player.player()));
    tricks.forEach(trick -> players.add(trick.player()));
    return players;
  }

  /** Its number in its stage. */
  public int number() {
    return number;
  }

  /** What it is about, as the interpreter sees it. */
  public Setting setting() {
    return setting;
  }

  /** The id of the definition whose claim it is. */
  public String definition() {
    return definition;
  }

  /** The claim. */
  public Codec.ClaimValue claim() {
    return claim;
  }

  /** Its id. */
  public Octets claimId() {
    return claimId;
  }

  /** What is so; nothing of a claim that may turn out either way. */
  public Optional<Boolean> truth() {
    return truth;
  }

  /** The block in which it begins. */
  public long start() {
    return start;
  }

  /** The honest player, if there is one. */
  Optional<HonestPlayer> honest() {
    return honest;
  }

  /** The adversaries. */
  List<Trick> tricks() {
    return tricks;
  }

  /** Whether a post speaks for what is so; without a truth, whether it speaks against the claim. */
  public boolean isForTruth(Post post) {
    return (post.depth() % 2 == 0) == truth.orElse(false);
  }

  @Override
  public String toString() {
    return "game "
        + number
        + " about "
        + definition
        + " ("
        + truth.map(String::valueOf).orElse("of no truth")
        + ")";
  }
}

package org.ovmlang.verification.games;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageGuesser;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * What some games are about, as the reference interpreter sees it.
 *
 * @param program the definitions, hostile ones behind the others
 * @param world what anybody can produce, and what is on the chain
 * @param ranks how long disputes about the definitions take
 */
public record Setting(CheckedProgram program, InterpretedWorld world, Depths ranks) {

  /** Where a definition (named by its id) is deployed, 20 bytes. */
  public Octets addressOf(String definition) {
    Octets address = world.predicateAddresses().get(definition);
    if (address == null) {
      throw new IllegalArgumentException("not deployed: " + definition);
    }
    return address;
  }

  /** Whether the rules know a place: a predicate that lies leaves open what there is not. */
  public boolean isKnown(OpenPlace place) {
    return MessageJudge.isKnown(program, world, place)
        && judge(place, Octets.EMPTY).kind() != Answer.Kind.NO_SUCH_PLACE;
  }

  /** Whether the predicate of a place is one that keeps to the rules. */
  public boolean isHonest(Octets predicate) {
    return world.predicateAddresses().entrySet().stream()
        .anyMatch(it -> it.getValue().equals(predicate) && !Hostile.isHostile(it.getKey()));
  }

  /** Whether the mover wins at a place. */
  public boolean isWon(OpenPlace place) {
    return isKnown(place) && MessageJudge.isWon(program, world, place);
  }

  /** What the rules say to a message at a place of a known predicate. */
  public Answer judge(OpenPlace place, Octets message) {
    return MessageJudge.judge(program, world, place, message);
  }

  /** A message that wins, if there is one. */
  public Optional<Octets> know(OpenPlace place, Random random) {
    return isKnown(place) ? MessageGuesser.know(program, world, place, random) : Optional.empty();
  }

  /** A message of the right shape. */
  public Optional<Octets> guess(OpenPlace place, Random random) {
    return isKnown(place) ? MessageGuesser.guess(program, world, place, random) : Optional.empty();
  }

  /** The place at which a claim is proved, or refuted. */
  public static OpenPlace root(Codec.ClaimValue claim, boolean prove) {
    return new OpenPlace(
        claim.predicate().slice(12, 32),
        prove ? OpenPlace.PROVE_CLAIM : OpenPlace.REFUTE_CLAIM,
        org.ovmlang.verification.interpreter.Interpreter.FUEL,
        List.copyOf(claim.inputs()));
  }
}

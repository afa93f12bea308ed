package org.ovmlang.verification.games;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move.Label;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * Moves as the generated deciders say them, with everything that anybody may bring in their store.
 * Where they are undecided, because nothing says where to look, the rules are asked; what they do
 * decide is final, so that a decider that is wrong loses the game.
 */
final class DeciderKnowledge implements Knowledge {

  private final Setting setting;
  private final Knowledge rules;
  private final World world;

  /**
   * What the deciders of the setting's program know.
   *
   * @param deciders generated from that program
   */
  DeciderKnowledge(Setting setting, JavaSide deciders) {
    this.setting = setting;
    this.rules = Knowledge.of(setting);
    Set<Octets> stores =
        setting.world().storedValues().stream()
            .map(InterpretedWorld.StoredValue::contract)
            .collect(Collectors.toSet());
    this.world = deciders.world(setting.world(), stores);
  }

  @Override
  public String toString() {
    return "the generated deciders";
  }

  @Override
  public Optional<Move> winning(OpenPlace place, Random random) {
    if (!setting.isKnown(place)) {
      return Optional.empty();
    }
    Optional<Decision> decision = JavaSide.decideAt(world, place);
    if (decision.isEmpty() || decision.get().truth() == Truth.UNDECIDED) {
      return rules.winning(place, random);
    }
    return decision
        .get()
        .move()
        .map(move -> new Move(Octets.of(move.message().toArray()), move.label() == Label.DECIDES));
  }
}

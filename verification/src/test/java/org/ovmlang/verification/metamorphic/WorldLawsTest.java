package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovmlang.verification.interpreter.InterpretedWorld.Witness;

/** What is the same in a world is decided the same, to the byte of the message. */
class WorldLawsTest {

  @Test
  void theOrderInWhichWitnessesAreStoredDoesNotShow() {
    LawCheck.ofWorlds(
            "ORDER_OF_WITNESSES",
            sample -> {
              Random random = new Random(sample.made().seed());
              return it -> {
                List<Witness> order = new ArrayList<>(it.world().witnesses());
                Collections.shuffle(order, random);
                return IrrelevantWitnesses.with(it, order);
              };
            })
        .require();
  }

  @Test
  void whatNoQuantifierFindsOrTakesForAValueDoesNotShow() {
    LawCheck.ofWorlds(
            "IRRELEVANT_WITNESSES",
            sample -> {
              IrrelevantWitnesses irrelevant =
                  new IrrelevantWitnesses(sample.made().program(), sample.made().seed());
              return irrelevant::addedTo;
            })
        .require();
  }
}

package org.ovmlang.verification.games.tricks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.games.Player;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Transaction;
import org.ovmlang.verification.games.Trick;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** Asserts and proves what is no claim of its predicate, and claims of what is no predicate. */
public final class IllFormedClaims extends Trick {

  /** By that account. */
  public IllFormedClaims(Player player, Random random) {
    super(player, random);
  }

  @Override
  public void play(Turn turn, List<Transaction> out) {
    if (!turn.isEarly() || random().nextInt(4) != 0) {
      return;
    }
    Codec.ClaimValue claim = turn.game().claim();
    List<Octets> inputs = new ArrayList<>(claim.inputs());
    inputs.add(Octets.EMPTY);
    Codec.ClaimValue ill =
        random().nextInt(3) == 0
            ? new Codec.ClaimValue(player().address().addressWord(), claim.inputs())
            : new Codec.ClaimValue(claim.predicate(), inputs);
    OpenPlace root = Setting.root(claim, true);
    Octets message = turn.game().setting().guess(root, random()).orElse(Octets.EMPTY);
    out.add(Transaction.assertBare(player(), ill).hopeless());
    out.add(Transaction.assertWith(player(), ill, message).hopeless());
    out.add(Transaction.prove(player(), ill, message).hopeless());
    out.add(Transaction.recordFact(player(), ill, random().nextBoolean(), message).hopeless());
  }
}

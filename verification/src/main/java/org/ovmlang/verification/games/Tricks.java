package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import org.ovmlang.verification.games.tricks.BadHelper;
import org.ovmlang.verification.games.tricks.Duplicates;
import org.ovmlang.verification.games.tricks.FrontRunning;
import org.ovmlang.verification.games.tricks.HostileDispute;
import org.ovmlang.verification.games.tricks.IllFormedClaims;
import org.ovmlang.verification.games.tricks.Janitor;
import org.ovmlang.verification.games.tricks.LastBlockPosts;
import org.ovmlang.verification.games.tricks.LiesInClaims;
import org.ovmlang.verification.games.tricks.Malformed;
import org.ovmlang.verification.games.tricks.ManyPosts;
import org.ovmlang.verification.games.tricks.PreLostPositions;
import org.ovmlang.verification.games.tricks.Proofs;
import org.ovmlang.verification.games.tricks.RacingSettlement;
import org.ovmlang.verification.games.tricks.SelfChallenge;
import org.ovmlang.verification.games.tricks.StaleMessages;
import org.ovmlang.verification.games.tricks.TooLittleGas;
import org.ovmlang.verification.games.tricks.Withholding;
import org.ovmlang.verification.games.tricks.WrongMoney;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** All tricks, and who plays which in a game. */
final class Tricks {

  private static final String JANITOR = "(anybody settles)";
  private static final int MOST = 6;

  private static final Map<String, BiFunction<Player, Random, Trick>> ALL = all();

  private Tricks() {}

  private static Map<String, BiFunction<Player, Random, Trick>> all() {
    Map<String, BiFunction<Player, Random, Trick>> all = new LinkedHashMap<>();
    all.put("withholding until the last block", Withholding::new);
    all.put("posts in the last block, and behind it", LastBlockPosts::new);
    all.put("many posts", ManyPosts::new);
    all.put("duplicates", Duplicates::new);
    all.put("malformed messages and positions", Malformed::new);
    all.put("stale messages", StaleMessages::new);
    all.put("racing settlement", RacingSettlement::new);
    all.put("pre-lost positions", PreLostPositions::new);
    all.put("self-challenge", SelfChallenge::new);
    all.put("a bad helper of the truth", BadHelper::new);
    all.put("too little gas", TooLittleGas::new);
    all.put("false proofs and facts", Proofs::new);
    all.put("front-running", FrontRunning::new);
    all.put("wrong money", WrongMoney::new);
    all.put("ill-formed claims", IllFormedClaims::new);
    all.put("lies within claims", LiesInClaims::new);
    return Collections.unmodifiableMap(all);
  }

  /** Two to six adversaries of different tricks; somebody must assert a false claim. */
  static void join(Game game, Random random) {
    List<String> names = new ArrayList<>(ALL.keySet());
    Collections.shuffle(names, random);
    List<String> chosen = new ArrayList<>(names.subList(0, 2 + random.nextInt(MOST - 1)));
    if (!game.truth().orElseThrow()) {
      chosen.remove("self-challenge");
      chosen.add("self-challenge");
    }
    for (String name : chosen) {
      add(game, name, Objects.requireNonNull(ALL.get(name)), random);
    }
    add(game, JANITOR, Janitor::new, random);
  }

  /** Those who play a claim of a hostile predicate, or one that calls what never ends. */
  static void joinHostile(Game game, String name, Random random) {
    add(game, name, HostileDispute::new, random);
    add(game, name, HostileDispute::new, random);
    add(game, JANITOR, Janitor::new, random);
  }

  private static void add(
      Game game, String name, BiFunction<Player, Random, Trick> trick, Random random) {
    game.join(trick.apply(player(game, name), new Random(random.nextLong())));
  }

  /** An account for a role in a game; nobody has its key, and nobody needs it on a test chain. */
  static Player player(Game game, String role) {
    Octets seed = Octets.ofAscii(game.number() + " " + game.players().size() + " " + role);
    return new Player(Hash.keccak256(seed).slice(12, 32), role);
  }
}

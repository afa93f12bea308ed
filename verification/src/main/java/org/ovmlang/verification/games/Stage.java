package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** Builds the games of a stage and plays them. */
public final class Stage {

  /** Of so many games one is about a claim of a hostile predicate, or one that calls it. */
  private static final int GAMES_PER_HOSTILE_ONE = 20;

  /** Games begin within so many blocks. */
  private static final int FIRST_BLOCKS = 12;

  private final StageId id;
  private final Terms terms;
  private final Random random;
  private final IdentityHashMap<CheckedProgram, JavaSide> deciders = new IdentityHashMap<>();
  private final IdentityHashMap<Setting, Knowledge> byDeciders = new IdentityHashMap<>();

  private Stage(StageId id, Terms terms) {
    this.id = id;
    this.terms = terms;
    this.random = new Random(id.seed() * 1_000_003 + (id.kind() == StageId.Kind.PLASMA ? 1 : 0));
  }

  /**
   * Plays the games of a stage.
   *
   * @param adjudicator the contract, or one with a fault
   */
  public static StageReport play(StageId id, ContractArtifact adjudicator) {
    return play(id, List.of(adjudicator)).get(0);
  }

  /** Plays the same games at each of some adjudicators. */
  public static List<StageReport> play(StageId id, List<ContractArtifact> adjudicators) {
    Terms terms = Terms.USUAL;
    try (Ground ground = new Ground(adjudicators, terms)) {
      List<Claims.Candidate> candidates =
          switch (id.kind()) {
            case RANDOM -> RandomClaims.on(ground, id.seed(), id.games());
            case PLASMA -> PlasmaClaims.on(ground, id.seed(), id.games());
          };
      return ground.chains().stream()
          .map(chain -> new Stage(id, terms).play(ground, chain, candidates))
          .toList();
    }
  }

  private StageReport play(Ground ground, Chain chain, List<Claims.Candidate> candidates) {
    List<Game> games = new ArrayList<>();
    for (Claims.Candidate candidate : candidates) {
      long start = chain.head() + 1 + random.nextInt(FIRST_BLOCKS);
      boolean hostile = games.size() % GAMES_PER_HOSTILE_ONE == GAMES_PER_HOSTILE_ONE - 1;
      games.add(
          hostile
              ? hostile(ground, candidate, games.size(), start)
              : honest(candidate, games.size(), start));
    }
    Arena arena = new Arena(chain, terms, games);
    List<Fault> faults = arena.play();
    return StageReport.of(id, games, arena, faults);
  }

  private Game honest(Claims.Candidate candidate, int number, long start) {
    Game game =
        new Game(
            number,
            candidate.setting(),
            candidate.definition(),
            candidate.claim(),
            Optional.of(candidate.truth()),
            start,
            random());
    Player player = Tricks.player(game, HonestPlayer.ROLE);
    Knowledge knowledge =
        number % 2 == 0 ? Knowledge.of(candidate.setting()) : deciders(candidate.setting());
    game.join(new HonestPlayer(game, player, knowledge, terms, random()));
    Tricks.join(game, random());
    return game;
  }

  /**
   * About a claim of a hostile predicate, or one of an honest predicate that calls what never ends:
   * it may turn out either way, and harms nobody else.
   */
  private Game hostile(Ground ground, Claims.Candidate candidate, int number, long start) {
    int count = number / GAMES_PER_HOSTILE_ONE;
    Octets endless = ground.address(Hostile.NEVER_ENDS).addressWord();
    Optional<Codec.ClaimValue> trusting =
        count % 2 == 0
            ? Optional.empty()
            : trusting(candidate, new Codec.ClaimValue(endless, List.of(Octets.word(number))));
    List<Hostile> all = List.of(Hostile.values());
    Hostile which = all.get((int) ((id.seed() + count) % all.size()));
    Octets address = ground.address(which).addressWord();
    Codec.ClaimValue claim =
        trusting.orElse(new Codec.ClaimValue(address, List.of(Octets.word(number))));
    String definition = trusting.isPresent() ? candidate.definition() : which.id();
    String role = trusting.isPresent() ? "a claim that calls what never ends" : which.role();
    Setting setting = candidate.setting();
    Game game = new Game(number, setting, definition, claim, Optional.empty(), start, random());
    Tricks.joinHostile(game, role, random());
    return game;
  }

  /** The claim with another claim in place of one of its inputs, if one is a claim. */
  private static Optional<Codec.ClaimValue> trusting(
      Claims.Candidate candidate, Codec.ClaimValue trusted) {
    List<Octets> inputs = new ArrayList<>(candidate.claim().inputs());
    boolean changed = false;
    for (int i = 0; i < inputs.size(); i++) {
      if (Codec.claim(inputs.get(i)).isPresent()) {
        inputs.set(i, Codec.encode(trusted));
        changed = true;
      }
    }
    return changed
        ? Optional.of(new Codec.ClaimValue(candidate.claim().predicate(), inputs))
        : Optional.empty();
  }

  private Knowledge deciders(Setting setting) {
    return byDeciders.computeIfAbsent(
        setting,
        it ->
            new DeciderKnowledge(
                it,
                deciders.computeIfAbsent(
                    it.program(), program -> JavaSide.of(program, Ground.JAVA))));
  }

  private Random random() {
    return new Random(random.nextLong());
  }
}

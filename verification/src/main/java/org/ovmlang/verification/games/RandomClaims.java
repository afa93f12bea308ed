package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.RandomProgram;
import org.ovmlang.verification.differential.RandomWorlds;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** Claims of the predicates of one random program, in one random world. */
final class RandomClaims {

  private static final int DEFINITIONS = 7;
  private static final int MOST_VALUES = 7;
  private static final int MOST_TRIES = 400;
  private static final int SAMPLE = 36;
  private static final int PROGRAMS_PER_SEED = 1_000;
  private static final int GUESSES = 4;

  private RandomClaims() {}

  /** Deploys a program and finds claims, as many true ones as false ones if it can. */
  static List<Claims.Candidate> on(Ground ground, long seed, int count) {
    CheckedProgram program = program(seed);
    ContractSide contracts =
        ground
            .site()
            .deploy(
                program,
                Ground.SOLIDITY,
                RandomWorlds.params(ground.site().stores().get(0)),
                Map.of());
    Search search = search(program, contracts.deployment(), ground.predicates(), seed);
    InterpretedWorld world = search.setting.world();
    contracts.fill(world, ground.site().client());
    ground.pass(world.asOf());
    return search.find(count);
  }

  /** The first program of a seed of which claims are true and false, and disputed. */
  private static CheckedProgram program(long seed) {
    Map<String, Octets> hostile = new HashMap<>();
    Hostile.withTruth()
        .forEach(it -> hostile.put(it.id(), Octets.word(0xbad0 + hostile.size()).slice(12, 32)));
    for (long variant = 0; ; variant++) {
      long own = seed * PROGRAMS_PER_SEED + variant;
      CheckedProgram program =
          own % 4 == 0
              ? RandomProgram.of(own, DEFINITIONS)
              : RandomProgram.alternating(own, DEFINITIONS);
      Deployment imagined = RandomWorlds.imagined(program);
      List<Claims.Candidate> sample = search(program, imagined, hostile, seed).find(SAMPLE);
      long trueOnes = sample.stream().filter(Claims.Candidate::truth).count();
      if (trueOnes > SAMPLE / 3 && sample.size() - trueOnes > SAMPLE / 3) {
        return program;
      }
    }
  }

  private static Search search(
      CheckedProgram program, Deployment deployed, Map<String, Octets> hostile, long seed) {
    Map<String, Octets> predicates = new HashMap<>(deployed.predicates());
    predicates.putAll(hostile);
    Deployment deployment =
        new Deployment(predicates, deployed.userAtoms(), deployed.params(), deployed.stores());
    CheckedProgram model = Hostile.addTo(program);
    RandomWorlds worlds = new RandomWorlds(model, deployment);
    List<Definition> definitions =
        program.definitions().stream().filter(it -> it.kind() == DefinitionKind.PREDICATE).toList();
    InterpretedWorld world =
        Claims.everythingProducible(
            worlds.caseOf(definitions.get(0), seed * 7).world(),
            List.of(worlds.caseOf(definitions.get(0), seed * 7 + 1).world()),
            MOST_VALUES);
    Setting setting = new Setting(model, world, new Depths(model));
    return new Search(setting, worlds, definitions, new Random(seed));
  }

  /** Looks for claims. */
  private static final class Search {

    private final Setting setting;
    private final RandomWorlds worlds;
    private final List<Definition> definitions;
    private final Random random;
    private final List<Claims.Candidate> found = new ArrayList<>();
    private final Set<Octets> ids = new HashSet<>();
    private long next;

    Search(Setting setting, RandomWorlds worlds, List<Definition> definitions, Random random) {
      this.setting = setting;
      this.worlds = worlds;
      this.definitions = definitions;
      this.random = random;
      this.next = random.nextInt(1_000_000);
    }

    /** As many claims as wanted, or all that a program of few claims has. */
    List<Claims.Candidate> find(int count) {
      int inVain = 0;
      while (found.size() < count && inVain < MOST_TRIES) {
        boolean wanted = found.size() % 2 == 0;
        // In some worlds few claims have one truth, or can be disputed.
        boolean anyClaim = inVain > MOST_TRIES / 3;
        boolean anyTruth = inVain > 2 * MOST_TRIES / 3;
        Definition definition = definition();
        Optional<Claims.Candidate> candidate =
            candidate(definition)
                .filter(it -> anyTruth || it.truth() == wanted)
                .filter(it -> anyClaim || random.nextInt(6) == 0 || isDisputable(it))
                .filter(it -> ids.add(Game.idOf(it.claim())));
        candidate.ifPresent(found::add);
        inVain = candidate.isPresent() ? 0 : inVain + 1;
      }
      return found;
    }

    /** Mostly one that takes more than one message. */
    private Definition definition() {
      Definition definition = definitions.get(random.nextInt(definitions.size()));
      for (int i = 0; i < 4 && setting.ranks().posts(definition.id(), true).orElse(9) < 2; i++) {
        definition = definitions.get(random.nextInt(definitions.size()));
      }
      return definition;
    }

    private Optional<Claims.Candidate> candidate(Definition definition) {
      ClaimCase it = worlds.caseOf(definition, next++);
      if (!Interpreter.isWellFormed(definition, it.inputs(), setting.world())) {
        return Optional.empty();
      }
      Octets address = setting.addressOf(it.definition());
      Codec.ClaimValue claim = new Codec.ClaimValue(address.addressWord(), it.inputs());
      boolean truth =
          Interpreter.truth(
              setting.program(), it.definition(), it.inputs(), setting.world(), Interpreter.FUEL);
      return Optional.of(new Claims.Candidate(setting, it.definition(), claim, truth));
    }

    /** Whether somebody can say something against the truth that is taken. */
    private boolean isDisputable(Claims.Candidate candidate) {
      OpenPlace root = Setting.root(candidate.claim(), !candidate.truth());
      for (int i = 0; i < GUESSES; i++) {
        Optional<Octets> guess = setting.guess(root, random);
        if (guess.isPresent() && setting.judge(root, guess.get()).kind() == Answer.Kind.SHOWN) {
          return true;
        }
      }
      return false;
    }
  }
}

package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Deployment;
import org.ovmlang.verification.differential.PlasmaCases;
import org.ovmlang.verification.differential.PlasmaProgram;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Interpreter;
import org.ovmlang.verification.interpreter.Octets;

/** Claims of the plasma predicates, in small worlds each with a deployment of its own. */
final class PlasmaClaims {

  private static final List<String> PREDICATES =
      List.of("ownership", "stateUpdate", "checkpoint", "exit");

  private static final String STATE_UPDATE = PlasmaProgram.id("stateUpdate");
  private static final String CHECKPOINT = PlasmaProgram.id("checkpoint");
  private static final String EXIT = PlasmaProgram.id("exit");
  private static final int MOST_VALUES = 60;

  /** In one world there are many more ways to be false than to be true. */
  private static final int MOST_MORE_OF_ONE_TRUTH = 1;

  /** Compiled once; it is deployed often. */
  private static final class Compiled {
    static final CheckedProgram PROGRAM = PlasmaProgram.compile(PREDICATES);
    static final SolidityCompilation CONTRACTS = Site.generate(PROGRAM, Ground.SOLIDITY);
    static final CheckedProgram MODEL = Hostile.addTo(PROGRAM);
  }

  private PlasmaClaims() {}

  /** Deploys as many worlds as it takes. */
  static List<Claims.Candidate> on(Ground ground, long seed, int count) {
    List<Claims.Candidate> found = new ArrayList<>();
    for (long world = 0; found.size() < count; world++) {
      found.addAll(world(ground, seed * 1_000 + world));
    }
    return found.subList(0, count);
  }

  private static List<Claims.Candidate> world(Ground ground, long seed) {
    Octets store = ground.site().newStore();
    ContractSide contracts =
        ground
            .site()
            .deploy(Compiled.PROGRAM, Compiled.CONTRACTS, PlasmaProgram.params(store), Map.of());
    Map<String, Octets> predicates = new HashMap<>(contracts.deployment().predicates());
    predicates.putAll(ground.predicates());
    Deployment deployment =
        new Deployment(
            predicates,
            contracts.deployment().userAtoms(),
            contracts.deployment().params(),
            List.of(store));
    ClaimCase played = PlasmaCases.of(seed % 2 == 0 ? "checkpoint" : "exit", deployment, seed);
    InterpretedWorld world = Claims.everythingProducible(played.world(), List.of(), MOST_VALUES);
    contracts.fill(world, ground.site().client());
    ground.pass(world.asOf());
    Setting setting = new Setting(Compiled.MODEL, world, new Depths(Compiled.MODEL));
    return candidates(setting, claims(setting, played));
  }

  private static List<Claims.Candidate> candidates(
      Setting setting, Map<Codec.ClaimValue, String> claims) {
    List<Claims.Candidate> candidates = new ArrayList<>();
    Set<Octets> ids = new HashSet<>();
    claims.forEach(
        (claim, definition) -> {
          boolean wellFormed =
              Interpreter.isWellFormed(
                  setting.program().definition(definition), claim.inputs(), setting.world());
          if (wellFormed && ids.add(Game.idOf(claim))) {
            boolean truth =
                Interpreter.truth(
                    setting.program(),
                    definition,
                    claim.inputs(),
                    setting.world(),
                    Interpreter.FUEL);
            long others = candidates.stream().filter(it -> it.truth() != truth).count();
            if (candidates.size() - others <= others + MOST_MORE_OF_ONE_TRUTH) {
              candidates.add(new Claims.Candidate(setting, definition, claim, truth));
            }
          }
        });
    return candidates;
  }

  /** The claim of the case, and those about the state updates in its world. */
  private static Map<Codec.ClaimValue, String> claims(Setting setting, ClaimCase played) {
    Map<Codec.ClaimValue, String> claims = new LinkedHashMap<>();
    for (String definition : List.of(CHECKPOINT, EXIT)) {
      claims.put(claim(setting, definition, played.inputs()), definition);
    }
    List<Octets> values = new ArrayList<>(played.inputs());
    values.addAll(setting.world().looseWitnesses());
    Octets stateUpdate = setting.addressOf(STATE_UPDATE).addressWord();
    for (Octets value : values) {
      Optional<Codec.ClaimValue> update =
          Codec.claim(value).filter(it -> it.predicate().equals(stateUpdate));
      if (update.isPresent()) {
        claims.put(update.get(), STATE_UPDATE);
        for (Octets proof : setting.world().looseWitnesses()) {
          claims.put(claim(setting, CHECKPOINT, List.of(value, proof)), CHECKPOINT);
        }
      }
    }
    return claims;
  }

  private static Codec.ClaimValue claim(Setting setting, String definition, List<Octets> inputs) {
    return new Codec.ClaimValue(setting.addressOf(definition).addressWord(), inputs);
  }
}

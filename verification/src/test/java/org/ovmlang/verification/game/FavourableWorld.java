package org.ovmlang.verification.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;

/**
 * The world in which every message can be sent: each literal turns out the way of the only player
 * who ever meets it, the owner of the quantifier around it, or who sends the first message; and
 * every source holds one value. It exists where literals are independent and no definition is
 * called twice.
 */
final class FavourableWorld {

  private final CheckedProgram program;
  private final Map<String, List<List<Integer>>> atoms = new HashMap<>();

  private FavourableWorld(CheckedProgram program) {
    this.program = program;
  }

  static SmallWorld of(RandomGame game, CheckedProgram program, Side first) {
    FavourableWorld world = new FavourableWorld(program);
    world.favour(program.definition(RandomGame.CLAIMED).body(), true, first);
    game.atoms().keySet().forEach(name -> world.atoms.putIfAbsent(name, List.of()));
    Map<String, List<SmallValue>> sources = new HashMap<>();
    game.sources().forEach(name -> sources.put(name, List.of(new SmallValue.Natural(0))));
    return new SmallWorld(world.atoms, sources);
  }

  private void favour(Formula formula, boolean positive, Side mover) {
    if (formula instanceof Formula.And and) {
      and.operands().forEach(operand -> favour(operand, positive, mover));
    } else if (formula instanceof Formula.Or or) {
      or.operands().forEach(operand -> favour(operand, positive, mover));
    } else if (formula instanceof Formula.Not not) {
      favour(not.operand(), !positive, mover);
    } else if (formula instanceof Formula.Call call) {
      favour(program.definition(call.definition()).body(), positive, mover);
    } else if (formula instanceof Formula.Exists exists) {
      favour(exists.domain(), exists.body(), positive, positive);
    } else if (formula instanceof Formula.ForAll all) {
      favour(all.domain(), all.body(), positive, !positive);
    } else if (formula instanceof Formula.Atom atom) {
      boolean holds = positive == (mover == Side.DEFENDER);
      int arity = atom.arguments().size();
      atoms.put(atom.declaration().name(), holds ? RandomGame.tuples(arity) : List.of());
    }
  }

  private void favour(Domain domain, Formula body, boolean positive, boolean defenders) {
    Side owner = defenders ? Side.DEFENDER : Side.CHALLENGER;
    favour(domain.membership(), defenders, owner);
    favour(body, positive, owner);
  }
}

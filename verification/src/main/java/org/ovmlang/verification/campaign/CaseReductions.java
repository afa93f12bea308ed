package org.ovmlang.verification.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.MissingPart;
import org.ovmlang.verification.differential.SimpleValues;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/** What a case can be made smaller by: fewer of anything, and simpler inputs. */
final class CaseReductions {

  private CaseReductions() {}

  /** The smaller cases, those first of which most is gone. */
  static List<ClaimCase> of(ClaimCase claimCase, Definition definition) {
    List<ClaimCase> smaller = new ArrayList<>();
    InterpretedWorld world = claimCase.world();
    addFewer(
        world.witnesses(), it -> with(claimCase, world(world, it, world.storedValues())), smaller);
    addFewer(
        world.storedValues(), it -> with(claimCase, world(world, world.witnesses(), it)), smaller);
    world
        .userAtoms()
        .forEach(
            (name, allowed) ->
                addFewer(allowed, it -> with(claimCase, world(world, name, it)), smaller));
    addFewer(
        claimCase.messages(),
        it -> with(claimCase, claimCase.inputs(), it, claimCase.missing()),
        smaller);
    addFewer(
        claimCase.missing(),
        it -> with(claimCase, claimCase.inputs(), claimCase.messages(), it),
        smaller);
    addSimplerInputs(claimCase, definition, smaller);
    return smaller;
  }

  /** None, either half, all but one. */
  private static <T> void addFewer(
      List<T> all, Function<List<T>, ClaimCase> made, List<ClaimCase> smaller) {
    if (all.isEmpty()) {
      return;
    }
    smaller.add(made.apply(List.of()));
    if (all.size() > 3) {
      smaller.add(made.apply(all.subList(0, all.size() / 2)));
      smaller.add(made.apply(all.subList(all.size() / 2, all.size())));
    }
    for (int i = 0; all.size() > 1 && i < all.size(); i++) {
      List<T> rest = new ArrayList<>(all);
      rest.remove(i);
      smaller.add(made.apply(rest));
    }
  }

  private static void addSimplerInputs(
      ClaimCase claimCase, Definition definition, List<ClaimCase> smaller) {
    int count = Math.min(claimCase.inputs().size(), definition.inputs().size());
    for (int i = 0; i < count; i++) {
      for (Octets simple : SimpleValues.of(definition.inputs().get(i).type())) {
        Octets now = claimCase.inputs().get(i);
        boolean simpler =
            simple.length() < now.length()
                || (simple.length() == now.length() && simple.hex().compareTo(now.hex()) < 0);
        if (simpler) {
          List<Octets> inputs = new ArrayList<>(claimCase.inputs());
          inputs.set(i, simple);
          smaller.add(with(claimCase, inputs, claimCase.messages(), claimCase.missing()));
        }
      }
    }
  }

  private static ClaimCase with(ClaimCase claimCase, InterpretedWorld world) {
    return new ClaimCase(
        claimCase.definition(),
        claimCase.inputs(),
        world,
        claimCase.messages(),
        claimCase.missing());
  }

  private static ClaimCase with(
      ClaimCase claimCase, List<Octets> inputs, List<Octets> messages, List<MissingPart> missing) {
    return new ClaimCase(claimCase.definition(), inputs, claimCase.world(), messages, missing);
  }

  private static InterpretedWorld world(
      InterpretedWorld world,
      List<InterpretedWorld.Witness> witnesses,
      List<InterpretedWorld.StoredValue> stored) {
    return new InterpretedWorld(
        witnesses,
        world.looseWitnesses(),
        stored,
        world.params(),
        world.predicateAddresses(),
        world.userAtoms(),
        world.asOf());
  }

  private static InterpretedWorld world(
      InterpretedWorld world, String atom, List<List<Octets>> allowed) {
    Map<String, List<List<Octets>>> atoms = new TreeMap<>(world.userAtoms());
    atoms.put(atom, allowed);
    return new InterpretedWorld(
        world.witnesses(),
        world.looseWitnesses(),
        world.storedValues(),
        world.params(),
        world.predicateAddresses(),
        atoms,
        world.asOf());
  }
}

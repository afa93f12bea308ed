package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;

/**
 * Which functions of each definition anybody calls. A predicate is both proved and refuted; a
 * library is what its callers do with it, and both when it has none.
 */
final class Demands {

  private final Groundness groundness;
  private final Map<String, EnumSet<Mode>> byId = new HashMap<>();

  private Demands(Groundness groundness) {
    this.groundness = groundness;
  }

  static Demands of(CheckedProgram program, Groundness groundness) {
    Demands demands = new Demands(groundness);
    List<Definition> definitions = program.definitions();
    // Callers stand behind their callees: backwards, all demands are known when they are followed.
    for (int i = definitions.size() - 1; i >= 0; i--) {
      Definition definition = definitions.get(i);
      if (definition.kind() != DefinitionKind.EXTERN) {
        demands.follow(definition);
      }
    }
    return demands;
  }

  /** The functions to generate for a definition, in order. */
  Set<Mode> of(String id) {
    return byId.getOrDefault(id, EnumSet.noneOf(Mode.class));
  }

  private void follow(Definition definition) {
    if (groundness.isGround(definition.id())) {
      byId.put(definition.id(), EnumSet.of(Mode.EVALUATE));
      return;
    }
    if (definition.kind() == DefinitionKind.PREDICATE || !byId.containsKey(definition.id())) {
      byId.put(definition.id(), EnumSet.of(Mode.PROVE, Mode.REFUTE));
    }
    for (Mode mode : new ArrayList<>(of(definition.id()))) {
      new Follower(mode).walk(definition.body());
    }
  }

  private final class Follower extends IrWalker {

    private final Mode mode;

    private Follower(Mode mode) {
      this.mode = mode;
    }

    /** Whoever has left it open, or is to move: the next message there gives a member. */
    private void member(Domain domain, Formula body, Mode bodyMode) {
      new Follower(Mode.PROVE).walk(domain.membership());
      new Follower(bodyMode).walk(body);
    }

    @Override
    public @Nullable Void visit(Formula.Not formula) {
      new Follower(mode.opposite()).walk(formula.operand());
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      if (!groundness.isGround(formula.definition())) {
        byId.computeIfAbsent(formula.definition(), id -> EnumSet.noneOf(Mode.class)).add(mode);
      }
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Exists formula) {
      member(formula.domain(), formula.body(), Mode.PROVE);
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ForAll formula) {
      member(formula.domain(), formula.body(), Mode.REFUTE);
      return null;
    }
  }
}

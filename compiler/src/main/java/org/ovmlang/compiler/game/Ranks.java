package org.ovmlang.compiler.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/**
 * The ranks of the formulas of a program, computed once in time linear in its size (times the fuel,
 * if claim values come back to their own predicate).
 */
public final class Ranks {

  private final CheckedProgram program;
  private final Rank unknown;

  /** For each unit of fuel from 0 the ranks of the definitions; the last stands for all above. */
  private final List<Map<String, Rank>> byFuel = new ArrayList<>();

  private Ranks(CheckedProgram program, Rank unknown) {
    this.program = program;
    this.unknown = unknown;
  }

  /** The ranks of a program, where a claim of an unknown predicate counts as one message. */
  public static Ranks of(CheckedProgram program) {
    return of(program, Rank.GROUND);
  }

  /** The ranks of a program, where the body of a claim of an unknown predicate has this rank. */
  public static Ranks of(CheckedProgram program, Rank unknown) {
    Ranks ranks = new Ranks(program, unknown);
    for (int fuel = 0; fuel <= GameLimits.FUEL; fuel++) {
      Map<String, Rank> level = ranks.level(fuel);
      boolean settled = fuel > 1 && level.equals(ranks.byFuel.get(fuel - 1));
      ranks.byFuel.add(level);
      if (settled) {
        break;
      }
    }
    return ranks;
  }

  private Map<String, Rank> level(int fuel) {
    Map<String, Rank> level = new HashMap<>();
    for (Definition definition : program.definitions()) {
      // Callees come first, and claim values look at the level below: nothing recurses.
      Rank rank =
          definition.kind() == DefinitionKind.EXTERN
              ? unknown
              : definition.body().accept(new Ranking(level, fuel));
      level.put(definition.id(), rank);
    }
    return level;
  }

  private Map<String, Rank> atFuel(int fuel) {
    return byFuel.get(Math.min(fuel, byFuel.size() - 1));
  }

  /** The rank of a definition (named by its id) with the full fuel. */
  public Rank of(String definition) {
    return of(definition, GameLimits.FUEL);
  }

  /** The rank of a definition (named by its id) with that fuel. */
  public Rank of(String definition, int fuel) {
    Rank rank = atFuel(fuel).get(definition);
    if (rank == null) {
      throw new IllegalArgumentException("no definition '" + definition + "' in this program");
    }
    return rank;
  }

  /** The rank of a place with the full fuel. */
  public Rank of(Place place) {
    Rank rank = place.formula().accept(new Ranking(atFuel(GameLimits.FUEL), GameLimits.FUEL));
    return place.isPositive() ? rank : rank.negated();
  }

  /**
   * The definition (by its id) whose body the called claim certainly has; nothing if its predicate
   * is settled only when the claim is known.
   */
  public Optional<String> knownBody(Formula.ClaimCall call) {
    Term claim = call.claim();
    while (claim instanceof Term.AsClaim same) {
      claim = same.claim();
    }
    String definition = null;
    if (claim instanceof Term.MakeClaim made) {
      definition = made.definition();
    } else if (claim.type() instanceof DefinitionClaimType type) {
      definition = type.definition();
    }
    return Optional.ofNullable(definition)
        .filter(id -> program.definition(id).kind() != DefinitionKind.EXTERN);
  }

  /** Computes ranks at one level of fuel, from those of callees at it and of claims below it. */
  private final class Ranking implements Formula.Visitor<Rank> {

    private final Map<String, Rank> level;
    private final int fuel;

    Ranking(Map<String, Rank> level, int fuel) {
      this.level = level;
      this.fuel = fuel;
    }

    private Rank max(List<Formula> operands) {
      Rank rank = Rank.GROUND;
      for (Formula operand : operands) {
        rank = rank.max(operand.accept(this));
      }
      return rank;
    }

    @Override
    public Rank visit(Formula.Constant formula) {
      return Rank.GROUND;
    }

    @Override
    public Rank visit(Formula.And formula) {
      return max(formula.operands());
    }

    @Override
    public Rank visit(Formula.Or formula) {
      return max(formula.operands());
    }

    @Override
    public Rank visit(Formula.Not formula) {
      return formula.operand().accept(this).negated();
    }

    @Override
    public Rank visit(Formula.Atom formula) {
      return Rank.GROUND;
    }

    @Override
    public Rank visit(Formula.Comparison formula) {
      return Rank.GROUND;
    }

    @Override
    public Rank visit(Formula.Call formula) {
      Rank callee = level.get(formula.definition());
      if (callee == null) {
        throw new IllegalStateException("callees come before their callers: " + formula);
      }
      return callee;
    }

    @Override
    public Rank visit(Formula.ClaimCall formula) {
      if (fuel == 0) {
        return Rank.GROUND;
      }
      Rank body = knownBody(formula).map(id -> of(id, fuel - 1)).orElse(unknown);
      return body.moved();
    }

    @Override
    public Rank visit(Formula.Exists formula) {
      return members(formula.domain()).max(formula.body().accept(this)).moved();
    }

    /** ∀ is ¬∃¬: a member whose body's negation holds. */
    @Override
    public Rank visit(Formula.ForAll formula) {
      Rank counterexample = formula.body().accept(this).negated();
      return members(formula.domain()).max(counterexample).moved().negated();
    }

    private Rank members(Domain domain) {
      return domain.membership().accept(this);
    }
  }
}

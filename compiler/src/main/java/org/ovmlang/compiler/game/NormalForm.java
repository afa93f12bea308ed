package org.ovmlang.compiler.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;

/**
 * The negation normal form of a program. Each definition has two, of itself and of its negation;
 * both are made when they are asked for first, once, and calls name them. So the normal form is
 * linear in the program, however often a definition is called.
 *
 * <p>It recurses over formulas as deep as they nest: call it on a {@link
 * org.ovmlang.compiler.source.DeepStack}. Not for several threads at once.
 */
public final class NormalForm {

  private final CheckedProgram program;
  private final Map<String, Place> roots = new HashMap<>();
  private final Map<String, Place> negatedRoots = new HashMap<>();
  private final Map<PlaceId, Place> places = new HashMap<>();

  /** The normal form of that program. */
  public NormalForm(CheckedProgram program) {
    this.program = program;
  }

  /** The place at which a definition (named by its id), or its negation, begins. */
  public Place root(String definition, boolean positive) {
    Map<String, Place> known = positive ? roots : negatedRoots;
    Place root = known.get(definition);
    if (root == null) {
      root = program.definition(definition).body().accept(new Builder(definition, positive));
      known.put(definition, root);
    }
    return root;
  }

  /** The place at which play goes on after a call. */
  public Place callee(Place.Call call) {
    return root(call.callee(), call.isPositive());
  }

  /**
   * The place of that name.
   *
   * @throws IllegalArgumentException if the program has none
   */
  public Place place(PlaceId id) {
    // A formula stands in one of the two normal forms of its definition, its negation in the other.
    root(id.definition(), true);
    root(id.definition(), false);
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no place '" + id + "' in this program");
    }
    return place;
  }

  /** Builds the places of one definition; {@code positive} changes under negations. */
  private final class Builder implements Formula.Visitor<Place> {

    private final String definition;
    private boolean positive;
    private int next;

    Builder(String definition, boolean positive) {
      this.definition = definition;
      this.positive = positive;
    }

    private PlaceId newId() {
      return new PlaceId(definition, next++, positive);
    }

    private Place signed(boolean sign, Formula formula) {
      boolean before = positive;
      positive = sign;
      Place place = formula.accept(this);
      positive = before;
      return place;
    }

    private Place known(Place place) {
      places.put(place.id(), place);
      return place;
    }

    private Place literal(Formula formula) {
      return known(new Place.Literal(newId(), formula));
    }

    private Place junction(Formula formula, List<Formula> operands, boolean conjunction) {
      PlaceId id = newId();
      Player player = conjunction == id.positive() ? Player.CHALLENGER : Player.DEFENDER;
      List<Place> parts = new ArrayList<>();
      for (Formula operand : operands) {
        parts.add(operand.accept(this));
      }
      return known(new Place.Junction(id, formula, player, parts));
    }

    private Place quantifier(Formula formula, Domain domain, Formula body, boolean universal) {
      PlaceId id = newId();
      Player player = universal == id.positive() ? Player.CHALLENGER : Player.DEFENDER;
      Place membership = signed(player == Player.DEFENDER, domain.membership());
      return known(
          new Place.Quantifier(id, formula, player, domain, membership, body.accept(this)));
    }

    @Override
    public Place visit(Formula.Constant formula) {
      return literal(formula);
    }

    @Override
    public Place visit(Formula.And formula) {
      return junction(formula, formula.operands(), true);
    }

    @Override
    public Place visit(Formula.Or formula) {
      return junction(formula, formula.operands(), false);
    }

    @Override
    public Place visit(Formula.Not formula) {
      return signed(!positive, formula.operand());
    }

    @Override
    public Place visit(Formula.Atom formula) {
      return literal(formula);
    }

    @Override
    public Place visit(Formula.Comparison formula) {
      return literal(formula);
    }

    @Override
    public Place visit(Formula.Call formula) {
      return known(new Place.Call(newId(), formula));
    }

    @Override
    public Place visit(Formula.ClaimCall formula) {
      return known(new Place.ClaimValue(newId(), formula));
    }

    @Override
    public Place visit(Formula.Exists formula) {
      return quantifier(formula, formula.domain(), formula.body(), false);
    }

    @Override
    public Place visit(Formula.ForAll formula) {
      return quantifier(formula, formula.domain(), formula.body(), true);
    }
  }
}

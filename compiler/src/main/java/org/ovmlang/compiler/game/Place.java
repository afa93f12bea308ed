package org.ovmlang.compiler.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.source.Span;

/**
 * A formula of a definition, or the negation of one, in negation normal form. Negations stand at
 * literals and claim values only; a call is a place of its own, whose callee is shared by all calls
 * of it with the same sign.
 */
public sealed interface Place {

  /** Its name within the program. */
  PlaceId id();

  /** The formula that was written here; {@link PlaceId#positive} says whether it is negated. */
  Formula formula();

  /** Whose turn it is here; nobody's at a literal or a call. */
  Optional<Player> owner();

  /** Its immediate parts within the definition, in the order in which a message treats them. */
  default List<Place> parts() {
    return List.of();
  }

  /**
   * The terms that must have values for play to go on here. If one has none, the written formula is
   * false, and this place is evaluated like a literal.
   */
  default List<Term> needed() {
    return List.of();
  }

  /** Where it was written. */
  default Span span() {
    return formula().span();
  }

  /** Whether the formula itself stands here, and not its negation. */
  default boolean isPositive() {
    return id().positive();
  }

  /** Gives the visitor the variant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each variant. */
  interface Visitor<R> {
    R visit(Literal place);

    R visit(Junction place);

    R visit(Quantifier place);

    R visit(Call place);

    R visit(ClaimValue place);
  }

  /** A constant, an atom or a comparison, which the contract evaluates. */
  record Literal(PlaceId id, Formula formula) implements Place {
    @Override
    public Optional<Player> owner() {
      return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A conjunction, which the challenger owns, or a disjunction, which the defender owns.
   *
   * @param player who owns it
   */
  record Junction(PlaceId id, Formula formula, Player player, List<Place> parts) implements Place {

    /** Copies the parts. */
    public Junction {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Player> owner() {
      return Optional.of(player);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code any}, which the defender owns and which means some member ∧ body, or {@code all}, which
   * the challenger owns and which means every ¬member ∨ body.
   *
   * @param player who owns it
   * @param domain what it ranges over
   * @param membership the membership formula, negated if the challenger owns the quantifier
   */
  record Quantifier(
      PlaceId id, Formula formula, Player player, Domain domain, Place membership, Place body)
      implements Place {

    @Override
    public Optional<Player> owner() {
      return Optional.of(player);
    }

    @Override
    public List<Place> parts() {
      return List.of(membership, body);
    }

    @Override
    public List<Term> needed() {
      return domain.arguments();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The body of another definition, with the sign of this place. */
  record Call(PlaceId id, Formula.Call formula) implements Place {

    /** The id of the definition that is called. */
    public String callee() {
      return formula.definition();
    }

    @Override
    public Optional<Player> owner() {
      return Optional.empty();
    }

    @Override
    public List<Term> needed() {
      return formula.arguments();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A claim value, which the defender asserts, or the negation of one, where the challenger asserts
   * the claim. It needs fuel, too.
   */
  record ClaimValue(PlaceId id, Formula.ClaimCall formula) implements Place {

    /** Who says that the claim is true. */
    public Player asserter() {
      return id.positive() ? Player.DEFENDER : Player.CHALLENGER;
    }

    @Override
    public Optional<Player> owner() {
      return Optional.of(asserter());
    }

    @Override
    public List<Term> needed() {
      List<Term> terms = new ArrayList<>();
      terms.add(formula.claim());
      terms.addAll(formula.extraInputs());
      return terms;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}

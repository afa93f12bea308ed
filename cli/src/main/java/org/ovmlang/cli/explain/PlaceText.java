package org.ovmlang.cli.explain;

import java.util.Optional;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.Player;
import org.ovmlang.compiler.game.Ranks;
import org.ovmlang.compiler.ir.Formula;

/** What is said about a place of the normal form: a label, a kind, and a meaning in words. */
final class PlaceText implements Place.Visitor<PlaceText.Words> {

  private final Ranks ranks;

  PlaceText(Ranks ranks) {
    this.ranks = ranks;
  }

  /**
   * The words for a place.
   *
   * @param kind one of constant, atom, comparison, and, or, all, any, call, claim
   * @param label a short text in the notation of the language
   * @param meaning a sentence or two
   */
  record Words(String kind, String label, String meaning) {}

  private static String not(Place place) {
    return place.isPositive() ? "" : "!";
  }

  @Override
  public Words visit(Place.Literal place) {
    String meaning =
        "The contract evaluates it"
            + (place.isPositive() ? "." : "; it has to be false for the claim to hold.")
            + " A message is refused unless it turns out the way of the player who sends it.";
    if (place.formula() instanceof Formula.Constant constant) {
      return new Words(
          "constant", Boolean.toString(constant.value() == place.isPositive()), meaning);
    }
    if (place.formula() instanceof Formula.Atom atom) {
      String text = atom.declaration().name() + "(" + TermText.list(atom.arguments()) + ")";
      return new Words("atom", not(place) + text, meaning);
    }
    Formula.Comparison comparison = (Formula.Comparison) place.formula();
    String text =
        TermText.of(comparison.left())
            + " "
            + comparison.operator().symbol()
            + " "
            + TermText.of(comparison.right());
    return new Words("comparison", place.isPositive() ? text : "!(" + text + ")", meaning);
  }

  @Override
  public Words visit(Place.Junction place) {
    int parts = place.parts().size();
    return place.player() == Player.DEFENDER
        ? new Words("or", "or", "One of " + parts + " parts has to hold; the defender says which.")
        : new Words(
            "and", "and", "All " + parts + " parts have to hold; the challenger disputes one.");
  }

  @Override
  public Words visit(Place.Quantifier place) {
    String variable =
        place.domain().variable().name() + ": " + place.domain().variable().type().displayName();
    return place.player() == Player.DEFENDER
        ? new Words(
            "any",
            "any " + variable,
            "Some member has to make the body hold; the defender gives it, with what shows that it"
                + " is a member.")
        : new Words(
            "all",
            "all " + variable,
            "Every member has to make the body hold; the challenger gives one that does not, with"
                + " what shows that it is a member.");
  }

  @Override
  public Words visit(Place.Call place) {
    return new Words(
        "call",
        not(place)
            + TermText.name(place.callee())
            + "("
            + TermText.list(place.formula().arguments())
            + ")",
        "The formula of "
            + place.callee()
            + (place.isPositive() ? "" : ", negated,")
            + " where its inputs have these values. A message goes through it.");
  }

  @Override
  public Words visit(Place.ClaimValue place) {
    String claim = TermText.of(place.formula().claim());
    String label = not(place) + claim + "(" + TermText.list(place.formula().extraInputs()) + ")";
    Optional<String> known = ranks.knownBody(place.formula());
    String asserter = place.asserter() == Player.DEFENDER ? "defender" : "challenger";
    String meaning =
        (place.isPositive() ? "The claim has to hold. " : "The claim must not hold. ")
            + "The "
            + asserter
            + ", who says that it does, answers with a message for its predicate, "
            + known
                .map(definition -> "which is " + definition + ".")
                .orElse(
                    "which is known only when the dispute is: here it counts as one message, and"
                        + " its own dispute comes on top.")
            + " Each claim value takes one unit of fuel; without fuel it is false.";
    return new Words("claim", label, meaning);
  }
}

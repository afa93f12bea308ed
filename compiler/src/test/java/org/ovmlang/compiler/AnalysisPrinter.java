package org.ovmlang.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.Message;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.game.MessageItem;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.PlaceId;
import org.ovmlang.compiler.game.Player;
import org.ovmlang.compiler.game.Position;
import org.ovmlang.compiler.game.PositionGraph;
import org.ovmlang.compiler.game.Rank;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.NumberQuery;
import org.ovmlang.compiler.plan.QueryPlans;
import org.ovmlang.compiler.source.Span;

/** Prints all that the compiler finds out of a program, so that a test can compare the whole. */
final class AnalysisPrinter {

  private final StringBuilder text = new StringBuilder();
  private final CheckedProgram program;
  private final Game game;
  private final Nodes nodes;
  private final QueryPlans plans;

  private AnalysisPrinter(CheckedProgram program) {
    this.program = program;
    this.game = Game.of(program);
    this.nodes = Nodes.of(program);
    this.plans = QueryPlans.of(program);
  }

  static String print(CheckedProgram program) {
    AnalysisPrinter printer = new AnalysisPrinter(program);
    printer.declarations();
    program.definitions().forEach(printer::definition);
    return printer.text.toString();
  }

  private void line(int depth, String format, Object... values) {
    text.append("  ".repeat(depth)).append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void declarations() {
    program
        .params()
        .forEach(
            it -> line(0, "param %s: %s %s", it.name(), it.type().displayName(), at(it.span())));
    program
        .userAtoms()
        .forEach(
            it -> {
              line(0, "atom %s(%s) %s", it.name(), variables(it.inputs()), at(it.span()));
              doc(it.doc());
            });
    program
        .records()
        .forEach(
            it -> {
              line(0, "record %s %s", it.type(), at(it.span()));
              doc(it.doc());
              it.fieldDocs().forEach(this::doc);
            });
  }

  private void doc(String doc) {
    if (!doc.isEmpty()) {
      line(1, "doc %s", doc.replace("\n", " | "));
    }
  }

  private void definition(Definition it) {
    line(0, "");
    line(
        0,
        "%s %s(%s) %s",
        it.kind().name().toLowerCase(Locale.ROOT),
        it.id(),
        variables(it.inputs()),
        at(it.span()));
    doc(it.doc());
    if (!program.definition(it.id()).equals(it)) {
      throw new AssertionError(it.id());
    }
    line(1, "formula %s", FormulaPrinter.print(it.body()));
    line(1, "reaches %s", nodes.reachable(it.id()));
    line(1, "%s", rank(game.ranks().of(it.id())));
    bound(game.bounds().of(it.id()));
    for (Nodes.Node node : nodes.in(it.id())) {
      line(1, "node %d of %s (%s)", node.number(), node.definition(), variables(node.values()));
      plans.ofNumbers(node.formula()).ifPresent(this::plan);
    }
    line(1, "left open %s", nodes.leftOpenIn(it.id()).stream().map(Nodes.Node::number).toList());
    for (boolean positive : List.of(true, false)) {
      place(2, game.normalForm().root(it.id(), positive));
    }
    positions(it.id());
  }

  private void bound(MessageBound it) {
    line(
        1,
        "bound %d bytes, position %d bytes %d parts, %d literals, %d gas, %d claims, %s, %s%s%s",
        it.messageBytes(),
        it.positionBytes(),
        it.positionParts(),
        it.literals(),
        it.gas(),
        it.claims(),
        it.carried(),
        it.left(),
        it.fits() ? ", fits" : "",
        it.fitsClaimValue() ? ", fits a claim value" : "");
  }

  private void plan(NumberPlan plan) {
    if (plan instanceof NumberPlan.Count count) {
      line(2, "count: %s %s", count.reason(), at(count.span()));
    } else {
      ((NumberPlan.LookUp) plan).queries().forEach(query -> line(2, "ask %s", query(query)));
    }
  }

  private static String query(NumberQuery query) {
    String condition =
        query instanceof NumberQuery.Buckets buckets
            ? " at %d (%s; %s) %s %s"
                .formatted(
                    buckets.position(),
                    terms(buckets.before()),
                    terms(buckets.after()),
                    buckets.condition().getClass().getSimpleName(),
                    buckets.condition().isCarried())
            : " keys";
    return query.bucket().name() + condition + " [" + terms(query.terms()) + "]";
  }

  private void place(int depth, Place place) {
    line(
        depth,
        "%s %s %s%s %s [%s] (%s) %s",
        place.id(),
        place.getClass().getSimpleName(),
        place.owner().map(Player::name).orElse("nobody"),
        game.groundness().isGround(place.formula()) ? " ground" : "",
        rank(game.ranks().of(place)),
        terms(place.needed()),
        variables(game.valuesOf(place)),
        at(place.span()));
    place.parts().forEach(part -> place(depth + 1, part));
  }

  private void positions(String definition) {
    PositionGraph graph = game.positions(definition);
    line(
        1,
        "positions from %s or %s%s",
        position(graph.withBlock()),
        position(graph.bare()),
        graph.morePositions() ? ", and more" : "");
    for (PositionGraph.Node node : graph.nodes()) {
      line(2, "%s: %d moves", position(node.position()), node.moveCount());
      for (PositionGraph.Move move : node.moves()) {
        line(
            3,
            "at %s say %s, to %s",
            move.picked(),
            message(move.message()),
            move.to().map(AnalysisPrinter::position).orElse("the end"));
      }
    }
  }

  private static String position(Position position) {
    return position.toMove() + " " + ids(position.open());
  }

  private static String message(Message message) {
    return message.items().stream().map(AnalysisPrinter::item).toList()
        + (message.moreItems() ? " and more" : "")
        + " open "
        + ids(message.open())
        + (message.elsewhere() ? " and elsewhere" : "")
        + (message.wins() ? " wins" : "");
  }

  private static String item(MessageItem item) {
    String kind = item.getClass().getSimpleName() + " " + item.place().id();
    return item instanceof MessageItem.Branch branch ? kind + " " + branch.branch() : kind;
  }

  private static String ids(List<PlaceId> ids) {
    return ids.stream().map(Objects::toString).collect(Collectors.joining(" "));
  }

  private static String rank(Rank rank) {
    return "sigma %d pi %d depth %d bare %d"
        .formatted(rank.sigma(), rank.pi(), rank.depth(), rank.depthBare());
  }

  private static String variables(List<Variable> variables) {
    return variables.stream()
        .map(it -> it.name() + "#" + it.id() + ": " + it.type().displayName())
        .collect(Collectors.joining(", "));
  }

  private static String terms(List<Term> terms) {
    return terms.stream().map(FormulaPrinter::print).collect(Collectors.joining(", "));
  }

  /** Without the file, whose name is where the project is. */
  private static String at(Span span) {
    return "@%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
  }
}

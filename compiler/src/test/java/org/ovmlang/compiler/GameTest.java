package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageItem;
import org.ovmlang.compiler.game.MessageLayout;
import org.ovmlang.compiler.game.Place;
import org.ovmlang.compiler.game.Player;
import org.ovmlang.compiler.game.PositionGraph;
import org.ovmlang.compiler.game.Rank;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.DeepStack;

/** The rules of the dispute game on programs small enough to do by hand. */
class GameTest {

  private static final String ITEMS =
      "@library @quantifier(\"items,KEY,${k}\") def Items(x: Bytes, k: Bytes) := Equal(x, k)";

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));

  @TempDir private Path folder;

  private CheckedProgram program(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = ITEMS;
    System.arraycopy(lines, 0, all, 1, lines.length);
    return new Sources(folder).file("a.ovm", all).program();
  }

  private Rank rank(String body) {
    return Game.of(program("def c(k: Bytes, p: Property) := " + body)).ranks().of("a.c");
  }

  @Test
  void whatTheContractEvaluatesTakesNoMessage() {
    assertThat(rank("Bool(k) and (Equal(k, p.0) or !Bool(p.1))")).isEqualTo(new Rank(0, 0));
  }

  @Test
  void aWitnessTakesOneMessageOfItsOwner() {
    assertThat(rank("Bool(p.0) and Items(k).any(x -> Bool(x))")).isEqualTo(new Rank(1, 2));
    assertThat(rank("Bool(p.0) and Items(k).all(x -> Bool(x))")).isEqualTo(new Rank(2, 1));
  }

  @Test
  void quantifiersOfOnePlayerShareAMessage() {
    assertThat(rank("Bool(p.0) and Items(k).any(x -> Items(x).any(y -> Items(y).any()))"))
        .isEqualTo(new Rank(1, 2));
  }

  @Test
  void alternationsSideBySideCostAsMuchAsTheLongest() {
    String alternation = "Items(k).all(x -> Items(x).any())";
    Rank one = rank("Bool(p.0) and " + alternation);
    assertThat(one).isEqualTo(new Rank(3, 2));
    assertThat(rank("Bool(p.0) and " + alternation + " and " + alternation)).isEqualTo(one);
  }

  @Test
  void negationSwapsTheSides() {
    assertThat(rank("Bool(p.0) and !Items(k).all(x -> Items(x).any())")).isEqualTo(new Rank(2, 3));
  }

  @Test
  void aClaimOfAnUnknownPredicateCountsAsOneMessage() {
    assertThat(rank("Bool(k) and p()")).isEqualTo(new Rank(1, 2));
    assertThat(rank("Bool(k) and !p()")).isEqualTo(new Rank(2, 1));
  }

  @Test
  void theDepthCountsTheClaimAndTheLastMessage() {
    Rank ground = new Rank(0, 0);
    assertThat(List.of(ground.depth(), ground.depthBare())).containsExactly(1, 2);
    Rank all = new Rank(2, 1);
    assertThat(List.of(all.depth(), all.depthBare())).containsExactly(2, 2);
  }

  @Test
  void disputesOfThePlasmaExampleAreAsShortAsPublished() {
    Path root = ROOT.resolve("examples/plasma/src/main/ovm");
    List<Path> files =
        List.of("checkpoint", "swap", "exit").stream()
            .map(name -> root.resolve("plasma/" + name + ".ovm"))
            .toList();
    CheckedProgram program =
        new Compiler(new CompilerOptions(List.of(root), List.of(), List.of()))
            .compile(files)
            .program()
            .orElseThrow();
    Game game = Game.of(program);
    assertThat(game.ranks().of("plasma.checkpoint.checkpoint").depth()).isEqualTo(3);
    assertThat(game.ranks().of("plasma.swap.swap").depth()).isEqualTo(1);
    assertThat(game.ranks().of("plasma.swap.swap").depthBare()).isEqualTo(3);
    assertThat(game.ranks().of("plasma.exit.exit").depth()).isEqualTo(3);
  }

  @Test
  void aCallIsOneSharedPlaceHoweverOftenItIsMade() {
    // Such a message is too large, so that no source text has such a program.
    CheckedProgram program = doubled(program("def c(k: Bytes) := Items(k).any()"), "a.c", 64);
    PositionGraph positions =
        DeepStack.call(
            () -> {
              Game game = Game.of(program);
              assertThat(game.ranks().of("a.c")).isEqualTo(new Rank(1, 2));
              return game.positions("a.c");
            });
    // Every one of the 2^64 ways through the calls comes to the same place.
    assertThat(positions.nodes()).hasSize(3);
    assertThat(positions.nodes().get(2).position().open()).hasSize(1);
    assertThat(positions.nodes().get(2).position().open().get(0).definition()).isEqualTo("a.d0");
  }

  /** The program whose definition is called twice by the next, which is called twice, … */
  private static CheckedProgram doubled(CheckedProgram program, String id, int times) {
    List<Definition> definitions = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      definitions.add(
          definition.id().equals(id) ? renamed(definition, "d0", definition.body()) : definition);
    }
    Definition last = program.definition(id);
    for (int i = 1; i <= times; i++) {
      Formula call =
          new Formula.Call(
              last.span(),
              "a.d" + (i - 1),
              List.of(new Term.VariableTerm(last.span(), last.inputs().get(0))));
      Formula twice = new Formula.And(last.span(), List.of(call, call));
      definitions.add(renamed(last, i == times ? last.name() : "d" + i, twice));
    }
    return new CheckedProgram(definitions, program.params(), program.userAtoms());
  }

  private static Definition renamed(Definition definition, String name, Formula body) {
    return new Definition(
        definition.span(),
        name,
        definition.namespace(),
        definition.kind(),
        definition.inputs(),
        body,
        definition.doc());
  }

  @Test
  void messagesThatAreTooManyAreCountedAndNotListed() {
    String below =
        "@library @quantifier(\"n,NUMBER,${zero}-${k}\")"
            + " def Below(n: BigNumber, k: BigNumber) := IsLessThan(n, k)";
    String choice = "(Below(a).any() or Below(b).any())";
    Game game =
        Game.of(
            program(
                below,
                "def c(a: BigNumber, b: BigNumber) := "
                    + String.join(" and ", java.util.Collections.nCopies(20, choice))));
    PositionGraph.Node first = game.positions("a.c").nodes().get(0);
    assertThat(first.moves()).hasSize(64);
    assertThat(first.moveCount()).isEqualTo(1 << 20);
  }

  @Test
  void aMessageCarriesTheMoversChoicesAndValuesAndOpensTheOpponentsQuantifiers() {
    Game game =
        Game.of(
            program(
                "def c(k: Bytes) := Bool(k) or Items(k).any(x ->"
                    + " Items(x).all(y -> Bool(y)) and Items(k).all(z -> Equal(z, x)))"));
    PositionGraph graph = game.positions("a.c");
    PositionGraph.Node start = graph.nodes().get(0);
    assertThat(start.position()).isEqualTo(graph.withBlock());
    assertThat(start.moves()).hasSize(2);
    PositionGraph.Move left = start.moves().get(0);
    assertThat(left.to()).isEmpty();
    assertThat(left.message().items()).hasSize(1);
    PositionGraph.Move right = start.moves().get(1);
    assertThat(right.message().items()).hasSize(2);
    assertThat(right.message().items().get(0))
        .isInstanceOfSatisfying(
            MessageItem.Branch.class, branch -> assertThat(branch.branch()).isEqualTo(1));
    assertThat(right.message().items().get(1))
        .isInstanceOfSatisfying(
            MessageItem.Value.class,
            value -> assertThat(value.place().domain().variable().name()).isEqualTo("x"));
    assertThat(right.to().orElseThrow().toMove()).isEqualTo(Player.CHALLENGER);
    List<List<String>> values =
        right.message().open().stream()
            .map(id -> game.valuesOf(game.normalForm().place(id)))
            .map(variables -> variables.stream().map(Variable::name).toList())
            .toList();
    assertThat(values).containsExactly(List.of("x"), List.of("k", "x"));
  }

  @Test
  void aDefinitionThatIsANegationBeginsUnderIt() {
    Game game = Game.of(program("def c(k: Bytes) := !Items(k).any()"));
    Place root = game.normalForm().root("a.c", true);
    assertThat(root.isPositive()).isFalse();
    assertThat(root.owner()).isEqualTo(Optional.of(Player.CHALLENGER));
    assertThat(game.normalForm().place(root.id())).isSameAs(root);
    assertThat(game.layouts().of(root, Player.DEFENDER)).isInstanceOf(MessageLayout.Open.class);
    assertThat(game.layouts().of(root, Player.CHALLENGER))
        .isInstanceOfSatisfying(
            MessageLayout.Member.class,
            member -> assertThat(member.membership()).isInstanceOf(MessageLayout.Evaluated.class));
  }

  @Test
  void theMembershipOfACounterexampleIsShownByTheChallenger() {
    Game game = Game.of(program("def c(k: Bytes) := Items(k).all(x -> Bool(x))"));
    Place.Quantifier all = (Place.Quantifier) game.normalForm().root("a.c", true);
    assertThat(all.membership().isPositive()).isFalse();
    assertThat(all.body().isPositive()).isTrue();
    assertThat(game.positions("a.c").nodes().get(1).moves())
        .singleElement()
        .satisfies(move -> assertThat(move.to()).isEmpty());
  }

  @Test
  void formulasAsDeepAsTheyMayNestAreAnalysed() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      body.append("Items(k).").append(i % 2 == 0 ? "any" : "all").append("(x").append(i);
      body.append(" -> ");
    }
    body.append("Bool(k)").append(")".repeat(900));
    CheckedProgram program = program("def c(k: Bytes) := " + body);
    Rank rank = DeepStack.call(() -> Game.of(program).ranks().of("a.c"));
    assertThat(rank).isEqualTo(new Rank(900, 901));
    PositionGraph positions = DeepStack.call(() -> Game.of(program).positions("a.c"));
    assertThat(positions.nodes()).hasSize(PositionGraph.MAX_POSITIONS);
    assertThat(positions.morePositions()).isTrue();
  }

  @Test
  void everyPlaceIsFoundByItsName() {
    CheckedProgram program =
        program("def c(k: Bytes, p: Property) := !(Bool(k) and !p()) or Items(k).all(x -> p(x))");
    Game game = Game.of(program);
    for (Definition definition : program.definitions()) {
      for (boolean positive : List.of(true, false)) {
        check(game, game.normalForm().root(definition.id(), positive));
      }
    }
  }

  private static void check(Game game, Place place) {
    assertThat(game.normalForm().place(place.id())).isSameAs(place);
    place.parts().forEach(part -> check(game, part));
  }
}

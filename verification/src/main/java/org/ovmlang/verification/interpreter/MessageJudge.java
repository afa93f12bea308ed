package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Variable;

/**
 * What a contract must answer to a message at a place: the rules of messages, straight from the
 * intermediate representation. Ground formulas are evaluated and read nothing; everything else
 * follows the choices and values in the message, and what is the opponent's to choose is left open.
 * A message is refused at the first part that fails.
 */
public final class MessageJudge {

  private final CheckedProgram program;
  private final InterpretedWorld world;
  private final Interpreter interpreter;
  private final Quantifiers quantifiers;

  MessageJudge(CheckedProgram program, InterpretedWorld world) {
    this.program = program;
    this.world = world;
    this.interpreter = new Interpreter(program, world);
    this.quantifiers = new Quantifiers(program);
  }

  /** What is to be shown. */
  public enum Side {
    PROVE,
    REFUTE;

    Side other() {
      return this == PROVE ? REFUTE : PROVE;
    }
  }

  /** The place at which somebody proves or refutes a claim of a definition (named by its id). */
  public static OpenPlace root(
      String definition, List<Octets> inputs, InterpretedWorld world, int fuel, Side side) {
    Octets predicate = world.predicateAddresses().get(definition);
    if (predicate == null) {
      throw new IllegalArgumentException("no address of " + definition);
    }
    int node = side == Side.PROVE ? OpenPlace.PROVE_CLAIM : OpenPlace.REFUTE_CLAIM;
    return new OpenPlace(predicate, node, fuel, inputs);
  }

  /**
   * What the predicate of a place answers to a message there.
   *
   * @throws IllegalArgumentException if the program defines no such predicate
   */
  public static Answer judge(
      CheckedProgram program, InterpretedWorld world, OpenPlace place, Octets message) {
    MessageJudge judge = new MessageJudge(program, world);
    return judge.judge(judge.predicate(place), place, message);
  }

  /** Whether what is to be shown at a place is so. */
  public static boolean isWon(CheckedProgram program, InterpretedWorld world, OpenPlace place) {
    MessageJudge judge = new MessageJudge(program, world);
    Definition predicate = judge.predicate(place);
    Optional<Goal> goal = judge.goal(predicate, place);
    // Where there is no such claim, nothing can be proved of it, and nothing refuted.
    return goal.isPresent() && judge.holds(goal.get(), place.fuel());
  }

  boolean holds(Goal goal, int fuel) {
    return interpreter.holds(goal.formula(), goal.terms(), fuel) == (goal.side() == Side.PROVE);
  }

  /** Whether the program defines the predicate of a place. */
  public static boolean isKnown(CheckedProgram program, InterpretedWorld world, OpenPlace place) {
    return new Interpreter(program, world).predicateAt(place.predicate().addressWord()).isPresent();
  }

  /** The definition in whose formula the place lies. */
  Definition predicate(OpenPlace place) {
    return interpreter
        .predicateAt(place.predicate().addressWord())
        .orElseThrow(() -> new IllegalArgumentException("no predicate at " + place.predicate()));
  }

  /** What is to be shown at a place. */
  record Goal(Side side, Formula formula, Terms terms) {}

  /** What is to be shown at a place, or why there is no such thing. */
  Optional<Goal> goal(Definition predicate, OpenPlace place) {
    if (place.node() <= OpenPlace.REFUTE_CLAIM) {
      if (!Interpreter.isWellFormed(predicate, place.values(), world)) {
        return Optional.empty();
      }
      Side side = place.node() == OpenPlace.PROVE_CLAIM ? Side.PROVE : Side.REFUTE;
      return Optional.of(
          new Goal(side, predicate.body(), interpreter.inside(predicate, place.values())));
    }
    Quantifiers.Quantifier quantifier = quantifiers.of(predicate, place.node()).orElseThrow();
    List<Variable> variables = quantifier.values();
    if (variables.size() != place.values().size()) {
      return Optional.empty();
    }
    Terms terms = interpreter.nothing();
    for (int i = 0; i < variables.size(); i++) {
      if (!world.codec().isCanonical(variables.get(i).type(), place.values().get(i))) {
        return Optional.empty();
      }
      terms = terms.with(variables.get(i), place.values().get(i));
    }
    Side side = quantifier.formula() instanceof Formula.Exists ? Side.PROVE : Side.REFUTE;
    return Optional.of(new Goal(side, quantifier.formula(), terms));
  }

  private Answer judge(Definition predicate, OpenPlace place, Octets message) {
    boolean claim = place.node() <= OpenPlace.REFUTE_CLAIM;
    if (!claim && quantifiers.of(predicate, place.node()).isEmpty()) {
      return Answer.refused(Answer.Kind.NO_SUCH_PLACE);
    }
    Optional<Goal> goal = goal(predicate, place);
    if (goal.isEmpty()) {
      return Answer.refused(claim ? Answer.Kind.ILL_FORMED_CLAIM : Answer.Kind.NOT_SHOWN);
    }
    MessageReader reader = new MessageReader(message);
    Move move = new Move(place, reader, new ArrayList<>());
    try {
      if (!shows(goal.get().side(), goal.get().formula(), goal.get().terms(), move)) {
        return Answer.refused(Answer.Kind.NOT_SHOWN);
      }
      reader.finish();
      return new Answer(Answer.Kind.SHOWN, move.open());
    } catch (MessageReader.MalformedMessageException malformed) {
      return Answer.refused(Answer.Kind.MALFORMED_MESSAGE);
    }
  }

  /**
   * A move while it is judged.
   *
   * @param place where it is made: its predicate and its fuel hold for all that the move meets
   * @param reader the message
   * @param open what the message has left open so far
   */
  private record Move(OpenPlace place, MessageReader reader, List<OpenPlace> open) {

    void leave(int node, List<Octets> values) {
      open.add(new OpenPlace(place.predicate(), node, place.fuel(), values));
    }
  }

  private boolean shows(Side side, Formula formula, Terms terms, Move move) {
    if (isGround(formula)) {
      return interpreter.holds(formula, terms, move.place().fuel()) == (side == Side.PROVE);
    }
    return formula.accept(new Play(side, terms, move));
  }

  /** Whether the formula is evaluated where it is met, and reads nothing. */
  boolean isGround(Formula formula) {
    if (formula instanceof Formula.And and) {
      return and.operands().stream().allMatch(this::isGround);
    }
    if (formula instanceof Formula.Or or) {
      return or.operands().stream().allMatch(this::isGround);
    }
    if (formula instanceof Formula.Not not) {
      return isGround(not.operand());
    }
    if (formula instanceof Formula.Call call) {
      Definition callee = program.definition(call.definition());
      return callee.kind() != DefinitionKind.EXTERN && isGround(callee.body());
    }
    return formula instanceof Formula.Constant
        || formula instanceof Formula.Atom
        || formula instanceof Formula.Comparison;
  }

  /** Plays one side of a formula that is not ground; ground ones only as parts of it. */
  private final class Play implements Formula.Visitor<Boolean> {

    private final Side side;
    private final Terms terms;
    private final Move move;

    Play(Side side, Terms terms, Move move) {
      this.side = side;
      this.terms = terms;
      this.move = move;
    }

    private boolean shows(Formula formula) {
      return MessageJudge.this.shows(side, formula, terms, move);
    }

    private boolean every(List<Formula> operands) {
      return operands.stream().allMatch(this::shows);
    }

    private boolean chosen(List<Formula> operands) {
      return shows(operands.get(move.reader().index(operands.size())));
    }

    @Override
    public Boolean visit(Formula.And formula) {
      return side == Side.PROVE ? every(formula.operands()) : chosen(formula.operands());
    }

    @Override
    public Boolean visit(Formula.Or formula) {
      return side == Side.PROVE ? chosen(formula.operands()) : every(formula.operands());
    }

    @Override
    public Boolean visit(Formula.Not formula) {
      return MessageJudge.this.shows(side.other(), formula.operand(), terms, move);
    }

    @Override
    public Boolean visit(Formula.Call formula) {
      Optional<List<Octets>> arguments = terms.all(formula.arguments());
      if (arguments.isEmpty()) {
        return side == Side.REFUTE;
      }
      Definition callee = program.definition(formula.definition());
      Terms inside = interpreter.inside(callee, arguments.get());
      return MessageJudge.this.shows(side, callee.body(), inside, move);
    }

    @Override
    public Boolean visit(Formula.ClaimCall formula) {
      Optional<Codec.ClaimValue> claim = terms.calledClaim(formula);
      int fuel = move.place().fuel();
      if (claim.isEmpty() || fuel == 0) {
        return side == Side.REFUTE;
      }
      Codec.ClaimValue called = claim.get();
      OpenPlace inside =
          new OpenPlace(
              called.predicate().slice(12, 32), OpenPlace.PROVE_CLAIM, fuel - 1, called.inputs());
      if (side == Side.REFUTE) {
        if (Bounds.fitsClaim(called.inputs())) {
          move.open().add(inside);
        }
        return true;
      }
      Octets nested = move.reader().nested();
      Optional<Answer> answer =
          interpreter
              .predicateAt(called.predicate())
              .filter(callee -> Bounds.fitsClaimValue(nested))
              .map(callee -> judge(callee, inside, nested))
              .filter(it -> it.kind() == Answer.Kind.SHOWN && Bounds.fitsClaimValue(it.open()));
      answer.ifPresent(it -> move.open().addAll(it.open()));
      return answer.isPresent();
    }

    @Override
    public Boolean visit(Formula.Exists formula) {
      return quantified(formula, formula.domain(), formula.body(), Side.PROVE);
    }

    @Override
    public Boolean visit(Formula.ForAll formula) {
      return quantified(formula, formula.domain(), formula.body(), Side.REFUTE);
    }

    /** A member is given by one side; the other leaves the quantifier open. */
    private boolean quantified(Formula formula, Domain domain, Formula body, Side witnessing) {
      if (terms.all(domain.arguments()).isEmpty()) {
        return side == Side.REFUTE;
      }
      if (side == witnessing) {
        return witnessed(domain, body);
      }
      int number = quantifiers.of(formula);
      List<Octets> values = new ArrayList<>();
      for (Variable variable : quantifiers.freeIn(number)) {
        values.add(terms.of(variable));
      }
      move.leave(number, values);
      return true;
    }

    /** Reads a value; it must be a member, and show the body this side's way. */
    private boolean witnessed(Domain domain, Formula body) {
      Octets witness = move.reader().witness();
      if (!world.codec().isCanonical(domain.variable().type(), witness)
          || !isWithinBounds(domain.source(), witness)) {
        return false;
      }
      Terms inside = terms.with(domain.variable(), witness);
      return MessageJudge.this.shows(Side.PROVE, domain.membership(), inside, move)
          && MessageJudge.this.shows(side, body, inside, move);
    }

    private boolean isWithinBounds(Source source, Octets witness) {
      if (source instanceof Source.Numbers numbers) {
        BigInteger from = terms.value(numbers.from()).orElseThrow().number();
        BigInteger to = terms.value(numbers.to()).orElseThrow().number();
        BigInteger number = witness.number();
        return from.compareTo(number) <= 0 && number.compareTo(to) < 0;
      }
      return true;
    }

    @Override
    public Boolean visit(Formula.Constant formula) {
      throw new AssertionError("ground: " + formula);
    }

    @Override
    public Boolean visit(Formula.Atom formula) {
      throw new AssertionError("ground: " + formula);
    }

    @Override
    public Boolean visit(Formula.Comparison formula) {
      throw new AssertionError("ground: " + formula);
    }
  }
}

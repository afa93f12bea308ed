package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.verification.interpreter.MessageJudge.Side;

/**
 * Makes messages of the right shape. A hopeful player's have choices and values at random, whether
 * or not what they claim is so: a contract that forgets to check something accepts such a message
 * sooner than one that an honest engine makes or that noise makes. A knowing player's meet nothing
 * but what is so in the world.
 */
public final class MessageGuesser {

  private final Interpreter interpreter;
  private final MessageJudge judge;
  private final CheckedProgram program;
  private final InterpretedWorld world;
  private final Random random;
  private final boolean knowing;

  private MessageGuesser(
      CheckedProgram program, InterpretedWorld world, Random random, boolean knowing) {
    this.interpreter = new Interpreter(program, world);
    this.judge = new MessageJudge(program, world);
    this.program = program;
    this.world = world;
    this.random = random;
    this.knowing = knowing;
  }

  /** A hopeful player's message at a place; nothing if there can be none. */
  public static Optional<Octets> guess(
      CheckedProgram program, InterpretedWorld world, OpenPlace place, Random random) {
    return new MessageGuesser(program, world, random, false).at(place);
  }

  /**
   * A message at a place that leaves open only what the opponent cannot win: there is one just if
   * what is to be shown at the place is so in the world.
   */
  public static Optional<Octets> know(
      CheckedProgram program, InterpretedWorld world, OpenPlace place, Random random) {
    return new MessageGuesser(program, world, random, true).at(place);
  }

  private Optional<Octets> at(OpenPlace place) {
    return judge
        .goal(judge.predicate(place), place)
        .filter(goal -> !knowing || judge.holds(goal, place.fuel()))
        .flatMap(goal -> guess(goal.side(), goal.formula(), goal.terms(), place.fuel()));
  }

  private Optional<Octets> claim(Definition definition, List<Octets> inputs, int fuel) {
    return Interpreter.isWellFormed(definition, inputs, world)
        ? guess(Side.PROVE, definition.body(), interpreter.inside(definition, inputs), fuel)
        : Optional.empty();
  }

  private Optional<Octets> guess(Side side, Formula formula, Terms terms, int fuel) {
    return judge.isGround(formula)
        ? Optional.of(Octets.EMPTY)
        : formula.accept(new Guess(side, terms, fuel));
  }

  /**
   * Whether a player may go there: one who knows goes only where he sees that things are his way.
   *
   * <p>The interpreter stops at the first part that decides a formula. The others are asked for
   * here too, and may range over more numbers than anybody can look at; he does without them, for
   * what decided the formula is a way to go.
   */
  private boolean isWorthwhile(Side side, Formula formula, Terms terms, int fuel) {
    if (!knowing) {
      return true;
    }
    try {
      return judge.holds(new MessageJudge.Goal(side, formula, terms), fuel);
    } catch (TooManyNumbersException notSeen) {
      return false;
    }
  }

  private static Octets sized(Octets value) {
    return Octets.word(value.length()).slice(28, 32).then(value);
  }

  private static Optional<Octets> joined(Optional<Octets> first, Optional<Octets> second) {
    return first.flatMap(head -> second.map(head::then));
  }

  private final class Guess implements Formula.Visitor<Optional<Octets>> {

    private final Side side;
    private final Terms terms;
    private final int fuel;

    Guess(Side side, Terms terms, int fuel) {
      this.side = side;
      this.terms = terms;
      this.fuel = fuel;
    }

    private Optional<Octets> every(List<Formula> operands) {
      Optional<Octets> message = Optional.of(Octets.EMPTY);
      for (Formula operand : operands) {
        message = joined(message, guess(side, operand, terms, fuel));
      }
      return message;
    }

    private Optional<Octets> chosen(List<Formula> operands) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < operands.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      for (int index : order) {
        if (!isWorthwhile(side, operands.get(index), terms, fuel)) {
          continue;
        }
        Optional<Octets> branch = guess(side, operands.get(index), terms, fuel);
        if (branch.isPresent()) {
          return Optional.of(Octets.word(index).slice(30, 32).then(branch.get()));
        }
      }
      return Optional.empty();
    }

    /** What the source finds; of numbers too many to list, the ends. */
    private List<Octets> hopeful(Domain domain) {
      if (domain.source() instanceof Source.Numbers numbers) {
        BigInteger from = terms.value(numbers.from()).orElseThrow().number();
        BigInteger to = terms.value(numbers.to()).orElseThrow().number();
        if (!knowing && to.subtract(from).bitLength() > 10) {
          return List.of(Octets.word(from), Octets.word(to.subtract(BigInteger.ONE)));
        }
      }
      return terms.candidates(domain);
    }

    private Optional<Octets> witnessed(Domain domain, Formula body) {
      List<Octets> candidates = new ArrayList<>(hopeful(domain));
      if (!knowing && (candidates.isEmpty() || random.nextInt(4) == 0)) {
        // Any value of the type may be tried, and a number past the end too.
        world.witnesses().stream()
            .map(InterpretedWorld.Witness::value)
            .filter(value -> world.codec().isCanonical(domain.variable().type(), value))
            .forEach(candidates::add);
        if (domain.source() instanceof Source.Numbers numbers) {
          terms.value(numbers.to()).ifPresent(candidates::add);
        }
      }
      candidates.removeIf(
          candidate -> {
            Terms inside = terms.with(domain.variable(), candidate);
            return !isWorthwhile(Side.PROVE, domain.membership(), inside, fuel)
                || !isWorthwhile(side, body, inside, fuel);
          });
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      Octets candidate = candidates.get(random.nextInt(candidates.size()));
      Terms inside = terms.with(domain.variable(), candidate);
      return joined(
          Optional.of(sized(candidate)),
          joined(
              guess(Side.PROVE, domain.membership(), inside, fuel),
              guess(side, body, inside, fuel)));
    }

    @Override
    public Optional<Octets> visit(Formula.And formula) {
      return side == Side.PROVE ? every(formula.operands()) : chosen(formula.operands());
    }

    @Override
    public Optional<Octets> visit(Formula.Or formula) {
      return side == Side.PROVE ? chosen(formula.operands()) : every(formula.operands());
    }

    @Override
    public Optional<Octets> visit(Formula.Not formula) {
      return guess(side.other(), formula.operand(), terms, fuel);
    }

    @Override
    public Optional<Octets> visit(Formula.Call formula) {
      Optional<List<Octets>> arguments = terms.all(formula.arguments());
      if (arguments.isEmpty()) {
        return Optional.of(Octets.EMPTY);
      }
      Definition callee = program.definition(formula.definition());
      return guess(side, callee.body(), interpreter.inside(callee, arguments.get()), fuel);
    }

    @Override
    public Optional<Octets> visit(Formula.ClaimCall formula) {
      Optional<Codec.ClaimValue> called = terms.calledClaim(formula);
      if (called.isEmpty() || fuel == 0 || side == Side.REFUTE) {
        return Optional.of(Octets.EMPTY);
      }
      Codec.ClaimValue claim = called.get();
      Optional<Octets> nested =
          interpreter
              .predicateAt(claim.predicate())
              .flatMap(callee -> claim(callee, claim.inputs(), fuel - 1));
      return Optional.of(sized(nested.orElse(Octets.EMPTY)));
    }

    @Override
    public Optional<Octets> visit(Formula.Exists formula) {
      if (terms.all(formula.domain().arguments()).isEmpty() || side == Side.REFUTE) {
        return Optional.of(Octets.EMPTY);
      }
      return witnessed(formula.domain(), formula.body());
    }

    @Override
    public Optional<Octets> visit(Formula.ForAll formula) {
      if (terms.all(formula.domain().arguments()).isEmpty() || side == Side.PROVE) {
        return Optional.of(Octets.EMPTY);
      }
      return witnessed(formula.domain(), formula.body());
    }

    @Override
    public Optional<Octets> visit(Formula.Constant formula) {
      return Optional.of(Octets.EMPTY);
    }

    @Override
    public Optional<Octets> visit(Formula.Atom formula) {
      return Optional.of(Octets.EMPTY);
    }

    @Override
    public Optional<Octets> visit(Formula.Comparison formula) {
      return Optional.of(Octets.EMPTY);
    }
  }
}

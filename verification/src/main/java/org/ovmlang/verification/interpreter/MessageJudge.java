package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;

/**
 * What a contract must answer to a message that claims to prove or refute a claim at once: the
 * rules of messages, straight from the intermediate representation. Ground formulas are evaluated
 * and read nothing; everything else follows the choices and values in the message, and evaluation
 * stops at the first part that fails.
 */
public final class MessageJudge {

  private static final int MAX_WITNESS_BYTES = 65_536;

  private final CheckedProgram program;
  private final InterpretedWorld world;
  private final Interpreter interpreter;

  MessageJudge(CheckedProgram program, InterpretedWorld world) {
    this.program = program;
    this.world = world;
    this.interpreter = new Interpreter(program, world);
  }

  /** What is to be shown. */
  public enum Side {
    PROVE,
    REFUTE;

    Side other() {
      return this == PROVE ? REFUTE : PROVE;
    }
  }

  /** The answer of a contract. */
  public enum Answer {
    /** The message shows it. */
    ACCEPTED,
    /** The message does not show it. */
    NOT_ACCEPTED,
    /** It ends early, has bytes left, names no branch, or brings too large a value. */
    MALFORMED_MESSAGE,
    /** The inputs are not what the predicate expects. */
    ILL_FORMED_CLAIM
  }

  /** What the contract of a definition (named by its id) answers. */
  public static Answer judge(
      CheckedProgram program,
      String definition,
      List<Octets> inputs,
      InterpretedWorld world,
      int fuel,
      Side side,
      Octets message) {
    return new MessageJudge(program, world)
        .judge(program.definition(definition), inputs, fuel, side, message);
  }

  private Answer judge(
      Definition definition, List<Octets> inputs, int fuel, Side side, Octets message) {
    if (!Interpreter.isWellFormed(definition, inputs, world)) {
      return Answer.ILL_FORMED_CLAIM;
    }
    Reader reader = new Reader(message);
    try {
      Terms terms = interpreter.inside(definition, inputs);
      if (!shows(side, definition.body(), terms, fuel, reader)) {
        return Answer.NOT_ACCEPTED;
      }
      reader.finish();
      return Answer.ACCEPTED;
    } catch (MalformedMessageException malformed) {
      return Answer.MALFORMED_MESSAGE;
    }
  }

  private boolean shows(Side side, Formula formula, Terms terms, int fuel, Reader reader) {
    if (isGround(formula)) {
      return interpreter.holds(formula, terms, fuel) == (side == Side.PROVE);
    }
    return formula.accept(new Play(side, terms, fuel, reader));
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
    private final int fuel;
    private final Reader reader;

    Play(Side side, Terms terms, int fuel, Reader reader) {
      this.side = side;
      this.terms = terms;
      this.fuel = fuel;
      this.reader = reader;
    }

    private boolean shows(Formula formula) {
      return MessageJudge.this.shows(side, formula, terms, fuel, reader);
    }

    private boolean every(List<Formula> operands) {
      return operands.stream().allMatch(this::shows);
    }

    private boolean chosen(List<Formula> operands) {
      return shows(operands.get(reader.index(operands.size())));
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
      return MessageJudge.this.shows(side.other(), formula.operand(), terms, fuel, reader);
    }

    @Override
    public Boolean visit(Formula.Call formula) {
      Optional<List<Octets>> arguments = terms.all(formula.arguments());
      if (arguments.isEmpty()) {
        return side == Side.REFUTE;
      }
      Definition callee = program.definition(formula.definition());
      Terms inside = interpreter.inside(callee, arguments.get());
      return MessageJudge.this.shows(side, callee.body(), inside, fuel, reader);
    }

    @Override
    public Boolean visit(Formula.ClaimCall formula) {
      Optional<Codec.ClaimValue> claim = terms.calledClaim(formula);
      if (claim.isEmpty() || fuel == 0) {
        return side == Side.REFUTE;
      }
      if (side == Side.REFUTE) {
        return false;
      }
      Octets nested = reader.nested();
      return interpreter
          .predicateAt(claim.get().predicate())
          .map(callee -> judge(callee, claim.get().inputs(), fuel - 1, Side.PROVE, nested))
          .equals(Optional.of(Answer.ACCEPTED));
    }

    @Override
    public Boolean visit(Formula.Exists formula) {
      if (terms.all(formula.domain().arguments()).isEmpty()) {
        return side == Side.REFUTE;
      }
      return side == Side.PROVE && witnessed(formula.domain(), formula.body());
    }

    @Override
    public Boolean visit(Formula.ForAll formula) {
      if (terms.all(formula.domain().arguments()).isEmpty()) {
        return side == Side.REFUTE;
      }
      return side == Side.REFUTE && witnessed(formula.domain(), formula.body());
    }

    /** Reads a value; it must be a member, and show the body this side's way. */
    private boolean witnessed(Domain domain, Formula body) {
      Octets witness = reader.witness();
      if (!world.codec().isCanonical(domain.variable().type(), witness)
          || !isWithinBounds(domain.source(), witness)) {
        return false;
      }
      Terms inside = terms.with(domain.variable(), witness);
      return MessageJudge.this.shows(Side.PROVE, domain.membership(), inside, fuel, reader)
          && MessageJudge.this.shows(side, body, inside, fuel, reader);
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

  /** Reads a message from its beginning to its end. */
  private static final class Reader {

    private final Octets message;
    private int position;

    Reader(Octets message) {
      this.message = message;
    }

    int index(int count) {
      int index = take(2).number().intValueExact();
      if (index >= count) {
        throw new MalformedMessageException();
      }
      return index;
    }

    Octets witness() {
      Octets witness = nested();
      if (witness.length() > MAX_WITNESS_BYTES) {
        throw new MalformedMessageException();
      }
      return witness;
    }

    Octets nested() {
      return take(take(4).number().longValueExact());
    }

    void finish() {
      if (position != message.length()) {
        throw new MalformedMessageException();
      }
    }

    private Octets take(long length) {
      if (length > message.length() - position) {
        throw new MalformedMessageException();
      }
      Octets taken = message.slice(position, position + (int) length);
      position += (int) length;
      return taken;
    }
  }

  private static final class MalformedMessageException extends RuntimeException {}
}

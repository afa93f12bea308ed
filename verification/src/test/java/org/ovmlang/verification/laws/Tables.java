package org.ovmlang.verification.laws;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.world.World;
import org.ovmlang.verification.differential.JavaSide;
import org.ovmlang.verification.differential.Sides;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A predicate for each table. Its inputs are the places of its operands' values in the chain of
 * seven: {@code value(n)} is a formula that has the value n.
 */
final class Tables {

  static final String AND = "conjunction";
  static final String OR = "disjunction";
  static final String NOT = "negation";
  static final String CALL = "call";
  static final String CLAIM = "claim";
  static final String ANY_OPEN = "any_open";
  static final String ALL_OPEN = "all_open";
  static final String ANY_COMPLETE = "any_complete";
  static final String ALL_COMPLETE = "all_complete";
  static final String ANY_NONE = "any_none";
  static final String ALL_NONE = "all_none";
  static final String ANY_NO_NUMBER = "any_no_number";
  static final String ALL_NO_NUMBER = "all_no_number";

  private static final String VALUE = "value";
  private static final Octets VALUE_ADDRESS = Octets.word(7).slice(12, 32);

  private static final Variable FIRST = new Variable(Leaves.SPAN, "m", BasicType.UINT, 0);
  private static final Variable SECOND = new Variable(Leaves.SPAN, "b", BasicType.UINT, 1);

  private final JavaSide deciders;
  private final World world;

  Tables() {
    deciders = JavaSide.of(program(), Sides.JAVA);
    Decider<?> value = deciders.decider(VALUE);
    world = Leaves.world(VALUE, Address.of(VALUE_ADDRESS.bytes()), value);
  }

  /** The value that the predicate of a table has for these operands. */
  Verdict verdict(String table, int... operands) {
    List<Octets> inputs = new ArrayList<>();
    for (int operand : operands) {
      inputs.add(Octets.word(operand));
    }
    Optional<Decision> decision = deciders.decide(table, inputs, world);
    return Spread.verdict(decision.orElseThrow());
  }

  private static CheckedProgram program() {
    Formula membership = value(FIRST);
    Formula body = value(SECOND);
    return new CheckedProgram(
        List.of(
            value(),
            of(AND, new Formula.And(Leaves.SPAN, List.of(membership, body)), FIRST, SECOND),
            of(OR, new Formula.Or(Leaves.SPAN, List.of(membership, body)), FIRST, SECOND),
            of(NOT, new Formula.Not(Leaves.SPAN, membership), FIRST),
            of(CALL, membership, FIRST),
            of(CLAIM, claim(), FIRST),
            of(ANY_OPEN, Leaves.any(Leaves.open(Leaves.ONE, membership), body), FIRST, SECOND),
            of(ALL_OPEN, Leaves.all(Leaves.open(Leaves.ONE, membership), body), FIRST, SECOND),
            of(ANY_COMPLETE, Leaves.any(Leaves.numbers(1, membership), body), FIRST, SECOND),
            of(ALL_COMPLETE, Leaves.all(Leaves.numbers(1, membership), body), FIRST, SECOND),
            of(ANY_NONE, Leaves.any(Leaves.open(Leaves.NONE, membership), membership), FIRST),
            of(ALL_NONE, Leaves.all(Leaves.open(Leaves.NONE, membership), membership), FIRST),
            of(ANY_NO_NUMBER, Leaves.any(Leaves.numbers(0, membership), membership), FIRST),
            of(ALL_NO_NUMBER, Leaves.all(Leaves.numbers(0, membership), membership), FIRST)),
        List.of(),
        List.of(Leaves.UNKNOWN));
  }

  private static Definition of(String name, Formula body, Variable... inputs) {
    return new Definition(
        Leaves.SPAN, name, List.of(), DefinitionKind.PREDICATE, List.of(inputs), body, "");
  }

  /** Of the values only the one that is asked for is looked at; the others are false at once. */
  private static Definition value() {
    List<Formula> values = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      Term number = new Term.UintLiteral(Leaves.SPAN, BigInteger.valueOf(verdict.ordinal()));
      Formula asked =
          new Formula.Comparison(Leaves.SPAN, ComparisonOperator.EQUAL, term(FIRST), number);
      values.add(new Formula.And(Leaves.SPAN, List.of(asked, Leaves.of(verdict))));
    }
    return of(VALUE, new Formula.Or(Leaves.SPAN, values), FIRST);
  }

  private static Formula value(Variable operand) {
    return new Formula.Call(Leaves.SPAN, VALUE, List.of(term(operand)));
  }

  private static Formula claim() {
    Term made = new Term.MakeClaim(Leaves.SPAN, VALUE, List.of(term(FIRST)));
    return new Formula.ClaimCall(Leaves.SPAN, made, List.of());
  }

  private static Term term(Variable variable) {
    return new Term.VariableTerm(Leaves.SPAN, variable);
  }
}

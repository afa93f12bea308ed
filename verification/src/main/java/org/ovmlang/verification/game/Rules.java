package org.ovmlang.verification.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * The rules of one message. A message is told by what it leaves open: every set of places here is
 * one that some message of the mover leaves, and no message leaves another.
 */
final class Rules {

  private static final Set<Set<OpenPlace>> NO_MESSAGE = Set.of();
  private static final Set<Set<OpenPlace>> NOTHING_OPEN = Set.of(Set.of());

  /** More ways to leave something open than this are not gone through. */
  private static final int MAX_MESSAGES = 500;

  private final CheckedProgram program;
  private final Facts facts;
  private final FreeVariables freeVariables = new FreeVariables();

  Rules(CheckedProgram program, Facts facts) {
    this.program = program;
    this.facts = facts;
  }

  /** The place of a formula where the variables have these values, and perhaps others some too. */
  OpenPlace place(Formula formula, boolean positive, Map<Integer, SmallValue> values, int fuel) {
    return new OpenPlace(formula, positive, freeVariables.restrict(values, formula), fuel);
  }

  /**
   * What the messages of a mover who picks a place leave open.
   *
   * @throws TooManyMessagesException if there are too many to go through
   */
  Set<Set<OpenPlace>> messages(OpenPlace place, Side mover) {
    return place
        .formula()
        .accept(new Descent(mover, place.positive(), place.values(), place.fuel()));
  }

  /** Leaves open what a message for the one place and a message for the other leave open. */
  private static Set<Set<OpenPlace>> both(Set<Set<OpenPlace>> one, Set<Set<OpenPlace>> other) {
    Set<Set<OpenPlace>> both = new HashSet<>();
    for (Set<OpenPlace> first : one) {
      for (Set<OpenPlace> second : other) {
        Set<OpenPlace> open = new HashSet<>(first);
        open.addAll(second);
        both.add(open);
        if (both.size() > MAX_MESSAGES) {
          throw new TooManyMessagesException();
        }
      }
    }
    return both;
  }

  /** The mover goes down into a formula of which the defender says {@code positive}. */
  private final class Descent implements Formula.Visitor<Set<Set<OpenPlace>>> {

    private final Side mover;
    private final boolean positive;
    private final Map<Integer, SmallValue> values;
    private final int fuel;

    Descent(Side mover, boolean positive, Map<Integer, SmallValue> values, int fuel) {
      this.mover = mover;
      this.positive = positive;
      this.values = values;
      this.fuel = fuel;
    }

    /** What the mover says of the formula. */
    private boolean wanted() {
      return positive == (mover == Side.DEFENDER);
    }

    private Set<Set<OpenPlace>> open(Formula formula) {
      return Set.of(Set.of(place(formula, positive, values, fuel)));
    }

    private Set<Set<OpenPlace>> evaluated(boolean canBeAsWanted) {
      return canBeAsWanted ? NOTHING_OPEN : NO_MESSAGE;
    }

    private Set<Set<OpenPlace>> literal(Formula formula) {
      return evaluated(facts.canBe(formula, values, wanted()));
    }

    /**
     * It is the mover's choice if he says that a disjunction holds, or that a conjunction fails.
     */
    private Set<Set<OpenPlace>> connective(List<Formula> operands, boolean disjunction) {
      if (wanted() == disjunction) {
        Set<Set<OpenPlace>> any = new HashSet<>();
        operands.forEach(operand -> any.addAll(operand.accept(this)));
        return any;
      }
      Set<Set<OpenPlace>> every = NOTHING_OPEN;
      for (Formula operand : operands) {
        every = both(every, operand.accept(this));
      }
      return every;
    }

    private Set<Set<OpenPlace>> quantifier(
        Formula formula, Domain domain, Formula body, boolean existential) {
      if (facts.values(domain.arguments(), values).isEmpty()) {
        return evaluated(!wanted());
      }
      if (wanted() != existential) {
        return open(formula);
      }
      Set<Set<OpenPlace>> any = new HashSet<>();
      for (SmallValue candidate : facts.candidates(domain, values)) {
        Map<Integer, SmallValue> more = new HashMap<>(values);
        more.put(domain.variable().id(), candidate);
        // Whoever gives a value shows that it is a member.
        boolean member = mover == Side.DEFENDER;
        any.addAll(
            both(
                domain.membership().accept(new Descent(mover, member, more, fuel)),
                body.accept(new Descent(mover, positive, more, fuel))));
      }
      return any;
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Constant formula) {
      return literal(formula);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.And formula) {
      return connective(formula.operands(), false);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Or formula) {
      return connective(formula.operands(), true);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Not formula) {
      return formula.operand().accept(new Descent(mover, !positive, values, fuel));
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Atom formula) {
      return literal(formula);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Comparison formula) {
      return literal(formula);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Call formula) {
      Optional<List<SmallValue>> arguments = facts.values(formula.arguments(), values);
      return arguments.isEmpty()
          ? evaluated(!wanted())
          : body(program.definition(formula.definition()), arguments.get(), fuel);
    }

    private Set<Set<OpenPlace>> body(Definition callee, List<SmallValue> inputs, int left) {
      Map<Integer, SmallValue> inside = new HashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        inside.put(callee.inputs().get(i).id(), inputs.get(i));
      }
      return callee.body().accept(new Descent(mover, positive, inside, left));
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.ClaimCall formula) {
      List<Term> needed = new ArrayList<>(List.of(formula.claim()));
      needed.addAll(formula.extraInputs());
      Optional<List<SmallValue>> terms = facts.values(needed, values);
      if (terms.isEmpty()) {
        return evaluated(!wanted());
      }
      if (fuel == 0) {
        return literal(formula);
      }
      if (!wanted()) {
        return open(formula);
      }
      Set<Set<OpenPlace>> any = new HashSet<>();
      for (SmallValue.Claim claim : facts.called(formula, terms.get(), values)) {
        Definition callee = program.definition(claim.definition());
        if (isWellFormed(callee, claim.inputs())) {
          any.addAll(body(callee, claim.inputs(), fuel - 1));
        }
      }
      return any;
    }

    private boolean isWellFormed(Definition callee, List<SmallValue> inputs) {
      List<Variable> expected = callee.inputs();
      return callee.kind() == DefinitionKind.PREDICATE
          && inputs.size() == expected.size()
          && inputs.stream().allMatch(SmallValue.Natural.class::isInstance);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.Exists formula) {
      return quantifier(formula, formula.domain(), formula.body(), true);
    }

    @Override
    public Set<Set<OpenPlace>> visit(Formula.ForAll formula) {
      return quantifier(formula, formula.domain(), formula.body(), false);
    }
  }
}

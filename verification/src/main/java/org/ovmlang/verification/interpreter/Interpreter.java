package org.ovmlang.verification.interpreter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;

/**
 * Says whether a claim is true in a world. Truth is total: a term without a value makes the
 * smallest formula around it false, an ill-formed claim is false, and every hop through a claim
 * value costs one unit of fuel, without which a claim value is false.
 */
public final class Interpreter {

  /** The fuel of a claim that is evaluated by itself. */
  public static final int FUEL = 8;

  /**
   * With fuel for so few in a row, claims that lead to many others each can still take for ever.
   */
  private static final int MAX_HOPS = 2_000;

  private final CheckedProgram program;
  private final InterpretedWorld world;
  private final Atoms atoms;
  private long stepsLeft = Long.MAX_VALUE;
  private int hops;

  Interpreter(CheckedProgram program, InterpretedWorld world) {
    this.program = program;
    this.world = world;
    this.atoms = new Atoms(world);
  }

  /**
   * Whether the claim that a definition (named by its id) makes of the inputs is true.
   *
   * @throws TooMuchException if that takes too long to find out
   */
  public static boolean truth(
      CheckedProgram program,
      String definition,
      List<Octets> inputs,
      InterpretedWorld world,
      int fuel) {
    return new Interpreter(program, world).claim(program.definition(definition), inputs, fuel);
  }

  /**
   * The same with the full fuel.
   *
   * @throws TooMuchException also if more formulas than {@code steps} have to be evaluated
   */
  public static boolean truthWithin(
      long steps,
      CheckedProgram program,
      String definition,
      List<Octets> inputs,
      InterpretedWorld world) {
    Interpreter interpreter = new Interpreter(program, world);
    interpreter.stepsLeft = steps;
    return interpreter.claim(program.definition(definition), inputs, FUEL);
  }

  /** Whether the inputs are what the definition expects, each canonical, all within the bound. */
  public static boolean isWellFormed(
      Definition definition, List<Octets> inputs, InterpretedWorld world) {
    if (inputs.size() != definition.inputs().size() || !Bounds.fitsClaim(inputs)) {
      return false;
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!world.codec().isCanonical(definition.inputs().get(i).type(), inputs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean claim(Definition definition, List<Octets> inputs, int fuel) {
    return isWellFormed(definition, inputs, world) && body(definition, inputs, fuel);
  }

  private boolean body(Definition definition, List<Octets> inputs, int fuel) {
    return holds(definition.body(), inside(definition, inputs), fuel);
  }

  /** Whether a formula is true where its variables have these values. */
  boolean holds(Formula formula, Terms terms, int fuel) {
    return formula.accept(new Evaluation(terms, fuel));
  }

  /** What the inputs of a definition stand for in its body. */
  Terms inside(Definition definition, List<Octets> inputs) {
    Map<Integer, Octets> values = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(definition.inputs().get(i).id(), inputs.get(i));
    }
    return new Terms(world, values);
  }

  /** Where no variable has a value. */
  Terms nothing() {
    return new Terms(world, Map.of());
  }

  /** The deployed predicate at an address (a word), if the program defines it. */
  Optional<Definition> predicateAt(Octets address) {
    return program.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .filter(
            definition -> {
              Octets own = world.predicateAddresses().get(definition.id());
              return own != null && own.addressWord().equals(address);
            })
        .findFirst();
  }

  /** Evaluates formulas where the variables have these values. */
  private final class Evaluation implements Formula.Visitor<Boolean> {

    private final Terms terms;
    private final int fuel;

    Evaluation(Terms terms, int fuel) {
      this.terms = terms;
      this.fuel = fuel;
    }

    private boolean holds(Formula formula) {
      if (stepsLeft-- == 0) {
        throw new TooManyStepsException();
      }
      return formula.accept(this);
    }

    @Override
    public Boolean visit(Formula.Constant formula) {
      return formula.value();
    }

    @Override
    public Boolean visit(Formula.And formula) {
      return formula.operands().stream().allMatch(this::holds);
    }

    @Override
    public Boolean visit(Formula.Or formula) {
      return formula.operands().stream().anyMatch(this::holds);
    }

    @Override
    public Boolean visit(Formula.Not formula) {
      return !holds(formula.operand());
    }

    @Override
    public Boolean visit(Formula.Atom formula) {
      Optional<List<Octets>> arguments = terms.all(formula.arguments());
      return arguments.isPresent() && atoms.holds(formula.declaration(), arguments.get());
    }

    @Override
    public Boolean visit(Formula.Comparison formula) {
      Optional<List<Octets>> sides = terms.all(List.of(formula.left(), formula.right()));
      if (sides.isEmpty()) {
        return false;
      }
      Octets left = sides.get().get(0);
      Octets right = sides.get().get(1);
      return switch (formula.operator()) {
        case EQUAL -> left.equals(right);
        case NOT_EQUAL -> !left.equals(right);
        case LESS -> left.number().compareTo(right.number()) < 0;
        case LESS_OR_EQUAL -> left.number().compareTo(right.number()) <= 0;
        case GREATER -> left.number().compareTo(right.number()) > 0;
        case GREATER_OR_EQUAL -> left.number().compareTo(right.number()) >= 0;
      };
    }

    @Override
    public Boolean visit(Formula.Call formula) {
      Optional<List<Octets>> arguments = terms.all(formula.arguments());
      return arguments.isPresent()
          && body(program.definition(formula.definition()), arguments.get(), fuel);
    }

    @Override
    public Boolean visit(Formula.ClaimCall formula) {
      Optional<Codec.ClaimValue> claim = terms.calledClaim(formula);
      if (claim.isEmpty() || fuel == 0) {
        return false;
      }
      if (++hops > MAX_HOPS) {
        throw new TooManyHopsException(MAX_HOPS);
      }
      Optional<Definition> callee = predicateAt(claim.get().predicate());
      return callee.isPresent() && claim(callee.get(), claim.get().inputs(), fuel - 1);
    }

    @Override
    public Boolean visit(Formula.Exists formula) {
      Domain domain = formula.domain();
      return terms.all(domain.arguments()).isPresent()
          && terms.candidates(domain).stream()
              .map(candidate -> with(domain, candidate))
              .anyMatch(it -> it.holds(domain.membership()) && it.holds(formula.body()));
    }

    @Override
    public Boolean visit(Formula.ForAll formula) {
      Domain domain = formula.domain();
      return terms.all(domain.arguments()).isPresent()
          && terms.candidates(domain).stream()
              .map(candidate -> with(domain, candidate))
              .allMatch(it -> !it.holds(domain.membership()) || it.holds(formula.body()));
    }

    private Evaluation with(Domain domain, Octets candidate) {
      return new Evaluation(terms.with(domain.variable(), candidate), fuel);
    }
  }
}

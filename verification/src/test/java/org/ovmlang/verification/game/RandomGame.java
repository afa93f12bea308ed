package org.ovmlang.verification.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/**
 * A random program over small domains, the same for the same seed, and worlds for it. Every literal
 * is an atom of its own, so that any one may hold or not whatever the others do.
 */
final class RandomGame {

  /** How claim values come into a program. */
  enum Claims {
    /** There are none, every definition is called at most once, and every term has a value. */
    NONE,
    /** Made by the program: which predicate is called is known. */
    KNOWN,
    /** Found as witnesses: they may be of any predicate, or of none. */
    FOUND
  }

  static final String CLAIMED = "claimed";

  private static final Span SPAN = new SourceFile("random.ovm", "random\n").span(0, 6);
  private static final int LITERALS = 9;

  private final Random random;
  private final Claims claims;
  private final String prefix;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<String> callable = new ArrayList<>();
  private final Map<String, Integer> atoms = new HashMap<>();
  private final List<AtomDeclaration> declarations = new ArrayList<>();
  private final Map<String, BasicType> sources = new HashMap<>();
  private List<Variable> scope = new ArrayList<>();
  private int nextVariable;
  private int budget;

  private RandomGame(long seed, Claims claims, String prefix) {
    this.random = new Random(seed);
    this.claims = claims;
    this.prefix = prefix;
  }

  static RandomGame of(long seed, Claims claims) {
    return of(seed, claims, "");
  }

  /** The same with names that begin so, that many stand in one program. */
  static RandomGame of(long seed, Claims claims, String prefix) {
    RandomGame game = new RandomGame(seed, claims, prefix);
    int count = 1 + game.random.nextInt(3);
    for (int i = 1; i < count; i++) {
      game.define(prefix + "d" + i, LITERALS / 3);
    }
    game.define(game.claimed(), LITERALS);
    return game;
  }

  CheckedProgram program() {
    return new CheckedProgram(definitions, List.of(), List.of());
  }

  /** The definition of the claim in question. */
  String claimed() {
    return prefix + CLAIMED;
  }

  List<Definition> definitions() {
    return definitions;
  }

  /** The atoms as the user declares them. */
  List<AtomDeclaration> declarations() {
    return declarations;
  }

  /** Inputs for the claim in question. */
  List<SmallValue> inputs() {
    return number().apply(1);
  }

  private void define(String name, int literals) {
    nextVariable = 0;
    scope = new ArrayList<>();
    budget = literals;
    Variable input = bind(BasicType.UINT);
    Formula body = formula(4);
    definitions.add(
        new Definition(SPAN, name, List.of(), DefinitionKind.PREDICATE, List.of(input), body, ""));
    callable.add(name);
  }

  private Variable bind(BasicType type) {
    Variable variable = new Variable(SPAN, "v" + nextVariable, type, nextVariable++);
    scope.add(variable);
    return variable;
  }

  private List<Variable> numbers() {
    return scope.stream().filter(variable -> variable.type() == BasicType.UINT).toList();
  }

  private Term number(int chancesOfNoValue) {
    List<Variable> numbers = numbers();
    Term variable = new Term.VariableTerm(SPAN, numbers.get(random.nextInt(numbers.size())));
    if (claims == Claims.NONE || random.nextInt(10) >= chancesOfNoValue) {
      return variable;
    }
    Term one = new Term.UintLiteral(SPAN, BigInteger.ONE);
    return new Term.Arithmetic(SPAN, ArithmeticOperator.SUBTRACT, variable, one);
  }

  private Formula formula(int depth) {
    int choice = depth == 0 || budget <= 0 ? 0 : random.nextInt(12);
    return switch (choice) {
      case 0 -> literal();
      case 1, 2 -> new Formula.And(SPAN, operands(depth));
      case 3, 4 -> new Formula.Or(SPAN, operands(depth));
      case 5 -> new Formula.Not(SPAN, formula(depth - 1));
      case 6, 7 -> quantifier(depth, false);
      case 8, 9 -> quantifier(depth, true);
      case 10 -> call();
      default -> claims == Claims.NONE ? quantifier(depth, random.nextBoolean()) : claim(depth);
    };
  }

  private List<Formula> operands(int depth) {
    return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> formula(depth - 1)).toList();
  }

  private Formula literal() {
    budget--;
    if (claims != Claims.NONE && random.nextInt(20) == 0) {
      return new Formula.Constant(SPAN, random.nextBoolean());
    }
    List<Term> arguments = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      arguments.add(number(1));
    }
    String name = prefix + "p" + atoms.size();
    atoms.put(name, arguments.size());
    List<Variable> inputs =
        IntStream.range(0, arguments.size())
            .mapToObj(i -> new Variable(SPAN, "x" + i, BasicType.UINT, i))
            .toList();
    AtomDeclaration declaration = new AtomDeclaration(SPAN, name, inputs, false, "");
    declarations.add(declaration);
    return new Formula.Atom(SPAN, declaration, arguments);
  }

  private Formula call() {
    if (callable.isEmpty()) {
      return literal();
    }
    String callee = callable.get(random.nextInt(callable.size()));
    if (claims == Claims.NONE) {
      callable.remove(callee);
    }
    return new Formula.Call(SPAN, callee, List.of(number(1)));
  }

  private Formula claim(int depth) {
    if (claims == Claims.KNOWN) {
      // Also of the claim in question: it comes back to itself.
      String definition = random.nextBoolean() || callable.isEmpty() ? claimed() : callable.get(0);
      List<Term> inputs = random.nextInt(8) == 0 ? List.of() : List.of(number(1));
      Term made = new Term.MakeClaim(SPAN, definition, inputs);
      List<Term> extra = inputs.isEmpty() ? List.of(number(1)) : List.of();
      return new Formula.ClaimCall(SPAN, made, extra);
    }
    List<Variable> known = scope.stream().filter(v -> v.type() == BasicType.CLAIM).toList();
    if (known.isEmpty()) {
      return quantified(BasicType.CLAIM, depth, random.nextBoolean());
    }
    Term found = new Term.VariableTerm(SPAN, known.get(random.nextInt(known.size())));
    return new Formula.ClaimCall(
        SPAN, found, random.nextInt(3) == 0 ? List.of(number(1)) : List.of());
  }

  private Formula quantifier(int depth, boolean universal) {
    return quantified(BasicType.UINT, depth, universal);
  }

  private Formula quantified(BasicType type, int depth, boolean universal) {
    List<Term> arguments = new ArrayList<>();
    Source source = source(type, arguments);
    Variable variable = bind(type);
    Formula membership =
        random.nextInt(3) == 0 ? formula(depth - 1) : new Formula.Constant(SPAN, true);
    Domain domain = new Domain(SPAN, variable, arguments, source, membership);
    Formula body =
        type == BasicType.CLAIM && random.nextBoolean() ? claim(depth - 1) : formula(depth - 1);
    scope.remove(variable);
    return universal
        ? new Formula.ForAll(SPAN, domain, body)
        : new Formula.Exists(SPAN, domain, body);
  }

  private Source source(BasicType type, List<Term> arguments) {
    if (type == BasicType.UINT && claims != Claims.NONE && random.nextInt(3) == 0) {
      Term from = new Term.UintLiteral(SPAN, BigInteger.ZERO);
      Term to = random.nextBoolean() ? number(3) : new Term.UintLiteral(SPAN, BigInteger.TWO);
      arguments.add(from);
      arguments.add(to);
      return new Source.Numbers(from, to);
    }
    String name = prefix + "s" + sources.size();
    sources.put(name, type);
    if (random.nextInt(4) == 0) {
      arguments.add(number(3));
    }
    return new Source.All(new Source.BucketTerm(name, List.of()));
  }

  /** A world in which every literal holds or not by chance, and sources may be empty. */
  SmallWorld world() {
    Map<String, List<List<Integer>>> holding = new HashMap<>();
    atoms.forEach(
        (name, arity) ->
            holding.put(
                name, tuples(arity).stream().filter(tuple -> random.nextBoolean()).toList()));
    Map<String, List<SmallValue>> held = new HashMap<>();
    sources.forEach(
        (name, type) ->
            held.put(
                name, type == BasicType.UINT ? number().apply(random.nextInt(3)) : foundClaims()));
    return new SmallWorld(holding, held);
  }

  /** What somebody knows of a world: all atoms, and some of what its sources hold. */
  SmallWorld known(SmallWorld world) {
    Map<String, List<SmallValue>> held = new HashMap<>();
    world
        .sources()
        .forEach(
            (name, values) ->
                held.put(name, values.stream().filter(unused -> random.nextInt(3) != 0).toList()));
    return new SmallWorld(world.atoms(), held);
  }

  /** The same world for somebody who can bring everything that there is. */
  SmallWorld everything(SmallWorld world) {
    List<SmallValue> numbers =
        IntStream.rangeClosed(0, 3).<SmallValue>mapToObj(SmallValue.Natural::new).toList();
    List<SmallValue> found = new ArrayList<>();
    for (Definition definition : definitions) {
      found.add(new SmallValue.Claim(definition.name(), List.of()));
      numbers.forEach(
          number -> found.add(new SmallValue.Claim(definition.name(), List.of(number))));
    }
    Map<String, List<SmallValue>> held = new HashMap<>();
    sources.forEach((name, type) -> held.put(name, type == BasicType.UINT ? numbers : found));
    return new SmallWorld(world.atoms(), held);
  }

  private java.util.function.IntFunction<List<SmallValue>> number() {
    return count -> {
      List<Integer> all = new ArrayList<>(List.of(0, 1, 2));
      Collections.shuffle(all, random);
      return all.subList(0, count).stream().<SmallValue>map(SmallValue.Natural::new).toList();
    };
  }

  private List<SmallValue> foundClaims() {
    List<SmallValue> found = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String definition = definitions.get(random.nextInt(definitions.size())).name();
      found.add(new SmallValue.Claim(definition, number().apply(random.nextInt(2))));
    }
    return found;
  }

  static List<List<Integer>> tuples(int arity) {
    List<List<Integer>> tuples = List.of(List.of());
    for (int i = 0; i < arity; i++) {
      tuples =
          tuples.stream()
              .flatMap(
                  tuple ->
                      IntStream.range(0, 3)
                          .mapToObj(
                              value -> {
                                List<Integer> longer = new ArrayList<>(tuple);
                                longer.add(value);
                                return List.copyOf(longer);
                              }))
              .toList();
    }
    return tuples;
  }

  /** The atoms with the number of their arguments. */
  Map<String, Integer> atoms() {
    return atoms;
  }

  /** The sources. */
  java.util.Set<String> sources() {
    return sources.keySet();
  }
}

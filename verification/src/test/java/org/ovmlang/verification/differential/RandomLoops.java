package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;

/**
 * Random programs of loops over few numbers, in which the number matters mostly to where
 * quantifiers look for witnesses, and now and then to something else; the same for the same seed.
 */
final class RandomLoops {

  private static final Span SPAN = RandomVocabulary.SPAN;
  private static final int MAX_DEPTH = 4;

  private final Random random;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Variable> scope = new ArrayList<>();
  private int nextVariable;

  private RandomLoops(long seed) {
    this.random = new Random(seed);
  }

  /** A program of two library definitions and so many predicates. */
  static CheckedProgram of(long seed, int predicates) {
    RandomLoops program = new RandomLoops(seed);
    program.add("given", DefinitionKind.LIBRARY, BasicType.UINT, BasicType.BYTES, BasicType.RANGE);
    program.add("raw", DefinitionKind.LIBRARY, BasicType.BYTES, BasicType.BYTES);
    for (int i = 0; i < predicates; i++) {
      program.add(
          "p" + i, DefinitionKind.PREDICATE, BasicType.UINT, BasicType.BYTES, BasicType.RANGE);
    }
    return new CheckedProgram(
        program.definitions, RandomVocabulary.PARAMS, List.of(RandomVocabulary.USER_ATOM));
  }

  private void add(String name, DefinitionKind kind, BasicType... types) {
    scope.clear();
    nextVariable = 0;
    List<Variable> inputs = new ArrayList<>();
    for (BasicType type : types) {
      inputs.add(variable("x" + nextVariable, type));
    }
    scope.addAll(inputs);
    // A library definition is given the number in its first input.
    Formula body =
        kind == DefinitionKind.LIBRARY
            ? formula(2, new Term.VariableTerm(SPAN, inputs.get(0)))
            : loop(0, null);
    definitions.add(new Definition(SPAN, name, List.of("random"), kind, inputs, body, ""));
  }

  private Variable variable(String name, BasicType type) {
    return new Variable(SPAN, name, type, nextVariable++);
  }

  private Formula loop(int depth, @Nullable Term outer) {
    Variable number = variable("b" + nextVariable, BasicType.UINT);
    Term to = outer != null && random.nextInt(4) == 0 ? outer : uint(random.nextInt(7));
    if (to.type() != BasicType.UINT) {
      to = uint(3);
    }
    Term from = uint(random.nextInt(3) == 0 ? random.nextInt(4) : 0);
    Formula membership = new Formula.Constant(SPAN, true);
    Term bound = new Term.VariableTerm(SPAN, number);
    if (random.nextBoolean()) {
      membership = new Formula.Comparison(SPAN, ComparisonOperator.LESS, bound, to);
    }
    scope.add(number);
    Formula body = random.nextInt(3) == 0 ? formula(depth + 1, bound) : sources(depth + 1, bound);
    scope.remove(number);
    return quantified(
        new Domain(SPAN, number, List.of(from, to), new Source.Numbers(from, to), membership),
        body);
  }

  private Formula quantified(Domain domain, Formula body) {
    return random.nextBoolean()
        ? new Formula.Exists(SPAN, domain, body)
        : new Formula.ForAll(SPAN, domain, body);
  }

  private Formula formula(int depth, Term number) {
    int kind = random.nextInt(depth >= MAX_DEPTH ? 5 : 20);
    return switch (kind) {
      case 0, 1 -> small();
      case 2 -> random.nextInt(6) == 0 ? compare(number, uint(2)) : small();
      case 3 -> call(number);
      case 4 -> new Formula.Constant(SPAN, random.nextBoolean());
      case 5, 6 ->
          new Formula.And(SPAN, List.of(formula(depth + 1, number), sources(depth, number)));
      case 7, 8 ->
          new Formula.Or(SPAN, List.of(sources(depth, number), formula(depth + 1, number)));
      case 9 -> new Formula.Not(SPAN, formula(depth + 1, number));
      case 10 -> loop(depth + 1, number);
      case 11 ->
          new Formula.ClaimCall(
              SPAN, new Term.Decode(SPAN, any(BasicType.BYTES), BasicType.CLAIM), List.of());
      default -> sources(depth, number);
    };
  }

  /** A quantifier over witnesses, whose source depends on the number more often than not. */
  private Formula sources(int depth, Term number) {
    Term encoded = encode(number);
    List<Term> arguments = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      arguments.add(other(number));
    }
    boolean inBucket = random.nextInt(3) != 0;
    if (inBucket) {
      arguments.add(random.nextInt(arguments.size() + 1), encoded);
    }
    Source.BucketTerm bucket =
        new Source.BucketTerm(
            RandomVocabulary.SOURCES.get(random.nextInt(2)) + "of" + arguments.size(), arguments);
    Source source =
        switch (random.nextInt(20)) {
          case 0 -> new Source.All(bucket);
          case 1 -> new Source.Ordered(bucket, any(BasicType.UINT), uint(3));
          case 2 -> new Source.Overlapping(bucket, range(number));
          case 3, 4, 5, 6, 7, 8, 9 -> new Source.Overlapping(bucket, any(BasicType.RANGE));
          case 10, 11, 12 -> new Source.Exact(bucket, other(number));
          case 13 -> new Source.AnyBytes();
          default -> new Source.Exact(bucket, inBucket ? any(BasicType.BYTES) : encoded);
        };
    BasicType type =
        random.nextBoolean() && !(source instanceof Source.AnyBytes)
            ? BasicType.UINT
            : BasicType.BYTES;
    Variable member = variable("y" + nextVariable, type);
    List<Term> needed = random.nextInt(3) == 0 ? List.of(any(BasicType.UINT)) : List.of();
    scope.add(member);
    Formula membership = random.nextBoolean() ? new Formula.Constant(SPAN, true) : small();
    Formula body =
        random.nextInt(3) != 0 || depth >= MAX_DEPTH ? about(member) : formula(depth + 2, number);
    scope.remove(member);
    return quantified(new Domain(SPAN, member, needed, source, membership), body);
  }

  /** The range from the number on: not known before the loop. */
  private Term range(Term number) {
    Term words = new Term.Concat(SPAN, List.of(encode(number), encode(uint(4))));
    return new Term.Decode(SPAN, words, BasicType.RANGE);
  }

  /** Bytes that are known before the loop, mostly. */
  private Term other(Term number) {
    return switch (random.nextInt(12)) {
      case 0 -> encode(new Term.Arithmetic(SPAN, ArithmeticOperator.ADD, plain(number), uint(1)));
      case 1 -> encode(new Term.ParamTerm(SPAN, RandomVocabulary.PARAMS.get(0)));
      case 2, 3, 4 -> any(BasicType.BYTES);
      case 5, 6, 7 -> encode(any(BasicType.UINT));
      default -> encode(uint(random.nextInt(3)));
    };
  }

  private static Term plain(Term number) {
    return number.type() == BasicType.UINT ? number : new Term.Decode(SPAN, number, BasicType.UINT);
  }

  private static Term encode(Term term) {
    return term.type() == BasicType.BYTES ? term : new Term.Encode(SPAN, term);
  }

  private Formula about(Variable member) {
    Term value = plain(new Term.VariableTerm(SPAN, member));
    return random.nextInt(4) == 0 ? small() : compare(value, any(BasicType.UINT));
  }

  private Formula small() {
    return random.nextBoolean()
        ? compare(any(BasicType.UINT), any(BasicType.UINT))
        : new Formula.Comparison(
            SPAN, ComparisonOperator.EQUAL, any(BasicType.BYTES), any(BasicType.BYTES));
  }

  private Formula compare(Term left, Term right) {
    List<ComparisonOperator> operators = List.of(ComparisonOperator.values());
    return new Formula.Comparison(
        SPAN, operators.get(random.nextInt(operators.size())), plain(left), plain(right));
  }

  private Formula call(Term number) {
    if (definitions.size() < 2) {
      return small();
    }
    Term given = random.nextInt(8) == 0 ? uint(1) : number;
    return random.nextBoolean()
        ? new Formula.Call(
            SPAN,
            definitions.get(0).id(),
            List.of(plain(given), any(BasicType.BYTES), any(BasicType.RANGE)))
        : new Formula.Call(
            SPAN, definitions.get(1).id(), List.of(encode(given), any(BasicType.BYTES)));
  }

  /** A variable that is no number of a loop, or a literal. */
  private Term any(BasicType type) {
    List<Variable> fitting =
        scope.stream().filter(it -> it.type() == type && !it.name().startsWith("b")).toList();
    // The first input of a library definition is the number.
    if (!fitting.isEmpty() && random.nextInt(4) != 0) {
      return new Term.VariableTerm(SPAN, fitting.get(random.nextInt(fitting.size())));
    }
    return switch (type) {
      case UINT -> uint(random.nextInt(4));
      case BYTES -> encode(uint(random.nextInt(3)));
      case RANGE ->
          new Term.Decode(
              SPAN,
              new Term.Concat(SPAN, List.of(encode(uint(random.nextInt(3))), encode(uint(2)))),
              type);
      default -> throw new IllegalArgumentException(type.displayName());
    };
  }

  private static Term uint(long value) {
    return new Term.UintLiteral(SPAN, BigInteger.valueOf(value));
  }
}

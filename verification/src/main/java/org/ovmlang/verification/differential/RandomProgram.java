package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.AtomDeclaration;
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
 * Well-typed programs of every construct of the intermediate representation, the same for the same
 * seed. Values are few, so that comparisons hold as often as not.
 */
public final class RandomProgram {

  private static final Span SPAN = RandomVocabulary.SPAN;

  private static final int BOUND_NAMES = 3;

  private static final int MAX_DEPTH = 3;
  private static final int MOST_QUANTIFIERS = 4;
  private static final long FEW_STEPS = 2_000;

  private final Random random;
  private final boolean alternating;
  private final long steps;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Variable> scope = new ArrayList<>();
  private int nextVariable;

  private RandomProgram(long seed, boolean alternating, long steps) {
    this.random = new Random(seed);
    this.alternating = alternating;
    this.steps = steps;
  }

  /**
   * A program of so many definitions, the first of them a predicate; each is true in some random
   * worlds and false in others.
   */
  public static CheckedProgram of(long seed, int size) {
    return of(new RandomProgram(seed, false, Long.MAX_VALUE), size);
  }

  /** The same, of definitions whose quantifiers alternate, so that few are decided at once. */
  public static CheckedProgram alternating(long seed, int size) {
    return of(new RandomProgram(seed, true, Long.MAX_VALUE), size);
  }

  /** Either, of definitions for which few formulas are evaluated: for very many cases of each. */
  public static CheckedProgram quick(long seed, int size, boolean alternating) {
    return of(new RandomProgram(seed, alternating, FEW_STEPS), size);
  }

  private static CheckedProgram of(RandomProgram program, int size) {
    while (program.definitions.size() < size) {
      Definition candidate = program.definition("p" + program.definitions.size());
      program.definitions.add(candidate);
      if (!RandomWorlds.isContested(program.program(), candidate, program.steps)) {
        program.definitions.remove(candidate);
      }
    }
    return program.program();
  }

  private CheckedProgram program() {
    return new CheckedProgram(
        definitions, RandomVocabulary.PARAMS, List.of(RandomVocabulary.USER_ATOM));
  }

  private Definition definition(String name) {
    scope.clear();
    nextVariable = 0;
    List<Variable> inputs = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int id = nextVariable++;
      inputs.add(new Variable(SPAN, "x" + id, oneOf(RandomVocabulary.TYPES), id));
    }
    scope.addAll(inputs);
    DefinitionKind kind =
        !definitions.isEmpty() && random.nextInt(4) == 0
            ? DefinitionKind.LIBRARY
            : DefinitionKind.PREDICATE;
    Formula body = alternating ? alternation() : formula(0);
    return new Definition(SPAN, name, List.of("random"), kind, inputs, body, "");
  }

  /** Quantifiers by turns around a comparison of what they bind, now and then two such. */
  private Formula alternation() {
    Formula first = alternation(2 + random.nextInt(MOST_QUANTIFIERS - 1), random.nextBoolean());
    if (random.nextInt(3) != 0) {
      return first;
    }
    Formula second = alternation(1 + random.nextInt(2), random.nextBoolean());
    return random.nextBoolean()
        ? new Formula.And(SPAN, List.of(first, second))
        : new Formula.Or(SPAN, List.of(first, second));
  }

  private Formula alternation(int quantifiers, boolean exists) {
    if (quantifiers == 0) {
      return random.nextInt(3) == 0 ? formula(MAX_DEPTH - 1) : related();
    }
    BasicType type =
        oneOf(List.of(BasicType.UINT, BasicType.UINT, BasicType.BYTES, BasicType.CLAIM));
    Source source =
        new Source.All(new Source.BucketTerm(oneOf(RandomVocabulary.SOURCES), List.of()));
    Variable bound = bound(type);
    scope.add(bound);
    Formula membership =
        random.nextBoolean() ? new Formula.Constant(SPAN, true) : formula(MAX_DEPTH);
    Formula body = alternation(quantifiers - 1, !exists);
    scope.remove(bound);
    Domain domain = new Domain(SPAN, bound, List.of(), source, membership);
    return exists ? new Formula.Exists(SPAN, domain, body) : new Formula.ForAll(SPAN, domain, body);
  }

  /** Something about the variable bound last and another one, or a call of it. */
  private Formula related() {
    Variable last = scope.get(scope.size() - 1);
    Term bound = new Term.VariableTerm(SPAN, last);
    if (last.type() == BasicType.CLAIM && random.nextBoolean()) {
      return new Formula.ClaimCall(SPAN, bound, List.of());
    }
    ComparisonOperator operator = oneOf(List.of(ComparisonOperator.values()));
    if (operator.isOrdering() && last.type() != BasicType.UINT) {
      operator = ComparisonOperator.EQUAL;
    }
    return new Formula.Comparison(SPAN, operator, term((BasicType) last.type(), 0), bound);
  }

  /** Few names, so that variables of one name are found side by side and in each other. */
  private Variable bound(BasicType type) {
    int id = nextVariable++;
    return new Variable(SPAN, "y" + id % BOUND_NAMES, type, id);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Formula formula(int depth) {
    // A program whose definitions all call one another would outgrow what may be deployed.
    if (random.nextInt(12) == 0) {
      return call(depth);
    }
    return switch (random.nextInt(depth >= MAX_DEPTH ? 5 : 16)) {
      case 0, 1 -> comparison();
      case 2, 3, 4 -> {
        AtomDeclaration atom =
            random.nextInt(8) == 0 ? RandomVocabulary.USER_ATOM : oneOf(RandomVocabulary.BUILTINS);
        yield new Formula.Atom(SPAN, atom, terms(atom.inputs()));
      }
      case 5, 6 -> new Formula.And(SPAN, operands(depth));
      case 7, 8 -> new Formula.Or(SPAN, operands(depth));
      case 9 -> new Formula.Not(SPAN, formula(depth + 1));
      case 10 -> claimCall();
      case 11, 12, 13 -> quantified(depth, true);
      default -> quantified(depth, false);
    };
  }

  private List<Formula> operands(int depth) {
    List<Formula> operands = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      operands.add(formula(depth + 1));
    }
    return operands;
  }

  private Formula comparison() {
    ComparisonOperator operator = oneOf(List.of(ComparisonOperator.values()));
    BasicType type = operator.isOrdering() ? BasicType.UINT : oneOf(RandomVocabulary.TYPES);
    return new Formula.Comparison(SPAN, operator, term(type, 0), term(type, 0));
  }

  private Formula call(int depth) {
    if (definitions.isEmpty() || depth == 0) {
      return new Formula.Constant(SPAN, random.nextBoolean());
    }
    Definition callee = oneOf(definitions);
    return new Formula.Call(SPAN, callee.id(), terms(callee.inputs()));
  }

  private Formula claimCall() {
    List<Term> extra = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      extra.add(term(BasicType.BYTES, 1));
    }
    return new Formula.ClaimCall(SPAN, term(BasicType.CLAIM, 0), extra);
  }

  private Formula quantified(int depth, boolean exists) {
    List<Term> arguments = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      arguments.add(term(oneOf(RandomVocabulary.TYPES), 0));
    }
    Source source = source(arguments);
    BasicType type =
        source instanceof Source.Numbers
            ? BasicType.UINT
            : source instanceof Source.AnyBytes ? BasicType.BYTES : oneOf(RandomVocabulary.TYPES);
    Variable bound = bound(type);
    scope.add(bound);
    Formula membership =
        random.nextInt(3) == 0 ? new Formula.Constant(SPAN, true) : formula(depth + 2);
    Formula body = random.nextInt(5) == 0 ? new Formula.Constant(SPAN, exists) : formula(depth + 1);
    scope.remove(bound);
    Domain domain = new Domain(SPAN, bound, arguments, source, membership);
    return exists ? new Formula.Exists(SPAN, domain, body) : new Formula.ForAll(SPAN, domain, body);
  }

  private Source source(List<Term> arguments) {
    List<Term> bucket = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      bucket.add(term(BasicType.BYTES, 1));
    }
    Source.BucketTerm from = new Source.BucketTerm(oneOf(RandomVocabulary.SOURCES), bucket);
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Source.Exact(from, term(BasicType.BYTES, 0));
      case 2, 3 -> new Source.Overlapping(from, term(BasicType.RANGE, 0));
      case 4, 5 -> new Source.Ordered(from, term(BasicType.UINT, 0), term(BasicType.UINT, 0));
      case 6 -> new Source.AnyBytes();
      case 7, 8 -> {
        Source.Numbers numbers = new Source.Numbers(smallNumber(), smallNumber());
        arguments.add(numbers.from());
        arguments.add(numbers.to());
        yield numbers;
      }
      default -> new Source.All(from);
    };
  }

  /** Small, or no number at all. */
  private Term smallNumber() {
    Term literal = new Term.UintLiteral(SPAN, BigInteger.valueOf(random.nextInt(4)));
    return random.nextInt(4) == 0
        ? new Term.Arithmetic(
            SPAN,
            random.nextBoolean() ? ArithmeticOperator.ADD : ArithmeticOperator.SUBTRACT,
            literal,
            new Term.UintLiteral(SPAN, BigInteger.valueOf(random.nextInt(4))))
        : literal;
  }

  private List<Term> terms(List<Variable> inputs) {
    List<Term> terms = new ArrayList<>();
    inputs.forEach(input -> terms.add(term((BasicType) input.type(), 0)));
    return terms;
  }

  private Term term(BasicType type, int depth) {
    List<Variable> fitting = scope.stream().filter(it -> it.type() == type).toList();
    if (!fitting.isEmpty() && random.nextInt(3) != 0) {
      return new Term.VariableTerm(SPAN, oneOf(fitting));
    }
    if (depth < 3 && random.nextInt(9) == 0) {
      return new Term.Decode(SPAN, term(BasicType.BYTES, depth + 1), type);
    }
    return switch (type) {
      case UINT -> number(depth);
      case BYTES -> bytes(depth);
      case ADDRESS -> address(depth);
      case BYTES32 -> bytes32(depth);
      case CLAIM -> claim(depth);
      case BOOL -> new Term.BoolLiteral(SPAN, random.nextBoolean());
      case STRING -> new Term.BytesLiteral(SPAN, type, random.nextBoolean() ? "" : "c3a9");
      case RANGE -> new Term.Decode(SPAN, depth < 3 ? words(depth) : literal(), type);
      case INCLUSION_PROOF -> new Term.Decode(SPAN, literal(), type);
    };
  }

  private Term words(int depth) {
    Term start = new Term.Encode(SPAN, term(BasicType.UINT, depth + 1));
    Term end = new Term.Encode(SPAN, term(BasicType.UINT, depth + 1));
    return new Term.Concat(SPAN, List.of(start, end));
  }

  private Term number(int depth) {
    if (depth >= 3) {
      return new Term.UintLiteral(SPAN, BigInteger.valueOf(random.nextInt(4)));
    }
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Term.Arithmetic(
              SPAN,
              oneOf(List.of(ArithmeticOperator.values())),
              term(BasicType.UINT, depth + 1),
              term(BasicType.UINT, depth + 1));
      case 2 -> new Term.RangeBound(SPAN, term(BasicType.RANGE, depth + 1), random.nextBoolean());
      case 3 -> new Term.ParamTerm(SPAN, RandomVocabulary.PARAMS.get(0));
      default -> new Term.UintLiteral(SPAN, BigInteger.valueOf(random.nextInt(4)));
    };
  }

  private Term bytes(int depth) {
    if (depth >= 3) {
      return literal();
    }
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Term.Encode(SPAN, term(oneOf(RandomVocabulary.TYPES), depth + 1));
      case 2, 3 -> new Term.ClaimInput(SPAN, term(BasicType.CLAIM, depth + 1), random.nextInt(3));
      case 4 ->
          new Term.Concat(
              SPAN, List.of(term(BasicType.BYTES, depth + 1), term(BasicType.BYTES, depth + 1)));
      case 5 -> new Term.ParamTerm(SPAN, RandomVocabulary.PARAMS.get(1));
      default -> literal();
    };
  }

  private Term literal() {
    Term bytes = new Term.BytesLiteral(SPAN, BasicType.BYTES, random.nextBoolean() ? "" : "01");
    Term number = new Term.UintLiteral(SPAN, BigInteger.valueOf(random.nextInt(3)));
    return random.nextBoolean() ? bytes : new Term.Encode(SPAN, number);
  }

  private Term address(int depth) {
    if (depth < 3 && random.nextBoolean()) {
      return new Term.ClaimAddress(SPAN, term(BasicType.CLAIM, depth + 1));
    }
    List<Definition> predicates = predicates();
    if (!predicates.isEmpty() && random.nextBoolean()) {
      return new Term.PredicateAddress(SPAN, oneOf(predicates).id());
    }
    return random.nextBoolean()
        ? new Term.ParamTerm(SPAN, RandomVocabulary.PARAMS.get(2))
        : new Term.BytesLiteral(SPAN, BasicType.ADDRESS, "00".repeat(19) + "01");
  }

  private Term bytes32(int depth) {
    return depth < 3 && random.nextBoolean()
        ? new Term.Keccak256(SPAN, term(BasicType.BYTES, depth + 1))
        : new Term.BytesLiteral(SPAN, BasicType.BYTES32, "00".repeat(31) + "01");
  }

  private Term claim(int depth) {
    List<Definition> predicates = predicates();
    if (predicates.isEmpty() || depth >= 3) {
      return new Term.Decode(SPAN, literal(), BasicType.CLAIM);
    }
    Definition predicate = oneOf(predicates);
    List<Term> inputs = new ArrayList<>();
    for (Variable input : predicate.inputs()) {
      inputs.add(term((BasicType) input.type(), depth + 1));
    }
    if (random.nextInt(3) == 0) {
      inputs.remove(inputs.size() - 1);
    }
    return new Term.MakeClaim(SPAN, predicate.id(), inputs);
  }

  private List<Definition> predicates() {
    return definitions.stream().filter(it -> it.kind() == DefinitionKind.PREDICATE).toList();
  }
}

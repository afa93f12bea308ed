package org.ovmlang.codegen.solidity;

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
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** Well-typed programs of every shape, the same for the same seed. */
final class RandomPrograms {

  private static final List<List<BasicType>> ATOM_INPUTS =
      List.of(
          List.of(BasicType.BYTES, BasicType.BYTES),
          List.of(BasicType.UINT, BasicType.UINT),
          List.of(BasicType.RANGE, BasicType.RANGE),
          List.of(BasicType.ADDRESS, BasicType.BYTES, BasicType.BYTES),
          List.of(BasicType.BYTES32, BasicType.BYTES),
          List.of(BasicType.BYTES, BasicType.BYTES, BasicType.BYTES),
          List.of(
              BasicType.BYTES,
              BasicType.ADDRESS,
              BasicType.RANGE,
              BasicType.INCLUSION_PROOF,
              BasicType.BYTES32),
          List.of(BasicType.BYTES, BasicType.BYTES, BasicType.ADDRESS, BasicType.BYTES),
          List.of(BasicType.BYTES));

  private static final List<String> ATOMS =
      List.of(
          "Equal",
          "IsLessThan",
          "HasIntersection",
          "IsStored",
          "IsValidHash",
          "IsConcatenatedWith",
          "VerifyInclusion",
          "IsValidSignature",
          "Bool");

  private final Random random;
  private final List<Param> params = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final AtomDeclaration userAtom =
      Ir.declaration("accepts", false, Ir.uint(0), Ir.bool(true), Ir.literal(BasicType.BYTES, ""));
  private int nextVariable;

  private RandomPrograms(long seed) {
    this.random = new Random(seed);
    for (BasicType type : BasicType.values()) {
      params.add(Ir.param("fixed" + type.displayName(), type));
    }
  }

  static CheckedProgram program(long seed, int size) {
    RandomPrograms programs = new RandomPrograms(seed);
    for (int i = 0; i < size; i++) {
      programs.definitions.add(programs.definition(i));
    }
    return new CheckedProgram(programs.definitions, programs.params, List.of(programs.userAtom));
  }

  private Definition definition(int number) {
    List<Variable> inputs = new ArrayList<>();
    int count = random.nextInt(random.nextInt(6) == 0 ? 20 : 5);
    for (int i = 0; i < count; i++) {
      inputs.add(Ir.variable("input" + i, type(), i));
    }
    nextVariable = count;
    DefinitionKind kind = random.nextBoolean() ? DefinitionKind.PREDICATE : DefinitionKind.LIBRARY;
    Formula body = formula(inputs, 4);
    return Ir.definition(kind, List.of("random"), "example" + number, inputs, body);
  }

  private BasicType type() {
    return BasicType.values()[random.nextInt(BasicType.values().length)];
  }

  private Formula formula(List<Variable> scope, int depth) {
    if (depth == 0) {
      return leaf(scope);
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Formula.And(Ir.SPAN, formulas(scope, depth));
      case 2, 3 -> new Formula.Or(Ir.SPAN, formulas(scope, depth));
      case 4 -> Ir.not(formula(scope, depth - 1));
      case 5 -> quantifier(scope, depth);
      default -> leaf(scope);
    };
  }

  private List<Formula> formulas(List<Variable> scope, int depth) {
    List<Formula> formulas = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      formulas.add(formula(scope, depth - 1));
    }
    return formulas;
  }

  private Formula quantifier(List<Variable> scope, int depth) {
    boolean numbers = random.nextInt(4) == 0;
    Variable variable = Ir.variable("x", numbers ? BasicType.UINT : type(), nextVariable++);
    List<Variable> inner = new ArrayList<>(scope);
    inner.add(variable);
    List<Term> arguments = new ArrayList<>(terms(scope, List.of(type(), BasicType.UINT)));
    Source source = new Source.AnyBytes();
    if (numbers) {
      Term from = term(scope, BasicType.UINT, 2);
      Term to = term(scope, BasicType.UINT, 2);
      arguments.addAll(List.of(from, to));
      source = new Source.Numbers(from, to);
    }
    Domain domain = new Domain(Ir.SPAN, variable, arguments, source, formula(inner, depth - 1));
    Formula body = formula(inner, depth - 1);
    return random.nextBoolean() ? Ir.exists(domain, body) : Ir.forAll(domain, body);
  }

  private Formula leaf(List<Variable> scope) {
    switch (random.nextInt(6)) {
      case 0:
        BasicType type = type();
        return Ir.compare(
            term(scope, type, 2),
            ComparisonOperator.values()[random.nextInt(type == BasicType.UINT ? 6 : 2)],
            term(scope, type, 2));
      case 1:
        if (!definitions.isEmpty()) {
          Definition callee = definitions.get(random.nextInt(definitions.size()));
          return new Formula.Call(Ir.SPAN, callee.id(), inputs(scope, callee));
        }
        return Ir.constant(random.nextBoolean());
      case 2:
        return new Formula.ClaimCall(
            Ir.SPAN,
            term(scope, BasicType.CLAIM, 2),
            random.nextBoolean() ? List.of() : terms(scope, List.of(type(), type())));
      case 3:
        return new Formula.Atom(
            Ir.SPAN,
            userAtom,
            terms(scope, List.of(BasicType.UINT, BasicType.BOOL, BasicType.BYTES)));
      default:
        int atom = random.nextInt(ATOMS.size());
        return Ir.atom(ATOMS.get(atom), terms(scope, ATOM_INPUTS.get(atom)).toArray(new Term[0]));
    }
  }

  private List<Term> inputs(List<Variable> scope, Definition callee) {
    List<Term> terms = new ArrayList<>();
    callee.inputs().forEach(input -> terms.add(term(scope, (BasicType) input.type(), 2)));
    return terms;
  }

  private List<Term> terms(List<Variable> scope, List<BasicType> types) {
    return types.stream().map(type -> term(scope, type, 3)).toList();
  }

  private Term term(List<Variable> scope, BasicType type, int depth) {
    List<Variable> fitting = scope.stream().filter(v -> v.type() == type).toList();
    if (!fitting.isEmpty() && (depth == 0 || random.nextInt(3) == 0)) {
      return Ir.term(fitting.get(random.nextInt(fitting.size())));
    }
    if (depth == 0 || random.nextInt(6) == 0) {
      return constant(type);
    }
    if (type != BasicType.BYTES && random.nextInt(3) == 0) {
      return Ir.decode(term(scope, BasicType.BYTES, depth - 1), type);
    }
    int next = depth - 1;
    return switch (type) {
      case UINT ->
          random.nextBoolean()
              ? Ir.bound(term(scope, BasicType.RANGE, next), random.nextBoolean())
              : new Term.Arithmetic(
                  Ir.SPAN,
                  ArithmeticOperator.values()[random.nextInt(3)],
                  term(scope, type, next),
                  term(scope, type, next));
      case ADDRESS ->
          definitions.isEmpty() || random.nextBoolean()
              ? Ir.claimAddress(term(scope, BasicType.CLAIM, next))
              : predicateAddress(scope, next);
      case BYTES32 -> Ir.keccak256(term(scope, BasicType.BYTES, next));
      case BYTES ->
          switch (random.nextInt(3)) {
            case 0 -> Ir.input(term(scope, BasicType.CLAIM, next), random.nextInt(5));
            case 1 -> Ir.encode(term(scope, type(), next));
            default -> concatenation(scope, next);
          };
      case CLAIM -> claim(scope, next);
      case BOOL, STRING, RANGE, INCLUSION_PROOF -> constant(type);
    };
  }

  private Term concatenation(List<Variable> scope, int depth) {
    List<Term> parts = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      parts.add(term(scope, BasicType.BYTES, depth));
    }
    return new Term.Concat(Ir.SPAN, parts);
  }

  private Term predicateAddress(List<Variable> scope, int depth) {
    Definition definition = definitions.get(random.nextInt(definitions.size()));
    return definition.kind() == DefinitionKind.PREDICATE
        ? Ir.addressOf(definition.id())
        : Ir.claimAddress(term(scope, BasicType.CLAIM, depth));
  }

  private Term claim(List<Variable> scope, int depth) {
    List<Definition> predicates =
        definitions.stream().filter(d -> d.kind() == DefinitionKind.PREDICATE).toList();
    if (predicates.isEmpty()) {
      return constant(BasicType.CLAIM);
    }
    Definition callee = predicates.get(random.nextInt(predicates.size()));
    List<Term> inputs = new ArrayList<>();
    callee.inputs().forEach(i -> inputs.add(term(scope, (BasicType) i.type(), depth)));
    return new Term.MakeClaim(Ir.SPAN, callee.id(), inputs);
  }

  private Term constant(BasicType type) {
    if (random.nextBoolean()) {
      return Ir.value(params.get(type.ordinal()));
    }
    return switch (type) {
      case BOOL -> Ir.bool(random.nextBoolean());
      case UINT -> new Term.UintLiteral(Ir.SPAN, new BigInteger(256, random));
      case ADDRESS -> Ir.literal(type, "00112233445566778899aabbccddeeff00112233");
      case BYTES -> Ir.literal(type, random.nextBoolean() ? "" : "00ff");
      case BYTES32 ->
          Ir.literal(type, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
      case STRING -> Ir.literal(type, "c3a9e2808e");
      case RANGE, INCLUSION_PROOF, CLAIM -> Ir.value(params.get(type.ordinal()));
    };
  }
}

package org.ovmlang.codegen.solidity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/** Well-typed programs of every shape, the same for the same seed. */
final class RandomPrograms {

  private static final List<List<Type>> ATOM_INPUTS =
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
  private final List<RecordType> records = new ArrayList<>();
  private final List<Type> types = new ArrayList<>(List.of(BasicType.values()));
  private int nextVariable;

  private RandomPrograms(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      records.add(record(i));
      types.add(records.get(i));
      types.add(new ListType(type()));
    }
    types.add(new OpenClaimType(List.of(type())));
    for (Type type : types) {
      params.add(Ir.param("fixed" + params.size(), type));
    }
  }

  private RecordType record(int number) {
    List<Field> fields = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      fields.add(new Field("field" + i, type()));
    }
    return new RecordType(List.of(number % 2 == 0 ? "even" : "odd"), "Same" + number / 2, fields);
  }

  static CheckedProgram program(long seed, int size) {
    RandomPrograms programs = new RandomPrograms(seed);
    for (int i = 0; i < size; i++) {
      Definition definition = programs.definition(i);
      programs.definitions.add(definition);
      if (definition.kind() == DefinitionKind.PREDICATE) {
        programs.types.add(Ir.claimType(definition));
        programs.types.add(new ListType(Ir.claimType(definition)));
      }
    }
    return new CheckedProgram(
        programs.definitions,
        programs.params,
        List.of(programs.userAtom),
        programs.records.stream().map(Ir::declare).toList());
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

  private Type type() {
    return types.get(random.nextInt(types.size()));
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
        Type type = type();
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
            term(scope, claimType(), 2),
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

  private Type claimType() {
    List<Type> claims = types.stream().filter(Type::isClaim).toList();
    return claims.get(random.nextInt(claims.size()));
  }

  private List<Term> inputs(List<Variable> scope, Definition callee) {
    List<Term> terms = new ArrayList<>();
    callee.inputs().forEach(input -> terms.add(term(scope, input.type(), 2)));
    return terms;
  }

  private List<Term> terms(List<Variable> scope, List<? extends Type> types) {
    return terms(scope, types, 3);
  }

  private List<Term> terms(List<Variable> scope, List<? extends Type> types, int depth) {
    return types.stream().map(type -> term(scope, type, depth)).toList();
  }

  private Term term(List<Variable> scope, Type type, int depth) {
    List<Variable> fitting = scope.stream().filter(v -> v.type().equals(type)).toList();
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
    Term part = random.nextInt(3) == 0 ? part(scope, type, next) : null;
    if (part != null) {
      return part;
    }
    if (type instanceof RecordType record) {
      List<Type> fields = record.fields().stream().map(Field::type).toList();
      return new Term.MakeRecord(Ir.SPAN, record, terms(scope, fields, next));
    }
    if (type instanceof DefinitionClaimType claim) {
      List<Type> fields = claim.fields().stream().map(Field::type).toList();
      return new Term.MakeClaim(Ir.SPAN, claim.definition(), terms(scope, fields, next), claim);
    }
    return type instanceof BasicType basic ? basicTerm(scope, basic, next) : constant(type);
  }

  /** A field, an element or a length of something in scope that has this type; null for none. */
  private @Nullable Term part(List<Variable> scope, Type type, int depth) {
    List<Term> parts = new ArrayList<>();
    for (Variable variable : scope) {
      Term whole = Ir.term(variable);
      if (variable.type() instanceof ListType list) {
        if (list.element().equals(type)) {
          parts.add(Ir.element(whole, term(scope, BasicType.UINT, depth)));
        } else if (type == BasicType.UINT) {
          parts.add(Ir.length(whole));
        }
      }
      if (variable.type().isClaim() && type == BasicType.CLAIM) {
        parts.add(Ir.asClaim(whole));
      }
      List<Field> fields =
          variable.type() instanceof RecordType record
              ? record.fields()
              : variable.type() instanceof DefinitionClaimType claim ? claim.fields() : List.of();
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).type().equals(type)) {
          parts.add(Ir.field(whole, i));
        }
      }
    }
    return parts.isEmpty() ? null : parts.get(random.nextInt(parts.size()));
  }

  private Term basicTerm(List<Variable> scope, BasicType type, int next) {
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
    callee.inputs().forEach(i -> inputs.add(term(scope, i.type(), depth)));
    return new Term.MakeClaim(Ir.SPAN, callee.id(), inputs);
  }

  private Term constant(Type type) {
    if (type instanceof BasicType basic && random.nextBoolean()) {
      switch (basic) {
        case BOOL:
          return Ir.bool(random.nextBoolean());
        case UINT:
          return new Term.UintLiteral(Ir.SPAN, new BigInteger(256, random));
        case ADDRESS:
          return Ir.literal(type, "00112233445566778899aabbccddeeff00112233");
        case BYTES:
          return Ir.literal(type, random.nextBoolean() ? "" : "00ff");
        case BYTES32:
          return Ir.literal(
              type, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
        case STRING:
          return Ir.literal(type, "c3a9e2808e");
        default:
          break;
      }
    }
    return params.stream()
        .filter(param -> param.type().equals(type))
        .findFirst()
        .map(Ir::value)
        .orElseGet(() -> Ir.decode(Ir.literal(BasicType.BYTES, "00"), type));
  }
}

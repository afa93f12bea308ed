package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Type;

/** The text of random formulas over the variables in scope. */
final class RandomFormulas {

  private static final int MAX_DEPTH = 3;

  /** Names of atoms and what they take. */
  private static final List<Callable> ATOMS =
      List.of(
          new Callable("Equal", List.of(BasicType.BYTES, BasicType.BYTES)),
          new Callable("IsLessThan", List.of(BasicType.UINT, BasicType.UINT)),
          new Callable("IsContained", List.of(BasicType.RANGE, BasicType.RANGE)),
          new Callable("HasIntersection", List.of(BasicType.RANGE, BasicType.RANGE)),
          new Callable("IsSameAmount", List.of(BasicType.RANGE, BasicType.RANGE)),
          new Callable("IsStored", List.of(BasicType.ADDRESS, BasicType.BYTES, BasicType.BYTES)),
          new Callable("IsValidHash", List.of(BasicType.BYTES32, BasicType.BYTES)),
          new Callable("accepts", List.of(BasicType.UINT, BasicType.BYTES)),
          new Callable("Bool", List.of(BasicType.BYTES)));

  private final Random random;
  private final RandomTypes types;
  private final RandomTerms terms;
  private final boolean legacy;
  private final List<Callable> definitions;
  private final List<RandomSource> sources;
  private int variables;

  /** Something that is applied to arguments. */
  record Callable(String name, List<Type> inputs) {}

  /**
   * A source of members of a type.
   *
   * @param ofNumbers whether its inputs bound numbers, so that they must be small
   */
  record RandomSource(String name, List<Type> inputs, Type member, boolean ofNumbers) {}

  /**
   * Formulas that may use these definitions and sources, for one definition.
   *
   * @param legacy whether conversions may be left out
   */
  RandomFormulas(
      Random random,
      RandomTypes types,
      boolean legacy,
      List<Callable> definitions,
      List<RandomSource> sources) {
    this.random = random;
    this.types = types;
    this.terms = new RandomTerms(random, types, legacy);
    this.legacy = legacy;
    this.definitions = definitions;
    this.sources = sources;
  }

  /** A formula in which these variables are free. */
  String over(List<Field> free) {
    free.forEach(terms.scope()::push);
    String formula = formula(0);
    free.forEach(variable -> terms.scope().pop());
    return formula;
  }

  /** The same, with a quantifier over this source in it. */
  String over(List<Field> free, RandomSource source) {
    free.forEach(terms.scope()::push);
    String quantified = overSource(source, quantifier(), newVariable(), 0);
    String connective = random.nextBoolean() ? " or " : " and ";
    String formula = "(" + quantified + connective + formula(1) + ")";
    free.forEach(variable -> terms.scope().pop());
    return formula;
  }

  private String quantifier() {
    return random.nextInt(5) < 3 ? ".any(" : ".all(";
  }

  private String newVariable() {
    return "v" + variables++;
  }

  private String formula(int depth) {
    return switch (random.nextInt(depth >= MAX_DEPTH ? 8 : 20)) {
      case 0, 1, 2 -> comparison();
      case 3, 4 -> atom(oneOf(ATOMS));
      case 5 -> claimCall();
      case 6 -> definitions.isEmpty() || depth == 0 ? claimCall() : applied(oneOf(definitions));
      case 7 -> random.nextInt(4) == 0 ? String.valueOf(random.nextBoolean()) : comparison();
      case 8, 9 -> joined(depth, "and");
      case 10, 11 -> joined(depth, "or");
      case 12 -> "!(" + formula(depth + 1) + ")";
      case 13 -> "((" + formula(depth + 1) + ") implies (" + formula(depth + 1) + "))";
      case 14 -> let(depth);
      default -> quantified(depth);
    };
  }

  private String joined(int depth, String connective) {
    List<String> operands = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      operands.add(formula(depth + 1));
    }
    return "(" + String.join(" " + connective + " ", operands) + ")";
  }

  private String comparison() {
    String operator = oneOf(List.of("==", "!=", "<", "<=", ">", ">="));
    Type type = operator.endsWith("=") && !operator.matches("[<>]=") ? types.any() : BasicType.UINT;
    return "(" + terms.term(type) + " " + operator + " " + terms.term(type) + ")";
  }

  private String applied(Callable callable) {
    return callable.name() + "(" + arguments(callable.inputs()) + ")";
  }

  /**
   * Of an equality only one side is left to be converted, and only if the other is no literal: they
   * ask for each other's type.
   */
  private String atom(Callable atom) {
    if (!atom.name().equals("Equal")) {
      return applied(atom);
    }
    String left = terms.term(BasicType.BYTES);
    boolean literal = left.startsWith("0x");
    String right = literal ? terms.term(BasicType.BYTES) : terms.argument(BasicType.BYTES);
    return "Equal(" + left + ", " + right + ")";
  }

  private String arguments(List<Type> inputs) {
    List<String> arguments = new ArrayList<>();
    inputs.forEach(input -> arguments.add(terms.argument(input)));
    return String.join(", ", arguments);
  }

  /** A call of a claim in scope, with what its type still expects. */
  private String claimCall() {
    List<Field> claims = terms.paths().stream().filter(path -> path.type().isClaim()).toList();
    if (claims.isEmpty()) {
      return comparison();
    }
    Field claim = oneOf(claims);
    if (claim.type() instanceof OpenClaimType open) {
      return claim.name() + "(" + arguments(open.missing()) + ")";
    }
    boolean more = legacy && claim.type() == BasicType.CLAIM && random.nextInt(3) == 0;
    return claim.name() + "(" + (more ? terms.term(BasicType.BYTES) : "") + ")";
  }

  private String let(int depth) {
    Type type = types.any();
    // In a legacy file a claim that is made is of no definition until it is used.
    Type known = legacy && type instanceof DefinitionClaimType ? BasicType.UINT : type;
    String value = terms.term(known);
    String name = newVariable();
    return "(let " + name + " = " + value + " in " + inScope(name, known, depth) + ")";
  }

  private String inScope(String name, Type type, int depth) {
    return inScope(name, type, () -> formula(depth + 1));
  }

  private String inScope(String name, Type type, Supplier<String> body) {
    terms.scope().push(new Field(name, type));
    String text = body.get();
    terms.scope().pop();
    return text;
  }

  private String quantified(int depth) {
    String quantifier = quantifier();
    String name = newVariable();
    List<Field> lists =
        terms.paths().stream().filter(path -> path.type() instanceof ListType).toList();
    return switch (random.nextInt(8)) {
      case 0 -> range(quantifier, name, "IsLessThan(" + random.nextInt(4) + ")", depth);
      case 1 ->
          range(quantifier, name, "between(" + smallNumber() + ", " + smallNumber() + ")", depth);
      case 2 ->
          "Bytes()" + quantifier + name + " -> " + inScope(name, BasicType.BYTES, depth) + ")";
      case 3, 4 -> {
        if (lists.isEmpty()) {
          yield overAnySource(quantifier, name, depth);
        }
        Field list = oneOf(lists);
        Type element = ((ListType) list.type()).element();
        yield list.name() + quantifier + name + " -> " + inScope(name, element, depth) + ")";
      }
      default -> overAnySource(quantifier, name, depth);
    };
  }

  private String range(String quantifier, String name, String domain, int depth) {
    return domain + quantifier + name + " -> " + inScope(name, BasicType.UINT, depth) + ")";
  }

  /** Small, or no number at all. */
  private String smallNumber() {
    return random.nextInt(4) == 0 ? "1 - " + random.nextInt(4) : String.valueOf(random.nextInt(4));
  }

  private String overAnySource(String quantifier, String name, int depth) {
    return sources.isEmpty() ? comparison() : overSource(oneOf(sources), quantifier, name, depth);
  }

  private String overSource(RandomSource source, String quantifier, String name, int depth) {
    String arguments = source.ofNumbers() ? smallNumber() : arguments(source.inputs());
    String domain = source.name() + "(" + arguments + ")";
    return random.nextInt(6) == 0
        ? domain + ".any()"
        : domain + quantifier + name + " -> " + inScope(name, source.member(), depth) + ")";
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package org.ovmlang.codegen.solidity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.codegen.solidity.ConstructorArgument.Kind;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/**
 * Translates the formulas without parts: atoms, comparisons and calls. What they need first goes
 * into a body; where a term has no value, the body returns what a false formula answers.
 */
final class LeafTranslator {

  /** The functions for the verifiers without a domain, by their bytes. */
  private static final Map<String, String> VERIFIERS =
      Map.of(
          hex("secp256k1"), "isMessageSigned",
          hex("typedData"), "isTransactionSigned",
          hex("personalMessage"), "isPersonalMessageSigned");

  private final DefinitionContext context;
  private final TermTranslator terms;

  LeafTranslator(DefinitionContext context, TermTranslator terms) {
    this.context = context;
    this.terms = terms;
  }

  /** An atom; {@code missing} is what to return if an argument has no value. */
  Condition atom(Formula.Atom formula, String missing, FunctionBody body) {
    AtomDeclaration atom = formula.declaration();
    if (!atom.builtin()) {
      List<Value> encodings = formula.arguments().stream().map(terms::encoding).toList();
      Condition arguments = Assignments.list(encodings, context.local("arguments"), missing, body);
      Value address = terms.link(Kind.ATOM, atom.name());
      return Condition.primary(
          "Atoms.holds(" + address.code() + ", " + arguments.code() + ", evaluation)",
          arguments.usage().and(address.usage()).and(Usage.ofState()).and(Usage.ofEvaluation()));
    }
    Condition signature = signature(formula, missing, body);
    if (signature != null) {
      return signature;
    }
    List<Value> values = terms.translateAll(formula.arguments());
    Usage usage = steps(values, missing, body);
    String arguments = TermTranslator.codes(values);
    String function =
        switch (atom.name()) {
          case "Equal" -> "equal";
          case "IsLessThan" -> "isLessThan";
          case "IsContained" -> "isContained";
          case "HasIntersection" -> "hasIntersection";
          case "IsSameAmount" -> "isSameAmount";
          case "IsStored" -> "isStored";
          case "IsValidHash" -> "isValidHash";
          case "IsConcatenatedWith" -> "isConcatenatedWith";
          case "VerifyInclusion" -> "verifyInclusion";
          case "IsValidSignature" -> "isValidSignature";
          case "Bool" -> "isNonZero";
          default -> throw new IllegalArgumentException("no builtin atom is called " + atom.name());
        };
    if (atom.name().equals("IsStored")) {
      arguments += ", evaluation";
      usage = usage.and(Usage.ofState()).and(Usage.ofEvaluation());
    }
    return Condition.primary("Atoms." + function + "(" + arguments + ")", usage);
  }

  /** A signature under a verifier that is known here, without the code for others; or null. */
  private @Nullable Condition signature(Formula.Atom formula, String missing, FunctionBody body) {
    if (!formula.declaration().name().equals("IsValidSignature")
        || !(formula.arguments().get(3) instanceof Term.BytesLiteral verifier)) {
      return null;
    }
    String function = VERIFIERS.get(verifier.hex());
    if (function == null) {
      return null;
    }
    List<Value> values = terms.translateAll(formula.arguments().subList(0, 3));
    Usage usage = steps(values, missing, body);
    return Condition.primary(
        "Signatures." + function + "(" + TermTranslator.codes(values) + ")", usage);
  }

  private static String hex(String name) {
    return HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII));
  }

  /** A comparison, likewise. */
  Condition comparison(Formula.Comparison formula, String missing, FunctionBody body) {
    boolean words = SolidityTypes.isWord(formula.left().type());
    List<Value> sides =
        words
            ? terms.translateAll(List.of(formula.left(), formula.right()))
            : terms.translateAll(List.of(encoded(formula.left()), encoded(formula.right())));
    Usage usage = steps(sides, missing, body);
    if (words) {
      return Condition.comparison(
          sides.get(0).code() + " " + formula.operator().symbol() + " " + sides.get(1).code(),
          usage);
    }
    Condition equal = Condition.primary("Atoms.equal(" + TermTranslator.codes(sides) + ")", usage);
    return switch (formula.operator()) {
      case EQUAL -> equal;
      case NOT_EQUAL -> equal.negated();
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          throw new IllegalArgumentException("only numbers have an order");
    };
  }

  private static Term encoded(Term term) {
    return Decoders.takesAllBytes(term.type()) ? term : new Term.Encode(term.span(), term);
  }

  /** A call of another definition, likewise. */
  Condition call(Formula.Call formula, Mode mode, String missing, FunctionBody body) {
    ProgramContext program = context.program();
    Definition callee = program.program().definition(formula.definition());
    if (callee.kind() == DefinitionKind.EXTERN) {
      throw new IllegalArgumentException("'" + callee.id() + "' has no formula to call");
    }
    Signature signature = program.signature(mode, callee.id());
    List<String> arguments = new ArrayList<>();
    Usage usage = signature.usage();
    if (program.usesStruct(callee.id())) {
      String variables = context.local("variables");
      body.line(program.layout().importedFormula(callee) + ".Variables memory " + variables + ";");
      Map<Integer, String> names = program.variableNames(callee.id());
      for (int i = 0; i < callee.inputs().size(); i++) {
        Variable input = callee.inputs().get(i);
        Value value = terms.translate(formula.arguments().get(i));
        Assignments.assign(variables + "." + names.get(input.id()), value, missing, body);
      }
      arguments.add(variables);
    } else {
      List<Value> values = terms.translateAll(formula.arguments());
      usage = usage.and(steps(values, missing, body));
      values.forEach(value -> arguments.add(value.code()));
    }
    if (signature.usage().usesEvaluation()) {
      arguments.add("evaluation");
    }
    if (signature.usage().usesDeployment()) {
      arguments.add("deployment");
    }
    return Condition.primary(signature.name() + "(" + String.join(", ", arguments) + ")", usage);
  }

  /** A call of a claim value, likewise. */
  Condition claimCall(Formula.ClaimCall formula, Mode mode, String missing, FunctionBody body) {
    Value claim = terms.translate(formula.claim());
    List<Value> inputs = formula.extraInputs().stream().map(terms::encoding).toList();
    Usage usage = claim.usage().and(Usage.ofEvaluation());
    body.use(usage);
    if (claim.isPartial()) {
      body.steps(claim, missing);
    }
    String arguments = claim.code();
    if (!inputs.isEmpty()) {
      Condition extra = Assignments.list(inputs, context.local("inputs"), missing, body);
      arguments += ", " + extra.code();
      usage = usage.and(extra.usage());
    }
    return Condition.primary(
        "ClaimCalls." + mode.verb() + "(" + arguments + ", evaluation)",
        mode == Mode.PROVE ? usage.and(Usage.ofState()) : usage);
  }

  /** Returns {@code missing} unless the term has a value, and forgets the value. */
  static void requireValue(Value value, String missing, FunctionBody body) {
    if (value.isPartial()) {
      body.block(block -> block.steps(value.success(), missing));
    }
  }

  private static Usage steps(List<Value> values, String missing, FunctionBody body) {
    Usage usage = Usage.none();
    for (Value value : values) {
      if (value.isPartial()) {
        body.steps(value, missing);
      }
      usage = usage.and(value.usage());
    }
    return usage;
  }
}

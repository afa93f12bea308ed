package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;

/**
 * One definition while its functions are written: the names of its variables and how they reach the
 * functions, and the functions so far.
 *
 * <p>INVARIANT: a variable has one name in all functions of the definition, so the code of an
 * expression means the same in each of them. In a struct, others may have it where this one is not
 * in scope: see {@link SharedFields}.
 */
final class DefinitionContext {

  private static final int LINE_WIDTH = 110;

  private final ProgramContext program;
  private final Definition definition;
  private final boolean struct;
  private final Identifiers identifiers;
  private final Map<Integer, Variable> variables = new HashMap<>();
  private final Map<Integer, String> names;
  private final List<List<String>> functions = new ArrayList<>();
  private final Map<String, Type> kept = new LinkedHashMap<>();
  private final Set<Nodes.Node> leftOpen = new LinkedHashSet<>();
  private final InputDecoding inputs;
  private final Map<Nodes.Node, Condition> shared = new HashMap<>();
  private final Map<String, String> sharedTerms = new HashMap<>();
  private int partCount;
  private int localCount;

  DefinitionContext(ProgramContext program, Definition definition) {
    this.program = program;
    this.definition = definition;
    this.struct = program.usesStruct(definition.id());
    this.identifiers = new Identifiers(program.layout().identifiers());
    this.names = program.variableNames(definition.id());
    for (Variable variable : program.layout().dependencies(definition.id()).variables()) {
      variables.put(variable.id(), variable);
    }
    this.inputs = new InputDecoding(this);
    names.values().forEach(identifiers::claim);
  }

  ProgramContext program() {
    return program;
  }

  Definition definition() {
    return definition;
  }

  Measures measures() {
    return program.measures(definition.id());
  }

  boolean usesStruct() {
    return struct;
  }

  /** The name of a variable: of a local variable, or of a field of the struct. */
  String name(Variable variable) {
    String name = names.get(variable.id());
    if (name == null) {
      throw new IllegalArgumentException(
          "'" + variable.name() + "' is not bound in '" + definition.id() + "'");
    }
    return name;
  }

  /** The expression that reads a variable. */
  String reference(Variable variable) {
    return struct ? "variables." + name(variable) : name(variable);
  }

  /** A new name for a local variable: such a word and a number. */
  String local(String word) {
    return identifiers.claim(word + ++localCount);
  }

  /** Notes that a message may leave the quantifier open. */
  Nodes.Node leaveOpen(Formula quantifier) {
    Nodes.Node node = program.nodes().of(quantifier);
    leftOpen.add(node);
    return node;
  }

  /** The quantifiers that a message may leave open, as far as the functions are written. */
  List<Nodes.Node> leftOpen() {
    return List.copyOf(leftOpen);
  }

  /** The inputs and all bound variables. */
  Collection<Variable> definitionVariables() {
    return variables.values();
  }

  /** Adds the assignment of a variable from its encoding; the body returns false if it is none. */
  void decode(Variable variable, String encoding, boolean used, FunctionBody body) {
    Type type = variable.type();
    String name = reference(variable);
    if (Decoders.takesAllBytes(type)) {
      String declared = struct ? "" : program.types().local(type) + " ";
      if (used) {
        body.line(declared + name + " = " + encoding + ";");
      }
      return;
    }
    String call = program.decoders().call(type, encoding);
    body.use(program.decoders().usage(type));
    if (!used) {
      body.tryOnly(call);
    } else if (struct) {
      body.tryAssignTo(name, call);
    } else {
      body.tryAssign(program.types().local(type), name, call);
    }
    body.returnIf(Condition.primary("!ok", Usage.none()), "false");
  }

  /** Adds the function with which play goes on at a place. */
  Signature place(Nodes.Node node, FunctionBody body) {
    String doc = "Goes on where this was left open: " + DocText.place(node.formula().span());
    return fromValues("resume" + node.number(), doc, "bool", body.usage().mutability(), body);
  }

  /** How the inputs are decoded. */
  InputDecoding inputs() {
    return inputs;
  }

  /** Adds a function that others call and that takes values from their encodings. */
  Signature fromValues(
      String name, String doc, String returned, String mutability, FunctionBody body) {
    Usage usage = body.usage();
    List<String> parameters = new ArrayList<>(surroundings(usage));
    parameters.add(0, "bytes[] memory values");
    List<String> lines = new ArrayList<>();
    lines.add("/// @dev " + doc);
    lines.addAll(head(name, parameters, "internal " + mutability + " returns (" + returned + ")"));
    finish(lines, body);
    functions.add(lines);
    return new Signature(program.layout().importedFormula(definition) + "." + name, usage);
  }

  private static List<String> surroundings(Usage usage) {
    List<String> parameters = new ArrayList<>();
    if (usage.usesEvaluation()) {
      parameters.add("Evaluation memory evaluation");
    }
    if (usage.usesDeployment()) {
      parameters.add("Deployment memory deployment");
    }
    return parameters;
  }

  /** The functions since the last call, each as its lines: first the one that others call. */
  List<List<String>> takeFunctions() {
    List<List<String>> taken = List.copyOf(functions);
    functions.clear();
    return taken;
  }

  /** Adds a function that others call; its parameters are all inputs. */
  Signature entry(Mode mode, String doc, FunctionBody body) {
    Usage usage = body.usage();
    List<String> parameters = new ArrayList<>();
    if (struct) {
      boolean used = usage.variables().length > 0;
      parameters.add(parameter("Variables memory", "variables", used));
    } else {
      for (Variable input : definition.inputs()) {
        parameters.add(
            parameter(program.types().local(input.type()), name(input), usage.uses(input.id())));
      }
    }
    boolean takesEvaluation = mode != Mode.EVALUATE || usage.usesEvaluation();
    if (takesEvaluation) {
      parameters.add(parameter("Evaluation memory", "evaluation", usage.usesEvaluation()));
    }
    if (usage.usesDeployment()) {
      parameters.add("Deployment memory deployment");
    }
    String name = mode.verb();
    List<String> lines = new ArrayList<>();
    lines.add("/// @dev " + doc);
    lines.addAll(head(name, parameters, "internal " + usage.mutability() + " returns (bool)"));
    finish(lines, body);
    functions.add(0, lines);
    Usage needs = usage.surroundings();
    return new Signature(
        program.layout().importedFormula(definition) + "." + name,
        takesEvaluation ? needs.and(Usage.ofEvaluation()) : needs);
  }

  /** The name of a function for a part of the definition that is written later. */
  String newPart(String verb, String noun) {
    return "_" + verb + noun + ++partCount;
  }

  /** The names of all that a function can be given beside single variables. */
  List<String> everythingByName() {
    List<String> names = new ArrayList<>();
    if (struct) {
      names.add("variables");
    }
    names.add("evaluation");
    if (hasDeployment()) {
      names.add("deployment");
    }
    return names;
  }

  /** What a function needs that is given all that. */
  Usage everything() {
    Usage all = Usage.ofEvaluation();
    if (struct) {
      all = all.and(Usage.ofVariable(memoryId()));
    }
    return hasDeployment() ? all.and(Usage.ofDeployment()) : all;
  }

  private boolean hasDeployment() {
    return !program.layout().allLinks(definition).isEmpty();
  }

  /** Adds a function with that name which is given {@code first} and everything. */
  void definePart(String name, Span span, String first, FunctionBody body) {
    List<String> parameters = new ArrayList<>();
    parameters.add(first);
    for (String given : everythingByName()) {
      String type =
          switch (given) {
            case "variables" -> "Variables";
            case "evaluation" -> "Evaluation";
            default -> "Deployment";
          };
      parameters.add(parameter(type + " memory", given, body.mentions(given)));
    }
    List<String> lines = new ArrayList<>();
    lines.add("/// @dev " + DocText.place(span));
    lines.addAll(
        head(name, parameters, "private " + body.usage().mutability() + " returns (bool)"));
    finish(lines, body);
    functions.add(lines);
  }

  /** Whether values that are computed on the way are kept in the struct of the variables. */
  boolean keepsValues() {
    return measures().hasDeepTerms();
  }

  /** A new field of the struct for a value of that type, as an expression. */
  String keep(Type type) {
    String name = local("value");
    kept.put(name, type);
    return "variables." + name;
  }

  /** The fields for such values, in order. */
  Map<String, Type> kept() {
    return kept;
  }

  /** What stands in a usage for the struct as a whole. */
  private int memoryId() {
    return variables.keySet().stream().max(Integer::compare).orElse(-1) + 1;
  }

  /** The struct of the variables. */
  Usage memory() {
    return Usage.ofVariable(memoryId());
  }

  /** The call of the function for the move at a quantifier, which is written at the first call. */
  Condition shared(Nodes.Node node, Supplier<FunctionBody> body) {
    Condition call = shared.get(node);
    if (call == null) {
      FunctionBody written = body.get();
      String code = part("_node" + node.number(), node.formula().span(), "bool", written);
      call = Condition.primary(code, written.usage());
      shared.put(node, call);
    }
    return call;
  }

  /** The call of the function for a term of that shape, which is written at the first call. */
  String sharedTerm(String shape, Supplier<String> call) {
    String known = sharedTerms.get(shape);
    if (known == null) {
      known = call.get();
      sharedTerms.put(shape, known);
    }
    return known;
  }

  /** Adds a function for a part of the definition, and gives the expression that calls it. */
  String part(String verb, String noun, Span span, String returned, FunctionBody body) {
    return part(newPart(verb, noun), span, returned, body);
  }

  private String part(String name, Span span, String returned, FunctionBody body) {
    Usage usage = body.usage();
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (struct && usage.variables().length > 0) {
      parameters.add("Variables memory variables");
      arguments.add("variables");
    }
    if (!struct) {
      for (int id : usage.variables()) {
        Variable variable = variable(id);
        parameters.add(program.types().local(variable.type()) + " " + name(variable));
        arguments.add(name(variable));
      }
    }
    if (usage.usesEvaluation()) {
      arguments.add("evaluation");
    }
    if (usage.usesDeployment()) {
      arguments.add("deployment");
    }
    parameters.addAll(surroundings(usage));
    List<String> lines = new ArrayList<>();
    lines.add("/// @dev " + DocText.place(span));
    lines.addAll(
        head(name, parameters, "private " + usage.mutability() + " returns (" + returned + ")"));
    finish(lines, body);
    functions.add(lines);
    return name + "(" + String.join(", ", arguments) + ")";
  }

  private Variable variable(int id) {
    Variable variable = variables.get(id);
    if (variable == null) {
      throw new IllegalArgumentException("no variable " + id + " in '" + definition.id() + "'");
    }
    return variable;
  }

  private static String parameter(String type, String name, boolean used) {
    return used ? type + " " + name : type + " /* " + name + " */";
  }

  private static List<String> head(String name, List<String> parameters, String modifiers) {
    String start = "function " + name + "(";
    String line = start + String.join(", ", parameters) + ") " + modifiers + " {";
    if (line.length() <= LINE_WIDTH || parameters.isEmpty()) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>();
    lines.add(start);
    for (int i = 0; i < parameters.size(); i++) {
      lines.add("    " + parameters.get(i) + (i + 1 < parameters.size() ? "," : ""));
    }
    lines.add(") " + modifiers + " {");
    return lines;
  }

  private static void finish(List<String> lines, FunctionBody body) {
    body.lines().forEach(text -> lines.add("    " + text));
    lines.add("}");
  }
}

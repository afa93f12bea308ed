package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/** Writes the deployable contract of a predicate: links, and inputs from their encodings. */
final class PredicateWriter {

  private final ProgramContext program;
  private final Definition definition;
  private final SourceWriter file;
  private final boolean ground;

  /** Whether an input holds claims that must be of certain predicates. */
  private final boolean linked;

  private final Map<Integer, String> names;

  PredicateWriter(ProgramContext program, Definition definition, SourceWriter file) {
    this.program = program;
    this.definition = definition;
    this.file = file;
    this.ground = program.groundness().isGround(definition.id());
    this.linked =
        definition.inputs().stream()
            .anyMatch(input -> program.decoders().facts().of(input.type()).linked());
    this.names = program.variableNames(definition.id());
  }

  void write() {
    SolidityLayout layout = program.layout();
    file.add("/// @title The predicate `" + DocText.clean(definition.name()) + "`");
    file.add(DocText.notice(definition.doc()));
    inputDocumentation();
    file.add("contract " + layout.predicate(definition.id()).contract() + " is PredicateBase {");
    new LinkWriter(program.decoders(), definition, file).write();
    isWellFormed();
    if (program.usesStruct(definition.id())) {
      file.add("");
      decode();
    }
    file.add("");
    decide("_prove", Mode.PROVE);
    file.add("");
    decide("_refute", Mode.REFUTE);
    resume();
    file.add("}");
  }

  private void inputDocumentation() {
    StringBuilder inputs = new StringBuilder();
    for (Variable input : definition.inputs()) {
      inputs.append(inputs.isEmpty() ? "" : ", ");
      inputs.append(DocText.clean(input.name())).append(": ").append(input.type().displayName());
    }
    file.add("/// @dev Inputs: " + (inputs.isEmpty() ? "none" : inputs) + ".");
  }

  private void isWellFormed() {
    FunctionBody body = new FunctionBody(false);
    body.returnIf(
        Condition.comparison("inputs.length != " + definition.inputs().size(), Usage.none()),
        "false");
    if (linked) {
      body.line("Deployment memory deployment = _deployment();");
    }
    for (int i = 0; i < definition.inputs().size(); i++) {
      Type type = definition.inputs().get(i).type();
      if (!Decoders.takesAllBytes(type)) {
        body.tryOnly(program.decoders().call(type, "inputs[" + i + "]"));
        body.returnIf(Condition.primary("!ok", Usage.none()), "false");
      }
    }
    body.line("return true;");
    file.add("    /// @inheritdoc PredicateBase");
    file.add(
        "    function _isWellFormed(bytes[] calldata inputs) internal "
            + (linked ? "view" : "pure")
            + " override returns (bool) {");
    file.addIndented(body.lines().stream().map(line -> "    " + line).toList());
    file.add("    }");
  }

  /** Well-formed inputs as the variables of the formula. */
  private void decode() {
    String struct = program.layout().formula(definition) + ".Variables";
    file.add("    function _decode(");
    file.add(
        "        bytes[] calldata " + (definition.inputs().isEmpty() ? "/* inputs */" : "inputs"));
    file.add(
        "    ) private "
            + (linked ? "view" : "pure")
            + " returns ("
            + struct
            + " memory variables) {");
    if (linked) {
      file.add("        Deployment memory deployment = _deployment();");
    }
    for (int i = 0; i < definition.inputs().size(); i++) {
      Variable input = definition.inputs().get(i);
      file.add("        " + assignment("variables." + name(input), input, i));
    }
    file.add("    }");
  }

  private void decide(String function, Mode mode) {
    Signature signature = program.signature(ground ? Mode.EVALUATE : mode, definition.id());
    List<String> arguments = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    boolean struct = program.usesStruct(definition.id());
    if (struct) {
      arguments.add("_decode(inputs)");
    } else {
      for (int i = 0; i < definition.inputs().size(); i++) {
        Variable input = definition.inputs().get(i);
        String variable = program.types().local(input.type()) + " " + name(input);
        arguments.add(name(input));
        statements.add(assignment(variable, input, i));
      }
    }
    boolean usesEvaluation = signature.usage().usesEvaluation();
    if (usesEvaluation) {
      arguments.add("evaluation");
    }
    if (linked && !struct) {
      statements.add(0, "Deployment memory deployment = _deployment();");
    }
    if (signature.usage().usesDeployment()) {
      arguments.add(linked && !struct ? "deployment" : "_deployment()");
    }
    String name = signature.name().substring(signature.name().indexOf('.'));
    String call =
        program.layout().formula(definition) + name + "(" + String.join(", ", arguments) + ")";
    statements.add("return " + (ground && mode == Mode.REFUTE ? "!" : "") + call + ";");
    file.add("    /// @inheritdoc PredicateBase");
    String inputs = definition.inputs().isEmpty() && !struct ? "/* inputs */" : "inputs";
    file.add("    function " + function + "(");
    file.add("        bytes[] calldata " + inputs + ",");
    file.add("        Evaluation memory " + (usesEvaluation ? "evaluation" : "/* evaluation */"));
    file.add("    ) internal " + mutability(signature) + " override returns (bool) {");
    statements.forEach(statement -> file.add("        " + statement));
    file.add("    }");
  }

  /** Finds the definition that a place lies in. */
  private void resume() {
    List<String> statements = new ArrayList<>();
    boolean view = false;
    for (String id : program.reachable(definition.id())) {
      Signature resume = program.resume(id);
      if (resume == null) {
        continue;
      }
      List<Nodes.Node> nodes = program.nodes().in(id);
      int first = nodes.get(0).number();
      int last = nodes.get(nodes.size() - 1).number();
      Usage usage = resume.usage();
      boolean own = id.equals(definition.id());
      String name = own ? program.layout().formula(definition) + ".resume" : resume.name();
      if (!own) {
        file.importFormula(program.layout(), program.program().definition(id));
      }
      statements.add("if (node >= " + first + " && node <= " + last + ") {");
      statements.add(
          "    return "
              + name
              + "(node, values, evaluation"
              + (usage.usesDeployment() ? ", _deployment()" : "")
              + ");");
      statements.add("}");
      view |= usage.usesDeployment() || usage.mutability().equals("view");
    }
    if (statements.isEmpty()) {
      return;
    }
    file.add("");
    file.add("    /// @inheritdoc PredicateBase");
    file.add("    function _resume(");
    file.add("        uint256 node,");
    file.add("        bytes[] calldata values,");
    file.add("        Evaluation memory evaluation");
    file.add("    ) internal " + (view ? "view" : "pure") + " override returns (bool) {");
    statements.forEach(statement -> file.add("        " + statement));
    file.add("        revert NoSuchPlace(node);");
    file.add("    }");
  }

  private String assignment(String variable, Variable input, int index) {
    String encoding = "inputs[" + index + "]";
    return Decoders.takesAllBytes(input.type())
        ? variable + " = " + encoding + ";"
        : "(, " + variable + ") = " + program.decoders().call(input.type(), encoding) + ";";
  }

  /** The immutables are state. */
  private String mutability(Signature signature) {
    return linked || signature.usage().usesDeployment() ? "view" : signature.usage().mutability();
  }

  private String name(Variable variable) {
    return Objects.requireNonNull(names.get(variable.id()));
  }
}

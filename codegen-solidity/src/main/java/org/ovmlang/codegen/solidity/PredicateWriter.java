package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/** Writes the deployable contract of a predicate: links, and inputs from their encodings. */
final class PredicateWriter {

  private final ProgramContext program;
  private final Definition definition;
  private final SourceWriter file;
  private final boolean ground;
  private final Map<Integer, String> names;

  PredicateWriter(ProgramContext program, Definition definition, SourceWriter file) {
    this.program = program;
    this.definition = definition;
    this.file = file;
    this.ground = program.groundness().isGround(definition.id());
    this.names = program.layout().variableNames(definition.id());
  }

  void write() {
    SolidityLayout layout = program.layout();
    file.add("/// @title The predicate `" + DocText.clean(definition.name()) + "`");
    file.add(DocText.notice(definition.doc()));
    inputDocumentation();
    file.add("contract " + layout.predicate(definition.id()).contract() + " is PredicateBase {");
    new LinkWriter(layout, definition, file).write();
    isWellFormed();
    if (program.usesStruct(definition.id())) {
      file.add("");
      decode();
    }
    file.add("");
    decide("_prove", Mode.PROVE);
    file.add("");
    decide("_refute", Mode.REFUTE);
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
    for (int i = 0; i < definition.inputs().size(); i++) {
      Type type = definition.inputs().get(i).type();
      if (type != BasicType.BYTES) {
        body.tryOnly(SolidityTypes.decode(type, "inputs[" + i + "]"));
        body.returnIf(Condition.primary("!ok", Usage.none()), "false");
      }
    }
    body.line("return true;");
    file.add("    /// @inheritdoc PredicateBase");
    file.add(
        "    function _isWellFormed(bytes[] calldata inputs) internal pure override returns (bool) {");
    file.addIndented(body.lines().stream().map(line -> "    " + line).toList());
    file.add("    }");
  }

  /** Well-formed inputs as the variables of the formula. */
  private void decode() {
    String struct = program.layout().formula(definition) + ".Variables";
    file.add("    function _decode(");
    file.add(
        "        bytes[] calldata " + (definition.inputs().isEmpty() ? "/* inputs */" : "inputs"));
    file.add("    ) private pure returns (" + struct + " memory variables) {");
    for (int i = 0; i < definition.inputs().size(); i++) {
      Variable input = definition.inputs().get(i);
      String field = "variables." + name(input);
      String encoding = "inputs[" + i + "]";
      file.add(
          input.type() == BasicType.BYTES
              ? "        " + field + " = " + encoding + ";"
              : "        (, "
                  + field
                  + ") = "
                  + SolidityTypes.decode(input.type(), encoding)
                  + ";");
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
        String variable = SolidityTypes.local(input.type()) + " " + name(input);
        String encoding = "inputs[" + i + "]";
        arguments.add(name(input));
        statements.add(
            input.type() == BasicType.BYTES
                ? variable + " = " + encoding + ";"
                : "(, " + variable + ") = " + SolidityTypes.decode(input.type(), encoding) + ";");
      }
    }
    boolean usesEvaluation = signature.usage().usesEvaluation();
    if (usesEvaluation) {
      arguments.add("evaluation");
    }
    if (signature.usage().usesDeployment()) {
      arguments.add("_deployment()");
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

  /** The immutables are state. */
  private static String mutability(Signature signature) {
    return signature.usage().usesDeployment() ? "view" : signature.usage().mutability();
  }

  private String name(Variable variable) {
    return Objects.requireNonNull(names.get(variable.id()));
  }
}

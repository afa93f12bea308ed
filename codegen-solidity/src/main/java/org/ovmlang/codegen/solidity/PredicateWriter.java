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
    PredicateContract contract = layout.predicate(definition.id());
    file.add("/// @title The predicate `" + DocText.clean(definition.name()) + "`");
    List<String> doc = DocText.lines(definition.doc());
    for (int i = 0; i < doc.size(); i++) {
      file.add((i == 0 ? "/// @notice " : "/// ") + doc.get(i));
    }
    inputDocumentation();
    file.add(
        "contract "
            + contract.contract()
            + " is "
            + layout.formulaContract(definition)
            + ", PredicateBase {");
    boolean linked = constructor();
    if (linked) {
      file.add("");
    }
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

  /** Gives every link its value, and the contract its own address; false if it has no links. */
  private boolean constructor() {
    SolidityLayout layout = program.layout();
    List<Link> links = layout.constructorLinks(definition);
    Identifiers identifiers = new Identifiers(layout.identifiers());
    List<String> parameters = new ArrayList<>();
    List<String> modifiers = new ArrayList<>();
    for (Link link : layout.allLinks(definition)) {
      file.importName(link.path(), link.contract());
      String value = "address(this)";
      if (links.contains(link)) {
        value = identifiers.claim(link.identifier());
        parameters.add(SolidityTypes.local(link.type()) + " " + value);
      }
      modifiers.add(link.contract() + "(" + value + ")");
    }
    if (modifiers.isEmpty()) {
      return false;
    }
    if (parameters.isEmpty()) {
      file.add("    constructor() " + String.join(" ", modifiers) + " {}");
    } else {
      file.add("    constructor(");
      for (int i = 0; i < parameters.size(); i++) {
        file.add("        " + parameters.get(i) + (i + 1 < parameters.size() ? "," : ""));
      }
      file.add("    )");
      modifiers.forEach(modifier -> file.add("        " + modifier));
      file.add("    {}");
    }
    return true;
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
    file.add("    function _decode(bytes[] calldata inputs)");
    file.add("        private");
    file.add("        pure");
    file.add("        returns (" + program.structName(definition.id()) + " memory variables)");
    file.add("    {");
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
    String call = signature.name() + "(" + String.join(", ", arguments) + ")";
    statements.add("return " + (ground && mode == Mode.REFUTE ? "!" : "") + call + ";");
    file.add("    /// @inheritdoc PredicateBase");
    file.add("    function " + function + "(");
    String inputs = definition.inputs().isEmpty() && !struct ? "/* inputs */" : "inputs";
    file.add("        bytes[] calldata " + inputs + ",");
    file.add("        Evaluation memory " + (usesEvaluation ? "evaluation" : "/* evaluation */"));
    file.add("    )");
    file.add("        internal");
    file.add("        " + signature.usage().mutability());
    file.add("        override");
    file.add("        returns (bool)");
    file.add("    {");
    statements.forEach(statement -> file.add("        " + statement));
    file.add("    }");
  }

  private String name(Variable variable) {
    return Objects.requireNonNull(names.get(variable.id()));
  }
}

package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Variable;

/** Writes the deployable contract of a predicate: links, and inputs from their encodings. */
final class PredicateWriter {

  private final ProgramContext program;
  private final Definition definition;
  private final SourceWriter file;
  private final boolean struct;
  private final Signature decoding;

  PredicateWriter(ProgramContext program, Definition definition, SourceWriter file) {
    this.program = program;
    this.definition = definition;
    this.file = file;
    this.struct = program.usesStruct(definition.id());
    this.decoding = program.decoding(definition.id());
  }

  void write() {
    SolidityLayout layout = program.layout();
    file.add("/// @title The predicate `" + DocText.clean(definition.name()) + "`");
    file.add(DocText.notice(definition.doc()));
    inputDocumentation();
    file.add("contract " + layout.predicate(definition.id()).contract() + " is PredicateBase {");
    new LinkWriter(program.decoders(), definition, file).write();
    isWellFormed();
    file.add("");
    isWon();
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
    String deployment = decoding.usage().usesDeployment() ? ", _deployment()" : "";
    String rest = struct ? "," : ",".repeat(definition.inputs().size());
    String target = rest.isEmpty() ? "ok" : "(ok" + rest + ")";
    file.add("    /// @inheritdoc PredicateBase");
    file.add(
        "    function _isWellFormed(bytes[] memory inputs) internal "
            + (deployment.isEmpty() ? "pure" : "view")
            + " override returns (bool ok) {");
    file.add("        " + target + " = " + formula(decoding) + "(inputs" + deployment + ");");
    file.add("    }");
  }

  private void isWon() {
    Usage usage = decoding.usage();
    List<String> statements = new ArrayList<>();
    for (String id : program.reachable(definition.id())) {
      for (Map.Entry<Integer, Signature> entry : program.resumes(id).entrySet()) {
        Signature resume = entry.getValue();
        usage = usage.and(resume.usage());
        if (!id.equals(definition.id())) {
          file.importFormula(program.layout(), program.program().definition(id));
        }
        statements.add("    if (node == " + entry.getKey() + ") {");
        statements.add("        return " + call(id, resume, List.of("values")) + ";");
        statements.add("    }");
      }
    }
    statements.add(0, "if (node > REFUTE_CLAIM) {");
    statements.add("    revert NoSuchPlace(node);");
    statements.add("}");
    List<String> names = new ArrayList<>();
    String declared = "bool ok";
    if (struct) {
      names.add("variables");
      declared += ", " + program.layout().formula(definition) + ".Variables memory variables";
    } else {
      for (Variable input : definition.inputs()) {
        String name = Objects.requireNonNull(names().get(input.id()));
        names.add(name);
        declared += ", " + program.types().local(input.type()) + " " + name;
      }
    }
    if (names.isEmpty()) {
      statements.add(declared + " = " + call(definition.id(), decoding, List.of("values")) + ";");
    } else {
      statements.add(
          "(" + declared + ") = " + call(definition.id(), decoding, List.of("values")) + ";");
    }
    statements.add("if (!ok) {");
    statements.add("    return false;");
    statements.add("}");
    if (program.groundness().isGround(definition.id())) {
      Signature evaluate = program.signature(Mode.EVALUATE, definition.id());
      usage = usage.and(evaluate.usage());
      statements.add(
          "return " + call(definition.id(), evaluate, names) + " == (node == PROVE_CLAIM);");
    } else {
      Signature prove = program.signature(Mode.PROVE, definition.id());
      Signature refute = program.signature(Mode.REFUTE, definition.id());
      usage = usage.and(prove.usage()).and(refute.usage());
      statements.add("if (node == PROVE_CLAIM) {");
      statements.add("    return " + call(definition.id(), prove, names) + ";");
      statements.add("}");
      statements.add("return " + call(definition.id(), refute, names) + ";");
    }
    if (usage.usesDeployment()) {
      statements.add(0, "Deployment memory deployment = _deployment();");
    }
    file.add("    /// @inheritdoc PredicateBase");
    file.add("    function _isWon(");
    file.add("        uint256 node,");
    file.add("        bytes[] memory values,");
    file.add(
        "        Evaluation memory "
            + (usage.usesEvaluation() ? "evaluation" : "/* evaluation */"));
    // The immutables are state.
    String mutability = usage.usesDeployment() ? "view" : usage.mutability();
    file.add("    ) internal " + mutability + " override returns (bool) {");
    statements.forEach(statement -> file.add("        " + statement));
    file.add("    }");
  }

  private String call(String id, Signature signature, List<String> first) {
    List<String> arguments = new ArrayList<>(first);
    if (signature.usage().usesEvaluation()) {
      arguments.add("evaluation");
    }
    if (signature.usage().usesDeployment()) {
      arguments.add("deployment");
    }
    String name = id.equals(definition.id()) ? formula(signature) : signature.name();
    return name + "(" + String.join(", ", arguments) + ")";
  }

  /** The name of a function of this definition, in its own file. */
  private String formula(Signature signature) {
    String name = signature.name().substring(signature.name().indexOf('.'));
    return program.layout().formula(definition) + name;
  }

  private Map<Integer, String> names() {
    return program.variableNames(definition.id());
  }
}

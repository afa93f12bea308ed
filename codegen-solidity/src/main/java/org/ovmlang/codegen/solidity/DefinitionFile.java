package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;

/** Writes the file of one definition: its functions, and the contract of a predicate. */
final class DefinitionFile {

  private final ProgramContext program;
  private final SolidityLayout layout;
  private final Definition definition;
  private final SourceWriter file;

  private DefinitionFile(ProgramContext program, Definition definition) {
    this.program = program;
    this.layout = program.layout();
    this.definition = definition;
    this.file = new SourceWriter(layout.path(definition));
  }

  /** Writes the file; those of the definitions that it calls have been written before. */
  static GeneratedFile write(ProgramContext program, Definition definition) {
    DefinitionFile writer = new DefinitionFile(program, definition);
    writer.formula();
    if (definition.kind() == DefinitionKind.PREDICATE) {
      writer.file.add("");
      new PredicateWriter(program, definition, writer.file).write();
    }
    return writer.file.finish(definition.span(), program.options());
  }

  private void formula() {
    DefinitionContext context = new DefinitionContext(program, definition);
    FormulaTranslator formulas = new FormulaTranslator(context);
    Set<Mode> modes = program.demands().of(definition.id());
    List<List<String>> functions = new ArrayList<>();
    for (Mode mode : modes) {
      FunctionBody body = new FunctionBody(false);
      formulas.statements(definition.body(), mode, body);
      program.define(mode, definition, context.entry(mode, doc(mode), body));
      functions.addAll(context.takeFunctions());
    }
    documentation("The formula of `" + definition.name() + "`");
    file.add("abstract contract " + layout.formulaContract(definition) + bases() + " {");
    boolean first = true;
    if (program.usesStruct(definition.id())) {
      struct();
      first = false;
    }
    for (List<String> function : functions) {
      if (!first) {
        file.add("");
      }
      first = false;
      file.addIndented(function);
    }
    file.add("}");
  }

  private String doc(Mode mode) {
    return switch (mode) {
      case EVALUATE -> "Whether `" + definition.name() + "` is true of the inputs.";
      case PROVE -> "Shows with the message that `" + definition.name() + "` is true.";
      case REFUTE -> "Shows with the message that `" + definition.name() + "` is false.";
    };
  }

  private void documentation(String title) {
    file.add("/// @title " + DocText.clean(title));
    List<String> doc = DocText.lines(definition.doc());
    for (int i = 0; i < doc.size(); i++) {
      file.add((i == 0 ? "/// @notice " : "/// ") + doc.get(i));
    }
    file.add("/// @dev " + DocText.place(definition.span()));
  }

  /**
   * What a formula inherits: links in their order, then callees in the order of the program. That
   * is one order for all contracts, so there is always a linearisation.
   */
  private String bases() {
    List<String> bases = new ArrayList<>();
    for (Link link : layout.ownLinks(definition)) {
      file.importName(link.path(), link.contract());
      bases.add(link.contract());
    }
    Set<String> callees = layout.dependencies(definition.id()).callees();
    for (String id : program.inOrder(callees)) {
      Definition callee = program.program().definition(id);
      String contract = layout.formulaContract(callee);
      String alias = layout.uniqueName(id) + "Formula";
      file.importName(
          layout.path(callee), contract.equals(alias) ? contract : contract + " as " + alias);
      bases.add(alias);
    }
    return bases.isEmpty() ? "" : " is " + String.join(", ", bases);
  }

  private void struct() {
    file.add("    struct " + program.structName(definition.id()) + " {");
    for (Variable variable : layout.dependencies(definition.id()).variables()) {
      String name = layout.variableNames(definition.id()).get(variable.id());
      file.add("        " + SolidityTypes.name(variable.type()) + " " + name + ";");
    }
    file.add("    }");
  }
}

package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Type;
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
    this.file = new SourceWriter(layout.path(definition), layout.imports());
  }

  /** Writes the file; those of the definitions that it calls have been written before. */
  static GeneratedFile write(ProgramContext program, Definition definition) {
    DefinitionFile writer = new DefinitionFile(program, definition);
    writer.importCallees();
    writer.formula();
    if (definition.kind() == DefinitionKind.PREDICATE) {
      writer.file.add("");
      new PredicateWriter(program, definition, writer.file).write();
    }
    return writer.file.finish(definition.span().file().name(), program.options());
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
    if (definition.kind() == DefinitionKind.PREDICATE) {
      program.defineDecoding(definition.id(), context.inputs().write());
    }
    new PlaceTranslator(context, formulas).translate();
    functions.addAll(context.takeFunctions());
    file.add("/// @title The formula of `" + DocText.clean(definition.name()) + "`");
    file.add(DocText.notice(definition.doc()));
    file.add("/// @dev " + DocText.place(definition.span()));
    file.add("library " + layout.formula(definition) + " {");
    boolean first = true;
    if (program.usesStruct(definition.id())) {
      struct(context);
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

  private void importCallees() {
    for (String id : layout.dependencies(definition.id()).callees()) {
      Definition callee = program.program().definition(id);
      file.importFormula(layout, callee);
    }
  }

  private void struct(DefinitionContext context) {
    file.add("    struct Variables {");
    Map<String, Type> fields = new LinkedHashMap<>();
    for (Variable variable : layout.dependencies(definition.id()).variables()) {
      fields.putIfAbsent(context.name(variable), variable.type());
    }
    fields.putAll(context.kept());
    fields.forEach(
        (name, type) -> file.add("        " + layout.types().held(type) + " " + name + ";"));
    file.add("    }");
  }
}

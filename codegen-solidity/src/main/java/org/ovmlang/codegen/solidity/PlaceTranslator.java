package org.ovmlang.codegen.solidity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

/**
 * Writes how play goes on at the quantifiers of one definition that messages leave open: one
 * function for each.
 */
final class PlaceTranslator {

  private final DefinitionContext context;
  private final FormulaTranslator formulas;

  PlaceTranslator(DefinitionContext context, FormulaTranslator formulas) {
    this.context = context;
    this.formulas = formulas;
  }

  /** Adds the functions to the context, for all places that messages may leave open. */
  void translate() {
    ProgramContext program = context.program();
    Map<Nodes.Node, Signature> written = new LinkedHashMap<>();
    // A message at one place may leave open others.
    for (Nodes.Node node = next(written); node != null; node = next(written)) {
      Signature signature = context.place(node, body(node));
      written.put(node, signature);
      program.defineResume(context.definition().id(), node.number(), signature);
    }
  }

  private Nodes.@Nullable Node next(Map<Nodes.Node, Signature> written) {
    for (Nodes.Node node : context.leftOpen()) {
      if (!written.containsKey(node)) {
        return node;
      }
    }
    return null;
  }

  /** The values of the free variables, then the move at the quantifier. */
  private FunctionBody body(Nodes.Node node) {
    List<Variable> values = node.values();
    boolean inputs = context.inputs().isOf(values);
    FunctionBody body = new FunctionBody(false);
    boolean decoded = values.stream().anyMatch(v -> !Decoders.takesAllBytes(v.type()));
    FunctionBody rest = body.continuation(inputs || decoded);
    Mode mode = node.formula() instanceof Formula.ForAll ? Mode.REFUTE : Mode.PROVE;
    formulas.statements(node.formula(), mode, rest);
    boolean assigned = values.stream().anyMatch(v -> rest.usage().uses(v.id()));
    boolean struct = context.usesStruct() && (assigned || rest.mentions("variables"));
    if (inputs) {
      context.inputs().call(struct, rest.usage(), body);
    } else {
      body.returnIf(
          Condition.comparison("values.length != " + values.size(), Usage.none()), "false");
      if (struct) {
        body.line("Variables memory variables;");
      }
      for (int i = 0; i < values.size(); i++) {
        boolean used = rest.usage().uses(values.get(i).id());
        context.decode(values.get(i), "ByteLists.get(values, " + i + ")", used, body);
      }
    }
    body.append(rest);
    context.definitionVariables().forEach(variable -> body.declares(variable.id()));
    return body;
  }
}

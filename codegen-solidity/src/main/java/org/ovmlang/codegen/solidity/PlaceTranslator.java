package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

/**
 * Writes how play goes on at the quantifiers of one definition that messages leave open: one
 * function for each, and {@code resume}, which finds the one for a number.
 */
final class PlaceTranslator {

  private final DefinitionContext context;
  private final FormulaTranslator formulas;

  PlaceTranslator(DefinitionContext context, FormulaTranslator formulas) {
    this.context = context;
    this.formulas = formulas;
  }

  /** Adds the functions to the context, if any message of the functions so far leaves one open. */
  void translate() {
    Map<Nodes.Node, String> calls = new LinkedHashMap<>();
    Usage usage = Usage.ofEvaluation();
    // A message at one place may leave open others.
    for (Nodes.Node node = next(calls); node != null; node = next(calls)) {
      FunctionBody body = body(node);
      usage = usage.and(body.usage());
      calls.put(node, context.place(node, body));
    }
    if (calls.isEmpty()) {
      return;
    }
    ProgramContext program = context.program();
    Definition definition = context.definition();
    program.defineResume(definition.id(), context.resume(dispatch(calls), usage));
  }

  private Nodes.@Nullable Node next(Map<Nodes.Node, String> calls) {
    for (Nodes.Node node : context.leftOpen()) {
      if (!calls.containsKey(node)) {
        return node;
      }
    }
    return null;
  }

  private static List<String> dispatch(Map<Nodes.Node, String> calls) {
    List<String> lines = new ArrayList<>();
    calls.forEach(
        (node, call) -> {
          lines.add("if (node == " + node.number() + ") {");
          lines.add("    return " + call + ";");
          lines.add("}");
        });
    lines.add("revert IPredicate.NoSuchPlace(node);");
    return lines;
  }

  /** The values of the free variables, then the move at the quantifier. */
  private FunctionBody body(Nodes.Node node) {
    List<Variable> values = node.values();
    FunctionBody body = new FunctionBody(false);
    body.returnIf(Condition.comparison("values.length != " + values.size(), Usage.none()), "false");
    boolean decoded = values.stream().anyMatch(v -> !Decoders.takesAllBytes(v.type()));
    FunctionBody rest = body.continuation(decoded);
    Mode mode = node.formula() instanceof Formula.ForAll ? Mode.REFUTE : Mode.PROVE;
    formulas.statements(node.formula(), mode, rest);
    boolean assigned = values.stream().anyMatch(v -> rest.usage().uses(v.id()));
    if (context.usesStruct() && (assigned || rest.mentions("variables"))) {
      body.line("Variables memory variables;");
    }
    for (int i = 0; i < values.size(); i++) {
      boolean used = rest.usage().uses(values.get(i).id());
      context.decode(values.get(i), "values[" + i + "]", used, body);
    }
    body.append(rest);
    context.definitionVariables().forEach(variable -> body.declares(variable.id()));
    return body;
  }
}

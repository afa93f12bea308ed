package org.ovmlang.codegen.java;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Variable;

/** Collects the variables of a definition: its inputs, then those that quantifiers bind. */
final class BoundVariables extends IrWalker {

  private final List<Variable> variables = new ArrayList<>();

  private BoundVariables() {}

  static List<Variable> of(Definition definition) {
    BoundVariables bound = new BoundVariables();
    bound.variables.addAll(definition.inputs());
    bound.walk(definition.body());
    return bound.variables;
  }

  @Override
  protected void walk(Domain domain) {
    variables.add(domain.variable());
    super.walk(domain);
  }
}

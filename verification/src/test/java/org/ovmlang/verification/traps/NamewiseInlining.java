package org.ovmlang.verification.traps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.verification.differential.IrRewriter;

/**
 * The fault that captures variables, and that doubles what is emitted: every call of a library is
 * replaced by a copy of its body in which the names of the inputs are replaced by the arguments,
 * and afterwards a name means the variable of that name that is bound nearest.
 */
final class NamewiseInlining {

  private final Map<String, Definition> inlined = new HashMap<>();

  private NamewiseInlining() {}

  static CheckedProgram of(CheckedProgram program) {
    NamewiseInlining inlining = new NamewiseInlining();
    List<Definition> definitions = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      Definition copied = inlining.new Copying().rewrite(definition);
      inlining.inlined.put(copied.id(), copied);
      definitions.add(new NearestBinding(copied).rewrite(copied));
    }
    return new CheckedProgram(
        definitions, program.params(), program.userAtoms(), program.records());
  }

  private final class Copying extends IrRewriter {

    @Override
    protected Formula replaced(Formula formula) {
      if (!(formula instanceof Formula.Call call)) {
        return formula;
      }
      Definition callee = inlined.get(call.definition());
      if (callee == null || callee.kind() != DefinitionKind.LIBRARY) {
        return formula;
      }
      Map<String, Term> arguments = new HashMap<>();
      for (int i = 0; i < call.arguments().size(); i++) {
        arguments.put(callee.inputs().get(i).name(), call.arguments().get(i));
      }
      return new Substitution(arguments).rewrite(callee.body());
    }
  }

  private static final class Substitution extends IrRewriter {

    private final Map<String, Term> arguments;

    Substitution(Map<String, Term> arguments) {
      this.arguments = arguments;
    }

    @Override
    protected Term replaced(Term term) {
      return term instanceof Term.VariableTerm variable
          ? arguments.getOrDefault(variable.variable().name(), term)
          : term;
    }
  }

  /** Gives each name the variable that is bound nearest, and each variable a number of its own. */
  private static final class NearestBinding extends IrRewriter {

    private final Deque<Variable> scope = new ArrayDeque<>();
    private int next;

    NearestBinding(Definition definition) {
      definition.inputs().forEach(scope::push);
      next = definition.inputs().size();
    }

    @Override
    protected Variable entered(Variable variable) {
      Variable own = new Variable(variable.span(), variable.name(), variable.type(), next++);
      scope.push(own);
      return own;
    }

    @Override
    protected void left(Variable variable) {
      scope.pop();
    }

    @Override
    protected Term replaced(Term term) {
      if (!(term instanceof Term.VariableTerm use)) {
        return term;
      }
      return scope.stream()
          .filter(variable -> variable.name().equals(use.variable().name()))
          .findFirst()
          .<Term>map(variable -> new Term.VariableTerm(use.span(), variable))
          .orElse(term);
    }
  }
}

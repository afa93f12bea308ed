package org.ovmlang.verification.metamorphic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.verification.differential.IrRewriter;

/**
 * A program whose calls are copies of what is called. A call is false if an argument has no value;
 * that is said beside the copy. Calls in a copy stay calls, or programs would outgrow all bounds.
 */
final class Inlining extends FormulaRewrites.Counting {

  private final CheckedProgram program;

  /** Above those of all variables that a program has by itself. */
  private int nextVariable = 1_000_000;

  private Inlining(CheckedProgram program) {
    this.program = program;
  }

  static Variant of(CheckedProgram program) {
    return new Inlining(program).applied(program);
  }

  @Override
  Optional<Formula> other(Formula formula) {
    if (!(formula instanceof Formula.Call call)) {
      return Optional.empty();
    }
    Definition callee = program.definition(call.definition());
    if (callee.kind() == DefinitionKind.EXTERN) {
      return Optional.empty();
    }
    Map<Integer, Term> values = new HashMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      values.put(callee.inputs().get(i).id(), call.arguments().get(i));
    }
    return Optional.of(
        FormulaRewrites.guarded(call.arguments(), new Copy(values).rewrite(callee.body())));
  }

  /** The body of a definition, with variables of its own, where its inputs have these values. */
  private final class Copy extends IrRewriter {

    private final Map<Integer, Term> values;

    Copy(Map<Integer, Term> values) {
      this.values = new HashMap<>(values);
    }

    @Override
    protected Variable entered(Variable variable) {
      Variable own =
          new Variable(variable.span(), variable.name(), variable.type(), nextVariable++);
      values.put(variable.id(), new Term.VariableTerm(variable.span(), own));
      return own;
    }

    @Override
    protected Term replaced(Term term) {
      if (!(term instanceof Term.VariableTerm use)) {
        return term;
      }
      Term value = values.get(use.variable().id());
      if (value == null) {
        throw new IllegalStateException("unbound " + use.variable());
      }
      return value;
    }
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Formula;

/**
 * A conjunction or a disjunction that is not plain: its operands in order, with an exit as soon as
 * one decides it at once. On any other verdict the rest must have its turn, because a later operand
 * may be at once. See the message rule of the runtime's {@code Evaluation}.
 */
final class ConnectiveGenerator {

  private static final int MAX_OPERANDS = 32;

  private final FormulaGenerator generator;
  private final Scope scope;
  private final Connective connective;
  // A ground connective takes nothing from the message, so its branches are not numbered.
  private final boolean ground;
  private final Local node;

  ConnectiveGenerator(
      FormulaGenerator generator, Scope scope, Connective connective, boolean ground) {
    this.generator = generator;
    this.scope = scope;
    this.connective = connective;
    this.ground = ground;
    this.node = scope.names().ownLocal("node", TypeName.INT);
  }

  /**
   * An operand.
   *
   * @param value a boolean if plain, else a verdict
   * @param plain whether it is a boolean
   * @param index its number; negative for a group of operands, which numbers its own
   */
  private record Operand(Expression value, boolean plain, int index) {}

  Body generate(List<Formula> formulas) {
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) {
      Formula formula = formulas.get(i);
      operands.add(new Operand(generator.value(formula, scope), generator.isPlain(formula), i));
    }
    while (operands.size() > MAX_OPERANDS) {
      operands = grouped(operands);
    }
    return new Writer(false).write(operands);
  }

  private List<Operand> grouped(List<Operand> operands) {
    List<Operand> groups = new ArrayList<>();
    for (int start = 0; start < operands.size(); start += MAX_OPERANDS) {
      int end = Math.min(operands.size(), start + MAX_OPERANDS);
      int slot = generator.methods().reserve();
      Body body = new Writer(true).write(operands.subList(start, end));
      Expression call =
          generator
              .methods()
              .add(slot, connective.method() + "Part", RuntimeTypes.VERDICT, body, "");
      groups.add(new Operand(call, false, -1));
    }
    return groups;
  }

  /** Writes one method: the whole connective, or a part whose node begins in its caller. */
  private final class Writer {

    private final Body body = new Body();
    private final boolean part;
    private final Local evaluation = scope.names().evaluation();
    private final String branch = scope.names().own("branch");
    private final String result = scope.names().own("result");
    private final String verdict = scope.names().own("verdict");
    private boolean hasBranch;
    private boolean hasResult;
    private boolean hasVerdict;

    private Writer(boolean part) {
      this.part = part;
    }

    private Body write(List<Operand> operands) {
      if (!ground && !part) {
        body.statement("int $L = $L.mark()", body.declare(node), body.use(evaluation));
      }
      for (Operand operand : operands) {
        if (operand.plain()) {
          plain(operand);
        } else {
          open(operand);
        }
      }
      // Only operands that are plain: all of them were neutral.
      CodeBlock value =
          hasResult
              ? CodeBlock.of("$L", result)
              : CodeBlock.of("$T.$L", RuntimeTypes.VERDICT, connective.dual().absorbing());
      if (ground || part) {
        body.statement("return $L", value);
      } else {
        body.statement("return $L.settle($L, $L)", body.use(evaluation), body.use(node), value);
      }
      return body;
    }

    /** A boolean writes nothing into the message and is neutral unless it decides. */
    private void plain(Operand operand) {
      String decides = connective == Connective.AND ? "!" : "";
      Expression value = decides.isEmpty() ? operand.value() : operand.value().asOperand();
      body.begin("if ($L$L)", decides, body.use(value));
      if (ground) {
        body.statement("return $T.$L", RuntimeTypes.VERDICT, connective.absorbing());
      } else {
        CodeBlock here = CodeBlock.of("$L.mark()", body.use(evaluation));
        end(operand, atNode() ? CodeBlock.of("$L", node.name()) : here);
      }
      body.end();
    }

    private void open(Operand operand) {
      boolean numbered = !ground && operand.index() >= 0;
      CodeBlock mark = CodeBlock.of("$L", node.name());
      if (numbered && !atNode()) {
        String format = hasBranch ? "$L = $L.mark()" : "int $L = $L.mark()";
        body.statement(format, branch, body.use(evaluation));
        hasBranch = true;
        mark = CodeBlock.of("$L", branch);
      }
      String name = hasResult ? verdict : result;
      CodeBlock type =
          hasResult && hasVerdict ? CodeBlock.of("") : CodeBlock.of("$T ", RuntimeTypes.VERDICT);
      body.statement("$L$L = $L", type, name, body.use(operand.value()));
      body.begin("if ($L == $T.$L)", name, RuntimeTypes.VERDICT, connective.absorbing());
      if (numbered) {
        end(operand, mark);
      } else {
        body.statement("return $L", name);
      }
      body.end();
      if (hasResult) {
        body.statement("$1L = $1L.$2L($3L)", result, connective.method(), verdict);
        hasVerdict = true;
      }
      hasResult = true;
    }

    private void end(Operand operand, CodeBlock mark) {
      body.statement(
          "return $L.$L($L, $L, $L)",
          body.use(evaluation),
          connective.endBranch(),
          body.use(node),
          mark,
          operand.index());
    }

    /** Whether nothing can have been written since the node began. */
    private boolean atNode() {
      return !part && !hasResult;
    }
  }
}

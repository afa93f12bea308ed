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
  private final Local result;

  ConnectiveGenerator(
      FormulaGenerator generator, Scope scope, Connective connective, boolean ground) {
    this.generator = generator;
    this.scope = scope;
    this.connective = connective;
    this.ground = ground;
    this.node = scope.names().ownLocal("node", TypeName.INT);
    this.result = scope.names().ownLocal("result", RuntimeTypes.VERDICT);
  }

  /**
   * An operand.
   *
   * @param value a boolean if plain, else a verdict
   * @param plain whether it is a boolean
   * @param index its number; negative for a group of operands, which numbers its own
   */
  private record Operand(Expression value, boolean plain, int index) {

    boolean isGroup() {
      return index < 0;
    }
  }

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

  private CodeBlock neutral() {
    return CodeBlock.of("$T.$L", RuntimeTypes.VERDICT, connective.dual().absorbing());
  }

  /**
   * Writes one method: the whole connective, or a part of it. A part that is not ground is given
   * where the message of the whole begins and the result so far.
   */
  private final class Writer {

    private final Body body = new Body();
    private final boolean continues;
    private final Local evaluation = scope.names().evaluation();
    private final String branch = scope.names().own("branch");
    private boolean hasBranch;
    private boolean hasResult;

    private Writer(boolean part) {
      this.continues = part && !ground;
      this.hasResult = continues;
    }

    private Body write(List<Operand> operands) {
      if (!ground && !continues) {
        body.statement("int $L = $L.mark()", body.declare(node), body.use(evaluation));
      }
      for (int i = 0; i < operands.size(); i++) {
        Operand operand = operands.get(i);
        boolean last = i == operands.size() - 1;
        if (operand.plain()) {
          plain(operand);
        } else {
          CodeBlock joined = ground ? groundResult(operand) : joined(operand);
          if (last) {
            return body.statement("return $L", joined);
          }
          join(joined);
        }
      }
      // Where there is no result all operands were plain, and neutral.
      return body.statement("return $L", hasResult ? CodeBlock.of("$L", use(result)) : neutral());
    }

    private String use(Local local) {
      return body.use(local);
    }

    /** A boolean writes nothing into the message and is neutral unless it decides. */
    private void plain(Operand operand) {
      String decides = connective == Connective.AND ? "!" : "";
      Expression value = decides.isEmpty() ? operand.value() : operand.value().asOperand();
      body.begin("if ($L$L)", decides, body.use(value));
      if (ground) {
        body.statement("return $T.$L", RuntimeTypes.VERDICT, connective.absorbing());
      } else {
        body.statement(
            "return $L.$L($L, $L)",
            use(evaluation),
            connective.endBranch(),
            use(node),
            operand.index());
      }
      body.end();
    }

    private CodeBlock groundResult(Operand operand) {
      CodeBlock value = body.use(operand.value());
      return hasResult ? CodeBlock.of("$L.$L($L)", use(result), connective.method(), value) : value;
    }

    private CodeBlock joined(Operand operand) {
      if (operand.isGroup()) {
        if (!hasResult) {
          declareResult(neutral());
        }
        return body.use(operand.value());
      }
      String mark = use(node);
      if (hasResult) {
        String format = hasBranch ? "$L = $L.mark()" : "int $L = $L.mark()";
        body.statement(format, branch, use(evaluation));
        hasBranch = true;
        mark = branch;
      }
      return CodeBlock.of(
          "$L.$L($L, $L, $L,$W$L, $L)",
          use(evaluation),
          connective.method(),
          use(node),
          hasResult ? CodeBlock.of("$L", use(result)) : neutral(),
          mark,
          body.use(operand.value()),
          operand.index());
    }

    private void join(CodeBlock joined) {
      if (hasResult) {
        body.statement("$L = $L", use(result), joined);
      } else {
        declareResult(joined);
      }
      body.begin("if ($L == $T.$L)", use(result), RuntimeTypes.VERDICT, connective.absorbing());
      body.statement("return $L", use(result));
      body.end();
    }

    private void declareResult(CodeBlock value) {
      body.statement("$T $L = $L", RuntimeTypes.VERDICT, body.declare(result), value);
      hasResult = true;
    }
  }
}

package org.ovmlang.verification.chain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A deep formula as text, and messages for it. Each of its leaves is shown by its own number as the
 * witness, whichever way the leaf has to be decided.
 */
final class DeepFormula {

  /** Where the deep operand of a connective stands. */
  enum Shape {
    FIRST,
    LAST,
    ANY
  }

  private enum Kind {
    LEAF,
    NOT,
    AND,
    OR
  }

  private final Kind kind;
  private final boolean proved;
  private final int number;
  private final List<DeepFormula> operands = new ArrayList<>();
  private int deep;

  private DeepFormula(Kind kind, boolean proved, int number) {
    this.kind = kind;
    this.proved = proved;
    this.number = number;
  }

  /** A formula that is proved at once, of so many connectives one in the other. */
  static DeepFormula of(int depth, Shape shape, boolean negations, Random random) {
    return of(depth, shape, negations, true, random);
  }

  private static DeepFormula of(
      int depth, Shape shape, boolean negations, boolean proved, Random random) {
    if (depth == 0) {
      return new DeepFormula(Kind.LEAF, proved, random.nextInt(10_000));
    }
    if (negations && depth % 3 == 0) {
      DeepFormula not = new DeepFormula(Kind.NOT, proved, 0);
      not.operands.add(of(depth - 1, shape, true, !proved, random));
      return not;
    }
    DeepFormula formula = new DeepFormula(depth % 2 == 0 ? Kind.AND : Kind.OR, proved, 0);
    int width = shape == Shape.ANY ? 2 + random.nextInt(2) : 2;
    formula.deep =
        switch (shape) {
          case FIRST -> 0;
          case LAST -> width - 1;
          case ANY -> random.nextInt(width);
        };
    for (int i = 0; i < width; i++) {
      int below = i == formula.deep ? depth - 1 : 0;
      formula.operands.add(of(below, shape, negations, proved, random));
    }
    return formula;
  }

  /** The program whose definition {@code deep} it is. Members are small, so that many fit. */
  String program() {
    StringBuilder text =
        new StringBuilder(
            "edition 1\nsource kept() -> b: Uint all where b < 65536\n\ndef deep() := ");
    write(text);
    return text.append('\n').toString();
  }

  private void write(StringBuilder text) {
    switch (kind) {
      case LEAF -> {
        text.append(
            proved
                ? "kept().any(b -> b == " + number + ")"
                : "kept().all(b -> b != " + number + ")");
      }
      case NOT -> {
        text.append("!(");
        operands.get(0).write(text);
        text.append(')');
      }
      case AND, OR -> {
        for (int i = 0; i < operands.size(); i++) {
          text.append(i == 0 ? "(" : kind == Kind.AND ? " and " : " or ");
          operands.get(i).write(text);
        }
        text.append(')');
      }
    }
  }

  /**
   * Writes a message that shows it.
   *
   * @param levels at how many connectives the deep operand is chosen, before another one is
   * @param slip how much the last witness that is written is off
   */
  void message(int levels, int slip, ByteBuffer message) {
    switch (kind) {
      case LEAF -> message.putInt(32).put(new byte[28]).putInt(number + slip);
      case NOT -> operands.get(0).message(levels, slip, message);
      case AND, OR -> {
        if ((kind == Kind.OR) == proved) {
          int chosen = levels > 0 ? deep : (deep + 1) % operands.size();
          message.putShort((short) chosen);
          operands.get(chosen).message(levels - 1, slip, message);
        } else {
          for (int i = 0; i < operands.size(); i++) {
            operands.get(i).message(levels, i == operands.size() - 1 ? slip : 0, message);
          }
        }
      }
    }
  }
}

package org.ovmlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The words of a random program, in which every construct of the language can occur. */
final class RandomProgram {

  private static final List<String> NAMES =
      List.of("a", "b", "su", "owner", "record", "source", "key", "numbers", "param", "Equal");

  private static final List<String> LITERALS =
      List.of("0", "10", "0x", "0xA0ff", "\"text\"", "\"// no \\\" comment\"", "true", "false");

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final boolean edition1;

  RandomProgram(Random random) {
    this.random = random;
    this.edition1 = random.nextBoolean();
  }

  /** The words; if the first is {@code edition}, the second ends the first line. */
  List<String> words() {
    if (edition1) {
      add("edition", "1");
    }
    times(3, this::importing);
    times(4, this::declaration);
    return words;
  }

  private void add(String... more) {
    words.addAll(List.of(more));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private void times(int atMost, Runnable make) {
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      make.run();
    }
  }

  /** With commas between them. */
  private void list(int atLeast, int atMost, Runnable make) {
    int count = atLeast + random.nextInt(atMost - atLeast + 1);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        add(",");
      }
      make.run();
    }
  }

  private void name() {
    add(chance(5) ? "a_rather_long_name_that_makes_lines_break" : one(NAMES));
  }

  private void importing() {
    boolean from = chance(50);
    add(from ? "from" : "import", "lib");
    times(
        2,
        () -> {
          add(chance(50) ? "." : "/");
          name();
        });
    if (from) {
      add("import", "Name");
    }
  }

  private void declaration() {
    times(2, this::annotation);
    switch (random.nextInt(7)) {
      case 0 -> {
        add("extern", "def");
        name();
        inputs();
      }
      case 1 -> {
        add("record");
        name();
        add("{");
        list(1, 3, this::field);
        add("}");
      }
      case 2 -> {
        add("param");
        field();
      }
      case 3 -> {
        add("atom");
        name();
        inputs();
      }
      case 4 -> source();
      default -> {
        add("def");
        name();
        inputs();
        add(":=");
        expression(4);
      }
    }
  }

  private void annotation() {
    add("@", one(List.of("library", "quantifier", "unknown")));
    if (chance(50)) {
      add("(", "\"a.${b},KEY,${c}\"", ")");
    }
  }

  private void field() {
    name();
    add(":");
    type(2);
  }

  private void inputs() {
    add("(");
    list(
        0,
        4,
        () -> {
          name();
          if (chance(60)) {
            add(":");
            type(2);
          }
        });
    add(")");
  }

  private void type(int depth) {
    if (depth > 0 && chance(20)) {
      add("Claim", "(");
      list(0, 3, () -> type(depth - 1));
      add(")");
    } else {
      add(one(List.of("Uint", "Bytes", "Claim", "Transfer")));
    }
    while (chance(15)) {
      add("[", "]");
    }
  }

  private void source() {
    add("source");
    name();
    inputs();
    add("->");
    field();
    list(1, 2, this::kind);
    add("where");
    expression(3);
  }

  private void kind() {
    switch (random.nextInt(5)) {
      case 0 -> add("all");
      case 1 -> {
        add("key");
        sum(1);
      }
      case 2 -> {
        add("overlapping");
        sum(1);
      }
      case 3 -> {
        add("ordered", "by", "block");
        times(2, () -> add(".", one(List.of("x", "0"))));
        add("first", "..");
        sum(1);
      }
      default -> {
        add("numbers");
        sum(1);
        add("..");
        sum(1);
      }
    }
  }

  /** Anything, as far to the right as it likes. */
  private void expression(int depth) {
    if (depth > 0 && chance(10)) {
      add("let");
      name();
      add("=");
      expression(depth - 1);
      add("in");
      expression(depth - 1);
      return;
    }
    chain(depth, 20, "implies", () -> chain(depth, 30, "or", () -> conjunction(depth)));
    if (depth > 0 && chance(5)) {
      add(one(List.of("and", "or", "implies")), "let", "x", "=", "a", "in");
      expression(depth - 1);
    }
  }

  private void conjunction(int depth) {
    chain(depth, 40, "and", () -> negation(depth));
  }

  private void chain(int depth, int percent, String operator, Runnable operand) {
    operand.run();
    while (depth > 0 && chance(percent)) {
      add(operator);
      operand.run();
    }
  }

  private void negation(int depth) {
    while (chance(15)) {
      add("!");
    }
    sum(depth);
    if (chance(30)) {
      add(one(List.of("==", "!=", "<", "<=", ">", ">=")));
      sum(depth);
    }
  }

  private void sum(int depth) {
    chain(depth, 10, chance(50) ? "+" : "-", () -> chain(depth, 10, "*", () -> postfix(depth)));
  }

  private void postfix(int depth) {
    if (chance(15)) {
      add(one(LITERALS));
      return;
    }
    primary(depth);
    while (chance(35)) {
      suffix(depth);
    }
  }

  private void primary(int depth) {
    if (depth > 0 && chance(20)) {
      int pairs = chance(30) ? 2 : 1;
      words.addAll(List.of("(".repeat(pairs).split("")));
      expression(depth - 1);
      words.addAll(List.of(")".repeat(pairs).split("")));
    } else if (depth > 0 && chance(10)) {
      add("decode", "(");
      expression(depth - 1);
      add(",");
      type(2);
      add(")");
    } else {
      add(one(List.of("a", "b", "owner", "self", "source", "$p", "${zero}", "Q")));
    }
  }

  private void suffix(int depth) {
    switch (random.nextInt(depth > 0 ? 5 : 2)) {
      case 0 -> add(".", one(List.of("0", "3", "address", "key")));
      case 1 -> add(".", "any", "(", ")");
      case 2 -> {
        add("[");
        expression(depth - 1);
        add("]");
      }
      case 3 -> {
        add("(");
        list(0, 3, () -> expression(depth - 1));
        add(")");
      }
      default -> {
        add(".", one(List.of("all", "any")), "(");
        name();
        add("->");
        expression(depth - 1);
        add(")");
      }
    }
  }
}

package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The text of random legacy definitions; many of them, not all, are well typed. */
final class RandomLegacyProgram {

  private static final List<String> TYPES =
      List.of(
          "", "", "", ": Bytes", ": Property", ": Address", ": BigNumber", ": Range", ": Claim");

  private static final String ADDRESS = "0x" + "ab".repeat(20);

  private final Random random;
  private final List<String> variables = new ArrayList<>();
  private int count;

  RandomLegacyProgram(Random random) {
    this.random = random;
  }

  /** The libraries that quantifiers range over: for each of them, random ones of that name. */
  List<Supplier<String>> libraries() {
    List<Supplier<String>> libraries = new ArrayList<>();
    List<String> hints =
        List.of(
            "kept.${a},KEY,${b}",
            "Source2,KEY,${b}",
            "x,NUMBER,0-${b}",
            "x,NUMBER,${zero}-${b}",
            "ranges,RANGE,${b}",
            "Source6,RANGE,${b}",
            "all${a}${b},ITER",
            "x,CONCAT,${b}-${b}",
            "x,HASH,${b}");
    for (int i = 0; i < hints.size(); i++) {
      String hint = hints.get(i);
      String name = "Source" + (i + 1);
      libraries.add(() -> library(name, hint));
    }
    return libraries;
  }

  private String library(String name, String hint) {
    String member = hint.contains("NUMBER") ? "m" + one(List.of("", ": BigNumber")) : "m" + type();
    String a = hint.contains("${a}") ? ", a" + type() : "";
    variables.clear();
    variables.addAll(List.of("m", "b"));
    String inputs = member + a + ", b" + type();
    return "@library\n@quantifier(\""
        + hint
        + "\")\ndef "
        + name
        + "("
        + inputs
        + ") := "
        + formula(2)
        + "\n\n";
  }

  /** A predicate that may use the libraries and the predicates with smaller numbers. */
  String predicate(int number) {
    count = number - 1;
    List<String> inputs = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
    variables.clear();
    variables.addAll(inputs);
    String typed = inputs.stream().map(name -> name + type()).collect(Collectors.joining(", "));
    return "def pred" + number + "(" + typed + ") := " + formula(3) + "\n\n";
  }

  private <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private String type() {
    return one(TYPES);
  }

  private String formula(int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(10)) {
      case 0, 1, 2 -> atom();
      case 3 -> claimCall();
      case 4 -> "(" + formula(depth - 1) + one(List.of(" and ", " or ")) + formula(depth - 1) + ")";
      case 5 -> "!" + atom();
      case 6 -> comparison();
      case 7 -> call();
      case 8 -> {
        String value = term(1);
        yield "(let v = " + value + " in " + with("v", depth) + ")";
      }
      default -> quantifier(depth);
    };
  }

  private String with(String variable, int depth) {
    variables.add(variable);
    String body = formula(depth - 1);
    variables.remove(variables.size() - 1);
    return body;
  }

  private String call() {
    return count == 0
        ? atom()
        : one(List.of("pred", "Pred")) + (1 + random.nextInt(count)) + "(" + terms() + ")";
  }

  private String terms() {
    return terms(1 + random.nextInt(3));
  }

  private String terms(int number) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      terms.add(term(1));
    }
    return String.join(", ", terms);
  }

  private String atom() {
    return switch (random.nextInt(9)) {
      case 0 -> "IsLessThan(" + terms(2) + ")";
      case 1 -> "IsContained(" + terms(2) + ")";
      case 2 -> "IsStored(" + terms(3) + ")";
      case 3 -> "IsValidHash(" + terms(2) + ")";
      case 4 -> "IsValidSignature(" + terms(3) + ")";
      case 5 -> "IsValidSignature(" + terms(3) + ", $typedData)";
      case 6 -> "Bool(" + terms(1) + ")";
      default -> "Equal(" + terms(2) + ")";
    };
  }

  private String comparison() {
    String operator = one(List.of(" == ", " != ", " < ", " >= "));
    return "(" + term(1) + operator + term(1) + ")";
  }

  private String claimCall() {
    String path = one(List.of("", "", ".0", ".1.0"));
    return one(variables) + path + "(" + (random.nextBoolean() ? "" : terms()) + ")";
  }

  private String quantifier(int depth) {
    String domain =
        switch (random.nextInt(6)) {
          case 0 -> "IsLessThan(" + term(0) + ")";
          case 1 -> "Bytes()";
          case 2 -> "Source1(" + terms(2) + ")";
          default -> "Source" + one(List.of(2, 3, 4, 5, 6, 9)) + "(" + term(1) + ")";
        };
    return random.nextInt(4) == 0
        ? domain + ".any()"
        : domain + one(List.of(".all", ".any")) + "(x -> " + with("x", depth) + ")";
  }

  private String term(int depth) {
    return switch (random.nextInt(depth == 0 ? 10 : 16)) {
      case 0 -> one(List.of("10", "0", "\"text\"", "0x0a0b", ADDRESS));
      case 1 -> "$" + one(List.of("p", "q", "a"));
      case 2 -> one(variables) + one(List.of(".0", ".1.0", ".address", ".start", ".3"));
      case 10 -> "self.address";
      case 11 -> "keccak256(" + term(depth - 1) + ")";
      case 12 -> "concat(" + term(depth - 1) + ", " + term(depth - 1) + ")";
      case 13 -> "encode(" + term(depth - 1) + ")";
      case 14 -> "(" + term(depth - 1) + " + " + term(depth - 1) + ")";
      case 15 ->
          count == 0
              ? one(variables)
              : "pred"
                  + (1 + random.nextInt(count))
                  + "("
                  + terms(1)
                  + ")"
                  + one(List.of("", ".0"));
      default -> one(variables);
    };
  }
}

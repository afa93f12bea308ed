package org.ovmlang.compiler.lower;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.InputSymbol;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.AnnotationSyntax;

/**
 * A hint {@code BUCKET,KIND,ARGUMENT} of the legacy surface, parsed once.
 *
 * @param kind what the argument means
 * @param bucket which part of the store
 * @param arguments the argument; of NUMBER and CONCAT its two sides; of ITER nothing
 */
record Hint(Kind kind, HintTemplate bucket, List<HintTemplate> arguments) {

  /** The kinds of hint. */
  enum Kind {
    KEY,
    RANGE,
    ITER,
    NUMBER,
    CONCAT,
    HASH
  }

  /** The name of the constant 0 in holes, unless an input has that name. */
  static final String ZERO = "zero";

  /** The hint of a definition; nothing, after a report, if it is malformed. */
  static Optional<Hint> parse(DefinitionSymbol symbol, Diagnostics diagnostics) {
    AnnotationSyntax annotation = symbol.hint();
    if (annotation == null || annotation.argument() == null) {
      return Optional.empty();
    }
    Span span = annotation.argument().span();
    String[] fields = annotation.argument().value().split(",", -1);
    if (fields.length < 2 || fields.length > 3) {
      malformed(
          diagnostics,
          span,
          "a hint has two or three parts, this one has " + fields.length,
          "write \"BUCKET,KIND,ARGUMENT\"");
      return Optional.empty();
    }
    String kindName = fields[1].strip();
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.name().equals(kindName)).findFirst();
    if (kind.isEmpty()) {
      List<String> names = Arrays.stream(Kind.values()).map(Kind::name).toList();
      malformed(
          diagnostics,
          span,
          "there is no kind of hint '" + kindName + "'",
          Suggestion.didYouMean(kindName, names)
              .orElse("the kinds are " + String.join(", ", names)));
      return Optional.empty();
    }
    HintTemplate bucket = HintTemplate.parse(fields[0].strip());
    String argument = fields.length == 3 ? fields[2].strip() : "";
    if (bucket.hasOpenHole() || HintTemplate.parse(argument).hasOpenHole()) {
      malformed(diagnostics, span, "a hole is not closed", "write '${name}'");
      return Optional.empty();
    }
    return arguments(kind.get(), argument, span, diagnostics)
        .map(arguments -> new Hint(kind.get(), bucket, arguments))
        .filter(hint -> hint.holesExist(symbol, span, diagnostics))
        .filter(hint -> hint.holesFit(symbol, span, diagnostics));
  }

  /** Whether the values in the holes, and the members, can be of the type that the kind needs. */
  private boolean holesFit(DefinitionSymbol symbol, Span span, Diagnostics diagnostics) {
    if (kind != Kind.RANGE && kind != Kind.NUMBER) {
      return true;
    }
    BasicType needed = kind == Kind.RANGE ? BasicType.RANGE : BasicType.UINT;
    Set<String> holes = new TreeSet<>();
    arguments.forEach(argument -> holes.addAll(argument.holes()));
    boolean fit = true;
    for (InputSymbol input : symbol.inputs()) {
      boolean member = kind == Kind.NUMBER && input.equals(symbol.inputs().get(0));
      boolean convertible = input.type() == needed || input.type() == BasicType.BYTES;
      if ((member || holes.remove(input.name())) && !convertible) {
        fit = false;
        malformed(
            diagnostics,
            span,
            "a "
                + kind
                + " hint needs a "
                + needed.displayName()
                + ", but '"
                + input.name()
                + "' is of type "
                + input.type().displayName(),
            "use an input of that type, or another kind of hint");
      }
    }
    if (kind == Kind.RANGE && holes.contains(ZERO)) {
      fit = false;
      malformed(diagnostics, span, "the number 0 is no range", "use an input of type Range");
    }
    return fit;
  }

  private static Optional<List<HintTemplate>> arguments(
      Kind kind, String text, Span span, Diagnostics diagnostics) {
    HintTemplate template = HintTemplate.parse(text);
    boolean isHole =
        template.parts().size() == 1 && template.parts().get(0) instanceof HintTemplate.Hole;
    return switch (kind) {
      case ITER -> Optional.of(List.of());
      case KEY ->
          checked(
              List.of(template),
              !template.parts().isEmpty(),
              "a KEY hint needs a key",
              "write \"BUCKET,KEY,${name}\"",
              span,
              diagnostics);
      case RANGE, HASH ->
          checked(
              List.of(template),
              isHole,
              "the argument of a " + kind + " hint is one hole",
              "write \"BUCKET," + kind + ",${name}\"",
              span,
              diagnostics);
      case NUMBER, CONCAT -> {
        List<HintTemplate> sides = template.sides();
        yield checked(
            sides,
            !sides.isEmpty() && sides.stream().allMatch(side -> isSide(side, kind)),
            "the argument of a " + kind + " hint is two parts with a dash between them",
            "write \"BUCKET," + kind + ",${a}-${b}\"",
            span,
            diagnostics);
      }
    };
  }

  private static Optional<List<HintTemplate>> checked(
      List<HintTemplate> arguments,
      boolean fits,
      String message,
      String help,
      Span span,
      Diagnostics diagnostics) {
    if (!fits) {
      malformed(diagnostics, span, message, help);
      return Optional.empty();
    }
    return Optional.of(arguments);
  }

  private static boolean isSide(HintTemplate side, Kind kind) {
    if (side.parts().size() != 1) {
      return false;
    }
    if (side.parts().get(0) instanceof HintTemplate.Text text) {
      return kind == Kind.NUMBER
          && text.text().matches("[0-9]{1,78}")
          && new BigInteger(text.text()).bitLength() <= 256;
    }
    return true;
  }

  private boolean holesExist(DefinitionSymbol symbol, Span span, Diagnostics diagnostics) {
    Set<String> holes = new TreeSet<>(bucket.holes());
    arguments.forEach(argument -> holes.addAll(argument.holes()));
    List<String> inputs = symbol.inputs().stream().map(InputSymbol::name).toList();
    boolean exist = true;
    for (String hole : holes) {
      boolean bound = !inputs.isEmpty() && inputs.get(0).equals(hole);
      if (!bound && (inputs.contains(hole) || hole.equals(ZERO))) {
        continue;
      }
      exist = false;
      malformed(
          diagnostics,
          span,
          bound
              ? "the hint asks for '" + hole + "', which is what it is to find"
              : "the hole '${" + hole + "}' is no input of '" + symbol.name() + "'",
          bound
              ? "use the other inputs only"
              : Suggestion.didYouMean(hole, inputs)
                  .orElse("its inputs are " + String.join(", ", inputs)));
    }
    if (inputs.isEmpty()) {
      malformed(
          diagnostics,
          span,
          "a quantifier needs an input for the bound variable",
          "make it the first input");
    }
    return exist && !inputs.isEmpty();
  }

  private static void malformed(Diagnostics diagnostics, Span span, String message, String help) {
    diagnostics.error(DiagnosticCode.MALFORMED_HINT, span, message, help);
  }
}

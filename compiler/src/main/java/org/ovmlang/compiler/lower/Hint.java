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
import org.ovmlang.compiler.rule.MalformedHint;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;
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
      MalformedHint.parts(span, fields.length, diagnostics);
      return Optional.empty();
    }
    String kindName = fields[1].strip();
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.name().equals(kindName)).findFirst();
    if (kind.isEmpty()) {
      List<String> names = Arrays.stream(Kind.values()).map(Kind::name).toList();
      MalformedHint.kind(span, kindName, names, diagnostics);
      return Optional.empty();
    }
    HintTemplate bucket = HintTemplate.parse(fields[0].strip());
    String argument = fields.length == 3 ? fields[2].strip() : "";
    if (bucket.hasOpenHole() || HintTemplate.parse(argument).hasOpenHole()) {
      MalformedHint.openHole(span, diagnostics);
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
        MalformedHint.inputType(span, kind.name(), needed, input.name(), input.type(), diagnostics);
      }
    }
    if (kind == Kind.RANGE && holes.contains(ZERO)) {
      fit = false;
      MalformedHint.zeroRange(span, diagnostics);
    }
    return fit;
  }

  private static Optional<List<HintTemplate>> arguments(
      Kind kind, String text, Span span, Diagnostics diagnostics) {
    HintTemplate template = HintTemplate.parse(text);
    switch (kind) {
      case ITER -> {
        return Optional.of(List.of());
      }
      case KEY -> {
        if (!template.parts().isEmpty()) {
          return Optional.of(List.of(template));
        }
        MalformedHint.noKey(span, diagnostics);
      }
      case RANGE, HASH -> {
        if (isHole(template)) {
          return Optional.of(List.of(template));
        }
        MalformedHint.noHole(span, kind.name(), diagnostics);
      }
      case NUMBER, CONCAT -> {
        List<HintTemplate> sides = template.sides();
        if (!sides.isEmpty() && sides.stream().allMatch(side -> isSide(side, kind))) {
          return Optional.of(sides);
        }
        MalformedHint.noSides(span, kind.name(), diagnostics);
      }
    }
    return Optional.empty();
  }

  private static boolean isHole(HintTemplate template) {
    return template.parts().size() == 1 && template.parts().get(0) instanceof HintTemplate.Hole;
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
      if (bound) {
        MalformedHint.boundHole(span, hole, diagnostics);
      } else {
        MalformedHint.unknownHole(span, hole, symbol.name(), inputs, diagnostics);
      }
    }
    if (inputs.isEmpty()) {
      MalformedHint.noInput(span, diagnostics);
    }
    return exist && !inputs.isEmpty();
  }
}

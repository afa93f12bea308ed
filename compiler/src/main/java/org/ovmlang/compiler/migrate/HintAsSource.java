package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;

/**
 * The clause of a typed source that says exactly what a hint says. A typed source keeps its members
 * in a bucket of its own name, told apart by the inputs that its clause does not mention; so only a
 * hint for such a bucket can become one, and a hint for numbers, which are kept nowhere.
 */
final class HintAsSource {

  private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final Pattern NUMBERS = Pattern.compile("([^-]+)-([^-]+)");

  private final String name;
  private final Type member;
  private final Map<String, Type> inputs = new TreeMap<>();

  private HintAsSource(DefSyntax def, List<Type> types) {
    this.name = def.name().text();
    this.member = types.get(0);
    for (int i = 1; i < types.size(); i++) {
      inputs.put(def.inputs().get(i).name().text(), types.get(i));
    }
  }

  /** The clause; nothing if the definition is no library with such a hint. */
  static Optional<String> clause(DefSyntax def, List<Type> types) {
    boolean isLibrary = false;
    String hint = "";
    for (AnnotationSyntax annotation : def.annotations()) {
      isLibrary |= annotation.name().text().equals("library");
      if (annotation.argument() != null) {
        hint = annotation.argument().value();
      }
    }
    String[] parts = hint.split(",", -1);
    if (!isLibrary || def.body() == null || types.isEmpty() || parts.length < 2) {
      return Optional.empty();
    }
    String argument = parts.length > 2 ? parts[2].strip() : "";
    return new HintAsSource(def, types).clause(parts[0].strip(), parts[1].strip(), argument);
  }

  private Optional<String> clause(String bucket, String kind, String argument) {
    if (kind.equals("NUMBER")) {
      return numbers(argument);
    }
    if (!bucket.equals(name)) {
      return Optional.empty();
    }
    if (kind.equals("ITER")) {
      return inputs.isEmpty() ? Optional.of("all") : Optional.empty();
    }
    Matcher hole = HOLE.matcher(argument);
    if (!hole.matches() || inputs.size() != 1 || !inputs.containsKey(hole.group(1))) {
      return Optional.empty();
    }
    return switch (kind) {
      case "KEY" -> Optional.of("key " + hole.group(1));
      case "RANGE" -> value(argument, BasicType.RANGE).map(range -> "overlapping " + range);
      default -> Optional.empty();
    };
  }

  private Optional<String> numbers(String argument) {
    Matcher sides = NUMBERS.matcher(argument);
    if (member != BasicType.UINT || !sides.matches()) {
      return Optional.empty();
    }
    List<String> bounds = new ArrayList<>();
    value(sides.group(1), BasicType.UINT).ifPresent(bounds::add);
    value(sides.group(2), BasicType.UINT).ifPresent(bounds::add);
    return bounds.size() == 2
        ? Optional.of("numbers " + bounds.get(0) + ".." + bounds.get(1))
        : Optional.empty();
  }

  /** A part of the argument as a term of that type. */
  private Optional<String> value(String part, Type wanted) {
    if (part.matches("0|[1-9][0-9]*")) {
      return Optional.of(part);
    }
    Matcher hole = HOLE.matcher(part);
    if (!hole.matches()) {
      return Optional.empty();
    }
    String input = hole.group(1);
    Type type = inputs.get(input);
    if (type == null) {
      return input.equals("zero") ? Optional.of("0") : Optional.empty();
    }
    if (type.equals(wanted)) {
      return Optional.of(input);
    }
    return type == BasicType.BYTES
        ? Optional.of("decode(" + input + ", " + wanted.displayName() + ")")
        : Optional.empty();
  }
}

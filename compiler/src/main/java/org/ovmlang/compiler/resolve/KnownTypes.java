package org.ovmlang.compiler.resolve;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.PathStep;

/**
 * What is known, while types are inferred, about the types of expressions in one definition. The
 * sets only grow from round to round.
 */
final class KnownTypes {

  /** What is known about a name in scope: an input, or a value of one of the types. */
  record Known(@Nullable InputSymbol input, Set<Type> types) {}

  private final Symbols symbols;
  private final DefinitionSymbol symbol;
  private final Map<String, Known> names = new HashMap<>();

  KnownTypes(Symbols symbols, DefinitionSymbol symbol) {
    this.symbols = symbols;
    this.symbol = symbol;
    symbol.inputs().forEach(input -> names.put(input.name(), new Known(input, Set.of())));
  }

  /** What the name stands for; null if it is no input and no variable. */
  @Nullable Known known(String name) {
    return names.get(name);
  }

  /** Binds a variable; gives what the name stood for. */
  @Nullable Known bind(String name, Set<Type> types) {
    return names.put(name, new Known(null, types));
  }

  /** Undoes {@link #bind}. */
  void restore(String name, @Nullable Known shadowed) {
    if (shadowed == null) {
      names.remove(name);
    } else {
      names.put(name, shadowed);
    }
  }

  /** The types that the expression has, or may turn out to have; nothing for Bytes. */
  Set<Type> typesOf(ExpressionSyntax expression) {
    ExpressionSyntax inner = expression.withoutParentheses();
    if (inner instanceof NameExpression name) {
      Known known = names.get(name.name());
      if (known != null) {
        return known.input() != null ? known.input().demands() : known.types();
      }
      return symbol.scope().param(name.name()).map(InputSymbol::demands).orElse(Set.of());
    } else if (inner instanceof ConstantExpression constant) {
      InputSymbol param = symbols.params().get(constant.name());
      return param == null ? Set.of() : param.demands();
    } else if (inner instanceof PathExpression path) {
      return typesOfPath(path);
    } else if (inner instanceof IntegerLiteral || inner instanceof ArithmeticExpression) {
      return Set.of(BasicType.UINT);
    } else if (inner instanceof DecodeExpression decode) {
      // What is wrong with the type is reported when the term is lowered.
      return TypeInference.asking(
          new TypeResolver(symbol.scope(), symbol.isLegacy(), new Diagnostics())
              .resolve(decode.type()));
    } else if (inner instanceof IndexExpression index) {
      return elements(typesOf(index.list()));
    } else if (inner instanceof CallExpression call
        && call.callee().withoutParentheses() instanceof NameExpression name) {
      if (symbol.scope().definition(name.name(), symbol.isLegacy()).isPresent()) {
        return Set.of(BasicType.CLAIM);
      }
      Optional<RecordSymbol> record = symbol.scope().record(name.name());
      if (record.isPresent()) {
        return Set.of(record.get().reference());
      }
      if (name.name().equals(BasicType.RANGE.displayName())) {
        return Set.of(BasicType.RANGE);
      }
      return name.name().equals("keccak256") ? Set.of(BasicType.BYTES32) : Set.of();
    }
    return Set.of();
  }

  private Set<Type> typesOfPath(PathExpression path) {
    Set<Type> base = typesOf(path.base());
    Set<Type> found = new LinkedHashSet<>();
    boolean ofRange = base.contains(BasicType.RANGE);
    for (Type type : base) {
      found.addAll(partTypes(type, path.step()));
    }
    if (path.step() instanceof PathStep.Field field && found.isEmpty()) {
      if (field.name().equals("address")) {
        return Set.of(BasicType.ADDRESS);
      }
      ofRange |= isBound(path);
    }
    return ofRange ? Set.of(BasicType.UINT) : found;
  }

  /** The types that a field of a record, an input of a claim or a part of a list has. */
  private Set<Type> partTypes(Type type, PathStep step) {
    if (type instanceof ListType list) {
      return step instanceof PathStep.Index
          ? TypeInference.asking(list.element())
          : Set.of(BasicType.UINT);
    }
    List<InputSymbol> parts = symbols.partsOf(type);
    if (step instanceof PathStep.Index index) {
      return index.index() < parts.size() ? parts.get(index.index()).demands() : Set.of();
    }
    String name = ((PathStep.Field) step).name();
    for (InputSymbol part : parts) {
      if (part.name().equals(name) && !(type.isClaim() && name.equals("address"))) {
        return part.demands();
      }
    }
    return Set.of();
  }

  static Set<Type> elements(Set<Type> lists) {
    Set<Type> elements = new LinkedHashSet<>();
    for (Type type : lists) {
      if (type instanceof ListType list) {
        elements.addAll(TypeInference.asking(list.element()));
      }
    }
    return elements;
  }

  static boolean isBound(PathExpression path) {
    return path.step() instanceof PathStep.Field field
        && (field.name().equals("start") || field.name().equals("end"));
  }

  /** Whether a path into a value of one of the types says nothing new about the value. */
  boolean hasParts(Set<Type> types) {
    return types.stream()
        .anyMatch(type -> type instanceof ListType || !symbols.partsOf(type).isEmpty());
  }
}

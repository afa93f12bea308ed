package org.ovmlang.compiler.resolve;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/**
 * An input, a field or a parameter whose type is declared, or inferred from what its uses ask for.
 */
public final class InputSymbol {

  private final Span span;
  private final String name;
  private @Nullable Type declared;
  private final Set<Type> demands = new LinkedHashSet<>();

  InputSymbol(Span span, String name) {
    this.span = span;
    this.name = name;
  }

  InputSymbol(Span span, String name, Type declared) {
    this(span, name);
    this.declared = declared;
  }

  /** Where it is declared; of a legacy parameter, where it is first used. */
  public Span span() {
    return span;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The declared type, or the one type that all uses ask for, or Bytes. */
  public Type type() {
    if (declared != null) {
      return declared;
    }
    Set<Type> asked = demands;
    if (demands.stream().anyMatch(InputSymbol::isKnownClaim)) {
      // Every claim is a Claim: who asks for one of a definition asks for more.
      asked = new LinkedHashSet<>(demands);
      asked.remove(BasicType.CLAIM);
    }
    return asked.size() == 1 ? asked.iterator().next() : BasicType.BYTES;
  }

  private static boolean isKnownClaim(Type type) {
    return type.isClaim() && type != BasicType.CLAIM;
  }

  /** Names and types, in order. */
  static List<Field> asFields(List<InputSymbol> inputs) {
    return inputs.stream().map(input -> new Field(input.name(), input.type())).toList();
  }

  /** Whether a type was written. */
  boolean isDeclared() {
    return declared != null;
  }

  void declare(Type type) {
    declared = type;
  }

  /** The declared type or all types that uses ask for; nothing for Bytes. It only grows. */
  Set<Type> demands() {
    return declared == null ? Collections.unmodifiableSet(demands) : TypeInference.asking(declared);
  }

  /** Replaces the type by the same one with all its parts. */
  void settle(Type type) {
    declared = type;
  }

  /** Notes that a use asks for the types; says whether that is news. */
  boolean demand(Set<Type> types) {
    return declared == null && demands.addAll(types);
  }

  /** Whether uses ask for types that no implicit conversion joins. */
  boolean isConflicting() {
    return declared == null
        && demands.contains(BasicType.ADDRESS)
        && demands.contains(BasicType.UINT);
  }
}

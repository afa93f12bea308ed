package org.ovmlang.compiler.resolve;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/** An input or a parameter whose type is declared, or inferred from what its uses ask for. */
public final class InputSymbol {

  private final Span span;
  private final String name;
  private @Nullable Type declared;
  private final Set<BasicType> demands = EnumSet.noneOf(BasicType.class);

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
    return demands.size() == 1 ? demands.iterator().next() : BasicType.BYTES;
  }

  /** Whether a type was written. */
  boolean isDeclared() {
    return declared != null;
  }

  void declare(Type type) {
    declared = type;
  }

  /** The declared type or all types that uses ask for; nothing for Bytes. It only grows. */
  Set<BasicType> demands() {
    if (declared instanceof BasicType basic) {
      return TypeInference.asking(basic);
    }
    return Collections.unmodifiableSet(demands);
  }

  /** Notes that a use asks for the types; says whether that is news. */
  boolean demand(Set<BasicType> types) {
    return declared == null && demands.addAll(types);
  }

  /** Whether uses ask for types that no implicit conversion joins. */
  boolean isConflicting() {
    return declared == null
        && demands.contains(BasicType.ADDRESS)
        && demands.contains(BasicType.UINT);
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.ir.Term;

/** What a quantifier computes once, before its loop. */
final class LoopValues {

  /** In a loop and those around it: all may be parameters of one method, which has 255 at most. */
  private static final int MAX_VALUES = 80;

  private final JavaTypes types;
  private final Scope scope;
  private final List<Value> values = new ArrayList<>();
  private final Map<String, Expression> byCode = new HashMap<>();

  /** Values that are computed in a scope. */
  LoopValues(JavaTypes types, Scope scope) {
    this.types = types;
    this.scope = scope;
  }

  /**
   * A value.
   *
   * @param local the variable that holds it
   * @param value how it is computed
   * @param required whether the quantifier is false without it
   */
  private record Value(Local local, Expression value, boolean required) {}

  /** Whether no more can be computed before the loop. */
  boolean isFull() {
    return count() >= MAX_VALUES;
  }

  private int count() {
    LoopValues outer = scope.loop();
    return values.size() + (outer == null ? 0 : outer.count());
  }

  /** The scope around the loop. */
  Scope scope() {
    return scope;
  }

  /** Adds an argument, without which the quantifier is false. */
  void require(Term term, Expression value, String name) {
    if (value.isTrivial() && !value.nullable()) {
      return;
    }
    Expression known = byCode.get(value.text());
    if (known == null) {
      Local local = scope.fresh(name, type(term, value));
      values.add(new Value(local, value, value.nullable()));
      known = Expression.of(local);
      byCode.put(value.text(), known);
      scope.know(value, known);
    }
    scope.know(term, known);
  }

  /** Adds what the loop uses; the result is the variable that holds it. */
  Expression add(Term term, Expression value) {
    Expression known = byCode.get(value.text());
    if (known != null) {
      return known;
    }
    Local plain = scope.freshEverywhere(name(term), type(term, value));
    Local local = value.nullable() ? plain.asNullable() : plain;
    Expression variable = Expression.of(local);
    values.add(new Value(local, value, false));
    byCode.put(value.text(), variable);
    return variable;
  }

  /** Declares what may be missing and what the loop uses. */
  void declare(Body body, Body loop) {
    Set<Local> used = new HashSet<>(loop.free());
    for (int i = values.size() - 1; i >= 0; i--) {
      Value value = values.get(i);
      if (value.required() || used.contains(value.local())) {
        used.add(value.local());
        used.addAll(value.value().locals());
      }
    }
    for (Value value : values) {
      if (used.contains(value.local())) {
        declare(body, value);
      }
    }
  }

  private static void declare(Body body, Value value) {
    Local local = value.local();
    CodeBlock code = body.use(value.value());
    body.statement("$T $L = $L", local.type(), body.declare(local), code);
    if (value.required()) {
      body.begin("if ($L == null)", local.name());
      body.statement("return $T.FALSE_AT_ONCE", RuntimeTypes.VERDICT).end();
    }
  }

  private TypeName type(Term term, Expression value) {
    return value.nullable() ? types.nullable(term.type()) : types.of(term.type());
  }

  /** A name that tells what a term is of: {@code su.1} is {@code su1}. */
  static String name(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      return variable.variable().name();
    }
    if (term instanceof Term.ParamTerm param) {
      return param.param().name();
    }
    if (term instanceof Term.ClaimInput input) {
      return name(input.claim()) + input.index();
    }
    if (term instanceof Term.ClaimAddress address) {
      return name(address.claim()) + "Address";
    }
    if (term instanceof Term.RangeBound bound) {
      return name(bound.range()) + (bound.end() ? "End" : "Start");
    }
    if (term instanceof Term.Encode encode) {
      return name(encode.value()) + "Bytes";
    }
    if (term instanceof Term.Decode decode) {
      return name(decode.bytes());
    }
    if (term instanceof Term.FieldValue field) {
      return name(field.base()) + Identifiers.capitalized(field.field().name());
    }
    if (term instanceof Term.ListLength length) {
      return name(length.list()) + "Length";
    }
    if (term instanceof Term.ListElement element) {
      return name(element.list()) + "Element";
    }
    return "value";
  }
}

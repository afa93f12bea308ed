package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/**
 * Makes values of others: in local variables and functions of their own, or, if terms are deep, in
 * memory.
 */
final class ValueBuilder {

  private final DefinitionContext context;
  private final SolidityTypes types;
  private final Decoders decoders;

  ValueBuilder(DefinitionContext context) {
    this.context = context;
    this.types = context.program().types();
    this.decoders = context.program().decoders();
  }

  /** The same value from a function of its own, or from where it is kept. */
  Value outline(Value value, Type type, Span span) {
    if (context.keepsValues()) {
      return kept(value, type);
    }
    String local = types.local(type);
    if (!value.isPartial()) {
      FunctionBody body = new FunctionBody(false);
      body.use(value.usage());
      body.line("return " + value.code() + ";");
      return Value.of(context.part("make", "Term", span, local, body), 1, value.usage());
    }
    String call =
        context.sharedTerm(
            local + " " + value.shape(),
            () -> {
              FunctionBody body = new FunctionBody(true);
              body.steps(value, "(false, value)");
              body.line("return (true, " + value.code() + ");");
              return context.part("try", "Term", span, "bool ok, " + local + " value", body);
            });
    return tried(call, type, value.usage());
  }

  /** The same value, kept in memory: functions for the parts of a deep term would nest too deep. */
  Value kept(Value value, Type type) {
    String place = context.keep(type);
    return value.using(context.memory()).then(new Value.Step("", place, value.code(), true));
  }

  /** The value of a call that gives {@code (bool ok, T value)}. */
  Value tried(String call, Type type, Usage usage) {
    return then(Value.of("", 0, usage), type, call);
  }

  /** The result of one more call that gives {@code (bool ok, T value)}. */
  Value then(Value before, Type type, String call) {
    return context.keepsValues()
        ? before.using(context.memory()).then(new Value.Step("", context.keep(type), call))
        : before.then(new Value.Step(types.local(type), context.local("value"), call));
  }

  /** The value whose canonical encoding some bytes are. */
  Value decoded(Value bytes, Type type) {
    Value linked = bytes.using(decoders.usage(type));
    return then(linked, type, decoders.call(type, bytes.code()));
  }

  /** A part of what a function makes; in a deep term it is computed before, and kept. */
  Value part(Value value, Type type, List<Value> before) {
    if (!context.keepsValues() || (!value.isPartial() && value.depth() == 0)) {
      return value;
    }
    Value kept = kept(value, type);
    before.add(kept);
    return Value.of(kept.code(), 0, context.memory());
  }

  /** The value that a function of its own makes of several others. */
  Value made(Term term, String code, List<Value> parts, List<Value> before, FunctionBody body) {
    boolean partial = parts.stream().anyMatch(Value::isPartial);
    body.line("return " + (partial ? "(true, " + code + ")" : code) + ";");
    String returned = types.local(term.type()) + " value";
    if (partial) {
      String call = context.part("try", "Term", term.span(), "bool ok, " + returned, body);
      return tried(call, term.type(), body.usage());
    }
    String call = context.part("make", "Term", term.span(), returned, body);
    return combine(before, call, 1).using(body.usage());
  }

  /** Several values beside each other: all their steps, then {@code code} over them. */
  static Value combine(List<Value> values, String code, int weight) {
    int depth = 0;
    Usage usage = Usage.none();
    List<Value.Step> steps = new ArrayList<>();
    Usage stepsUsage = Usage.none();
    for (Value value : values) {
      depth = Math.max(depth, value.depth());
      usage = usage.and(value.usage());
      steps.addAll(value.steps());
      stepsUsage = stepsUsage.and(value.stepsUsage());
    }
    return new Value(code, depth + weight, usage, steps, stepsUsage);
  }
}

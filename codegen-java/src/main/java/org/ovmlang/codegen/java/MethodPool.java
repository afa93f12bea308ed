package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The private methods of a decider: one for each quantifier and connective, and for whatever nests
 * too deep or grows too large for one expression, since javac overflows at some 2,000 levels and a
 * method has at most 64 KB.
 */
final class MethodPool {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_SIZE = 48;

  private final List<@Nullable MethodSpec> methods = new ArrayList<>();
  private final Set<String> names =
      new HashSet<>(
          List.of(
              "decide",
              "holds",
              "evaluate",
              "encode",
              "decode",
              "decideInputs",
              "isWellFormed",
              "inputPredicates",
              "resume",
              "resumeAt",
              "decideAt",
              "trace",
              "tracing",
              "clone",
              "equals",
              "finalize",
              "getClass",
              "hashCode",
              "notify",
              "notifyAll",
              "toString",
              "wait"));

  /** No method that is made gets one of these names. */
  MethodPool reserving(String... reserved) {
    names.addAll(List.of(reserved));
    return this;
  }

  /** A place for a method, so that it stands before those that it calls. */
  int reserve() {
    methods.add(null);
    return methods.size() - 1;
  }

  /** Makes a method of statements; the result is the call of it. */
  Expression add(int slot, String hint, TypeName returns, Body body, String doc) {
    String name = unique(hint);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(returns)
            .addCode(body.code());
    if (!doc.isEmpty()) {
      method.addJavadoc("$L", doc);
    }
    List<Expression> arguments = new ArrayList<>();
    for (Local local : body.free()) {
      method.addParameter(local.nullable() ? nullable(local.type()) : local.type(), local.name());
      arguments.add(Expression.of(local));
    }
    methods.set(slot, method.build());
    return callOf(name, arguments);
  }

  /** The call of a method, whose arguments are names. */
  static Expression callOf(String name, List<Expression> names) {
    Expression call =
        Expression.composed(CodeBlock.of("$L($L)", name, Expression.list(names)), false, names);
    // A call is as simple as an expression can be.
    return new Expression(call.code(), false, false, 1, 1, call.locals());
  }

  /** Adds a method that was made elsewhere, with a name that was {@link #unique}. */
  void add(MethodSpec method) {
    methods.add(method);
  }

  /** The expression itself, or the call of a method for it if it is too large to be a part. */
  Expression fit(Expression expression, TypeName type, String hint) {
    return fit(expression, type, hint, MAX_SIZE);
  }

  /** The same, with another bound on the size. */
  Expression fit(Expression expression, TypeName type, String hint, int maxSize) {
    if (expression.depth() <= MAX_DEPTH && expression.size() <= maxSize) {
      return expression;
    }
    Body body = new Body();
    body.statement("return $L", body.use(expression));
    TypeName returns = expression.nullable() ? nullable(type.box()) : type;
    Expression call = add(reserve(), hint, returns, body, "");
    return new Expression(
        call.code(), false, expression.nullable(), call.depth(), call.size(), call.locals());
  }

  /** The methods, callers before callees. */
  List<MethodSpec> methods() {
    return methods.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
  }

  /** A name that no other method has. */
  String unique(String hint) {
    String base = SourceVersion.isKeyword(hint) ? hint + "_" : hint;
    String name = base;
    for (int i = 2; !names.add(name); i++) {
      name = base + i;
    }
    return name;
  }
}

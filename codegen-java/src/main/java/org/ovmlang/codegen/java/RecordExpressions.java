package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/** Records, and the fields of records and claims, as expressions. */
final class RecordExpressions {

  private final JavaTypes types;
  private final Scope scope;
  private final MethodPool methods;

  RecordExpressions(JavaTypes types, Scope scope, MethodPool methods) {
    this.types = types;
    this.scope = scope;
    this.methods = methods;
  }

  /** Field {@code index} of a value, or of none. */
  Expression field(Type type, Expression base, int index) {
    CodeBlock code =
        type instanceof RecordType record
            ? component(record, base, index)
            : input((DefinitionClaimType) type, base, index);
    return Expression.composed(code, base.nullable(), List.of(base));
  }

  private CodeBlock component(RecordType record, Expression base, int index) {
    String component = types.component(record, index);
    return base.nullable()
        ? CodeBlock.of(
            "$T.part($L,$W$T::$L)", RuntimeTypes.TERMS, base.code(), types.of(record), component)
        : CodeBlock.of("$L.$L()", base.code(), component);
  }

  private CodeBlock input(DefinitionClaimType claim, Expression base, int index) {
    Type type = claim.fields().get(index).type();
    if (JavaTypes.isRaw(type)) {
      return base.nullable()
          ? CodeBlock.of("$T.input($L,$W$L)", RuntimeTypes.TERMS, base.code(), index)
          : CodeBlock.of("$L.inputs().get($L)", base.code(), index);
    }
    String method = base.nullable() ? "field" : "inputOf";
    return CodeBlock.of(
        "$T.$L($L,$W$L,$W$L)", RuntimeTypes.TERMS, method, types.abi(type), base.code(), index);
  }

  /** A record of these values; none if one of them is none. */
  Expression make(Term.MakeRecord term, List<Expression> values) {
    ClassName type = types.names().record(term.type().id());
    if (values.stream().noneMatch(Expression::nullable)) {
      CodeBlock code = CodeBlock.of("new $T($L)", type, Expression.list(values));
      return Expression.composed(code, false, values);
    }
    Scope inside = scope.nested();
    Body body = new Body();
    List<Expression> present = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expression value = values.get(i);
      if (value.nullable()) {
        Local local =
            inside.fresh(
                types.component(term.type(), i), types.nullable(term.fields().get(i).type()));
        CodeBlock code = body.use(value);
        body.statement("$T $L = $L", local.type(), body.declare(local), code);
        body.begin("if ($L == null)", local.name()).statement("return null").end();
        value = Expression.of(local);
      }
      present.add(value);
      body.use(value);
    }
    body.statement("return new $T($L)", type, Expression.list(present));
    Expression call =
        methods.add(
            methods.reserve(),
            Identifiers.decapitalized(term.type().name()),
            type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()),
            body,
            "");
    return new Expression(call.code(), false, true, call.depth(), call.size(), call.locals());
  }
}

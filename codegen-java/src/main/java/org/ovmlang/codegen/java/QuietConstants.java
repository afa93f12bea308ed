package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;

/**
 * Loads the deployment constants and predicate addresses that terms name for a method without a
 * result, which ends where the world lacks one. That it is missing is not noted: the formula that
 * needs it notes it, if it is looked at.
 */
final class QuietConstants {

  private final FormulaGenerator generator;
  private final Scope scope;
  private final Body body;

  QuietConstants(FormulaGenerator generator, Scope scope, Body body) {
    this.generator = generator;
    this.scope = scope;
    this.body = body;
  }

  /** Loads what the terms need and the scope does not know. */
  void load(List<Term> terms) {
    ConstantUse use = new ConstantUse(generator.types().traits());
    for (Term term : terms) {
      if (scope.term(term) != null) {
        continue;
      }
      use.predicates(term).forEach(this::predicate);
      if (term instanceof Term.ParamTerm param) {
        constant(param.param());
      }
      load(term.parts());
    }
  }

  private String world() {
    return body.use(scope.names().evaluation()) + ".world()";
  }

  private void predicate(String definition) {
    String key = ConstantUse.key(definition);
    if (scope.constant(key) == null) {
      String name = generator.checked().definition(definition).name();
      Local address =
          present(
              Identifiers.decapitalized(name) + "Address",
              RuntimeTypes.ADDRESS,
              CodeBlock.of("$L.predicateAddress($S)", world(), definition));
      scope.know(key, address);
    }
  }

  private void constant(Param param) {
    String key = ConstantUse.key(param);
    if (scope.constant(key) != null) {
      return;
    }
    CodeBlock stored = CodeBlock.of("$L.constant($S)", world(), param.name());
    Local encoding = present(param.name(), RuntimeTypes.BYTES, stored);
    if (JavaTypes.isRaw(param.type())) {
      scope.know(key, encoding);
      return;
    }
    CodeBlock decoded =
        generator
            .types()
            .decoded(
                param.type(), CodeBlock.of("$L", encoding.name()), CodeBlock.of("$L", world()));
    Local value = present(param.name(), generator.types().nullable(param.type()), decoded);
    scope.know(key, value);
  }

  private Local present(String name, TypeName type, CodeBlock value) {
    Local local = scope.fresh(name, type);
    body.statement("$T $L = $L", type, body.declare(local), value);
    body.begin("if ($L == null)", local.name());
    body.statement("return").end();
    return local;
  }
}

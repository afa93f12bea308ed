package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.function.Function;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/**
 * Loads the deployment constants and predicate addresses that terms name, in the order in which
 * they are met. Where the world lacks one, the formula is undecided, whatever its other terms.
 */
final class ConstantLoader {

  private final CheckedProgram program;
  private final JavaTypes types;
  private final ConstantUse use;
  private final Scope scope;
  private final Body body;

  ConstantLoader(FormulaGenerator generator, Scope scope, Body body) {
    this.program = generator.checked();
    this.types = generator.types();
    this.use = new ConstantUse(types.traits());
    this.scope = scope;
    this.body = body;
  }

  /** Loads what the terms need and the scope does not know. */
  ConstantLoader load(List<Term> terms) {
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
    return this;
  }

  /** Loads what it takes to tell whether bytes encode a value of the type. */
  ConstantLoader load(Type type) {
    types.predicates(type).forEach(this::predicate);
    return this;
  }

  private void load(String key, String name, TypeName type, Function<String, CodeBlock> value) {
    if (scope.constant(key) != null) {
      return;
    }
    Local local = scope.fresh(name, type);
    CodeBlock code = value.apply(body.use(scope.names().evaluation()));
    body.statement("$T $L = $L", type, body.declare(local), code);
    body.begin("if ($L == null)", local.name());
    body.statement("return $T.UNDECIDED", RuntimeTypes.VERDICT).end();
    scope.know(key, local);
  }

  private void predicate(String definitionId) {
    Definition definition = program.definition(definitionId);
    String name = Identifiers.decapitalized(definition.name()) + "Address";
    load(
        ConstantUse.key(definitionId),
        name,
        RuntimeTypes.ADDRESS,
        evaluation -> CodeBlock.of("$L.predicateAddress($S)", evaluation, definitionId));
  }

  private void constant(Param param) {
    load(
        ConstantUse.key(param),
        param.name(),
        types.nullable(param.type()),
        evaluation ->
            param.type() instanceof BasicType type
                ? ofBasicType(type, evaluation, param.name())
                : CodeBlock.of(
                    "$T.of($L,$W$S,$W$S,$W$L)",
                    RuntimeTypes.CONSTANTS,
                    evaluation,
                    param.name(),
                    param.type().displayName(),
                    types.abi(param.type())));
  }

  private static CodeBlock ofBasicType(BasicType type, String evaluation, String name) {
    String method = Identifiers.decapitalized(type.displayName());
    return switch (type) {
      case BYTES, UINT, ADDRESS, BYTES32, BOOL, STRING ->
          CodeBlock.of("$L.$LConstant($S)", evaluation, method, name);
      case RANGE, CLAIM, INCLUSION_PROOF ->
          CodeBlock.of("$T.$L($L, $S)", RuntimeTypes.CONSTANTS, method, evaluation, name);
    };
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Term;

/**
 * Loads the deployment constants and predicate addresses that terms name, in the order in which
 * they are met. Where the world lacks one, the formula is undecided, whatever its other terms.
 */
final class ConstantLoader {

  private final CheckedProgram program;
  private final Scope scope;
  private final Body body;

  ConstantLoader(CheckedProgram program, Scope scope, Body body) {
    this.program = program;
    this.scope = scope;
    this.body = body;
  }

  /** Loads what the terms need and the scope does not know. */
  ConstantLoader load(List<Term> terms) {
    for (Term term : terms) {
      if (scope.term(term) != null) {
        continue;
      }
      if (term instanceof Term.ParamTerm param) {
        constant(param.param());
      } else if (term instanceof Term.PredicateAddress address) {
        predicate(address.definition());
      } else if (term instanceof Term.MakeClaim claim) {
        predicate(claim.definition());
      }
      load(term.parts());
    }
    return this;
  }

  private void load(String key, String name, TypeName type, String format, String argument) {
    if (scope.constant(key) != null) {
      return;
    }
    Local local = scope.fresh(name, type);
    String evaluation = body.use(scope.names().evaluation());
    CodeBlock value =
        format.startsWith("$T")
            ? CodeBlock.of(format, RuntimeTypes.CONSTANTS, evaluation, argument)
            : CodeBlock.of(format, evaluation, argument);
    body.statement("$T $L = $L", type, body.declare(local), value);
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
        "$L.predicateAddress($S)",
        definitionId);
  }

  private void constant(Param param) {
    BasicType type = (BasicType) param.type();
    String read =
        switch (type) {
          case BYTES -> "$L.bytesConstant($S)";
          case UINT -> "$L.uintConstant($S)";
          case ADDRESS -> "$L.addressConstant($S)";
          case BYTES32 -> "$L.bytes32Constant($S)";
          case BOOL -> "$L.boolConstant($S)";
          case STRING -> "$L.stringConstant($S)";
          case RANGE -> "$T.range($L, $S)";
          case CLAIM -> "$T.claim($L, $S)";
          case INCLUSION_PROOF -> "$T.inclusionProof($L, $S)";
        };
    load(ConstantUse.key(param), param.name(), JavaTypes.nullable(type), read, param.name());
  }
}

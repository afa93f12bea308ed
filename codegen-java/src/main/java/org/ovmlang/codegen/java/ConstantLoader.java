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
final class ConstantLoader implements Term.Visitor<ConstantLoader> {

  private final CheckedProgram program;
  private final Scope scope;
  private final Body body;

  ConstantLoader(CheckedProgram program, Scope scope, Body body) {
    this.program = program;
    this.scope = scope;
    this.body = body;
  }

  /** Under which name a scope knows a deployment constant. */
  static String key(Param param) {
    return "constant " + param.name();
  }

  /** Under which name a scope knows the address of a predicate. */
  static String key(String definitionId) {
    return "predicate " + definitionId;
  }

  /** Loads what the terms need and the scope does not know. */
  ConstantLoader load(List<Term> terms) {
    for (Term term : terms) {
      if (scope.term(term) == null) {
        term.accept(this);
      }
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

  private ConstantLoader predicate(String definitionId) {
    Definition definition = program.definition(definitionId);
    String name = Identifiers.decapitalized(definition.name()) + "Address";
    load(key(definitionId), name, RuntimeTypes.ADDRESS, "$L.predicateAddress($S)", definitionId);
    return this;
  }

  @Override
  public ConstantLoader visit(Term.ParamTerm term) {
    Param param = term.param();
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
    load(key(param), param.name(), JavaTypes.nullable(type), read, param.name());
    return this;
  }

  @Override
  public ConstantLoader visit(Term.PredicateAddress term) {
    return predicate(term.definition());
  }

  @Override
  public ConstantLoader visit(Term.MakeClaim term) {
    return predicate(term.definition()).load(term.inputs());
  }

  @Override
  public ConstantLoader visit(Term.VariableTerm term) {
    return this;
  }

  @Override
  public ConstantLoader visit(Term.UintLiteral term) {
    return this;
  }

  @Override
  public ConstantLoader visit(Term.BytesLiteral term) {
    return this;
  }

  @Override
  public ConstantLoader visit(Term.BoolLiteral term) {
    return this;
  }

  @Override
  public ConstantLoader visit(Term.ClaimAddress term) {
    return load(List.of(term.claim()));
  }

  @Override
  public ConstantLoader visit(Term.ClaimInput term) {
    return load(List.of(term.claim()));
  }

  @Override
  public ConstantLoader visit(Term.RangeBound term) {
    return load(List.of(term.range()));
  }

  @Override
  public ConstantLoader visit(Term.Encode term) {
    return load(List.of(term.value()));
  }

  @Override
  public ConstantLoader visit(Term.Decode term) {
    return load(List.of(term.bytes()));
  }

  @Override
  public ConstantLoader visit(Term.Arithmetic term) {
    return load(List.of(term.left(), term.right()));
  }

  @Override
  public ConstantLoader visit(Term.Keccak256 term) {
    return load(List.of(term.bytes()));
  }

  @Override
  public ConstantLoader visit(Term.Concat term) {
    return load(term.parts());
  }
}

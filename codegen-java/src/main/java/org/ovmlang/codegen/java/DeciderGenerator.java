package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;

/**
 * The class that decides the claims of a definition: a static method for those who call it, and for
 * a predicate the interface of the runtime.
 */
final class DeciderGenerator {

  private final FormulaGenerator.ProgramNames program;
  private final Definition definition;
  private final FormulaGenerator formulas;
  private final LocalNames names;
  private final boolean plain;
  private final boolean tracing;

  DeciderGenerator(FormulaGenerator.ProgramNames program, Definition definition, boolean tracing) {
    this.program = program;
    this.tracing = tracing;
    this.definition = definition;
    this.formulas = new FormulaGenerator(program, definition);
    this.names = new LocalNames(definition, program.types().names());
    this.plain = program.plainness().isPlain(definition.id());
  }

  TypeSpec generate() {
    boolean isPredicate = definition.kind() == DefinitionKind.PREDICATE;
    ClassName type = program.types().names().decider(definition.id());
    TypeSpec.Builder decider =
        TypeSpec.classBuilder(type)
            .addJavadoc("$L", Docs.definition(definition, "Decides " + definition.name() + "."))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    MethodSpec decide = decide();
    Optional<MethodSpec> places = new PlaceGenerator(formulas, names).generate();
    if (isPredicate) {
      addDecider(decider);
    } else {
      decider.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
    decider.addFields(formulas.literals().fields()).addMethod(decide);
    places.ifPresent(decider::addMethod);
    return decider.addMethods(formulas.methods().methods()).build();
  }

  private void addDecider(TypeSpec.Builder decider) {
    ClassName claim = program.types().names().claim(definition.id());
    TypeName nullableClaim = claim.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    decider
        .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.DECIDER, claim))
        .addField(
            FieldSpec.builder(RuntimeTypes.STRING, "NAME")
                .addJavadoc("The predicate, as a world calls it.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", definition.id())
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("A decider; it has no state.\n")
                .addModifiers(Modifier.PUBLIC)
                .build())
        .addMethod(
            overriding("encode")
                .returns(RuntimeTypes.LIST_OF_BYTES)
                .addParameter(claim, "claim")
                .addStatement("return claim.inputs()")
                .build())
        .addMethod(
            overriding("decode")
                .returns(nullableClaim)
                .addParameter(RuntimeTypes.LIST_OF_BYTES, "inputs")
                .addStatement("return $T.decode(inputs)", claim)
                .build())
        .addMethod(evaluate(claim));
    isWithinBounds(claim).ifPresent(decider::addMethod);
    resume().ifPresent(decider::addMethod);
    if (tracing) {
      decider.addMethod(tracing(claim));
    }
    List<String> predicates = program.types().inputPredicates(definition);
    if (predicates.isEmpty() && plain) {
      decider.addMethod(decideGround(claim));
    }
    if (!predicates.isEmpty()) {
      decider
          .addMethod(
              overriding("decode")
                  .returns(nullableClaim)
                  .addParameter(RuntimeTypes.LIST_OF_BYTES, "inputs")
                  .addParameter(RuntimeTypes.PREDICATES, "predicates")
                  .addStatement("return $T.decode(inputs, predicates)", claim)
                  .build())
          .addMethod(inputPredicates(predicates));
    }
  }

  private MethodSpec tracing(ClassName claim) {
    return overriding("tracing")
        .returns(ParameterizedTypeName.get(RuntimeTypes.TRACING, claim))
        .addStatement("return new $T()", program.types().names().tracing(definition.id()))
        .build();
  }

  private static MethodSpec inputPredicates(List<String> predicates) {
    CodeBlock ids =
        predicates.stream().map(id -> CodeBlock.of("$S", id)).collect(CodeBlock.joining(",$W"));
    return overriding("inputPredicates")
        .returns(ParameterizedTypeName.get(RuntimeTypes.LIST, RuntimeTypes.STRING))
        .addStatement("return $T.of($L)", RuntimeTypes.LIST, ids)
        .build();
  }

  private List<String> components() {
    return Components.ofClaim(definition, program.types().names()).componentNames();
  }

  private Optional<MethodSpec> isWithinBounds(ClassName claim) {
    return new ClaimBounds(program.types().traits())
        .size(Components.ofClaim(definition, program.types().names()).fields(), components())
        .map(
            size ->
                overriding("isWithinBounds")
                    .returns(TypeName.BOOLEAN)
                    .addParameter(claim, "claim")
                    .addStatement("return $L <= $T.MAX_CLAIM_BYTES", size, RuntimeTypes.LIMITS)
                    .build());
  }

  /** What the chain evaluates by itself takes no evaluation here. */
  private MethodSpec decideGround(ClassName claim) {
    return overriding("decide")
        .returns(RuntimeTypes.DECISION)
        .addParameter(claim, "claim")
        .addParameter(RuntimeTypes.WORLD, "world")
        .addException(RuntimeTypes.ILL_FORMED)
        .addStatement("requireWithinBounds(claim)")
        .addStatement("return $T.ground(holds($L))", RuntimeTypes.DECISION, arguments())
        .build();
  }

  private CodeBlock arguments() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (String component : components()) {
      arguments.add(CodeBlock.of("claim.$L()", component));
    }
    if (!plain) {
      arguments.add(CodeBlock.of("evaluation"));
    }
    return arguments.stream().collect(CodeBlock.joining(",$W"));
  }

  private MethodSpec evaluate(ClassName claim) {
    CodeBlock list = arguments();
    MethodSpec.Builder evaluate =
        overriding("evaluate")
            .returns(RuntimeTypes.VERDICT)
            .addParameter(claim, "claim")
            .addParameter(RuntimeTypes.EVALUATION, "evaluation");
    return plain
        ? evaluate.addStatement("return $T.ground(holds($L))", RuntimeTypes.VERDICT, list).build()
        : evaluate.addStatement("return decide($L)", list).build();
  }

  /** Disputes go on at the quantifiers of this definition and of all that it calls. */
  private Optional<MethodSpec> resume() {
    CodeBlock.Builder body = CodeBlock.builder();
    for (String id : program.nodes().reachable(definition.id())) {
      List<Nodes.Node> nodes = program.nodes().leftOpenIn(id);
      if (!nodes.isEmpty()) {
        int first = nodes.get(0).number();
        int last = nodes.get(nodes.size() - 1).number();
        body.beginControlFlow("if (node >= $L && node <= $L)", first, last)
            .addStatement(
                "return $T.resumeAt(node, values, evaluation)", program.types().names().decider(id))
            .endControlFlow();
      }
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        overriding("resume")
            .returns(PlaceGenerator.NULLABLE_VERDICT)
            .addParameter(TypeName.INT, "node")
            .addParameter(RuntimeTypes.LIST_OF_BYTES, "values")
            .addParameter(RuntimeTypes.EVALUATION, "evaluation")
            .addCode(body.addStatement("return null").build())
            .build());
  }

  static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec decide() {
    Scope scope = Scope.of(names);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plain ? "holds" : "decide")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(plain ? TypeName.BOOLEAN : RuntimeTypes.VERDICT);
    for (Variable input : definition.inputs()) {
      Local local = scope.declare(input, program.types().of(input.type()));
      method.addParameter(local.type(), local.name());
    }
    if (plain) {
      method.addJavadoc("Whether it holds of these inputs; so says the chain.\n");
    } else {
      method.addJavadoc("The verdict on these inputs, its message in the evaluation.\n");
      method.addParameter(RuntimeTypes.EVALUATION, names.evaluation().name());
    }
    return method.addCode(formulas.body(definition.body(), scope).code()).build();
  }
}

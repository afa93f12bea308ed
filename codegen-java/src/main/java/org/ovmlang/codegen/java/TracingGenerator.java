package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;

/**
 * The class that decides the claims of a definition with a trace: the code of its decider, in which
 * every formula is reported. It stands in a class of its own, so that it is loaded when the first
 * trace is asked for, and the decider is what it would be without.
 */
final class TracingGenerator {

  private final FormulaGenerator.ProgramNames program;
  private final Definition definition;
  private final SiteTable sites;
  private final FormulaGenerator formulas;
  private final LocalNames names;
  private final boolean plain;

  TracingGenerator(FormulaGenerator.ProgramNames program, Definition definition) {
    this.program = program;
    this.definition = definition;
    this.sites = new SiteTable(program.checked(), definition);
    this.formulas = new FormulaGenerator(program, definition, new FormulaTracing(sites));
    this.formulas.methods().reserving("inputs", FormulaTracing.BEGIN);
    this.names =
        new LocalNames(definition, program.types().names(), RuntimeTypes.TRACED_EVALUATION);
    this.plain = program.plainness().isPlain(definition.id());
  }

  TypeSpec generate() {
    ClassName type = program.types().names().tracing(definition.id());
    TypeSpec.Builder tracing =
        TypeSpec.classBuilder(type)
            .addJavadoc("$L", Docs.tracing(definition))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    MethodSpec decide = decide();
    tracing.addField(
        FieldSpec.builder(RuntimeTypes.SITES, "SITES")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(sites.code())
            .build());
    tracing.addFields(formulas.literals().fields());
    if (definition.kind() == DefinitionKind.PREDICATE) {
      ClassName claim = program.types().names().claim(definition.id());
      tracing
          .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.TRACING, claim))
          // Only the decider makes one.
          .addMethod(MethodSpec.constructorBuilder().build())
          .addMethod(evaluate(claim))
          .addMethod(inputs());
    } else {
      tracing.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
    return tracing
        .addMethod(decide)
        .addMethod(begin())
        .addMethods(formulas.methods().methods())
        .build();
  }

  private static MethodSpec begin() {
    return MethodSpec.methodBuilder(FormulaTracing.BEGIN)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.INT)
        .addParameter(RuntimeTypes.TRACED_EVALUATION, "evaluation")
        .addParameter(TypeName.INT, "site")
        .addStatement("return evaluation.begin(SITES, site)")
        .build();
  }

  private MethodSpec evaluate(ClassName claim) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (String component :
        Components.ofClaim(definition, program.types().names()).componentNames()) {
      arguments.add(CodeBlock.of("claim.$L()", component));
    }
    arguments.add(CodeBlock.of("evaluation"));
    CodeBlock list = arguments.stream().collect(CodeBlock.joining(",$W"));
    return DeciderGenerator.overriding("evaluate")
        .returns(RuntimeTypes.VERDICT)
        .addParameter(claim, "claim")
        .addParameter(RuntimeTypes.TRACED_EVALUATION, "evaluation")
        .addCode(
            plain
                ? CodeBlock.of("return $T.ground(holds($L));\n", RuntimeTypes.VERDICT, list)
                : CodeBlock.of("return decide($L);\n", list))
        .build();
  }

  private MethodSpec inputs() {
    ClassName input = RuntimeTypes.TRACING.nestedClass("Input");
    List<CodeBlock> inputs = new ArrayList<>();
    for (Variable variable : definition.inputs()) {
      CodeBlock canonical =
          JavaTypes.isRaw(variable.type())
              ? CodeBlock.of("true")
              : CodeBlock.of(
                  "$L != null",
                  program
                      .types()
                      .decoded(variable.type(), CodeBlock.of("bytes"), CodeBlock.of("predicates")));
      inputs.add(
          CodeBlock.of(
              "new $T($S,$W$S,$W(bytes, predicates) -> $L)",
              input,
              variable.name(),
              variable.type().displayName(),
              canonical));
    }
    return DeciderGenerator.overriding("inputs")
        .returns(ParameterizedTypeName.get(RuntimeTypes.LIST, input))
        .addStatement(
            "return $T.of($L)",
            RuntimeTypes.LIST,
            inputs.stream().collect(CodeBlock.joining(",$W")))
        .build();
  }

  private MethodSpec decide() {
    Scope scope = Scope.of(names);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(plain ? "holds" : "decide")
            .addJavadoc(
                "What the decider says of these inputs, with the trace in the evaluation.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(plain ? TypeName.BOOLEAN : RuntimeTypes.VERDICT);
    List<Expression> inputs = new ArrayList<>();
    for (Variable input : definition.inputs()) {
      Local local = scope.declare(input, program.types().of(input.type()));
      method.addParameter(local.type(), local.name());
      inputs.add(Expression.of(local));
    }
    method.addParameter(names.evaluation().type(), names.evaluation().name());
    Expression value = formulas.value(definition.body(), scope);
    Expression reported = FormulaTracing.reported(0, value, inputs, scope);
    return method.addStatement("return $L", reported.code()).build();
  }
}

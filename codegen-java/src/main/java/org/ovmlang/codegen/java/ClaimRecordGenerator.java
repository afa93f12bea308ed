package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Type;

/** The record of a definition's claims: one component for each input. */
final class ClaimRecordGenerator {

  private static final String CANONICAL =
      "The claim whose inputs {@code inputs} encode; null unless they are canonical encodings of as"
          + "\nmany values of the right types$L.\n";

  private final Definition definition;
  private final JavaTypes types;
  private final ClassName type;
  private final Components components;
  private final List<String> predicates;

  ClaimRecordGenerator(Definition definition, JavaTypes types) {
    this.definition = definition;
    this.types = types;
    this.type = types.names().claim(definition.id());
    this.components = Components.ofClaim(definition, types.names());
    this.predicates = types.inputPredicates(definition);
  }

  /**
   * Generates the record.
   *
   * @param isType whether these claims are a type of the program
   */
  TypeSpec generate(boolean isType) {
    String doc = Docs.definition(definition, "A claim of the predicate " + definition.name() + ".");
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(type)
            .addJavadoc("$L", doc)
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.SERIALIZABLE)
            .recordConstructor(components.parameters(types));
    if (isType) {
      record.addField(claimType());
    }
    components.checks(types).ifPresent(record::addMethod);
    record.addMethod(inputs()).addMethod(toClaim());
    if (!predicates.isEmpty()) {
      record.addMethod(decodeAnyPredicates());
    }
    return record.addMethod(decode()).build();
  }

  private FieldSpec claimType() {
    CodeBlock inputs =
        predicates.isEmpty()
            ? CodeBlock.of("(inputs, predicates) -> decode(inputs) != null")
            : CodeBlock.of("(inputs, predicates) -> decode(inputs, predicates) != null");
    return FieldSpec.builder(JavaTypes.abiTypeOf(RuntimeTypes.CLAIM), "CLAIM")
        .addJavadoc("The type of these claims as values.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.claim($S,$W$L)", RuntimeTypes.ABI_TYPES, definition.id(), inputs)
        .build();
  }

  private MethodSpec inputs() {
    List<CodeBlock> encodings = new ArrayList<>();
    for (int i = 0; i < components.fields().size(); i++) {
      CodeBlock value = CodeBlock.of("$L", components.componentNames().get(i));
      encodings.add(types.encoded(components.fields().get(i).type(), value));
    }
    return MethodSpec.methodBuilder("inputs")
        .addJavadoc("The canonical encodings of the inputs, in order.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.LIST_OF_BYTES)
        .addStatement(
            "return $T.of($L)",
            RuntimeTypes.LIST,
            encodings.stream().collect(CodeBlock.joining(",$W")))
        .build();
  }

  private static MethodSpec toClaim() {
    return MethodSpec.methodBuilder("toClaim")
        .addJavadoc("This claim as a value, of the predicate deployed at {@code predicate}.\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.ADDRESS, "predicate")
        .returns(RuntimeTypes.CLAIM)
        .addStatement("return new $T(predicate, inputs())", RuntimeTypes.CLAIM)
        .build();
  }

  private MethodSpec.Builder decoding(String condition) {
    return MethodSpec.methodBuilder("decode")
        .addJavadoc(CANONICAL, condition)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(RuntimeTypes.LIST_OF_BYTES, "inputs")
        .returns(type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()));
  }

  private MethodSpec decodeAnyPredicates() {
    return decoding(", where any predicate may stand\nfor any other")
        .addStatement("return decode(inputs, $T.ANY)", RuntimeTypes.PREDICATES)
        .build();
  }

  private MethodSpec decode() {
    String known = components.beside("predicates");
    MethodSpec.Builder decode =
        decoding(predicates.isEmpty() ? "" : ", the claims among\nthem of these predicates");
    if (!predicates.isEmpty()) {
      decode.addParameter(RuntimeTypes.PREDICATES, known);
    }
    decode
        .beginControlFlow("if (inputs.size() != $L)", components.fields().size())
        .addStatement("return null")
        .endControlFlow();
    List<CodeBlock> missing = new ArrayList<>();
    for (int i = 0; i < components.fields().size(); i++) {
      Type input = components.fields().get(i).type();
      String name = components.componentNames().get(i);
      TypeName boxed = types.nullable(input);
      CodeBlock bytes = CodeBlock.of("inputs.get($L)", i);
      CodeBlock value = types.decoded(input, bytes, CodeBlock.of("$L", known));
      decode.addStatement("$T $L = $L", boxed, name, value);
      if (!JavaTypes.isRaw(input)) {
        missing.add(CodeBlock.of("$L == null", name));
      }
    }
    if (!missing.isEmpty()) {
      decode
          .beginControlFlow("if ($L)", missing.stream().collect(CodeBlock.joining("$W|| ")))
          .addStatement("return null")
          .endControlFlow();
    }
    return decode.addStatement("return new $T($L)", type, components.arguments()).build();
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Variable;

/** The record of a definition's claims: one component for each input. */
final class ClaimRecordGenerator {

  private final Definition definition;
  private final TypeNames types;
  private final ClassName type;
  private final List<String> names;

  ClaimRecordGenerator(Definition definition, TypeNames types) {
    this.definition = definition;
    this.types = types;
    this.type = types.claim(definition.id());
    this.names = Components.names(definition.inputs(), this::component);
  }

  /** The Java names of the components, in the order of the inputs. */
  static List<String> componentNames(Definition definition, TypeNames types) {
    return new ClaimRecordGenerator(definition, types).names;
  }

  private String component(String name) {
    String component = Identifiers.variable(name, LocalNames.typeNames(types));
    return Identifiers.isRecordMember(component) ? component + "_" : component;
  }

  TypeSpec generate() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (int i = 0; i < names.size(); i++) {
      Variable input = definition.inputs().get(i);
      components.addParameter(
          ParameterSpec.builder(JavaTypes.of(input.type()), names.get(i))
              .addJavadoc("$L\n", input.type().displayName())
              .build());
    }
    String doc = Docs.definition(definition, "A claim of the predicate " + definition.name() + ".");
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(type)
            .addJavadoc("$L", doc)
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(components.build());
    if (definition.inputs().stream().anyMatch(input -> input.type() != BasicType.BOOL)) {
      record.addMethod(checks());
    }
    return record.addMethod(inputs()).addMethod(toClaim()).addMethod(decode()).build();
  }

  private MethodSpec checks() {
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Refuses null, and numbers that are not from 0 to 2^256 - 1.\n");
    for (int i = 0; i < names.size(); i++) {
      Variable input = definition.inputs().get(i);
      if (input.type() != BasicType.BOOL) {
        constructor.addStatement(
            "$T.requireNonNull($L, $S)", RuntimeTypes.OBJECTS, names.get(i), input.name());
      }
      if (input.type() == BasicType.UINT) {
        constructor.addStatement("$T.check($L)", RuntimeTypes.UINT, names.get(i));
      }
    }
    return constructor.build();
  }

  private MethodSpec inputs() {
    List<CodeBlock> encodings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      encodings.add(
          JavaTypes.isRaw(definition.inputs().get(i).type())
              ? CodeBlock.of("$L", names.get(i))
              : CodeBlock.of("$T.encode($L)", RuntimeTypes.CODEC, names.get(i)));
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

  private MethodSpec decode() {
    MethodSpec.Builder decode =
        MethodSpec.methodBuilder("decode")
            .addJavadoc(
                "The claim whose inputs {@code inputs} encode; null unless they are canonical"
                    + " encodings of as\nmany values of the right types.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(RuntimeTypes.LIST_OF_BYTES, "inputs")
            .returns(type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()))
            .beginControlFlow("if (inputs.size() != $L)", names.size())
            .addStatement("return null")
            .endControlFlow();
    List<CodeBlock> missing = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Variable input = definition.inputs().get(i);
      TypeName boxed = JavaTypes.nullable(input.type());
      CodeBlock bytes = CodeBlock.of("inputs.get($L)", i);
      if (JavaTypes.isRaw(input.type())) {
        decode.addStatement("$T $L = $L", boxed, names.get(i), bytes);
        continue;
      }
      decode.addStatement(
          "$T $L = $T.$L($L)",
          boxed,
          names.get(i),
          RuntimeTypes.CODEC,
          JavaTypes.decoder(input.type()),
          bytes);
      missing.add(CodeBlock.of("$L == null", names.get(i)));
    }
    if (!missing.isEmpty()) {
      decode
          .beginControlFlow("if ($L)", missing.stream().collect(CodeBlock.joining("$W|| ")))
          .addStatement("return null")
          .endControlFlow();
    }
    CodeBlock arguments =
        names.stream().map(name -> CodeBlock.of("$L", name)).collect(CodeBlock.joining(",$W"));
    return decode.addStatement("return new $T($L)", type, arguments).build();
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.Variable;

/** The interface through which a user supplies an atom, with its inputs typed. */
final class UserAtomGenerator {

  private final AtomDeclaration atom;
  private final TypeNames types;
  private final List<String> names;

  UserAtomGenerator(AtomDeclaration atom, TypeNames types) {
    this.atom = atom;
    this.types = types;
    this.names =
        Components.names(
            atom.inputs(), name -> Identifiers.variable(name, LocalNames.typeNames(types)));
  }

  TypeSpec generate() {
    MethodSpec.Builder holds =
        MethodSpec.methodBuilder("holds")
            .addJavadoc(
                "Whether the atom holds: a pure function that gives the same answer as its twin on"
                    + " the chain.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(boolean.class);
    for (int i = 0; i < names.size(); i++) {
      holds.addParameter(JavaTypes.of(atom.inputs().get(i).type()), names.get(i));
    }
    String doc = atom.doc().isBlank() ? "The atom " + atom.name() + "." : Docs.javadoc(atom.doc());
    return TypeSpec.interfaceBuilder(types.atom(atom.name()))
        .addJavadoc("$L\n\n<p>Supplied to a world under {@link #NAME}.\n", doc.strip())
        .addAnnotation(RuntimeTypes.NULL_MARKED)
        .addAnnotation(FunctionalInterface.class)
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(RuntimeTypes.USER_ATOM)
        .addField(
            FieldSpec.builder(RuntimeTypes.STRING, "NAME")
                .addJavadoc("The atom, as a world calls it.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", atom.name())
                .build())
        .addMethod(holds.build())
        .addMethod(adapter())
        .build();
  }

  /** What the runtime calls; false of anything but canonical encodings. */
  private MethodSpec adapter() {
    String list = names.contains("arguments") ? "encodings" : "arguments";
    while (names.contains(list)) {
      list += "_";
    }
    MethodSpec.Builder adapter =
        MethodSpec.methodBuilder("holds")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .addParameter(RuntimeTypes.LIST_OF_BYTES, list)
            .returns(boolean.class);
    adapter
        .beginControlFlow("if ($L.size() != $L)", list, names.size())
        .addStatement("return false")
        .endControlFlow();
    List<CodeBlock> conditions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Variable input = atom.inputs().get(i);
      CodeBlock bytes = CodeBlock.of("$L.get($L)", list, i);
      if (JavaTypes.isRaw(input.type())) {
        adapter.addStatement("$T $L = $L", RuntimeTypes.BYTES, names.get(i), bytes);
      } else {
        adapter.addStatement(
            "$T $L = $T.$L($L)",
            JavaTypes.nullable(input.type()),
            names.get(i),
            RuntimeTypes.CODEC,
            JavaTypes.decoder(input.type()),
            bytes);
        conditions.add(CodeBlock.of("$L != null", names.get(i)));
      }
    }
    conditions.add(CodeBlock.of("holds($L)", String.join(", ", names)));
    return adapter
        .addStatement("return $L", conditions.stream().collect(CodeBlock.joining("$W&& ")))
        .build();
  }
}

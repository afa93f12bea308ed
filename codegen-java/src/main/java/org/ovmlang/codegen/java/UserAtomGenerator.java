package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Variable;

/** The interface through which a user supplies an atom, with its inputs typed. */
final class UserAtomGenerator {

  private final AtomDeclaration atom;
  private final JavaTypes types;
  private final List<String> names;

  UserAtomGenerator(AtomDeclaration atom, JavaTypes types) {
    this.atom = atom;
    this.types = types;
    this.names =
        Components.ofInputs(
            atom.inputs(), name -> Identifiers.variable(name, LocalNames.typeNames(types.names())));
  }

  TypeSpec generate() {
    MethodSpec.Builder holds =
        MethodSpec.methodBuilder(method())
            .addJavadoc(
                "Whether the atom holds: a pure function that gives the same answer as its twin on"
                    + " the chain.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(boolean.class);
    for (int i = 0; i < names.size(); i++) {
      holds.addParameter(types.of(atom.inputs().get(i).type()), names.get(i));
    }
    String doc = atom.doc().isBlank() ? "The atom " + atom.name() + "." : Docs.javadoc(atom.doc());
    return TypeSpec.interfaceBuilder(types.names().atom(atom.name()))
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

  /** With one list for its input it would be the method that the runtime calls. */
  private String method() {
    boolean isOneList = names.size() == 1 && atom.inputs().get(0).type() instanceof ListType;
    return isOneList ? "holds_" : "holds";
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
      CodeBlock value = types.decoded(input.type(), CodeBlock.of("$L.get($L)", list, i));
      adapter.addStatement("$T $L = $L", types.nullable(input.type()), names.get(i), value);
      if (!JavaTypes.isRaw(input.type())) {
        conditions.add(CodeBlock.of("$L != null", names.get(i)));
      }
    }
    conditions.add(CodeBlock.of("$L($L)", method(), String.join(", ", names)));
    return adapter
        .addStatement("return $L", conditions.stream().collect(CodeBlock.joining("$W&& ")))
        .build();
  }
}

package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Variable;

/**
 * The fields of a record, or the inputs of a definition, as components of a Java record.
 *
 * @param fields as declared
 * @param componentNames their Java names
 */
record Components(List<Field> fields, List<String> componentNames) {

  /** The components of a declared record. */
  static Components ofRecord(List<Field> fields, TypeNames types) {
    return of(fields, types, Identifiers::isRecordMember);
  }

  /** The components of the record of a definition's claims. */
  static Components ofClaim(Definition definition, TypeNames types) {
    List<Field> fields = new ArrayList<>();
    definition.inputs().forEach(input -> fields.add(new Field(input.name(), input.type())));
    return of(fields, types, Identifiers::isClaimMember);
  }

  private static Components of(List<Field> fields, TypeNames types, Predicate<String> isTaken) {
    Set<String> typeNames = LocalNames.typeNames(types);
    UnaryOperator<String> rule =
        name -> {
          String component = Identifiers.variable(name, typeNames);
          return isTaken.test(component) ? component + "_" : component;
        };
    return new Components(fields, names(fields.stream().map(Field::name).toList(), rule));
  }

  /** The Java names of inputs, in order; all different. */
  static List<String> ofInputs(List<Variable> inputs, UnaryOperator<String> rule) {
    return names(inputs.stream().map(Variable::name).toList(), rule);
  }

  private static List<String> names(List<String> source, UnaryOperator<String> rule) {
    Set<String> sourceNames = new HashSet<>(source);
    List<String> names = new ArrayList<>();
    for (String original : source) {
      String name = rule.apply(original);
      while (names.contains(name) || (!name.equals(original) && sourceNames.contains(name))) {
        name += "_";
      }
      names.add(name);
    }
    return names;
  }

  /** The components, each with its type in the language for a comment. */
  MethodSpec parameters(JavaTypes types) {
    return parameters(types, List.of());
  }

  /** The components, each with its own comment, or where that is empty with its type. */
  MethodSpec parameters(JavaTypes types, List<String> docs) {
    MethodSpec.Builder parameters = MethodSpec.constructorBuilder();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      parameters.addParameter(
          ParameterSpec.builder(types.of(field.type()), componentNames.get(i))
              .addJavadoc("$L\n", comment(field, i < docs.size() ? docs.get(i).strip() : ""))
              .build());
    }
    return parameters.build();
  }

  private static String comment(Field field, String doc) {
    return doc.isEmpty() ? field.type().displayName() : Docs.javadoc(doc);
  }

  /** The names, separated by commas, as arguments of the constructor. */
  CodeBlock arguments() {
    return componentNames.stream()
        .map(name -> CodeBlock.of("$L", name))
        .collect(CodeBlock.joining(",$W"));
  }

  /** A name for a variable beside the components. */
  String beside(String base) {
    String name = base;
    while (componentNames.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** The constructor that refuses what is no value, if there is such a thing. */
  Optional<MethodSpec> checks(JavaTypes types) {
    if (fields.stream().allMatch(field -> field.type() == BasicType.BOOL)) {
      return Optional.empty();
    }
    boolean lists = fields.stream().anyMatch(field -> field.type() instanceof ListType);
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "Refuses null, and numbers that are not from 0 to 2^256 - 1$L.\n",
                lists ? "; keeps copies of lists" : "");
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String name = componentNames.get(i);
      if (field.type() != BasicType.BOOL) {
        constructor.addStatement(
            "$T.requireNonNull($L, $S)", RuntimeTypes.OBJECTS, name, field.name());
      }
      if (field.type() == BasicType.UINT) {
        constructor.addStatement("$T.check($L)", RuntimeTypes.UINT, name);
      } else if (field.type() instanceof ListType) {
        constructor.addStatement("$1L = $2L.checked($1L)", name, types.abi(field.type()));
      }
    }
    return Optional.of(constructor.build());
  }
}

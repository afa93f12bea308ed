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
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.Type;

/** The Java record of a declared record, and the layout of its encoding. */
final class RecordGenerator {

  private final RecordDeclaration declaration;
  private final JavaTypes types;
  private final ClassName type;
  private final TypeName nullableType;
  private final Components components;

  RecordGenerator(RecordDeclaration declaration, JavaTypes types) {
    this.declaration = declaration;
    this.types = types;
    this.type = types.names().record(declaration.type().id());
    this.nullableType = type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    this.components = Components.ofRecord(declaration.type().fields(), types.names());
  }

  TypeSpec generate() {
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(type)
            .addJavadoc("$L", Docs.record(declaration))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.SERIALIZABLE)
            .recordConstructor(components.parameters(types, declaration.fieldDocs()))
            .addField(layout());
    components.checks(types).ifPresent(record::addMethod);
    return record.addMethod(encode()).addMethod(decode()).build();
  }

  private static MethodSpec encode() {
    return MethodSpec.methodBuilder("encode")
        .addJavadoc("The canonical encoding.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.BYTES)
        .addStatement("return TYPE.encode(this)")
        .build();
  }

  private MethodSpec decode() {
    String also =
        types.predicates(declaration.type()).isEmpty()
            ? ""
            : "\nA claim in it may be of any predicate; {@link #TYPE} decodes those of given ones.";
    return MethodSpec.methodBuilder("decode")
        .addJavadoc(
            "The record of which {@code data} are the canonical encoding, or null.$L\n", also)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(RuntimeTypes.BYTES, "data")
        .returns(nullableType)
        .addStatement("return TYPE.decode(data)")
        .build();
  }

  private FieldSpec layout() {
    TypeTraits.Layout layout = types.traits().layout(declaration.type());
    TypeSpec implementation =
        TypeSpec.anonymousClassBuilder("$L, $L", layout.dynamic(), layout.words())
            .superclass(JavaTypes.abiTypeOf(type))
            .addMethod(readParts())
            .addMethod(write())
            .build();
    return FieldSpec.builder(JavaTypes.abiTypeOf(type), "TYPE")
        .addJavadoc("The layout of the encoding, also inside of other values.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", implementation)
        .build();
  }

  private MethodSpec readParts() {
    String reader = components.beside("reader");
    String start = components.beside("start");
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("readParts")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RuntimeTypes.ABI_READER, reader)
            .returns(nullableType);
    if (types.traits().layout(declaration.type()).dynamic()) {
      read.addStatement("int $L = $L.position()", start, reader);
    }
    List<CodeBlock> failures = new ArrayList<>();
    List<CodeBlock> tails = new ArrayList<>();
    for (int i = 0; i < components.fields().size(); i++) {
      Field field = components.fields().get(i);
      String name = components.componentNames().get(i);
      CodeBlock value = CodeBlock.of("$T $L = $L", readType(field), name, read(field, reader));
      if (types.traits().isDynamic(field.type())) {
        String offset = components.beside(name + "At");
        read.addStatement("int $L = $L.offset()", offset, reader);
        tails.add(CodeBlock.of("$L.tail($L, $L)", reader, start, offset));
        tails.add(value);
      } else {
        read.addStatement(value);
      }
      if (!isSimple(field.type())) {
        failures.add(CodeBlock.of("$L == null", name));
      }
    }
    tails.forEach(read::addStatement);
    failures.add(CodeBlock.of("$L.hasFailed()", reader));
    return read.beginControlFlow("if ($L)", failures.stream().collect(CodeBlock.joining("$W|| ")))
        .addStatement("return null")
        .endControlFlow()
        .addStatement("return new $T($L)", type, components.arguments())
        .build();
  }

  private MethodSpec write() {
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(type, "value")
            .addParameter(RuntimeTypes.ABI_WRITER, "writer");
    if (types.traits().layout(declaration.type()).dynamic()) {
      write.addStatement("int start = writer.position()");
    }
    List<CodeBlock> tails = new ArrayList<>();
    for (int i = 0; i < components.fields().size(); i++) {
      Type field = components.fields().get(i).type();
      CodeBlock value = write(field, components.componentNames().get(i));
      if (types.traits().isDynamic(field)) {
        String place = components.componentNames().get(i) + "At";
        write.addStatement("int $L = writer.offset()", place);
        tails.add(CodeBlock.of("writer.tail(start, $L)", place));
        tails.add(value);
      } else {
        write.addStatement(value);
      }
    }
    tails.forEach(write::addStatement);
    return write.build();
  }

  private TypeName readType(Field field) {
    return isSimple(field.type()) ? types.of(field.type()) : types.nullable(field.type());
  }

  private CodeBlock read(Field field, String reader) {
    return isSimple(field.type())
        ? CodeBlock.of("$L.$L()", reader, method((BasicType) field.type()))
        : CodeBlock.of("$L.read($L)", types.abi(field.type()), reader);
  }

  private CodeBlock write(Type field, String component) {
    return isSimple(field)
        ? CodeBlock.of("writer.$L(value.$L())", method((BasicType) field), component)
        : CodeBlock.of("$L.write(value.$L(), writer)", types.abi(field), component);
  }

  /** Whether the reader and the writer have a method for the type. */
  private static boolean isSimple(Type type) {
    return type instanceof BasicType
        && type != BasicType.INCLUSION_PROOF
        && type != BasicType.CLAIM;
  }

  private static String method(BasicType type) {
    return Identifiers.decapitalized(type.displayName());
  }
}

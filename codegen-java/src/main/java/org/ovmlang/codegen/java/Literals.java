package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;

/** The literals of a decider: constants of its class, so that no loop makes them again. */
final class Literals {

  private static final Map<BigInteger, String> NAMED =
      Map.of(
          BigInteger.ZERO,
          "ZERO",
          BigInteger.ONE,
          "ONE",
          BigInteger.TWO,
          "TWO",
          BigInteger.TEN,
          "TEN");

  /** Longer hexadecimal text is no good name. */
  private static final int MAX_NAMED_DIGITS = 40;

  /** A string constant of a class file has at most 65,535 bytes, and a char up to three. */
  private static final int MAX_CONSTANT_CHARS = 20_000;

  private final Map<String, String> fieldNames = new HashMap<>();
  private final List<FieldSpec> fields = new ArrayList<>();

  /** A number. */
  Expression uint(BigInteger value) {
    String named = NAMED.get(value);
    if (named != null) {
      return Expression.atomic(CodeBlock.of("$T.$L", RuntimeTypes.BIG_INTEGER, named));
    }
    CodeBlock initializer =
        value.bitLength() < Integer.SIZE
            ? CodeBlock.of("$T.valueOf($L)", RuntimeTypes.BIG_INTEGER, value)
            : value.bitLength() < Long.SIZE
                ? CodeBlock.of("$T.valueOf($LL)", RuntimeTypes.BIG_INTEGER, value)
                : CodeBlock.of("new $T($S)", RuntimeTypes.BIG_INTEGER, value);
    return field(RuntimeTypes.BIG_INTEGER, "UINT_" + value, initializer);
  }

  /** A literal of type Bytes, Bytes32, Address or String. */
  Expression bytes(Term.BytesLiteral literal) {
    String hex = literal.hex();
    TypeName type = JavaTypes.of((BasicType) literal.type());
    if (literal.type() == BasicType.STRING) {
      CodeBlock text = text(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
      return field(type, name(literal), text);
    }
    if (hex.isEmpty()) {
      return Expression.atomic(CodeBlock.of("$T.EMPTY", type));
    }
    return field(type, name(literal), CodeBlock.of("$T.ofHex($L)", type, text(hex)));
  }

  /** The fields, in the order of their first use. */
  List<FieldSpec> fields() {
    return List.copyOf(fields);
  }

  private String name(Term.BytesLiteral literal) {
    String prefix = literal.type().displayName().toUpperCase(Locale.ROOT) + "_";
    String hex = literal.hex();
    if (hex.length() <= MAX_NAMED_DIGITS) {
      return prefix + (hex.isEmpty() ? "EMPTY" : hex);
    }
    String key = prefix + hex;
    String known = fieldNames.get(key);
    if (known == null) {
      known = prefix + hex.substring(0, 8) + "_" + (fieldNames.size() + 1);
      fieldNames.put(key, known);
    }
    return known;
  }

  private Expression field(TypeName type, String name, CodeBlock initializer) {
    if (fieldNames.put("field " + name, name) == null) {
      fields.add(
          FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(initializer)
              .build());
    }
    return Expression.atomic(CodeBlock.of("$L", name));
  }

  /** A string, whatever its length. */
  static CodeBlock text(String text) {
    if (text.length() <= MAX_CONSTANT_CHARS) {
      return CodeBlock.of("$S", text);
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(text.length(), start + MAX_CONSTANT_CHARS);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      parts.add(CodeBlock.of("$S", text.substring(start, end)));
      start = end;
    }
    return CodeBlock.of(
        "$T.join($S,$W$L)",
        RuntimeTypes.STRING,
        "",
        parts.stream().collect(CodeBlock.joining(",$W")));
  }
}

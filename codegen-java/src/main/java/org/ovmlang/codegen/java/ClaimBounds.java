package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Type;

/**
 * How large the encodings of a claim's inputs are together, where that is plain to see: every input
 * has a fixed size, or is bytes that stand for themselves. Then nobody has to encode them to find
 * that they are within bounds.
 */
final class ClaimBounds {

  private static final int WORD = 32;

  private final TypeTraits traits;

  ClaimBounds(TypeTraits traits) {
    this.traits = traits;
  }

  /** An expression for the sum of the sizes; nothing if it takes an encoding to know. */
  Optional<CodeBlock> size(List<Field> inputs, List<String> accessors) {
    long fixed = 0;
    List<CodeBlock> sizes = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Type type = inputs.get(i).type();
      if (JavaTypes.isRaw(type)) {
        sizes.add(CodeBlock.of("claim.$L().length()", accessors.get(i)));
      } else if (traits.isDynamic(type)) {
        return Optional.empty();
      } else {
        fixed += WORD * (long) traits.words(type);
      }
    }
    if (fixed > 0 || sizes.isEmpty()) {
      sizes.add(0, CodeBlock.of("$LL", fixed));
    } else {
      // Lengths are ints, and their sum need not be one.
      sizes.set(0, CodeBlock.of("(long) $L", sizes.get(0)));
    }
    return Optional.of(sizes.stream().collect(CodeBlock.joining("$W+ ")));
  }
}

package org.ovmlang.compiler.lower;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;

/**
 * A hint with its holes filled by the arguments of one call. Every call fills the holes of its own
 * definition, so that neither another call nor another definition of the same name can interfere.
 */
final class HintInstance {

  private final DefinitionContext context;
  private final Hint hint;
  private final Map<String, Term> arguments;
  private final Span span;

  HintInstance(DefinitionContext context, Hint hint, Map<String, Term> arguments, Span span) {
    this.context = context;
    this.hint = hint;
    this.arguments = arguments;
    this.span = span;
  }

  /** Bucket names are the templates as written; the values in the holes tell the buckets apart. */
  Source.BucketTerm bucket() {
    List<Term> values = new ArrayList<>();
    hint.bucket().holes().forEach(hole -> values.add(Conversions.encode(fill(hole))));
    return new Source.BucketTerm(hint.bucket().text(), values);
  }

  /** The argument as bytes: the values of the holes and the text between them in UTF-8. */
  Term key() {
    List<Term> parts = new ArrayList<>();
    for (HintTemplate.Part part : hint.arguments().get(0).parts()) {
      parts.add(
          part instanceof HintTemplate.Hole hole
              ? Conversions.encode(fill(hole.name()))
              : text(((HintTemplate.Text) part).text()));
    }
    return parts.size() == 1 ? parts.get(0) : new Term.Concat(span, parts);
  }

  /** Side number {@code index} of the argument as a value of that type. */
  Term side(int index, Type type) {
    HintTemplate.Part part = hint.arguments().get(index).parts().get(0);
    if (part instanceof HintTemplate.Text text) {
      return new Term.UintLiteral(span, new BigInteger(text.text()));
    }
    Term term = fill(((HintTemplate.Hole) part).name());
    if (term.type().equals(type)) {
      return term;
    }
    return Conversions.decode(Conversions.encode(term), type);
  }

  private Term fill(String hole) {
    Term argument = arguments.get(hole);
    Term zero = new Term.UintLiteral(span, BigInteger.ZERO);
    Term value = argument == null ? zero : argument;
    return context.maySubstitute(value, span) ? value : zero;
  }

  private Term text(String text) {
    return new Term.BytesLiteral(
        span, BasicType.BYTES, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
  }
}

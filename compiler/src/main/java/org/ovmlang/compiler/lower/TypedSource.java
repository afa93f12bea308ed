package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/**
 * A typed {@code source} with the arguments of one call. The arguments that its clause does not
 * mention tell its buckets apart, in the order of the inputs.
 */
final class TypedSource {

  private final DefinitionContext context;
  private final DefinitionSymbol symbol;
  private final List<Term> arguments;
  private final Bindings bindings;

  TypedSource(DefinitionContext context, DefinitionSymbol symbol, List<Term> arguments) {
    this.context = context;
    this.symbol = symbol;
    this.arguments = arguments;
    Bindings named = Bindings.EMPTY;
    for (int i = 0; i < arguments.size(); i++) {
      named = named.with(symbol.inputs().get(i + 1).name(), arguments.get(i));
    }
    this.bindings = named;
  }

  Source source() {
    SourceSyntax syntax = symbol.source();
    if (syntax == null) {
      throw new IllegalStateException("'" + symbol.name() + "' is no source");
    }
    SourceKindSyntax clause = clause(syntax);
    TermLowering terms = new TermLowering(context, bindings);
    if (clause instanceof SourceKindSyntax.Key key) {
      Term term = terms.encoded(key.key());
      return new Source.Exact(bucket(term), term);
    } else if (clause instanceof SourceKindSyntax.Overlapping overlapping) {
      Term range = terms.lower(overlapping.range(), BasicType.RANGE);
      return new Source.Overlapping(bucket(range), range);
    } else if (clause instanceof SourceKindSyntax.Ordered ordered) {
      Term from = terms.lower(ordered.from(), BasicType.UINT);
      Term to = terms.lower(ordered.to(), BasicType.UINT);
      return new Source.Ordered(bucket(from, to), from, to);
    } else if (clause instanceof SourceKindSyntax.Numbers numbers) {
      return new Source.Numbers(
          terms.lower(numbers.from(), BasicType.UINT), terms.lower(numbers.to(), BasicType.UINT));
    }
    return new Source.All(bucket());
  }

  private @Nullable SourceKindSyntax clause(SourceSyntax syntax) {
    if (syntax.kinds().size() > 1) {
      context.error(
          DiagnosticCode.NOT_SUPPORTED,
          syntax.kinds().get(1).span(),
          "a second clause of a source is not compiled by this version",
          "keep the clause that narrows the search most; the where formula still holds");
    }
    return syntax.kinds().isEmpty() ? null : syntax.kinds().get(0);
  }

  private Source.BucketTerm bucket(Term... used) {
    Set<Term> mentioned = new HashSet<>();
    for (Term term : used) {
      mentioned.add(term);
      mentioned.addAll(argumentsIn(term));
    }
    List<Term> values = new ArrayList<>();
    for (Term argument : arguments) {
      if (!mentioned.contains(argument)) {
        values.add(Conversions.encode(argument));
      }
    }
    return new Source.BucketTerm(symbol.name(), values);
  }

  private Set<Term> argumentsIn(Term term) {
    Set<Term> found = new HashSet<>();
    if (arguments.contains(term)) {
      found.add(term);
    } else if (term instanceof Term.Encode encode) {
      found.addAll(argumentsIn(encode.value()));
    } else if (term instanceof Term.Decode decode) {
      found.addAll(argumentsIn(decode.bytes()));
    } else if (term instanceof Term.ClaimInput input) {
      found.addAll(argumentsIn(input.claim()));
    } else if (term instanceof Term.ClaimAddress address) {
      found.addAll(argumentsIn(address.claim()));
    } else if (term instanceof Term.RangeBound bound) {
      found.addAll(argumentsIn(bound.range()));
    } else if (term instanceof Term.Arithmetic arithmetic) {
      found.addAll(argumentsIn(arithmetic.left()));
      found.addAll(argumentsIn(arithmetic.right()));
    } else if (term instanceof Term.Keccak256 hash) {
      found.addAll(argumentsIn(hash.bytes()));
    } else if (term instanceof Term.Concat concat) {
      concat.parts().forEach(part -> found.addAll(argumentsIn(part)));
    } else if (term instanceof Term.MakeClaim claim) {
      claim.inputs().forEach(input -> found.addAll(argumentsIn(input)));
    }
    return found;
  }
}

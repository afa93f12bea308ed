package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.CallExpression;

/** What the legacy files of a program leave unsaid, noted while it is lowered. */
public final class ImplicitMeanings {

  /**
   * A value that is converted.
   *
   * @param at where the value is mentioned, without parentheses around it
   * @param term the value; its type is what it is converted from
   * @param to what it is converted to
   */
  public record Conversion(Span at, Term term, Type to) {}

  /**
   * A claim that is called with inputs that its type does not tell of.
   *
   * @param at where the claim is mentioned
   * @param claim the type that it has
   * @param inputs the types of the inputs that it is given
   */
  public record OpenCall(Span at, Type claim, List<Type> inputs) {}

  /**
   * An {@code IsValidSignature} with three arguments.
   *
   * @param call the call
   * @param positions where message, signature and signer stand among them
   */
  public record Signature(CallExpression call, List<Integer> positions) {}

  private final IdentityHashMap<Term, Span> mentions = new IdentityHashMap<>();
  private final boolean listens;
  private final List<Conversion> conversions = new ArrayList<>();
  private final List<OpenCall> openCalls = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();

  /**
   * Empty notes.
   *
   * @param listens whether anything is noted; a compilation has no use for it
   */
  public ImplicitMeanings(boolean listens) {
    this.listens = listens;
  }

  /** All conversions, some of them repeatedly. */
  public List<Conversion> conversions() {
    return List.copyOf(conversions);
  }

  /** All calls of claims of unknown inputs. */
  public List<OpenCall> openCalls() {
    return List.copyOf(openCalls);
  }

  /** All signatures without their verifier. */
  public List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  /** One term may be mentioned several times, by names of {@code let}: the last one counts. */
  void mention(Term term, Span at) {
    if (listens) {
      mentions.put(term, at);
    }
  }

  void convert(Term term, Type to) {
    if (listens) {
      conversions.add(new Conversion(mentions.getOrDefault(term, term.span()), term, to));
    }
  }

  void call(Span at, Type claim, List<Type> inputs) {
    openCalls.add(new OpenCall(at, claim, List.copyOf(inputs)));
  }

  void signature(CallExpression call, List<Integer> positions) {
    signatures.add(new Signature(call, List.copyOf(positions)));
  }
}

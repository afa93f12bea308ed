package org.ovmlang.compiler.plan;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** What the terms of one definition are to a loop over numbers, here or in what calls it. */
final class Frame {

  private final boolean own;
  private final Map<Integer, Dependence> variables = new HashMap<>();
  private final Map<Integer, Term> actuals = new HashMap<>();
  private final Substitution substitution = new Substitution(actuals);
  private final IdentityHashMap<Term, Dependence> known = new IdentityHashMap<>();

  private Frame(boolean own) {
    this.own = own;
  }

  /** That of the definition in which the loop over {@code number} stands. */
  static Frame around(Variable number) {
    Frame frame = new Frame(true);
    frame.variables.put(number.id(), Dependence.NUMBER);
    return frame;
  }

  /** That of a definition which is called with {@code arguments} in this one. */
  Frame of(Definition callee, List<Term> arguments) {
    Frame frame = new Frame(false);
    for (int i = 0; i < arguments.size(); i++) {
      int input = callee.inputs().get(i).id();
      frame.variables.put(input, dependence(arguments.get(i)));
      frame.actuals.put(input, outside(arguments.get(i)));
    }
    return frame;
  }

  /** Whether it is that of the definition in which the loop stands. */
  boolean isOwn() {
    return own;
  }

  /** Notes a variable that is bound within the loop. */
  void bind(Variable variable) {
    variables.put(variable.id(), Dependence.LOCAL);
  }

  /** What a term has to do with the number. */
  Dependence dependence(Term term) {
    Dependence found = known.get(term);
    if (found == null) {
      found = compute(term);
      known.put(term, found);
    }
    return found;
  }

  private Dependence compute(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      return variables.getOrDefault(variable.variable().id(), Dependence.NONE);
    }
    if (term instanceof Term.Encode encode) {
      Dependence value = dependence(encode.value());
      if (value == Dependence.NUMBER || value == Dependence.ENCODED) {
        // Bytes are their own encoding.
        return Dependence.ENCODED;
      }
    }
    if (term instanceof Term.Decode decode
        && decode.type() == BasicType.UINT
        && dependence(decode.bytes()) == Dependence.ENCODED) {
      return Dependence.NUMBER;
    }
    Dependence joined = Dependence.NONE;
    for (Term part : term.parts()) {
      joined = joined.joined(dependence(part));
    }
    return joined;
  }

  /** The term in the words of the definition in which the loop stands. */
  Term outside(Term term) {
    return own ? term : substitution.in(term);
  }
}

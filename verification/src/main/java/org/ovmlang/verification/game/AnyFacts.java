package org.ovmlang.verification.game;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/**
 * The facts of every world at once: a literal turns out either way, a claim value without fuel too;
 * every domain has a member, every term a value, and a claim value of an unknown predicate is a
 * claim of any predicate. No dispute in any world is longer than the longest under them.
 */
record AnyFacts(CheckedProgram program) implements Facts {

  private static final SmallValue SOME = new SmallValue.Natural(0);

  @Override
  public boolean canBe(Formula literal, Map<Integer, SmallValue> values, boolean truth) {
    return true;
  }

  @Override
  public Optional<List<SmallValue>> values(List<Term> terms, Map<Integer, SmallValue> values) {
    return Optional.of(terms.stream().map(term -> SOME).toList());
  }

  @Override
  public List<SmallValue> candidates(Domain domain, Map<Integer, SmallValue> values) {
    return List.of(SOME);
  }

  @Override
  public List<SmallValue.Claim> called(
      Formula.ClaimCall call, List<SmallValue> terms, Map<Integer, SmallValue> values) {
    return program.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.PREDICATE)
        .filter(
            definition ->
                !(call.claim() instanceof Term.MakeClaim made)
                    || made.definition().equals(definition.id()))
        .map(
            definition ->
                new SmallValue.Claim(
                    definition.id(), definition.inputs().stream().map(input -> SOME).toList()))
        .toList();
  }
}

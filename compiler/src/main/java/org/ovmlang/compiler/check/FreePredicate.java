package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.check.Places.Place;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * A call into a claim value that comes from an input or a witness, where nothing says which
 * predicate it is: whoever gives the value decides whether the call holds. The type of a definition
 * says it, and so does a comparison of the address in the same conjunction. Of an input of a
 * library it is asked where the library is called.
 */
final class FreePredicate implements ProgramCheck {

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    Facts facts = new Facts();
    Map<String, Set<Place>> asked = new HashMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.EXTERN) {
        continue;
      }
      Walker walker = new Walker(definition, facts, asked, diagnostics);
      walker.walk(definition.body());
      if (definition.kind() == DefinitionKind.LIBRARY) {
        asked.put(definition.id(), walker.askedOfCallers);
      }
      facts.learn(definition);
    }
  }

  private static final class Walker extends FactWalker {

    private final Definition definition;
    private final Map<String, Set<Place>> asked;
    private final Diagnostics diagnostics;
    private final Set<Place> askedOfCallers = new LinkedHashSet<>();

    Walker(
        Definition definition,
        Facts facts,
        Map<String, Set<Place>> asked,
        Diagnostics diagnostics) {
      super(facts);
      this.definition = definition;
      this.asked = asked;
      this.diagnostics = diagnostics;
    }

    @Override
    public @Nullable Void visit(Formula.ClaimCall formula) {
      if (!Places.isOfKnownDefinition(formula.claim())) {
        Places.of(formula.claim()).ifPresent(place -> called(place, formula.claim()));
      }
      super.visit(formula);
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      List<Place> inputs = new ArrayList<>(asked.getOrDefault(formula.definition(), Set.of()));
      for (Place input : inputs) {
        Term argument = formula.arguments().get(input.root().id());
        if (input.steps().isEmpty() && Places.isOfKnownDefinition(argument)) {
          continue;
        }
        Optional<Place> given = Places.of(argument);
        given.ifPresent(
            place -> called(new Place(place.root(), place.steps() + input.steps()), argument));
      }
      super.visit(formula);
      return null;
    }

    private void called(Place place, Term claim) {
      if (known().contain(new Fact.Compared(place))) {
        return;
      }
      boolean ofLibraryInput =
          definition.kind() == DefinitionKind.LIBRARY && definition.inputs().contains(place.root());
      if (!ofLibraryInput) {
        report(claim);
      } else if (askedOfCallers.size() < Facts.MAX_FACTS) {
        askedOfCallers.add(place);
      }
    }

    private void report(Term claim) {
      String text = SourceText.of(claim.span());
      diagnostics.warning(
          DiagnosticCode.FREE_PREDICATE,
          claim.span(),
          "anybody may choose the predicate of the claim '" + text + "', which is called here",
          "take a definition as its type, or compare its address in the same conjunction: '"
              + text
              + ".address == …'");
    }
  }
}

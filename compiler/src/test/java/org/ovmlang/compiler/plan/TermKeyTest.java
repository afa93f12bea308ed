package org.ovmlang.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.FormulaPrinter;
import org.ovmlang.compiler.Recorded;
import org.ovmlang.compiler.SampleTerms;
import org.ovmlang.compiler.ir.Term;

/** Questions to a store are told apart by the keys of their terms. */
final class TermKeyTest {

  @TempDir Path folder;

  @Test
  void termsOfDifferentValueHaveDifferentKeys() {
    Map<String, String> byKey = new HashMap<>();
    SampleTerms.in(folder)
        .forEach(
            (written, term) ->
                assertThat(byKey.put(TermKey.of(term).orElseThrow(), written))
                    .as("has the key of " + written)
                    .isNull());
  }

  @Test
  void theSameTermElsewhereHasTheSameKey() {
    Map<String, String> keys = new HashMap<>();
    SampleTerms.in(folder)
        .forEach((written, term) -> keys.put(written, TermKey.of(term).orElseThrow()));
    SampleTerms.in(folder)
        .forEach((written, term) -> assertThat(TermKey.of(term)).hasValue(keys.get(written)));
  }

  @Test
  void keysAreAsTheyAreWrittenDown() throws IOException {
    StringBuilder keys = new StringBuilder();
    Recorded.terms()
        .forEach((printed, term) -> keys.append(printed + "\n    " + TermKey.of(term) + "\n"));
    Recorded.compare("analysis/keys.txt", keys.toString());
  }

  @Test
  void substitutionOfNothingChangesNothing() throws IOException {
    Recorded.terms()
        .forEach(
            (printed, term) ->
                assertThat(FormulaPrinter.print(new Substitution(Map.of()).in(term)))
                    .isEqualTo(printed));
  }

  /** At the limit, and one part beyond it. */
  @Test
  void aTermOfTooManyPartsHasNoKey() {
    Term term = SampleTerms.in(folder).get("b");
    List<Term> parts = new ArrayList<>(Collections.nCopies(TermKey.MAX_PARTS / 2 - 1, term));
    assertThat(TermKey.of(new Term.Concat(term.span(), parts))).isPresent();
    parts.addAll(Collections.nCopies(TermKey.MAX_PARTS, term));
    assertThat(TermKey.of(new Term.Concat(term.span(), parts))).isEmpty();
  }
}

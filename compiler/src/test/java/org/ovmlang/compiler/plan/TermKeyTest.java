package org.ovmlang.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.SampleTerms;

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
}

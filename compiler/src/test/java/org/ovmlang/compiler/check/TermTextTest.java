package org.ovmlang.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.Recorded;
import org.ovmlang.compiler.SampleTerms;

/** Facts are known of terms by their texts. */
final class TermTextTest {

  @TempDir Path folder;

  @Test
  void termsOfDifferentValueHaveDifferentTexts() {
    Map<String, String> byText = new HashMap<>();
    SampleTerms.in(folder)
        .forEach(
            (written, term) ->
                assertThat(byText.put(TermText.of(term).orElseThrow(), written))
                    .as("has the text of " + written)
                    .isNull());
  }

  @Test
  void theSameTermElsewhereHasTheSameText() {
    Map<String, String> texts = new HashMap<>();
    SampleTerms.in(folder)
        .forEach((written, term) -> texts.put(written, TermText.of(term).orElseThrow()));
    SampleTerms.in(folder)
        .forEach((written, term) -> assertThat(TermText.of(term)).hasValue(texts.get(written)));
  }

  @Test
  void textsAreAsTheyAreWrittenDown() throws IOException {
    StringBuilder texts = new StringBuilder();
    Recorded.terms()
        .forEach((printed, term) -> texts.append(printed + "\n    " + TermText.of(term) + "\n"));
    Recorded.compare("analysis/texts.txt", texts.toString());
  }
}

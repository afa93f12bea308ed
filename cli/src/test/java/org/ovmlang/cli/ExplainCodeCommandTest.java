package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.source.DiagnosticCode;

class ExplainCodeCommandTest {

  @Test
  void aCodeIsExplainedWithAWrongAndARightProgram() {
    Run run = Run.ovmc("explain-code", "OVM0203");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("OVM0203 (error): too few or too many arguments\n")
        .contains("Wrong:\n\n    def same")
        .contains("Right:\n\n    def same")
        .doesNotContain("```");
  }

  @Test
  void upperAndLowerCaseAreTheSame() {
    assertThat(Run.ovmc("explain-code", "ovm0301").out()).startsWith("OVM0301 (warning)");
  }

  @Test
  void withoutACodeAllAreListed() {
    Run run = Run.ovmc("explain-code");

    assertThat(run.status()).isZero();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(run.out()).contains(code + "  " + code.severity().word());
    }
  }

  @Test
  void jsonHasTheCodeItsSeverityAndTheText() throws IOException {
    JsonNode one =
        JsonMapper.builder()
            .build()
            .readTree(Run.ovmc("explain-code", "--format", "json", "OVM0307").out());

    assertThat(one.get("code").textValue()).isEqualTo("OVM0307");
    assertThat(one.get("severity").textValue()).isEqualTo("warning");
    assertThat(one.get("title").textValue()).contains("predicate");
    assertThat(one.get("text").textValue()).contains("```ovm wrong");
    JsonNode all =
        JsonMapper.builder().build().readTree(Run.ovmc("explain-code", "--format", "json").out());
    assertThat(all).hasSize(DiagnosticCode.values().length);
  }

  @Test
  void anUnknownCodeIsAUsageErrorWithASuggestion() {
    Run run = Run.ovmc("explain-code", "OVM0230");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no code 'OVM0230'; did you mean 'OVM0203'?");
    assertThat(Run.ovmc("explain-code", "E1").err()).contains("'ovmc explain-code' lists all");
  }
}

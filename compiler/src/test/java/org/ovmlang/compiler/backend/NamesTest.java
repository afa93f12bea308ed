package org.ovmlang.compiler.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "plasma, plasma",
    "Plasma_2, Plasma_2",
    "2nd, _2nd",
    "'', __",
    "_, __",
    "class, class_",
    "true, true_",
    "a-b.c, a_b_c",
    "\u00e4\u007f, __",
    "\u0080x, _x"
  })
  void partsOfANamespaceBecomeNames(String part, String name) {
    assertThat(Names.packageName("root", List.of("a", part))).isEqualTo("root.a." + name);
    assertThat(Names.folder(List.of(part, "b"))).isEqualTo(name + "/b/");
  }

  @Test
  void theRootHasNoNamespace() {
    assertThat(Names.packageName("root", List.of())).isEqualTo("root");
    assertThat(Names.folder(List.of())).isEmpty();
    assertThat(Names.typeName("stateUpdate")).isEqualTo("StateUpdate");
  }

  @Test
  void optionsHaveTracingUnlessTheyAreWithout() {
    BackendOptions options = new BackendOptions("root", "tests");
    assertThat(options.tracing()).isTrue();
    assertThat(options.withoutTracing()).isEqualTo(new BackendOptions("root", "tests", false));
    assertThatIllegalArgumentException().isThrownBy(() -> new BackendOptions("", "tests"));
  }
}

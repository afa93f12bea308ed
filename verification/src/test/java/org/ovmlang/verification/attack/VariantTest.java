package org.ovmlang.verification.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** No variant is ours by mistake. */
class VariantTest {

  private static final Variant NOTHING_MISSING = Variant.without("nothing", "BombStore");

  @Test
  void aVariantDiffersInTheTextThatItReplacesAndNothingElse() {
    Map<String, String> sources = Map.of("A.sol", "one two three", "B.sol", "two");
    assertThat(NOTHING_MISSING.replacing("A.sol", "two", "2").in(sources))
        .containsOnly(Map.entry("A.sol", "one 2 three"), Map.entry("B.sol", "two"));
  }

  @Test
  void aTextThatIsNotThereOnceAndOnlyOnceMakesNoVariant() {
    Map<String, String> sources = Map.of("A.sol", "abaababa");
    for (String text : new String[] {"c", "a", "aba"}) {
      Variant variant = NOTHING_MISSING.replacing("A.sol", text, "");
      assertThatThrownBy(() -> variant.in(sources))
          .as(text)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("A.sol has this text");
    }
    assertThatThrownBy(() -> NOTHING_MISSING.replacing("B.sol", "a", "").in(sources))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("there is no B.sol");
  }

  @Test
  void aChangeThatChangesNoCodeMakesNoVariant() {
    String title = "@title A predicate: a stateless contract";
    Variant comment =
        Variant.without("a word of a comment", "FicklePredicate")
            .replacing("ovm/IPredicate.sol", title, "@title A predicate: a contract");
    assertThatThrownBy(() -> Sources.compile(comment))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FicklePredicate is ours also without: a word of a comment");
  }
}

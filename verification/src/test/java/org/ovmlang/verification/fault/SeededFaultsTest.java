package org.ovmlang.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.verification.differential.Fault;

/** Deliberate mistakes in every part are found by what looks at that part anyway. */
class SeededFaultsTest {

  private static final int FEWEST = 40;

  private static final List<Specimen> SMALL = List.of(Specimen.random(1));

  @Test
  void everyFaultIsMadeInTextsThatAreThereOnce() {
    List<SeededFault> all = Catalogue.all();
    assertThat(all).hasSizeGreaterThan(FEWEST);
    for (SeededFault fault : all) {
      if (fault.change().isEmpty()) {
        assertThat(fault.edits()).as(fault.toString()).isNotEmpty();
        assertThat(Repository.edited(fault.edits())).hasSize(fault.where().size());
      }
    }
    assertThat(all.stream().map(SeededFault::toString)).doesNotHaveDuplicates();
  }

  @Test
  void aTextThatIsNotThereOnceMakesNoFault() {
    for (String text : new String[] {"c", "a", "aba"}) {
      Edit edit = new Edit("A.java", text, "");
      assertThatThrownBy(() -> edit.in("abaababa"))
          .as(text)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("A.java has this text");
    }
    assertThat(new Edit("A.java", "two", "2").in("one two three")).isEqualTo("one 2 three");
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void everyPartHasFaults(Part part) {
    assertThat(Catalogue.of(part)).isNotEmpty();
  }

  @Test
  void someFaultsInBothBackEndsAreCaughtOnOneSmallProgram() {
    List<SeededFault> some =
        List.of(
            SeededFault.of(Part.JAVA_EMITTER, Fault.SHORT_LIST),
            named(Part.JAVA_EMITTER, "INDEX_UNCHECKED"),
            SeededFault.of(Part.SOLIDITY_EMITTER, Fault.OR_AS_AND),
            named(Part.SUPPORT_LIBRARY, "BYTES_BEHIND_A_MESSAGE"));
    assertThat(ComparisonHunt.of(some, SMALL, 32))
        .extracting(Caught::fault)
        .containsExactlyInAnyOrderElementsOf(some);
  }

  @Test
  @EnabledIfSystemProperty(
      named = "ovm.tests.required",
      matches = "true",
      disabledReason = "takes long; runs with -Pci")
  void everyFaultIsCaught() {
    List<SeededFault> all = Catalogue.all();
    assertThat(Hunt.forAll(all)).extracting(Caught::fault).containsExactlyInAnyOrderElementsOf(all);
  }

  private static SeededFault named(Part part, String name) {
    return Catalogue.of(part).stream()
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

package org.ovmlang.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovmlang.verification.differential.EdgeProgram;
import org.ovmlang.verification.differential.Fault;

/** Deliberate mistakes in every part are found by what looks at that part anyway. */
class SeededFaultsTest {

  private static final int FEWEST = 99;

  private static final List<Specimen> SMALL = List.of(Specimen.plasma("stateUpdate", "ownership"));

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
  void someFaultsInBothBackEndsAreCaughtOnTwoPredicates() {
    List<SeededFault> some = new ArrayList<>();
    for (Part part : List.of(Part.JAVA_EMITTER, Part.SOLIDITY_EMITTER)) {
      some.add(SeededFault.of(part, Fault.DROPPED_CONJUNCT));
      some.add(SeededFault.of(part, Fault.REVERSED_COMPARISON));
      some.add(SeededFault.of(part, Fault.MEMBERSHIP_SKIPPED));
    }
    some.add(named(Part.SUPPORT_LIBRARY, "BYTES_BEHIND_A_MESSAGE"));
    assertThat(ComparisonHunt.of(some, SMALL, 60))
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

  @Test
  void aFaultInContractsIsTriedFirstWhereItShouldShow() {
    for (Part part : List.of(Part.SOLIDITY_EMITTER, Part.SUPPORT_LIBRARY)) {
      assertThat(Catalogue.of(part)).allMatch(fault -> Aim.of(fault).isPresent());
    }
    assertThat(Catalogue.of(Part.JAVA_EMITTER)).noneMatch(fault -> Aim.of(fault).isPresent());
  }

  @Test
  void aSpecimenIsReadBackFromItsText() {
    for (EdgeProgram program : EdgeProgram.values()) {
      Specimen specimen = Specimen.edges(program);
      assertThat(Specimen.of(specimen.toString())).isEqualTo(specimen);
    }
    for (Specimen specimen : List.of(Specimen.plasma("exit", "ownership"), Specimen.part(3))) {
      assertThat(Specimen.of(specimen.toString())).isEqualTo(specimen);
    }
  }

  private static SeededFault named(Part part, String name) {
    return Catalogue.of(part).stream()
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

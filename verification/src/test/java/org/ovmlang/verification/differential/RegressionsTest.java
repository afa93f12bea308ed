package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.verification.interpreter.Octets;

/** A case on which the implementations differ is kept, and comes back. */
class RegressionsTest {

  private static Deployment deployment(int first) {
    Map<String, Octets> predicates = new HashMap<>();
    for (String name : PlasmaProgram.PREDICATES) {
      predicates.put(PlasmaProgram.id(name), address(first + predicates.size()));
    }
    Octets store = address(first + 100);
    return new Deployment(
        predicates,
        Map.of("IsValidStateTransition", address(first + 101)),
        PlasmaProgram.params(store),
        List.of(store));
  }

  private static Octets address(long number) {
    return Octets.word(0xabcdef000000L + number).slice(12, 32);
  }

  @Test
  void aSavedCaseIsReadBackAsItWas(@TempDir Path folder) {
    Regressions regressions = new Regressions(folder);
    Deployment here = deployment(0);
    for (String predicate : PlasmaProgram.PREDICATES) {
      ClaimCase claimCase = PlasmaCases.of(predicate, here, 7);
      regressions.save(new Regressions.Regression(predicate, 7, claimCase, here));
      assertThat(regressions.of(predicate))
          .singleElement()
          .satisfies(
              regression -> {
                assertThat(regression.claimCase()).isEqualTo(claimCase);
                assertThat(regression.movedTo(here)).isEqualTo(claimCase);
              });
    }
    assertThat(regressions.of("another program")).isEmpty();
  }

  @Test
  void aSavedCaseSpeaksOfTheAddressesOfItsNewPlace(@TempDir Path folder) {
    Deployment here = deployment(0);
    Deployment there = deployment(1000);
    ClaimCase claimCase = PlasmaCases.of("checkpoint", here, 3);
    Regressions regressions = new Regressions(folder);
    regressions.save(new Regressions.Regression("plasma", 3, claimCase, here));
    ClaimCase moved = regressions.of("plasma").get(0).movedTo(there);
    assertThat(moved.world().predicateAddresses()).isEqualTo(there.predicates());
    assertThat(moved.world().params()).isEqualTo(there.params());
    for (Octets address : here.predicates().values()) {
      assertThat(moved.toString()).doesNotContain(address.hex());
    }
  }

  @Test
  void addressesMayChangePlaces(@TempDir Path folder) {
    Deployment here = deployment(0);
    Deployment shifted = deployment(1);
    Regressions regressions = new Regressions(folder);
    ClaimCase claimCase = PlasmaCases.of("exit", here, 3);
    regressions.save(new Regressions.Regression("plasma", 3, claimCase, here));
    ClaimCase moved = regressions.of("plasma").get(0).movedTo(shifted);
    assertThat(moved.world().predicateAddresses()).isEqualTo(shifted.predicates());
  }

  @Test
  void aFolderThatIsNotThereHoldsNoRegressions(@TempDir Path folder) {
    assertThat(new Regressions(folder.resolve("nowhere")).of("plasma")).isEmpty();
  }
}

package org.ovmlang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

/** Every generated contract of the eight predicates compiles, without a warning. */
final class GeneratedContractsTest {

  private static final List<String> PREDICATES =
      List.of(
          "Ownership",
          "StateUpdate",
          "Checkpoint",
          "Exit",
          "ExitDeposit",
          "Swap",
          "Order",
          "LimboExit");

  /** The largest code that a contract may have, in bytes (EIP-170). */
  private static final int MAX_CODE_BYTES = 24_576;

  static Stream<SoliditySettings> settings() {
    return Stream.of(
        SoliditySettings.UNOPTIMIZED, SoliditySettings.OPTIMIZED, SoliditySettings.VIA_IR);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyPredicateCompilesWithoutAWarning(SoliditySettings settings) {
    SolidityCompilation compilation = GeneratedContracts.compile(settings);
    assertThat(compilation.diagnostics()).isEmpty();
    for (String predicate : PREDICATES) {
      String folder = predicate.substring(0, 1).toLowerCase(Locale.ROOT) + predicate.substring(1);
      int size =
          compilation
              .contract(
                  "plasma/" + folder + "/" + predicate + "Predicate.sol", predicate + "Predicate")
              .deployedBytecode()
              .length();
      assertThat(size).as(predicate).isPositive();
      if (settings.optimizer()) {
        assertThat(size).as(predicate).isLessThanOrEqualTo(MAX_CODE_BYTES);
      }
    }
  }
}
